import type { PlaceWords } from '../messages/findings.ts';
import type { Draft } from '../model.ts';

/** Where an offset of a draft stands, for people: its line from 1, and the name of the file when it is not the one that is read. */
export function getPlaceWords(draft: Draft, offset: number, seenFrom: Draft): PlaceWords {
  let line = 1;
  for (let at = draft.text.indexOf('\n'); at >= 0 && at < offset; at = draft.text.indexOf('\n', at + 1)) line++;
  return { file: draft.id === seenFrom.id ? undefined : getFileName(draft.id), line };
}

/** `report.md` of `file:///home/mre/draft%20one/report.md` or `drafts/report.md`. */
function getFileName(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1) || id;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
