import type { DocumentKind, Footnote, Language, Paragraph, Problem, Recommendation, Selection, Span } from '../model.ts';
import { readBlocks } from './blocks.ts';
import { readFrontMatter, type SourceFrontMatter } from './sourceFrontMatter.ts';
import { guessLanguage } from './guessLanguage.ts';
import { type Masthead, readFileName, readMasthead } from './masthead.ts';
import { parseSymbol } from '../reference/symbol.ts';

/** A file as it was handed over: nothing of it is known yet. */
export interface RawSource {
  readonly id: string;
  readonly fileName: string;
  readonly text: string;
}

/** A footnote mark that stood in a block, and where: an offset in the block's `text` (the mark itself is not in it). */
export interface Mark {
  readonly mark: string;
  readonly at: number;
}

/** A note as it stands in the source, apart from the running text; what it cites is read later (`footnotes.ts`). */
export interface Note {
  readonly mark: string;
  /** Joined, without markup. */
  readonly text: string;
  readonly span: Span;
}

/**
 * A piece of running text between two breaks: lines that a page wrapped are joined, page furniture (running heads, page numbers)
 * and footnotes are gone, bold, italics and link markup are gone, and so are the footnote marks (they are in `marks`).
 * A block that a page break or a footnote cut in two is one block again.
 */
export interface Block {
  readonly text: string;
  readonly span: Span;
  /** Offset in `text` → offset in the source file. Monotonic; `toSource(text.length)` is at or before `span.end`. */
  readonly toSource: (offset: number) => number;
  readonly marks: readonly Mark[];
  /** `#` to `######` of Markdown; 0 for none. */
  readonly headingLevel: number;
  /** The whole block was bold (or italic): a hint, never a test. */
  readonly bold: boolean;
  readonly italic: boolean;
  /** Width of the white space before it, a tab counted as four. */
  readonly indent: number;
  /** A row of a table (Markdown pipes): its cells; undefined for running text. */
  readonly cells: readonly string[] | undefined;
}

/** What every reader starts from. */
export interface PreparedSource extends RawSource {
  readonly frontMatter: SourceFrontMatter;
  /** What the first page says: symbol, title, date; `masthead.blocks` of the blocks belong to it. */
  readonly masthead: Masthead;
  /** From front matter, masthead or file name, in this order. */
  readonly symbol: string | undefined;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** Lines were wrapped by a page (a PDF): blocks were joined from lines. */
  readonly wrapped: boolean;
  /** The text was made by an import: its lists have their labels, and nothing has to be guessed. */
  readonly imported: boolean;
}

/**
 * What a reader gives back. `readDocument` adds symbol, name, language, title and date from front matter, masthead and file name;
 * `title`, `date`, `name` and `aliases` here are used where those are silent. `footnotes` may be left out: they are then made from `notes`.
 */
export interface ReadResult {
  readonly kind: DocumentKind;
  readonly title?: string;
  readonly date?: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly footnotes?: readonly Footnote[];
  readonly recommendations?: readonly Recommendation[];
  readonly followUp?: Selection;
  readonly particularImportance?: Selection;
  readonly nextReport?: { readonly due: string };
  readonly repliesTo?: ReadonlyMap<string, readonly string[]>;
  /** 'list-of-issues' where it is left out. */
  readonly repliesToKind?: 'list-of-issues' | 'concluding-observations';
  readonly problems: readonly Problem[];
}

/** Fewer letters than these do not tell a language. */
const lettersToTell = 120;

/** Takes the page apart: front matter, masthead, running text, footnotes. Total: any text gives a value. */
export function prepare(source: RawSource): PreparedSource {
  const { frontMatter, bodyStart } = readFrontMatter(source.text);
  const named = readFileName(source.fileName);
  const imported = frontMatter.sha256 !== undefined;
  const { blocks, notes, wrapped, lines } = readBlocks(source.text, bodyStart, { ownSymbol: named.symbol, imported });
  const masthead = readMasthead(lines, blocks, notes);
  const telling = blocks.reduce((sum, { text }) => sum + text.length, 0) >= lettersToTell;
  const stated = named.language ?? masthead.language;
  const language = frontMatter.language ?? (telling || stated === undefined ? guessLanguage(blocks) : stated);
  const symbol = (frontMatter.symbol === undefined ? undefined : parseSymbol(frontMatter.symbol)?.symbol ?? frontMatter.symbol) ?? masthead.symbol ?? named.symbol;
  return { ...source, frontMatter, masthead, symbol, language, blocks, notes, wrapped, imported };
}
