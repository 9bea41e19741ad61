import type { ImportedBlock, ImportedNote, Inline } from './importedDocument.ts';

/** Stands for a hyphen at the end of a line until it is known whether it is the word's own: a character that no text uses. */
export const hyphenAtLineEnd = '\uE010';

const word = /[\p{L}\p{M}]{1,40}(?:[-‐‑\uE010][\p{L}\p{M}]{1,40}){0,5}/gu;
const broken = /([\p{L}\p{M}]{1,40})\uE010([\p{L}\p{M}]{0,40})/gu;

/**
 * Takes the hyphen out of words that the end of a line broke: `neces-` and `sary` are "necessary" where the document has that word elsewhere, and not
 * "neces-sary". Where the document does not tell, the hyphen stays, as it is printed: `follow-` and `up` are "follow-up".
 */
export function mendBrokenWords(blocks: readonly ImportedBlock[], notes: readonly ImportedNote[]): { blocks: ImportedBlock[]; notes: ImportedNote[] } {
  const texts = [...blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text])), ...notes.map((note) => note.text)];
  const known = collectWords(texts);
  const mend = (text: readonly Inline[]): Inline[] => text.map((inline) => ('note' in inline || !inline.text.includes(hyphenAtLineEnd) ? inline : { ...inline, text: mendText(inline.text, known) }));
  return {
    blocks: blocks.map((block): ImportedBlock => (block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(mend)) } : { ...block, text: mend(block.text) })),
    notes: notes.map((note) => ({ ...note, text: mend(note.text) })),
  };
}

/** The words that stand whole within a line; nothing where no line ends in a hyphen. */
function collectWords(texts: readonly (readonly Inline[])[]): ReadonlySet<string> {
  const pieces = texts.flatMap((text) => text.flatMap((inline) => ('note' in inline ? [] : [inline.text])));
  if (!pieces.some((piece) => piece.includes(hyphenAtLineEnd))) return new Set();
  return new Set(pieces.flatMap((piece) => piece.match(word) ?? []).filter((found) => !found.includes(hyphenAtLineEnd)).map(toKey));
}

function mendText(text: string, known: ReadonlySet<string>): string {
  const mended = text.replace(broken, (_, left: string, right: string) => `${left}${known.has(toKey(left + right)) && !known.has(toKey(`${left}-${right}`)) ? '' : '-'}${right}`);
  return mended.replaceAll(hyphenAtLineEnd, '-');
}

function toKey(found: string): string {
  return found.toLowerCase().replace(/[‐‑]/g, '-');
}
