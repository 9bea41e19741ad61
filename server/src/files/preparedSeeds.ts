import type { SourceDocument } from '../core/model.ts';
import type { DocumentSource } from '../core/service.ts';
import { getTextHash } from './hash.ts';
import { fromDocumentJson, toDocumentJson, type DocumentJson } from './documentJson.ts';

/**
 * How the documents of the product were read, as a text that the build puts beside the program: reading them again takes longer than all
 * the rest of a start. Each is bound to the text it was read from, so that a seed that was changed is read anew.
 */
export async function writePreparedSeeds(read: readonly { readonly source: DocumentSource; readonly document: SourceDocument }[]): Promise<string> {
  const prepared = await Promise.all(
    read.map(async ({ source, document }): Promise<PreparedSeed> => {
      return { fileName: source.fileName, hash: await getTextHash(source.text), document: toDocumentJson(document) };
    }),
  );
  return JSON.stringify(prepared);
}

/** The seeds with what was prepared of them, as `writePreparedSeeds` has written it. Whatever is wrong with that, the seeds come without: they are then read. */
export async function addPreparedSeeds(sources: readonly DocumentSource[], written: string): Promise<readonly DocumentSource[]> {
  const prepared = parsePrepared(written);
  return Promise.all(
    sources.map(async (source) => {
      const found = prepared.find(({ fileName }) => fileName === source.fileName);
      return found && found.hash === (await getTextHash(source.text)) ? { ...source, prepared: fromDocumentJson(found.document, source) } : source;
    }),
  );
}

/** The names of the files that the seeds were read from: `CMW_C_MEX_CO_4.txt`. */
export function getPreparedNames(written: string): readonly string[] {
  return parsePrepared(written).map(({ fileName }) => fileName);
}

function parsePrepared(written: string): readonly PreparedSeed[] {
  try {
    return JSON.parse(written) as PreparedSeed[];
  } catch {
    return [];
  }
}

interface PreparedSeed {
  readonly fileName: string;
  /** Of the text, as characters. */
  readonly hash: string;
  readonly document: DocumentJson;
}
