import { relative, sep } from 'node:path';
import { createLineIndex, type LineIndex, type Place } from '../files/lineIndex.ts';

/** Turns ids and offsets into what a reader can open: `seeds/drafts/report.md`, line 12, column 5. */
export interface Places {
  /** Relative to where the command runs, with forward slashes on every system. */
  file(id: string): string;
  /** Line and column from 1; a file whose text was not read has everything at its first character. */
  at(id: string, offset: number): Place;
}

export function createPlaces(cwd: string, texts: ReadonlyMap<string, string>): Places {
  const indexes = new Map<string, LineIndex>();
  return {
    file: (id) => (relative(cwd, id) || '.').split(sep).join('/'),
    at(id, offset) {
      let index = indexes.get(id);
      if (!index) indexes.set(id, (index = createLineIndex(texts.get(id) ?? '')));
      return index.placeAt(offset);
    },
  };
}
