import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../../server/src/core/document/readDocument.ts';
import type { SourceDocument } from '../../server/src/core/model.ts';

const folder = 'seeds';

/** The source documents of the repository, as the product reads them; read once for all tests of a run. */
export function readSeeds(): readonly SourceDocument[] {
  seeds ??= readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((fileName) => readDocument({ id: `${folder}/${fileName}`, fileName, text: readFileSync(`${folder}/${fileName}`, 'utf8') }));
  return seeds;
}

/** One of them, by its file name: `readSeed('CMW_C_MEX_CO_4.txt')`. */
export function readSeed(fileName: string): SourceDocument {
  const seed = readSeeds().find((document) => document.fileName === fileName);
  if (!seed) throw new Error(`No seed ${fileName}`);
  return seed;
}

let seeds: readonly SourceDocument[] | undefined;
