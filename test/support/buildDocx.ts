import { buildZip, type ZipEntry } from './buildZip.ts';

/** The inner XML of the parts of a Word file; those that are not given are left out. */
export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly core?: string;
  /** Running heads, what stands in `w:hdr`. */
  readonly headers?: readonly string[];
  readonly more?: readonly ZipEntry[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word file as entries of a ZIP file. */
export function docxEntries(parts: DocxParts): ZipEntry[] {
  const kinds = ['numbering', 'styles', 'footnotes', 'endnotes', 'settings'] as const;
  const present = kinds.filter((kind) => parts[kind] !== undefined);
  const headers = parts.headers ?? [];
  return [
    {
      name: '[Content_Types].xml',
      data: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${present.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${word}.${kind}+xml"/>`).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>${parts.core === undefined ? '' : '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'}</Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${present.map((kind, index) => `<Relationship Id="r${index}" Type="${office}/${kind}" Target="${kind}.xml"/>`).join('')}${headers.map((_, index) => `<Relationship Id="h${index}" Type="${office}/header" Target="header${index}.xml"/>`).join('')}</Relationships>`,
    },
    { name: 'word/document.xml', data: `${declaration}<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>` },
    ...present.map((kind) => ({ name: `word/${kind}.xml`, data: `${declaration}<w:${kind} ${namespaces}>${parts[kind]!}</w:${kind}>` })),
    ...headers.map((header, index) => ({ name: `word/header${index}.xml`, data: `${declaration}<w:hdr ${namespaces}>${header}</w:hdr>` })),
    ...(parts.core === undefined
      ? []
      : [{ name: 'docProps/core.xml', data: `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core}</cp:coreProperties>` }]),
    ...(parts.more ?? []),
  ];
}

/** A Word file made by hand. */
export function buildDocx(parts: DocxParts): Uint8Array {
  return buildZip(docxEntries(parts));
}

/** A paragraph of a list: `p('Text', { num: 1, level: 0 })`; `props` and `inside` are XML. */
export function p(text: string, { num, level, style, props = '' }: { readonly num?: number; readonly level?: number; readonly style?: string; readonly props?: string } = {}): string {
  const list = num === undefined && level === undefined ? '' : `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}${num === undefined ? '' : `<w:numId w:val="${num}"/>`}</w:numPr>`;
  const run = text.startsWith('<') ? text : text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${list}${props}</w:pPr>${run}</w:p>`;
}

/** A level of a list: `level(0, 'decimal', '%1.')`; `more` is XML. */
export function level(index: number, format: string, text: string, { start = 1, more = '' }: { readonly start?: number; readonly more?: string } = {}): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A definition of lists, and a list made from it: `definition(1, level(…)) + list(1, 1)`. Definitions stand before lists. */
export function definition(id: number, inside: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${inside}</w:abstractNum>`;
}

export function list(id: number, definitionId: number, inside = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${inside}</w:num>`;
}
