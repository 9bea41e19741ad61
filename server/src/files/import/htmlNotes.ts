import type { ImportedLabel, ImportedNote, Inline } from './importedDocument.ts';

/** A block of a page while it is read. */
export interface HtmlBlock {
  readonly text: Piece[];
  readonly label: ImportedLabel | undefined;
  readonly depth: number;
  readonly level: number;
  /** Names by which links lead here. */
  readonly ids: string[];
}

/** A piece of text that may turn out to be the mark of a note. */
export interface Piece {
  text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly target: string | undefined;
}

/**
 * Which blocks are notes: a superscript or a link in the text leads by its target to a block that begins with the same mark. A superscript
 * number without such a block stays a mark all the same; a superscript in its own place ("km²") does not look like one.
 */
export function findHtmlNotes(blocks: readonly HtmlBlock[]): { notes: readonly ImportedNote[]; isNote: ReadonlySet<HtmlBlock>; toInline: (pieces: readonly Piece[]) => readonly Inline[] } {
  const order = new Map(blocks.map((block, index) => [block, index]));
  const byId = new Map(blocks.flatMap((block) => block.ids.map((id) => [id, block] as const)));
  const notes: ImportedNote[] = [];
  const isNote = new Set<HtmlBlock>();
  const marks = new Set<string>();
  for (const block of blocks) {
    for (const piece of block.text) {
      const written = mark.exec(piece.text)?.[1];
      const target = piece.target === undefined ? undefined : byId.get(piece.target);
      // The way back from the note to its mark leads up the page.
      if (written === undefined || !target || target === block || order.get(target)! < order.get(block)!) continue;
      const body = withoutMark(target, written);
      if (!body || isNote.has(target)) continue;
      isNote.add(target);
      marks.add(written);
      notes.push({ mark: written, text: body });
    }
  }
  for (const [written, block] of findRaisedNotes(blocks)) {
    if (isNote.has(block) || marks.has(written)) continue;
    isNote.add(block);
    marks.add(written);
    notes.push({ mark: written, text: withoutMark(block, written)! });
  }
  const toInline = (pieces: readonly Piece[]): readonly Inline[] =>
    pieces.map((piece, at): Inline => {
      const written = mark.exec(piece.text)?.[1];
      if (written !== undefined && (piece.raised || piece.target !== undefined) && marks.has(written) && !isOfUnit(pieces, at)) return { note: written };
      return { text: piece.raised && /^\d{1,3}$/.test(piece.text.trim()) ? toSuperscript(piece.text.trim()) : piece.text, ...(piece.bold && { bold: true }), ...(piece.italic && { italic: true }) };
    });
  return { notes, isNote, toInline };
}

/** Blocks that begin with a raised mark which stands raised behind a word of one block above, where no link leads from one to the other: by mark. Two with one mark are none. */
function findRaisedNotes(blocks: readonly HtmlBlock[]): ReadonlyMap<string, HtmlBlock> {
  const cited = new Set<string>();
  const found = new Map<string, HtmlBlock>();
  const twice = new Set<string>();
  for (const block of blocks) {
    const pieces = block.text.filter(({ text }) => text.trim() !== '');
    for (const [at, piece] of pieces.entries()) {
      const written = piece.raised ? typedMark.exec(piece.text)?.[1] : undefined;
      if (written === undefined) continue;
      if (at > 0 && !isOfUnit(pieces, at)) cited.add(written);
      if (at > 0 || pieces.length === 1 || block.level > 0 || block.label || !cited.has(written)) continue;
      if (found.has(written)) twice.add(written);
      found.set(written, block);
    }
  }
  for (const written of twice) found.delete(written);
  return found;
}

/** "km²": the number belongs to the unit before it. */
function isOfUnit(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]!.target === undefined && /(?<!\p{L})[kcdm]?m$/u.test(pieces[at - 1]?.text.slice(-4) ?? '');
}

/** Text without marks; nothing for white space. */
export function plainInline(pieces: readonly Piece[]): Inline[] {
  const inlines = pieces.map(({ text, bold, italic }): Inline => ({ text, ...(bold && { bold }), ...(italic && { italic }) }));
  return inlines.some((inline) => 'text' in inline && inline.text.trim() !== '') ? inlines : [];
}

const mark = /^[\s[(]{0,3}(\d{1,3}|\*{1,3}|[a-z])[\s\])]{0,3}$/;
/** As `mark`, without letters: a raised one may be of an ordinal. */
const typedMark = /^[\s[(]{0,3}(\d{1,3}|\*{1,3})[\s\])]{0,3}$/;

/** The text of a note without the mark that it begins with; undefined where it begins with another. A list of notes has its number as label. */
function withoutMark({ text, label }: HtmlBlock, written: string): readonly Inline[] | undefined {
  const pieces = text.filter((piece) => piece.text.trim() !== '');
  const first = pieces[0];
  if (!first) return undefined;
  // "↑" and the like lead back.
  const rest = (from: readonly Piece[]): Inline[] => plainInline(from.filter((piece) => piece.target === undefined || /\p{L}{2}/u.test(piece.text)));
  if (label && label.text.replace(/\D/g, '') === written) return rest(pieces);
  if (mark.exec(first.text)?.[1] === written) return rest(pieces.slice(1));
  const start = new RegExp(String.raw`^[\s[(]{0,3}${written.replace(/\*/g, '\\*')}[\])]?\.?\s`).exec(first.text);
  return start ? rest([{ ...first, text: first.text.slice(start[0].length) }, ...pieces.slice(1)]) : undefined;
}

/** A raised number stays one: run together with the word before it, it would be another number. */
function toSuperscript(digits: string): string {
  return [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('');
}
