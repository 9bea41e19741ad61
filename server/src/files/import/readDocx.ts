import mammoth from 'mammoth';
import type { ImportedDocument, ImportWarning } from './importedDocument.ts';
import { ImportError } from './importError.ts';
import { openZip, type ZipParts } from './openZip.ts';
import { childrenNamed, findChild, getText, parseXml, writeXml, type XmlElement } from './parseXml.ts';
import { readWordBlocks, readWordNotes, type MammothNode } from './readWordBlocks.ts';
import { simplifyWordXml, type SimpleWordFile } from './simplifyWordXml.ts';
import { liftTypedNotes } from './typedNotes.ts';
import { readWordNumbering } from './wordNumbering.ts';
import { findSymbolInHeads } from './wordRunningHeads.ts';
import { readWordStyles } from './wordStyles.ts';

/**
 * Reads a Word file (.docx, .docm, .dotx): its text in order, with the numbers that Word counts (`inferred`) and those typed in the text (`literal`),
 * headings, tables and notes under the marks that Word prints. Tracked changes are accepted; hidden text, instructions of fields, running heads,
 * pictures and the table of contents are left out; of a running head only a symbol that stands nowhere else is kept. Nothing outside the file is ever opened.
 *
 * Throws an `ImportError`: see `openZip` and `parseXml`; also `open-document` for an .odt, `damaged` for another packed file, `empty` for one
 * without text.
 */
export async function readDocx(bytes: Uint8Array): Promise<ImportedDocument> {
  const zip = await openZip(bytes);
  const parts = await findParts(zip);
  const part = async (kind: string): Promise<XmlElement | undefined> => (await parts(kind))[0];
  const document = await part('officeDocument');
  if (!document) throw new ImportError((await isOpenDocument(zip)) ? 'open-document' : 'damaged');
  const styles = readWordStyles(await part('styles'));
  const simple = simplifyWordXml({
    document,
    styles,
    numbering: readWordNumbering(await part('numbering'), styles),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
    settings: await part('settings'),
  });
  const { document: read, warnings } = await readWithMammoth(simple);
  const marks = uniqueMarks(simple.noteMarks);
  const markOf = (kind: string, id: string): string | undefined => marks.get(`${kind} ${id}`);
  const written = readWordBlocks(read.children, simple.paragraphs, markOf);
  if (written.length === 0) throw new ImportError('empty');
  const bodies = [...marks].flatMap(([key, mark]) => {
    const [noteType, noteId] = key.split(' ') as [string, string];
    const note = read.notes.resolve({ noteType, noteId });
    return note ? [{ mark, body: note.body }] : [];
  });
  const { blocks, notes } = liftTypedNotes(written, readWordNotes(bodies, simple.paragraphs, markOf));
  const symbol = findSymbolInHeads(await parts('header'), blocks);
  const properties = await part('core-properties');
  const title = findText(properties, 'dc:title');
  // The letters' own language before the file's, which is that of the program with some programs.
  const language = simple.language ?? findText(properties, 'dc:language');
  return {
    blocks: symbol === undefined ? blocks : [{ kind: 'paragraph', text: [{ text: symbol }], depth: 0 }, ...blocks],
    notes,
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    warnings: [...[...simple.warnings].map(([code, detail]) => ({ code, detail })), ...warnings],
  };
}

/** LibreOffice's own format is packed, too, and names itself. */
async function isOpenDocument(zip: ZipParts): Promise<boolean> {
  const name = 'application/vnd.oasis.opendocument';
  return zip.has('mimetype') && new TextDecoder().decode(await zip.read('mimetype')).startsWith(name);
}

/** All parts of a kind: a file has one of each, but for its running heads. */
type PartReader = (kind: string) => Promise<readonly XmlElement[]>;

/** The parts are found by what they are to the file, not by their names: ECMA-376, part 2, 6.5. */
async function findParts(zip: ZipParts): Promise<PartReader> {
  const targets = await readRelationships(zip, '_rels/.rels', '');
  const main = targets.get('officeDocument')?.[0] ?? 'word/document.xml';
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/')) : '';
  const inner = await readRelationships(zip, `${folder === '' ? '' : `${folder}/`}_rels/${main.slice(folder === '' ? 0 : folder.length + 1)}.rels`, folder);
  return async (kind) => {
    const names = kind === 'officeDocument' ? [main] : (inner.get(kind) ?? targets.get(kind) ?? []);
    return Promise.all(names.filter((name) => zip.has(name)).slice(0, mostOfAKind).map(async (name) => parseXml(await zip.read(name))));
  };
}

/** Three heads for each section of a long report; more would only cost time. */
const mostOfAKind = 60;

async function readRelationships(zip: ZipParts, name: string, folder: string): Promise<Map<string, string[]>> {
  const targets = new Map<string, string[]>();
  if (!zip.has(name)) return targets;
  for (const { attributes } of childrenNamed(parseXml(await zip.read(name)), 'rel:Relationship')) {
    const kind = attributes['Type']?.split('/').at(-1) ?? '';
    // What lies outside the file is not part of the document, and is never fetched.
    if (attributes['TargetMode'] === 'External') continue;
    const target = resolve(folder, attributes['Target'] ?? '');
    const known = targets.get(kind);
    if (!known) targets.set(kind, [target]);
    else if (!known.includes(target)) known.push(target);
  }
  return targets;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

interface MammothDocument {
  readonly children: readonly MammothNode[];
  readonly notes: { resolve(reference: { noteType: string; noteId: string }): { readonly body: readonly MammothNode[] } | null };
}

/** Hands mammoth the simple parts as if they were a file, and takes what it reads before it becomes HTML. */
async function readWithMammoth(simple: SimpleWordFile): Promise<{ readonly document: MammothDocument; readonly warnings: readonly ImportWarning[] }> {
  const parts = new Map([
    ['word/document.xml', writeXml(simple.document)],
    ['word/footnotes.xml', writeXml(simple.footnotes)],
    ['word/endnotes.xml', writeXml(simple.endnotes)],
  ]);
  const decoder = new TextDecoder();
  const file = {
    exists: (name: string): boolean => parts.has(name),
    read: (name: string): Promise<string> => Promise.resolve(decoder.decode(parts.get(name))),
  };
  let read: MammothDocument | undefined;
  const options = {
    transformDocument: (document: MammothDocument): unknown => {
      read = document;
      return { ...document, children: [] };
    },
  };
  // mammoth takes an opened file as well as bytes, but its types do not say so.
  const { messages } = await mammoth.convertToHtml({ file } as unknown as Parameters<typeof mammoth.convertToHtml>[0], options);
  if (!read) throw new ImportError('damaged');
  const unknown = messages.flatMap(({ message }) => /w:sym element.{0,80} in font (.{1,40})$/.exec(message)?.[1] ?? [])[0];
  return { document: read, warnings: unknown === undefined ? [] : [{ code: 'symbol', detail: unknown }] };
}

/** The mark of a note names it, so two notes cannot have the same: where a count starts again the second `1` becomes `1-2`. */
function uniqueMarks(marks: ReadonlyMap<string, string>): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    [...marks].map(([key, mark]) => {
      const times = (seen.get(mark) ?? 0) + 1;
      seen.set(mark, times);
      return [key, times === 1 ? mark : `${mark}-${times}`];
    }),
  );
}

function findText(properties: XmlElement | undefined, name: string): string | undefined {
  const element = findChild(properties, name);
  const text = element && getText(element).trim();
  return text === undefined || text === '' || /^(?:microsoft word\b|document\d*$|untitled|sin título|sans titre)/i.test(text) ? undefined : text;
}
