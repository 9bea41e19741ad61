import { SaxesParser } from 'saxes';
import { ImportError } from './importError.ts';

/** An element of a Word file's XML: `{ name: 'w:p', … }`. */
export interface XmlElement {
  /** With the prefix that is usual for its namespace, whatever prefix the file uses: `w:p`. Elements of other namespaces keep theirs out: `?:foo`. */
  readonly name: string;
  /** By name with the usual prefix: `w:val`. Made without a prototype: a name may be anything. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Levels. Tables in tables in text boxes come to fifty; every reader behind this one calls itself once a level. */
const deepest = 256;
/** A report of 400 pages has 200,000; a million take some 300 MB of memory. */
const mostElements = 1_000_000;

const noAttributes = Object.freeze(Object.create(null) as Record<string, string>);

const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/**
 * Reads the XML of one part. Throws `ImportError('damaged')` for XML that is not well formed, that declares a document type (the only way to
 * entities, and no Word file has one) or that is nested deeper than 256 levels; `too-large-inside` for more than a million elements.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  if (hasTooManyElements(text)) throw new ImportError('too-large-inside');
  const parser = new SaxesParser({ xmlns: true });
  const open: { readonly element: XmlElement; readonly children: XmlNode[] }[] = [];
  let root: XmlElement | undefined;
  const refuse = (): never => {
    throw new ImportError('damaged');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) refuse();
    const written = Object.values(tag.attributes);
    const attributes = written.length === 0 ? noAttributes : (Object.create(null) as Record<string, string>);
    for (const { uri, local, value } of written) attributes[toName(uri, local)] = value;
    const children: XmlNode[] = [];
    open.push({ element: { name: toName(tag.uri, tag.local), attributes, children }, children });
  });
  const addText = (piece: string): void => {
    open.at(-1)?.children.push(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const { element } = open.pop()!;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(text).close();
  return root ?? refuse();
}

/** The elements directly inside, with this name: the paragraphs of a cell are `childrenNamed(cell, 'w:p')`. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name) ?? [];
}

/** The first element directly inside with this name; a path of names goes deeper: `findChild(paragraph, 'w:pPr', 'w:numPr')`. */
export function findChild(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
  return found;
}

/** The `w:val` of the child at a path: `findValue(paragraph, 'w:pPr', 'w:pStyle')` is `SingleTxtG`. */
export function findValue(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return findChild(element, ...path)?.attributes['w:val'];
}

/** All text inside. */
export function getText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : getText(child))).join('');
}

/** Every element inside, at any depth, in document order. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* walk(child);
  }
}

/** A new element: `element('w:p', runs)`. */
export function element(name: string, children: readonly XmlNode[], attributes: Readonly<Record<string, string>> = {}): XmlElement {
  return { name, attributes, children };
}

/** Writes elements of the `w` and `r` namespaces only: what `simplifyWordXml` makes. */
export function writeXml(root: XmlElement): Uint8Array {
  const pieces: string[] = [];
  const write = (element: XmlElement, declarations: string): void => {
    pieces.push('<', element.name, declarations);
    for (const [name, value] of Object.entries(element.attributes)) pieces.push(' ', name, '="', escape(value ?? ''), '"');
    pieces.push('>');
    for (const child of element.children) {
      if (typeof child === 'string') pieces.push(escape(child));
      else write(child, '');
    }
    pieces.push('</', element.name, '>');
  };
  write(root, ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"');
  return new TextEncoder().encode(pieces.join(''));
}

/** Told by the signs that open elements, before anything is built. */
function hasTooManyElements(text: string): boolean {
  let elements = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) if (text[at + 1] !== '/' && ++elements > mostElements) return true;
  return false;
}

function escape(text: string): string {
  return text.replace(/[<>&"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function toName(uri: string, local: string): string {
  if (uri === '') return local;
  return `${prefixes.get(uri) ?? '?'}:${local}`;
}

/** XML is UTF-8 or UTF-16 (ECMA-376, part 2, 6.2.5); the byte-order mark tells which. */
function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('damaged');
  }
}
