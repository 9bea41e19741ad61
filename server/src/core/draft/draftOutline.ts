import type { PlacedPiece } from './assembleDraft.ts';

/** How the pieces of a draft stand to each other. */
export interface DraftOutline {
  /** For every heading the index of the first piece after its section; for other pieces 0. */
  readonly sections: readonly number[];
  /** For every item how deep it stands: 1 for `(a)`, 2 for `(i)` under it; for other pieces 0. */
  readonly levels: readonly number[];
}

export function getDraftOutline(pieces: readonly PlacedPiece[]): DraftOutline {
  return { sections: getSections(pieces), levels: getLevels(pieces) };
}

function getSections(pieces: readonly PlacedPiece[]): number[] {
  const ends = new Array<number>(pieces.length).fill(0);
  const open: number[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const { kind, level } = (pieces[i] as PlacedPiece).piece;
    if (kind !== 'heading') continue;
    while (open.length > 0 && (pieces[open[open.length - 1] as number] as PlacedPiece).piece.level >= level) ends[open.pop() as number] = i;
    open.push(i);
  }
  for (const i of open) ends[i] = pieces.length;
  return ends;
}

/** Letters stand at the first level, romans and numbers under letters; `i` after `h` is a letter. A number or a heading begins anew. */
function getLevels(pieces: readonly PlacedPiece[]): number[] {
  const levels = new Array<number>(pieces.length).fill(0);
  let lettersSeen = false;
  let last = '';
  for (let i = 0; i < pieces.length; i++) {
    const { kind, level, label, number } = (pieces[i] as PlacedPiece).piece;
    if (number || kind === 'heading') {
      lettersSeen = false;
      last = '';
    }
    if (kind !== 'item') continue;
    if (label === undefined) {
      levels[i] = level;
      continue;
    }
    const letter = /^[a-z]$/.test(label) && (!/^[ivx]$/.test(label) || last.charCodeAt(0) + 1 === label.charCodeAt(0));
    levels[i] = level + (letter || !lettersSeen ? 1 : 2);
    if (letter) {
      lettersSeen = true;
      last = label;
    }
  }
  return levels;
}
