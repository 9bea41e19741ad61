import { getFileName, getLine } from '../messages/filePlace.ts';
import type { PlaceWords } from '../messages/findings.ts';
import type { Draft } from '../model.ts';

/** Where an offset of a draft stands, for people: its line from 1, and the name of the file when it is not the one that is read. */
export function getPlaceWords(draft: Draft, offset: number, seenFrom: Draft): PlaceWords {
  return { file: draft.id === seenFrom.id ? undefined : getFileName(draft.id), line: getLine(draft.text, offset) };
}
