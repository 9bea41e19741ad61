import { cleanText } from '../document/cleanText.ts';
import { findNoteStart } from '../document/notes.ts';
import { prepare, type Block, type Mark } from '../document/prepare.ts';
import { featureMessages } from '../messages/features.ts';
import type { Footnote, Item, SourceDocument, Span, UiLanguage } from '../model.ts';
import { findAddress, plain, strong, within, type Markdown } from './markdown.ts';
import { getHeadingLevels } from './readingHeadings.ts';

/** A document's text to read: Markdown, and where each of its words stands in the source. */
export interface ReadingText {
  readonly text: string;
  /** In the order of `text`; the notes, which are put at the end, last. */
  readonly words: readonly ReadingWord[];
  /** How many of `words` belong to the running text. */
  readonly running: number;
}

export interface ReadingWord {
  readonly reading: Span;
  readonly source: Span;
}

/**
 * A UN document as one reads it: headings, numbered paragraphs with their items under them, tables, and the notes at the end, without the line
 * breaks, page furniture and marks of its file. All words of the running text are there, in their order. Nothing of the text becomes a link, image or HTML.
 */
export function getReadingText(document: SourceDocument, language: UiLanguage): ReadingText {
  const known = texts.get(document);
  if (known?.language === language) return known.reading;
  const reading = makeReadingText(document, language);
  texts.set(document, { language, reading });
  return reading;
}

const texts = new WeakMap<SourceDocument, { readonly language: UiLanguage; readonly reading: ReadingText }>();

function makeReadingText(document: SourceDocument, language: UiLanguage): ReadingText {
  const { blocks } = prepare(document);
  const levels = getHeadingLevels(document, blocks);
  const starts = getStarts(document);
  const page = new Page();
  let next = 0;
  blocks.forEach((block, index) => {
    const level = levels.get(block);
    if (level !== undefined) return page.addHeading(level, block);
    if (block.cells) return page.addRow(block.cells, block.span, blocks[index - 1]?.cells !== undefined);
    const here: Start[] = [];
    while (next < starts.length && (starts[next]?.at ?? 0) < block.span.end) here.push(starts[next++] as Start);
    addPieces(page, block, here);
  });
  const running = page.words.length;
  if (document.footnotes.length > 0) {
    page.addLine(`## ${plain(featureMessages(language).footnotes)}`);
    for (const note of document.footnotes) addNote(page, document, note);
  }
  return { text: page.getText(), words: page.words, running };
}

/** Where a paragraph or an item begins in the source. */
interface Start {
  readonly at: number;
  /** 0 for a paragraph, 1 for `(a)`, 2 for `(i)` under it. */
  readonly depth: number;
  readonly label: string;
}

function getStarts({ paragraphs }: SourceDocument): readonly Start[] {
  const ofItems = (items: readonly Item[], depth: number): readonly Start[] => items.flatMap((item) => (item.inline ? [] : [{ at: item.span.start, depth, label: item.label }, ...ofItems(item.items, depth + 1)]));
  return paragraphs.flatMap((paragraph): readonly Start[] => [{ at: paragraph.span.start, depth: 0, label: paragraph.number }, ...ofItems(paragraph.items, 1)]).sort((a, b) => a.at - b.at);
}

/** A block holds what stands before its first paragraph or item, and then one after the other. */
function addPieces(page: Page, block: Block, starts: readonly Start[]): void {
  const cuts = starts.map((start) => ({ start, from: findOffset(block, start.at) }));
  const first = cuts[0]?.from ?? block.text.length;
  if (block.text.slice(0, first).trim() !== '') page.addText(block, 0, first);
  cuts.forEach(({ start, from }, index) => {
    const to = cuts[index + 1]?.from ?? block.text.length;
    if (start.depth === 0) page.addParagraph(block, from, to, start.label);
    else page.addItem(block, from, to, start.depth);
  });
}

/** The first place of a block's text that comes from a place of the source or one after it. */
function findOffset({ text, toSource }: Block, source: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (toSource(middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addNote(page: Page, { text }: SourceDocument, { mark, span }: Footnote): void {
  const start = span.start + (findNoteStart(text.slice(span.start, span.end))?.after ?? 0);
  const clean = cleanText(text, start, span.end);
  page.addNote(mark, span, clean.text === '' ? cleanText(text, span.start, span.end) : clean);
}

type Text = Pick<Block, 'text' | 'toSource'> & { readonly marks?: readonly Mark[] };

/** Chinese has no spaces between words. */
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})\S)+/gu;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const indent = '    ';

/** Puts the text together. A class because it grows. */
class Page {
  readonly words: ReadingWord[] = [];
  #text = '';
  /** A paragraph is open: its items stand under it, each on its own line. Lines that are set in go on with the paragraph, whatever they begin with. */
  #inParagraph = false;
  /** The number of the paragraph right before, which a further one goes on from. */
  #lastNumber: number | undefined;

  getText(): string {
    return `${this.#text.trimEnd()}\n`;
  }

  addLine(line: string): void {
    this.#open();
    this.#text += line;
  }

  addHeading(level: number, block: Block): void {
    this.#open();
    this.#text += `${'#'.repeat(level)} `;
    this.#addWords(block, 0, block.text.length, false);
  }

  addText(block: Block, from: number, to: number): void {
    if (this.#inParagraph) this.#text += '  \n';
    else this.#open();
    this.#addWords(block, from, to, true);
  }

  addParagraph(block: Block, from: number, to: number, number: string): void {
    const before = this.#inParagraph ? this.#lastNumber : undefined;
    this.#open();
    this.#lastNumber = before;
    this.#inParagraph = true;
    const label = findLabel(block.text.slice(from, to), number);
    if (label === undefined) return this.#addWords(block, from, to, true);
    // Renderers take numbered paragraphs as a list, and count it from its first number on: one that does not follow on is in bold instead.
    const counted = /^\s{0,3}\d{1,9}\.$/.test(block.text.slice(from, from + label));
    const isInOrder = counted && (this.#lastNumber === undefined || Number(number) === this.#lastNumber + 1);
    this.#text += isInOrder ? '' : '**';
    this.#addWords(block, from, from + label, false);
    this.#text += isInOrder ? ' ' : '** ';
    this.#addWords(block, from + label, to, false);
    this.#lastNumber = isInOrder ? Number(number) : undefined;
  }

  addItem(block: Block, from: number, to: number, depth: number): void {
    if (this.#inParagraph) this.#text += `  \n${indent.repeat(depth)}`;
    else this.#open();
    this.#addWords(block, from, to, true);
  }

  addRow(cells: readonly string[], source: Span, isFurther: boolean): void {
    if (isFurther) this.#text += '\n';
    else this.#open();
    this.#inParagraph = false;
    const start = this.#text.length;
    this.#text += `| ${cells.map(within).join(' | ')} |`;
    this.words.push({ reading: { start, end: this.#text.length }, source });
    if (!isFurther) this.#text += `\n|${' --- |'.repeat(cells.length)}`;
  }

  addNote(mark: string, span: Span, text: Text): void {
    this.#open();
    const start = this.#text.length;
    this.#text += strong(within(mark));
    this.words.push({ reading: { start: start + 2, end: this.#text.length - 2 }, source: { start: span.start, end: Math.max(span.start, Math.min(span.end, text.toSource(0))) } });
    this.#text += ' ';
    this.#addWords(text, 0, text.text.length, false);
  }

  #open(): void {
    this.#inParagraph = false;
    this.#lastNumber = undefined;
    if (this.#text !== '') this.#text = `${this.#text.trimEnd()}\n\n`;
  }

  /** `opensLine`: what would open a list or a heading at the start of a line is escaped. */
  #addWords(block: Text, from: number, to: number, opensLine: boolean): void {
    const marks = (block.marks ?? []).filter(({ at }) => at > from && at <= to);
    let nextMark = 0;
    let end = from;
    let first = opensLine;
    const addMarks = (until: number): void => {
      for (; nextMark < marks.length && (marks[nextMark]?.at ?? 0) <= until; nextMark++) {
        const { mark, at } = marks[nextMark] as Mark;
        this.#add(toSuperior(mark), { start: block.toSource(at - 1) + 1, end: Math.max(block.toSource(at - 1) + 1, block.toSource(at)) });
      }
    };
    for (const match of block.text.slice(from, to).matchAll(wordPattern)) {
      const start = from + match.index;
      if (start > end || (end === from && start > from)) {
        addMarks(start - 1);
        if (end > from) this.#text += ' ';
      }
      let at = start;
      const stop = start + match[0].length;
      // A mark inside a word ("Convention¹, which") parts it.
      for (const { at: mark } of marks.filter((each) => each.at > start && each.at < stop)) {
        this.#addWord(block, at, mark, first);
        first = false;
        addMarks(mark);
        at = mark;
      }
      this.#addWord(block, at, stop, first);
      first = false;
      end = stop;
    }
    addMarks(to);
  }

  #addWord({ text, toSource }: Text, from: number, to: number, opensLine: boolean): void {
    const word = text.slice(from, to);
    const written = findAddress(word) ?? (opensLine ? plain(word) : within(word));
    this.#add(written, { start: toSource(from), end: toSource(to - 1) + 1 });
  }

  #add(written: Markdown, source: Span): void {
    if (written === '') return;
    const start = this.#text.length;
    this.#text += written;
    this.words.push({ reading: { start, end: this.#text.length }, source: { start: source.start, end: Math.max(source.start, source.end) } });
  }
}

/** How long the number at the beginning of a paragraph is, with its stop; undefined where it does not stand there (it was counted). */
function findLabel(text: string, number: string): number | undefined {
  const lead = /^\s{0,3}/.exec(text)?.[0].length ?? 0;
  if (number === '' || !text.startsWith(number, lead)) return undefined;
  const stop = /^\s?[.．)–-]?(?=\s|\p{L}|$)/u.exec(text.slice(lead + number.length, lead + number.length + 4));
  return stop ? lead + number.length + stop[0].length : undefined;
}

/** `18` is ¹⁸, as in print; a star stays a star. */
function toSuperior(mark: string): Markdown {
  return /^\d{1,6}$/.test(mark) ? (plain([...mark].map((digit) => superscripts.charAt(Number(digit))).join(''))) : within(mark);
}
