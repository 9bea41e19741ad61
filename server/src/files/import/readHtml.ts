import { Parser } from 'htmlparser2';
import { fromRoman, toRoman } from '../../core/document/labels.ts';
import type { ImportedBlock, ImportedDocument, ImportedLabel, ImportWarning, Inline } from './importedDocument.ts';
import { findHtmlNotes, plainInline, type HtmlBlock, type Piece } from './htmlNotes.ts';
import { splitAtBreaks } from './htmlLines.ts';
import { ImportError } from './importError.ts';
import { splitLiteralLabel } from './literalLabel.ts';

/**
 * Reads a web page: headings, paragraphs, lists with the numbers that a browser would show (marked as inferred: no number of an automatic list
 * stands in the text), tables, and notes where marks lead to them. What a browser does not show is left out: scripts, styles, hidden
 * parts. Nothing is fetched. Total but for a page that is nested or long beyond reason, which throws `too-large-inside`.
 */
export function readHtml(text: string): ImportedDocument {
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (data) => page.write(data),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text);
  parser.end();
  return page.finish();
}

/** No page of a report is nested so deeply, or has so many blocks. */
const deepest = 500;
const mostBlocks = 200_000;

/** Nothing in these is text of the page. */
const unseen = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'canvas', 'audio', 'video', 'select', 'button', 'textarea', 'nav', 'input', 'map']);
const blockElements = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]); // prettier-ignore

interface Element {
  readonly name: string;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Set in a superscript, or in a link to another place of the page. */
  readonly raised: boolean;
  readonly target: string | undefined;
  readonly list: List | undefined;
}

interface List {
  readonly ordered: boolean;
  readonly type: string;
  readonly step: 1 | -1;
  readonly depth: number;
  next: number;
}

interface OpenTable {
  readonly rows: Inline[][][];
  /** Cells of rows above that reach down, by column: how many rows more. */
  readonly reaching: number[];
}

/** What was read, while more is read. A class because the parser calls it piece by piece. */
class Page {
  readonly #elements: Element[] = [];
  readonly #blocks: { readonly block: HtmlBlock | { readonly table: OpenTable }; readonly ids: readonly string[] }[] = [];
  readonly #warnings = new Map<string, ImportWarning>();
  #open: HtmlBlock = emptyBlock();
  /** Tables inside a table are read as text of its cell. */
  #table: OpenTable | undefined;
  #tables = 0;
  #cells: { inline: Piece[]; column: number; across: number; down: number } | undefined;
  /** The item whose number has not been written yet. */
  #pending: { readonly label: ImportedLabel; readonly depth: number } | undefined;
  readonly #ids: string[] = [];
  #title = '';
  #language: string | undefined;
  #inTitle = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const above = this.#elements[this.#elements.length - 1];
    if (this.#elements.length > deepest || this.#blocks.length > mostBlocks) throw new ImportError('too-large-inside');
    if (name === 'html') this.#language = attributes['lang'] ?? attributes['xml:lang'];
    if (name === 'title') this.#inTitle = this.#title === '';
    if (name === 'img' && !above?.hidden) this.#warnings.set('picture', { code: 'picture', detail: '' });
    const isBlock = blockElements.has(name);
    if (isBlock) this.#flush();
    const id = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined);
    if (id) this.#ids.push(id);
    if (name === 'br') this.#break();
    const list = name === 'ol' || name === 'ul' ? this.#newList(name === 'ol', attributes) : above?.list;
    const href = name === 'a' ? attributes['href'] : undefined;
    const style = attributes['style'] ?? '';
    this.#elements.push({
      name,
      hidden: (above?.hidden ?? false) || unseen.has(name) || 'hidden' in attributes || attributes['aria-hidden'] === 'true' || /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style),
      bold: (above?.bold ?? false) || name === 'b' || name === 'strong' || name === 'th' || /font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)/i.test(style),
      italic: (above?.italic ?? false) || name === 'i' || name === 'em',
      raised: (above?.raised ?? false) || name === 'sup' || /vertical-align\s{0,3}:\s{0,3}super/i.test(style),
      target: href === undefined ? above?.target : (/^#(.{1,200})$/.exec(href)?.[1] ?? /^[^#]{0,300}#((?:_?ftn|_?edn|fn|note|cite|_ftnref).{0,100})$/i.exec(href)?.[1]),
      list,
    });
    if (name === 'li') this.#startItem(attributes);
    if (name === 'table' && ++this.#tables === 1) this.#table = { rows: [], reaching: [] };
    if (this.#tables === 1 && name === 'tr') this.#table?.rows.push([]);
    if (this.#tables === 1 && (name === 'td' || name === 'th')) this.#startCell(attributes);
    if (this.#tables === 0 && /^h[1-6]$/.test(name)) this.#open = { ...emptyBlock(), level: Number(name[1]) };
  }

  write(data: string): void {
    if (this.#inTitle) this.#title += data;
    const element = this.#elements[this.#elements.length - 1];
    if (element?.hidden) return;
    const { bold = false, italic = false, raised = false, target } = element ?? {};
    const into = this.#cells?.inline ?? this.#open.text;
    const text = data.replace(/\s+/gu, ' ');
    if (!this.#cells && text.trim() !== '' && this.#pending) {
      this.#open = { ...emptyBlock(), label: this.#pending.label, depth: this.#pending.depth };
      this.#pending = undefined;
      this.#open.ids.push(...this.#ids.splice(0));
      this.#open.text.push({ text, bold, italic, raised, target });
      return;
    }
    const last = into[into.length - 1];
    if (last && last.bold === bold && last.italic === italic && last.raised === raised && last.target === target) last.text += text;
    else into.push({ text, bold, italic, raised, target });
  }

  /** A line break stays one until the whole page is known (`htmlLines.ts`). */
  #break(): void {
    if (this.#elements[this.#elements.length - 1]?.hidden) return;
    const into = this.#cells?.inline ?? this.#open.text;
    const last = into[into.length - 1];
    if (last) last.text += '\n';
  }

  close(name: string): void {
    if (name === 'title') this.#inTitle = false;
    if (this.#tables === 1 && (name === 'td' || name === 'th')) this.#endCell();
    if (name === 'table' && this.#tables > 0 && --this.#tables === 0 && this.#table) {
      this.#blocks.push({ block: { table: this.#table }, ids: [] });
      this.#table = undefined;
    }
    if (blockElements.has(name)) this.#flush();
    if (name === 'li') this.#pending = undefined;
    this.#elements.pop();
  }

  finish(): ImportedDocument {
    this.#flush();
    const read = this.#splitBlocks();
    const { notes, isNote, toInline } = findHtmlNotes(read.flatMap((block) => ('table' in block ? [] : [block])));
    const blocks = read.flatMap((block): ImportedBlock[] => {
      if ('table' in block) return toTable(block.table, block.firstPage);
      if (isNote.has(block)) return [];
      const text = toInline(block.text);
      if (block.level > 0) return [{ kind: 'heading', level: block.level, text }];
      const typed = block.label ? undefined : splitLiteralLabel(text);
      if (typed) return [{ kind: 'paragraph', depth: block.depth, text: typed.text, label: { text: typed.label, origin: 'literal' } }];
      return [{ kind: 'paragraph', depth: block.depth, text, ...(block.label && { label: block.label }) }];
    });
    const title = this.#title.replace(/\s+/gu, ' ').trim();
    return { blocks, notes, ...(title !== '' && { title }), ...(this.#language !== undefined && { language: this.#language }), warnings: [...this.#warnings.values()] };
  }

  /** The blocks with their lines apart, and whether tables stand above the first numbered paragraph. */
  #splitBlocks(): readonly (HtmlBlock | { readonly table: OpenTable; readonly firstPage: boolean })[] {
    let firstPage = true;
    return this.#blocks.flatMap(({ block }): (HtmlBlock | { readonly table: OpenTable; readonly firstPage: boolean })[] => {
      if ('table' in block) return [{ table: block.table, firstPage }];
      const opening = block.text.map(({ text }) => text).join('').trim().slice(0, 8);
      firstPage &&= !(block.label ?? /^\d{1,3}\s?[.．]/.exec(opening));
      if (block.level > 0) return [block];
      return splitAtBreaks(block.text, firstPage).map((text, at) => (at === 0 ? { ...block, text: [...text] } : { ...emptyBlock(), depth: block.depth, text: [...text] }));
    });
  }

  #flush(): void {
    if (this.#cells) {
      this.#cells.inline.push({ text: ' ', bold: false, italic: false, raised: false, target: undefined });
      return;
    }
    if (this.#open.text.some(({ text }) => text.trim() !== '')) {
      this.#open.ids.push(...this.#ids.splice(0));
      this.#blocks.push({ block: this.#open, ids: this.#open.ids });
    }
    const { depth, level } = this.#open;
    // What follows a list inside its item stays at its depth; a heading is over.
    this.#open = { ...emptyBlock(), depth: level > 0 ? 0 : this.#elements.some(({ name }) => name === 'li') ? depth : 0 };
  }

  #newList(ordered: boolean, attributes: Readonly<Record<string, string>>): List {
    const outer = this.#elements.findLast(({ list }) => list !== undefined)?.list;
    const start = Number.parseInt(attributes['start'] ?? '', 10);
    const reversed = 'reversed' in attributes;
    const style = /list-style(?:-type)?\s{0,3}:[^;]{0,40}?(lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman|decimal|disc|none)/i.exec(attributes['style'] ?? '')?.[1]?.toLowerCase();
    const byStyle: Readonly<Record<string, string>> = { 'lower-alpha': 'a', 'lower-latin': 'a', 'upper-alpha': 'A', 'upper-latin': 'A', 'lower-roman': 'i', 'upper-roman': 'I', decimal: '1', none: 'none' };
    return {
      ordered,
      type: (style === undefined ? undefined : byStyle[style]) ?? attributes['type'] ?? '1',
      step: reversed ? -1 : 1,
      depth: outer ? outer.depth + 1 : 0,
      next: Number.isNaN(start) ? 1 : start,
    };
  }

  #startItem(attributes: Readonly<Record<string, string>>): void {
    const list = this.#elements[this.#elements.length - 1]?.list;
    if (!list || list.type === 'none') return;
    const value = Number.parseInt(attributes['value'] ?? '', 10);
    if (!Number.isNaN(value)) list.next = value;
    const number = list.next;
    list.next += list.step;
    // A numbered list of the page itself is the count of its paragraphs; lists inside it, and lists with letters, are items.
    const isParagraph = list.ordered && list.type === '1' && list.depth === 0;
    const text = list.ordered ? formatNumber(number, list.type, isParagraph) : '•';
    this.#pending = { label: { text, origin: list.ordered ? 'inferred' : 'literal' }, depth: isParagraph ? 0 : Math.max(1, list.depth) };
  }

  #startCell(attributes: Readonly<Record<string, string>>): void {
    const table = this.#table;
    const row = table?.rows[table.rows.length - 1];
    if (!table || !row) return;
    this.#endCell();
    let column = row.length;
    for (; (table.reaching[column] ?? 0) > 0; column++) {
      row.push([]);
      table.reaching[column]!--;
    }
    const span = (name: string): number => Math.min(Math.max(1, Number.parseInt(attributes[name] ?? '1', 10) || 1), widestSpan);
    this.#cells = { inline: [], column, across: span('colspan'), down: span('rowspan') };
  }

  #endCell(): void {
    const cell = this.#cells;
    this.#cells = undefined;
    const row = this.#table?.rows[this.#table.rows.length - 1];
    if (!cell || !row || !this.#table) return;
    row.push(plainInline(cell.inline));
    for (let more = 1; more < cell.across; more++) row.push([]);
    for (let at = cell.column; at < cell.column + cell.across; at++) this.#table.reaching[at] = cell.down - 1;
  }
}

/** Wider spans are mistakes. */
const widestSpan = 100;

function emptyBlock(): HtmlBlock {
  return { text: [], label: undefined, depth: 0, level: 0, ids: [] };
}

function formatNumber(number: number, type: string, isParagraph: boolean): string {
  if (isParagraph) return `${number}.`;
  switch (type) {
    case 'a':
    case 'A': {
      const letter = number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : number <= 52 ? String.fromCharCode(70 + number).repeat(2) : String(number);
      return `(${type === 'A' ? letter.toUpperCase() : letter})`;
    }
    case 'i':
    case 'I': {
      const roman = toRoman(number);
      return `(${type === 'I' ? roman.toUpperCase() : fromRoman(roman) === number ? roman : number})`;
    }
    default:
      return `(${number})`;
  }
}

/** A table with one column, or one row, only lays out the page: its cells are paragraphs. */
function toTable({ rows }: OpenTable, firstPage: boolean): ImportedBlock[] {
  const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2 || filled.length < 2) {
    const cells = filled.flat().filter((text) => text.length > 0).map((cell) => cell.flatMap((inline) => ('text' in inline ? [inline] : [])));
    return cells.flatMap((cell) => splitAtBreaks(cell, firstPage)).map((text): ImportedBlock => ({ kind: 'paragraph', depth: 0, text }));
  }
  return [{ kind: 'table', rows: filled.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]) }];
}
