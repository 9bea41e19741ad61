import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readDocument } from '../../core/document/readDocument.ts';
import { getDocumentIndex } from '../../core/library/documentIndex.ts';
import { toStems, withoutAccents } from '../../core/library/searchWords.ts';
import { isOriginal, toCatalogueEntry } from '../../core/library/shelf.ts';
import { parseSymbol } from '../../core/reference/symbol.ts';
import { isDraftText, isMarkdown } from '../kindOfFile.ts';
import { readDocumentFile } from '../readDocumentFile.ts';
import type { UnreadableReason } from '../unreadableReason.ts';
import { getPassages } from './passages.ts';
import { packDocument } from './preparedDocument.ts';
import { passagesPerFile } from './indexFile.ts';

/** What the index keeps of a file. */
export type IndexedFile =
  | { readonly state: 'draft'; readonly hash: string }
  | { readonly state: UnreadableReason; readonly hash: string }
  | IndexedDocument
  /** As it was when it was read before. */
  | { readonly state: 'same'; readonly hash: string };

export interface IndexedDocument {
  readonly state: 'document';
  readonly hash: string;
  readonly symbol: string | null;
  /** The catalogue's entry without the id, as JSON. */
  readonly entry: string;
  /** Of the file that was imported, and whether this is it. */
  readonly source: string | null;
  readonly original: boolean;
  readonly prepared: Uint8Array;
  readonly keys: readonly string[];
  readonly starts: readonly string[];
  readonly names: readonly string[];
  /** Stems of the text and of the heading of each passage. */
  readonly passages: readonly (readonly [text: string, heading: string])[];
}

/** A file to be read. */
export interface FileToIndex {
  readonly path: string;
  /** Its address: the id of its document. */
  readonly id: string;
  /** True where settings name it: then even a Markdown file with `answers` is a document. */
  readonly named: boolean;
  /** Of its content when it was read before. */
  readonly hash?: string;
}

/** Reads a file as far as the index needs it. Never throws. */
export async function readForIndex({ path, id, named, hash: before }: FileToIndex): Promise<IndexedFile> {
  const read = await readDocumentFile(path);
  if (read.kind === 'unreadable') return { state: read.reason, hash: '' };
  const { text } = read;
  const hash = createHash('sha256').update(`${named ? 'named' : ''}\n${text}`).digest('base64').slice(0, 24);
  if (hash === before) return { state: 'same', hash };
  if (isMarkdown(path) && isDraftText(text) && !named) return { state: 'draft', hash };
  const document = readDocument({ id, fileName: basename(path), text });
  const { id: _id, ...entry } = toCatalogueEntry(document);
  // One stands over many passages.
  const stemsOfHeadings = new Map<string, string>();
  const toStemsOfHeading = (heading: string): string => {
    const stems = stemsOfHeadings.get(heading) ?? toStems(heading);
    stemsOfHeadings.set(heading, stems);
    return stems;
  };
  const names = [document.name, ...document.aliases].filter((name) => name !== '');
  return {
    state: 'document',
    hash,
    symbol: document.symbol ?? null,
    entry: JSON.stringify(entry),
    source: document.sourceHash ?? null,
    original: isOriginal(document),
    prepared: packDocument(document),
    keys: getDocumentIndex(document).keys,
    starts: [...new Set(names.map(withoutAccents))],
    names: [...new Set(names.filter((name) => parseSymbol(name) === undefined))],
    passages: getPassages(document)
      .slice(0, passagesPerFile)
      .map(({ text: words, heading }) => [toStems(words), toStemsOfHeading(heading)]),
  };
}
