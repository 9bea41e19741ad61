import { cleanText, type CleanText } from './cleanText.ts';
import { findItemLabel, findParagraphNumber } from './labels.ts';
import { isTitle } from './masthead.ts';
import { joinMapped } from './mappedText.ts';
import { separateLineNotes } from './lineNotes.ts';
import { findNoteStart, separatePageNotes } from './notes.ts';
import { placePlainMarks } from './plainMarks.ts';
import type { Block, Note } from './prepare.ts';
import { findQuestions } from './questions.ts';
import { markStarNotes } from './starNotes.ts';
import { findWrapWidth, readLines, type SourceLine, withoutFurniture } from './sourceLines.ts';

/** What an extract leaves out: "(…)", "[...]". */
const gap = /^[([]?(?:…|\.\s?\.\s?\.)[)\]]?$/;

/** The line that Markdown draws between the head of a table and its body: `| --- | :---: |`. */
export const ruler = /^\|(?:\s{0,20}:?-{1,200}:?\s{0,20}\|){1,200}$/;

/** A block while it is being put together. */
export interface OpenBlock extends CleanText {
  readonly start: number;
  readonly end: number;
  readonly headingLevel: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
  readonly cells: readonly string[] | undefined;
  /** A page break or a footnote stood before it: it may go on what stood above. */
  readonly afterBreak: boolean;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly wrapped: boolean;
  readonly lines: readonly SourceLine[];
}

/**
 * Takes a page apart into running text and notes; see `prepare.ts`. Total, and linear in the length of the text. An `imported` text was taken apart
 * before: each of its lines is a block, a note or a row of a table.
 */
export function readBlocks(text: string, bodyStart: number, { ownSymbol, imported = false }: { readonly ownSymbol?: string | undefined; readonly imported?: boolean } = {}): Blocks {
  const lines = imported ? readLines(text, bodyStart) : markStarNotes(readLines(text, bodyStart));
  const kept = imported ? lines : withoutFurniture(lines, ownSymbol);
  const width = imported ? undefined : findWrapWidth(kept);
  const { lines: running, notes: pageNotes } = imported ? { lines, notes: [] } : width === undefined ? separateLineNotes(kept) : separatePageNotes(kept);
  const notes: Note[] = [...pageNotes];
  let open: OpenBlock[] = [];
  let afterBreak = false;
  let noteOpen = false;
  let page = 0;
  for (const group of imported ? running.filter(({ text: line }) => line !== '').map((line) => [line]) : groupLines(running, width)) {
    const first = group[0]!;
    const last = group[group.length - 1]!;
    const block: OpenBlock = { ...readBlock(text, group), afterBreak: afterBreak || first.page !== page };
    const noteStart = imported && !first.text.startsWith('[^') ? undefined : findNoteStart(first.text, first.starNote);
    if (noteStart) {
      const body = cleanText(text, first.start + noteStart.after, last.end);
      notes.push({ mark: noteStart.mark, text: body.text, span: { start: first.start, end: last.end } });
      afterBreak = noteOpen = true;
      continue;
    }
    // An address that a page put below its own note: "³⁴ See" / "https://www.gob.mx/…".
    if (noteOpen && /^<?https?:\/\/\S{1,2000}$/.test(first.text) && group.length === 1) {
      const note = notes.pop()!;
      notes.push({ ...note, text: `${note.text} ${block.text}`.trim(), span: { start: note.span.start, end: last.end } });
      continue;
    }
    for (const inline of block.inlineNotes) notes.push({ mark: inline.mark, text: cleanText(text, inline.start, inline.end).text, span: { start: inline.start, end: inline.end } });
    noteOpen = false;
    if (block.text === '' || gap.test(block.text) || ruler.test(first.text)) continue;
    open.push(block);
    afterBreak = false;
    page = last.page;
  }
  if (!imported) open = joinContinuations(open, width !== undefined);
  if (pageNotes.length > 0) open = placePlainMarks(open, pageNotes, width === undefined ? running : lines);
  return { blocks: open.map(toBlock), notes: inOrder(notes), wrapped: width !== undefined, lines };
}

/** Ends like a sentence or a clause that introduces a list; closing quotes and brackets may follow the sign. */
export function isClosed(text: string): boolean {
  return /[.;:?!…。；：！？؛؟۔][)\]"'”’»›）」』]{0,3}$/.test(text.slice(-ending));
}

/** A printed note mark may follow the stop: "… Convention. 8". */
function withoutPrintedMark(text: string): string {
  return text.slice(-ending).replace(/(?<=\D)\s?\d{1,3}$/, '');
}

/** The signs that close a text, and a mark behind them, are within its last characters: a long text is not searched for them. */
const ending = 12;

// ── from lines to blocks ──

/** In a text whose lines a page broke, the lines of a block together; else every line alone. */
function groupLines(lines: readonly SourceLine[], width: number | undefined): SourceLine[][] {
  const groups: SourceLine[][] = [];
  let group: SourceLine[] = [];
  let blank = true;
  const full = lines.filter((line) => line.text !== '');
  let at = -1;
  for (const line of lines) {
    if (line.text === '') {
      blank = true;
      continue;
    }
    at++;
    const previous = group[group.length - 1];
    const starts =
      width === undefined || previous === undefined
        ? previous === undefined || !(isLabelAlone(group) || (!blank && line.indent >= 2 && group[0]!.text.startsWith('[^') && findNoteStart(group[0]!.text)))
        : startsBlock(line, previous, group, blank, width, full[at + 1]);
    if (starts && previous !== undefined) {
      groups.push(group);
      group = [];
    }
    group.push(line);
    blank = false;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

const headingLabel = /^(?:[IVX]{1,5}|[A-Z])\.(?:\s|$|(?=\p{Lu}\p{Ll}))/u;
const heading = /^#{1,6}\s/;
const row = /^\|.*\|$/;

function startsBlock(line: SourceLine, previous: SourceLine, group: readonly SourceLine[], blank: boolean, width: number, next: SourceLine | undefined): boolean {
  const text = withoutMarkup(line.text);
  const before = withoutPrintedMark(withoutMarkup(previous.text));
  const number = findParagraphNumber(text);
  const item = findItemLabel(text);
  if (isLabelAlone(group)) return (number !== undefined && number.after === text.length) || (item !== undefined && item.after === text.length);
  if (blank || heading.test(text) || heading.test(previous.text) || row.test(text) || findNoteStart(text, line.starNote)) return true;
  // "(CMW/C/MEX/CO/1, par." / "27) …": what a bracket or an abbreviation leaves open goes on.
  if ((item?.form === 'half' || number) && opensBracket(group.slice(-3).map((each) => each.text).join(' '))) return false;
  const closed = isClosed(before) && !abbreviated.test(before);
  if (number) return number.after === text.length || closed || previous.text.length < width * 0.75 || !/\p{L}/u.test(previous.text.slice(-1)) || headingLabel.test(withoutMarkup(group[0]!.text));
  // A recommendation of the universal periodic review: "140.7 Ratify …".
  if (/^\d{1,3}\.\d{1,3}\.?\s\p{Lu}/u.test(text)) return closed;
  if (item) {
    // "(b) and (c) of the Convention" at the start of a line is running text.
    if (item.after === text.length) return true;
    if (/^(?:and|or|to|of|y|e|o|et|ou|à)\b|^[,;.)]/.test(text.slice(item.after))) return false;
    return closed || /[,:]$|(?:and|or|y|e|o|et|ou)$/.test(previous.text) || line.indent > previous.indent + 1;
  }
  // "Reply to paragraph 18 of the list of issues", right below a heading as wide as the page.
  if (/^\p{Lu}/u.test(text) && !/^[\p{L}]{1,12}\s\d/u.test(text) && findQuestions(text).length > 0) return true;
  if (headingLabel.test(text)) return closed || previous.text.length < width * 0.75;
  if (/^\p{Ll}/u.test(text)) return false;
  // A forced break: the first word of this line would have had room on the line before.
  const firstWord = /^\S{1,60}/.exec(text)?.[0] ?? '';
  if (/^[\p{Lu}“"«¿]/u.test(text) && previous.text.length + 1 + firstWord.length < width * 0.75) return true;
  // A title, under the name of the Committee; a heading, under one that names its articles.
  if (isTitle(text) || (/^\p{Lu}/u.test(text) && namesArticles.test(withoutMarkup(previous.text)) && group.length <= 2 && text.length < width * 0.9)) return true;
  // A heading right above a numbered paragraph, under a full last line; "(art. 12)" at its end says so even where the paragraph has no stop.
  if (namesArticles.test(text) && next !== undefined && findParagraphNumber(withoutMarkup(next.text)) !== undefined) return true;
  const underHeading = group.length === 1 && headingLabel.test(withoutMarkup(group[0]!.text)) && /^\p{Lu}/u.test(text) && !smallWord.test(before);
  return (closed || underHeading) && !isClosed(text) && next !== undefined && findParagraphNumber(withoutMarkup(next.text)) !== undefined && text.length < width * 0.9;
}

/** "7." or "(a)" or "III." alone on a line: its text stands below. */
function isLabelAlone(group: readonly SourceLine[]): boolean {
  if (group.length !== 1) return false;
  const text = withoutMarkup(group[0]!.text);
  if (text.length > 8) return false;
  if (/^(?:[IVX]{1,5}|[A-Z])\.$/.test(text)) return true;
  const label = findParagraphNumber(text) ?? findItemLabel(text);
  return label !== undefined && label.after >= text.length && text !== '';
}

/** Bold, and the escapes of Markdown before the sign of a label. */
function withoutMarkup(text: string): string {
  return /\*\*|__|\\/.test(text) ? text.replace(/\*\*|__|\\(?=[.()])/g, '') : text;
}

/** "(arts. 8–35)" at the end of a heading. */
const namesArticles = /\((?:arts?|artículos?|articles?|ст|статьи?|المواد|المادة)\.? \d[^()]{0,40}(?:\(\d\)[^()]{0,20}){0,4}\)$/iu;

/** A full stop that ends no sentence. */
const abbreviated = /(?<![\p{L}])(?:paras?|párrs?|pars?|arts?|núms?|nos?|pp?|пп?|ст|sect|vol|cf)\.$/iu;

/** A heading that ends so is not over. */
const smallWord = /(?<![\p{L}])(?:of|on|the|and|in|for|to|with|by|de|del|la|los|las|el|y|en|con|para|des|du|les|le|et|à|aux|dans|и|о|по|в|на)$|[,’'-]$/iu;

/** Whether a bracket is left open: what follows is in it. Item labels ("a)") close none. */
function opensBracket(text: string): boolean {
  let depth = 0;
  for (const sign of text.slice(-400)) {
    if (sign === '(') depth++;
    else if (sign === ')' && depth > 0) depth--;
  }
  return depth > 0;
}

function readBlock(text: string, group: readonly SourceLine[]): Omit<OpenBlock, 'afterBreak'> {
  const first = group[0]!;
  const last = group[group.length - 1]!;
  const hashes = /^(#{1,6})\s{1,20}/.exec(first.text);
  const quote = hashes ? undefined : /^(?:>\s{0,3}){1,4}/.exec(first.text);
  const skip = hashes?.[0].length ?? quote?.[0].length ?? 0;
  const clean = joinClean(group.map((line, index) => cleanText(text, line.start + (index === 0 ? skip : 0), line.end)));
  const raw = text.slice(first.start + skip, last.end);
  const cells = row.test(first.text) && group.length === 1 ? first.text.slice(1, -1).split('|').map((cell) => cleanText(cell, 0, cell.length).text) : undefined;
  return {
    ...clean,
    start: first.start,
    end: last.end,
    headingLevel: hashes ? hashes[1]!.length : 0,
    bold: raw.includes('**') && /^(?:\S{1,6}\s)?\*\*(?!\s)[^*]{1,100000}\*\*[.:;]?$/.test(raw),
    italic: /^[*_]/.test(raw) && /^(?:\*(?![*\s])[^*]{1,2000}\*|_(?![_\s])[^_]{1,2000}_)$/.test(raw),
    indent: first.indent,
    cells,
  };
}

// ── from blocks that a page cut in two to whole ones ──

/** A block and those that go on with it. */
interface Whole {
  readonly first: OpenBlock;
  readonly pieces: OpenBlock[];
}

function joinContinuations(blocks: readonly OpenBlock[], wrapped: boolean): OpenBlock[] {
  const wholes: Whole[] = [];
  for (const block of blocks) {
    const at = findContinued(wholes, block, wrapped);
    if (at === undefined) wholes.push({ first: block, pieces: [block] });
    else wholes[at]!.pieces.push(block);
  }
  return wholes.map(({ first, pieces }) => (pieces.length === 1 ? first : { ...first, ...joinClean(pieces), end: pieces.reduce((end, piece) => Math.max(end, piece.end), 0) }));
}

/** Which of the blocks so far this one goes on; undefined when it stands for itself. */
function findContinued(wholes: readonly Whole[], block: OpenBlock, wrapped: boolean): number | undefined {
  const last = wholes.length - 1;
  const previous = wholes[last]?.first;
  if (previous === undefined || block.headingLevel > 0 || previous.headingLevel > 0 || block.cells || previous.cells) return undefined;
  if (isLabelled(block) || headingLabel.test(block.text)) return undefined;
  const open = !isClosed(withoutPrintedMark(endOf(wholes[last]!)));
  if (/^\p{Ll}/u.test(block.text) && !/^\p{L}{1,8}:\/\//u.test(block.text)) return open || isLabelled(previous) ? last : undefined;
  // A capital or a digit can only go on a labelled block that was cut by a page or a note.
  if (open && block.afterBreak && isLabelled(previous) && !namesArticles.test(endOf(wholes[last]!)) && (previous.text.length > 60 || /^[\d(]/.test(block.text))) return last;
  // Some PDF readers put the last short line of an item after the item that follows it.
  if (wrapped && !open && block.text.length < 60 && isClosed(block.text)) {
    for (let at = last - 1; at >= Math.max(0, last - 2); at--) if (isLabelled(wholes[at]!.first) && !isClosed(endOf(wholes[at]!))) return at;
  }
  return undefined;
}

function isLabelled({ text }: OpenBlock): boolean {
  return findParagraphNumber(text) !== undefined || findItemLabel(text) !== undefined;
}

function endOf({ pieces }: Whole): string {
  return pieces[pieces.length - 1]!.text.slice(-40);
}

/** Joins the pieces of one block as they were before the page broke them. */
function joinClean(pieces: readonly CleanText[]): CleanText {
  if (pieces.length === 1) return pieces[0]!;
  const joined = joinMapped(pieces, (index) => {
    const [before, after] = [pieces[index - 1]!.text, pieces[index]!.text];
    return before === '' || after === '' || joinsTightly(before.slice(-40), after.slice(0, 40)) ? '' : ' ';
  });
  return {
    text: joined.text,
    toSource: joined.toSource,
    marks: pieces.flatMap(({ marks }, index) => marks.map(({ mark, at }) => ({ mark, at: at + joined.starts[index]! }))),
    inlineNotes: pieces.flatMap(({ inlineNotes }) => inlineNotes),
  };
}

function joinsTightly(first: string, second: string): boolean {
  // "non-" + "discrimination"; a dash with a space before it is punctuation.
  if (/[\p{L}\d]-$/u.test(first)) return /^[\p{L}\d]/u.test(second);
  if (/\d[–-]$/.test(first)) return /^\d/.test(second);
  // A symbol or an address broken at its slash.
  if (/\S\/$/.test(first)) return /^\S/.test(second);
  if (/[A-Z]$/.test(first) && /^\/[A-Z]/.test(second)) return true;
  // Chinese has no spaces.
  return /\p{Script=Han}[，、]?$/u.test(first) && /^[\p{Script=Han}\d，、。（]/u.test(second);
}

// ── finishing ──

function toBlock(block: OpenBlock): Block {
  const { text, toSource, marks, start, end, headingLevel, bold, italic, indent, cells } = block;
  return { text, toSource, marks, span: { start, end }, headingLevel, bold, italic, indent, cells };
}

function inOrder(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => a.span.start - b.span.start);
}
