import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SourceDocument } from '../core/model.ts';
import type { DocumentSource } from '../core/service.ts';
import { fromDocumentJson, toDocumentJson, type DocumentJson } from './documentJson.ts';

/**
 * How the documents of the product were read, as a text that the build puts beside the program: reading them again takes longer than all
 * the rest of a start. Each is bound to the text it was read from, so that a seed that was changed is read anew.
 */
export function writePreparedSeeds(read: readonly { readonly source: DocumentSource; readonly document: SourceDocument }[]): string {
  const prepared = read.map(({ source, document }): PreparedSeed => {
    return { fileName: source.fileName, hash: getHash(source.text), document: toDocumentJson(document) };
  });
  return JSON.stringify(prepared);
}

/** The seeds with what was prepared of them. Whatever is wrong with the file, the seeds come without: they are then read. */
export async function addPreparedSeeds(sources: readonly DocumentSource[], file: string): Promise<readonly DocumentSource[]> {
  let prepared: readonly PreparedSeed[];
  try {
    prepared = JSON.parse(await readFile(file, 'utf8')) as PreparedSeed[];
  } catch {
    return sources;
  }
  return sources.map((source) => {
    const found = prepared.find(({ fileName }) => fileName === source.fileName);
    return found && found.hash === getHash(source.text) ? { ...source, prepared: fromDocumentJson(found.document, source) } : source;
  });
}

interface PreparedSeed {
  readonly fileName: string;
  /** Of the text, as characters. */
  readonly hash: string;
  readonly document: DocumentJson;
}

function getHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
