import { resolveIbid, type CitingNote } from '../reference/ibid.ts';
import type { PlacedBlock } from './assembleDraft.ts';
import type { ScannedCitation } from './piece.ts';
import type { ScannedBlock } from './scanBlock.ts';
import { getSymbols, type DraftContext, type IbidSource } from './targets.ts';

/**
 * What every "Ibid." of the footnotes stands for, by block and by the place of the citation among those of its block.
 *
 * Notes come in the order in which the text first marks them, as they are printed; a definition that no mark names comes where it stands.
 */
export function resolveNotes(blocks: readonly PlacedBlock[], context: DraftContext): ReadonlyMap<ScannedBlock, readonly IbidSource[]> {
  const results = new Map<ScannedBlock, IbidSource[]>();
  if (!blocks.some(({ block }) => block.hasIbid)) return results;
  const notes = collectNotes(blocks);
  const resolved = resolveIbid(notes.map((note) => toCitingNote(note, context)));
  for (const [n, note] of notes.entries()) {
    const unsafe = new Map(resolved[n]?.ambiguous.map(({ citation, candidates }) => [citation, candidates]));
    for (const [c, { block, at, scanned }] of note.citations.entries()) {
      if (scanned.citation.source.kind !== 'ibid') continue;
      const symbol = resolved[n]?.symbols[c];
      const candidates = unsafe.get(scanned.citation) ?? [];
      let ofBlock = results.get(block);
      if (!ofBlock) results.set(block, (ofBlock = []));
      while (ofBlock.length < at) ofBlock.push('');
      ofBlock[at] = symbol ?? candidates.filter((candidate) => candidate !== '').map((candidate) => `${candidate}\n`).join('');
    }
  }
  return results;
}

interface Note {
  readonly mark: string;
  readonly order: number;
  readonly citations: { readonly block: ScannedBlock; readonly at: number; readonly scanned: ScannedCitation }[];
  citesOther: boolean;
}

function collectNotes(blocks: readonly PlacedBlock[]): readonly Note[] {
  const marked = new Map<string, number>();
  for (const { block, start } of blocks) for (const piece of block.pieces) for (const { mark, at } of piece.marks) if (!marked.has(mark)) marked.set(mark, start + at);
  const notes = new Map<string, Note>();
  for (const { block, start } of blocks) {
    let at = 0;
    for (const piece of block.pieces) {
      // A note written inside the text is known by its place, a definition by its mark.
      for (const { key, mark, start: place, citesOther } of piece.notes) {
        const id = mark ? `[${key}` : `${start}:${key}`;
        const note = notes.get(id);
        if (note) note.citesOther ||= citesOther;
        else notes.set(id, { mark: key, order: (mark ? marked.get(key) : undefined) ?? start + place, citations: [], citesOther });
      }
      for (const scanned of piece.citations) {
        const note = scanned.note === undefined ? undefined : notes.get(piece.kind === 'footnote' ? `[${scanned.note}` : `${start}:${scanned.note}`);
        note?.citations.push({ block, at, scanned });
        at++;
      }
    }
  }
  return [...notes.values()].sort((a, b) => a.order - b.order);
}

/** Qualifiers and short symbols count as the documents that they mean in this draft. */
function toCitingNote(note: Note, context: DraftContext): CitingNote {
  const citations = note.citations.map(({ scanned }) => {
    const { citation } = scanned;
    if (citation.source.kind !== 'qualifier' && !(citation.source.kind === 'short' && citation.source.told)) return citation;
    const symbols = getSymbols(scanned, context, '');
    const [symbol] = symbols;
    return symbol !== undefined && symbols.length === 1 ? { ...citation, source: { kind: 'symbol' as const, symbol, span: citation.source.span } } : citation;
  });
  return { mark: note.mark, citations, citesOther: note.citesOther };
}
