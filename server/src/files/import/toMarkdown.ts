import { Document } from 'yaml';
import { isUnit } from '../../core/document/cleanText.ts';
import type { DocumentKind, Language } from '../../core/model.ts';
import type { ImportedBlock, ImportedDocument, ImportedLabel, Inline } from './importedDocument.ts';

/** What an imported file says of itself in its first lines. Keys without a value are left out. */
export interface ImportedFrontMatter {
  readonly symbol?: string | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly language?: Language | undefined;
  readonly title?: string | undefined;
  /** ISO 8601 at the precision of the text. */
  readonly date?: string | undefined;
  /** Name of the file it was made from, without its folder. */
  readonly source: string;
  /** Of the bytes of that file, hexadecimal. */
  readonly sha256: string;
  /** Numbers that were counted: `3-40`, `42 (a)` (`core/document/inferredNumbers.ts`). Every other number stands in the source. */
  readonly inferred?: readonly string[];
}

export interface WrittenMarkdown {
  readonly text: string;
  /** Where each block begins, UTF-16 offsets in `text`; a block that has nothing in it stands where the next one does. */
  readonly starts: readonly number[];
}

/**
 * The one form in which a document of any format is kept: front matter, one paragraph a line with an empty line between (`36. …`, `(a) …`),
 * headings with `#`, tables with pipes, notes at the end (`[^16]: …`). `readDocument` reads it as it stands. All else in the text is escaped: nothing of the
 * source becomes a link, an image, HTML, code or another structure in any renderer. White space runs are one space; controls and marks
 * that reorder text on the screen are left out.
 */
export function toMarkdown(imported: ImportedDocument, frontMatter: ImportedFrontMatter): WrittenMarkdown {
  const noted = new Set(imported.notes.map(({ mark }) => mark));
  const pieces: string[] = [writeFrontMatter(frontMatter)];
  const starts: number[] = [];
  let length = pieces[0]!.length;
  for (const block of imported.blocks) {
    starts.push(length + 1);
    const written = writeBlock(block, noted);
    if (written === '') continue;
    pieces.push(`\n${written}\n`);
    length += written.length + 2;
  }
  for (const { mark, text } of imported.notes) pieces.push(`\n[^${toMark(mark)}]: ${writeInline(text, noted)}\n`);
  return { text: pieces.join(''), starts };
}

function writeFrontMatter({ symbol, kind, language, title, date, source, sha256, inferred = [] }: ImportedFrontMatter): string {
  const told = { symbol, kind, language, title: title === undefined ? undefined : withoutControls(title).trim(), date, source: withoutControls(source), sha256 };
  const values: Record<string, unknown> = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== ''));
  // As in `readFrontMatter`: every value is a text, so that `36` needs no quotation marks.
  const yaml = new Document(values, { schema: 'failsafe' });
  if (inferred.length > 0) yaml.set('inferred', yaml.createNode(inferred, { flow: true }));
  return `---\n${yaml.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}

// ── blocks ──

function writeBlock(block: ImportedBlock, noted: ReadonlySet<string>): string {
  switch (block.kind) {
    case 'heading': {
      // A heading is set in bold as it is.
      const text = writeInline(block.text.map((inline) => ('note' in inline ? inline : { text: inline.text })), noted);
      const label = block.label ? escapeText(block.label.text, false) : '';
      const line = [label, text].filter((part) => part !== '').join(' ');
      // Signs at the end of a heading would close it and not be seen.
      return line === '' ? '' : `${'#'.repeat(Math.min(Math.max(1, block.level), 6))} ${line.replace(/#$/, '\\#')}`;
    }
    case 'paragraph': {
      const text = writeInline(block.text, noted);
      const label = block.label ? writeLabel(block.label) : '';
      if (label === '') return escapeStart(text);
      // Behind a label that is a list's own, a sign would open another structure: "36. # …".
      return `${label} ${listLabel.test(label) ? escapeStart(text) : text}`.trim();
    }
    case 'table':
      return writeTable(block.rows, noted);
  }
}

const listLabel = /^(?:-|\d{1,9}[.)])$/;
const bullet = /^(?:[•●▪◦‣·*+–—-]|o|\uf0b7)$/;

function writeLabel({ text }: ImportedLabel): string {
  const label = withoutControls(text).trim();
  if (bullet.test(label)) return '-';
  return listLabel.test(label) || /^\(?[\p{L}\p{N}]{1,6}[.)]{0,2}$/u.test(label) ? label : escapeStart(escapeText(label, false));
}

/** The first row is the head: Markdown has no table without one. */
function writeTable(rows: readonly (readonly (readonly Inline[])[])[], noted: ReadonlySet<string>): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return '';
  const written = rows.map((row) => `| ${row.map((cell) => writeInline(cell, noted).replaceAll('|', '&#124;')).join(' | ')} |`);
  return [written[0]!, `|${' --- |'.repeat(width)}`, ...written.slice(1)].join('\n');
}

// ── inside a block ──

function writeInline(inlines: readonly Inline[], noted: ReadonlySet<string>): string {
  const runs = joinRuns(inlines);
  const dollars = runs.flatMap(({ parts }) => parts).reduce((sum, part) => sum + ('text' in part ? part.text.split('$').length - 1 : 0), 0) > 1;
  let written = '';
  for (const [index, run] of runs.entries()) {
    const next = startOf(runs[index + 1]);
    const { lead, content, trail } = writeRun(run, dollars, noted, written.slice(-1));
    if (content.startsWith('[^')) written = written.trimEnd();
    const mark = findEmphasis(run, content, (written + lead).slice(-1), trail === '' ? next : ' ');
    written += lead === ' ' && (written === '' || written.endsWith(' ')) ? `${mark}${content}${mark}${trail}` : `${lead}${mark}${content}${mark}${trail}`;
  }
  return written.trim();
}

/** Pieces of one style with the notes in between. */
interface Run {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly parts: Inline[];
}

/** Pieces of one style that follow each other are one, so an address that was cut in two is whole again; a note between them stays inside. */
function joinRuns(inlines: readonly Inline[]): readonly Run[] {
  const runs: Run[] = [];
  const styles: { readonly bold: boolean; readonly italic: boolean }[] = [];
  for (let index = inlines.length - 1; index >= 0; index--) {
    const inline = inlines[index]!;
    // A note has the style of the text behind it.
    styles[index] = 'text' in inline ? { bold: inline.bold === true, italic: inline.italic === true } : (styles[index + 1] ?? { bold: false, italic: false });
  }
  for (const [index, inline] of inlines.entries()) {
    const style = styles[index]!;
    const last = runs[runs.length - 1];
    if (last && last.bold === style.bold && last.italic === style.italic) {
      const before = last.parts[last.parts.length - 1];
      if (before && 'text' in before && 'text' in inline) last.parts[last.parts.length - 1] = { text: before.text + inline.text };
      else last.parts.push(inline);
    } else if ('note' in inline) runs.push({ bold: false, italic: false, parts: [inline] });
    else runs.push({ ...style, parts: [inline] });
  }
  return runs;
}

function writeRun({ parts }: Run, dollars: boolean, noted: ReadonlySet<string>, before: string): { lead: string; content: string; trail: string } {
  let content = '';
  let lead = '';
  // A mark stands right behind what it belongs to; a space before it goes behind it.
  let owed = before === ' ';
  for (const part of parts) {
    if ('note' in part) {
      owed ||= content.endsWith(' ');
      content = `${content.trimEnd()}[^${toMark(part.note)}]`;
      continue;
    }
    const text = withoutControls(part.text);
    const escaped = escapeText(text.trim(), dollars, noted);
    if (content === '') lead = /^\s/.test(text) ? ' ' : '';
    else if ((/^\s/.test(text) || (owed && /^[\p{L}\p{N}]/u.test(text))) && !content.endsWith(' ')) content += ' ';
    owed = false;
    // "[^1]: …" would be the note itself.
    content += (content === '' ? before : content).endsWith(']') && escaped.startsWith(':') ? `\\${escaped}` : escaped;
    if (/\s$/.test(text) && escaped !== '') content += ' ';
  }
  return { lead, content: content.trimEnd(), trail: content.endsWith(' ') || owed ? ' ' : '' };
}

function startOf(run: Run | undefined): string {
  const first = run?.parts[0];
  return first === undefined ? '' : 'note' in first ? '[' : first.text.slice(0, 1);
}

/** Longer italics would not be read as such (`cleanText.ts`). */
const longestItalic = 280;

/** `**` or `*` where Markdown, and our reader, take it as emphasis; nothing where its signs would show. */
function findEmphasis({ bold, italic }: Run, content: string, before: string, after: string): '**' | '*' | '' {
  if ((!bold && !italic) || content === '' || before === '*' || content.startsWith('*')) return '';
  const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
  // Beside a word its signs count only where a letter stands on their other side.
  if ((!isWord(content.slice(0, 1)) && isWord(before)) || (!isWord(content.slice(-1)) && isWord(after))) return '';
  if (bold) return '**';
  return isWord(before) || isWord(after) || content.includes('*') || content.length > longestItalic || content.endsWith('\\') ? '' : '*';
}

/** What a renderer makes a link of without being asked: addresses and e-mail addresses. */
const address = /(?:(?:\b[a-z][a-z\d+.-]{0,20}:)?\/\/|\bwww\.)[^\s`<>|"“”«»]{2,1900}|(?<![^\s`@(<>,;:"“”«»[\]])[^\s`@(<>,;:|"“”«»[\]]{1,100}@[a-z\d-]{1,100}\.[^\s`@<>,;:|"“”«»[\]]{1,90}/giu;
/** An address must have something behind its slashes: the reader takes nothing else out of code (`cleanText.ts`). */
const isAddress = /^(?:[a-z][a-z\d+.-]{0,20}:)?\/\/\S|^www\.\S|^[^@]{1,100}@[^@]{1,200}$/i;
/** What ends a sentence, not an address. */
const afterAddress = /[.,;:!?)\]}'’*_~]{1,20}$/;

function escapeText(text: string, dollars: boolean, noted: ReadonlySet<string> = new Set()): string {
  let escaped = '';
  let done = 0;
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(afterAddress, '');
    if (!isAddress.test(found)) continue;
    escaped += `${escapeSigns(text.slice(done, match.index), dollars, noted)}\`${found}\``;
    done = match.index + found.length;
  }
  return escaped + escapeSigns(text.slice(done), dollars, noted);
}

function escapeSigns(text: string, dollars: boolean, noted: ReadonlySet<string>): string {
  return text
    .replace(/[\\`*_[<~]|\$/g, (sign) => (sign === '$' && !dollars ? sign : `\\${sign}`))
    .replace(/&(?=#?[a-z\d]{1,40};)/gi, '&amp;')
    // Renderers see e-mail in more than is an address.
    .replace(/@/g, '&#64;')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,20}/gu, (digits, at: number, all: string) => {
      if (digits.length === 1 && isUnit(all, at)) return digits;
      const mark = [...digits].map((digit) => superscripts.indexOf(digit)).join('');
      return noted.has(mark) ? `[^${mark}]` : [...digits].map((digit) => `&#${digit.charCodeAt(0)};`).join('');
    });
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What opens a structure at the start of a block only. */
function escapeStart(text: string): string {
  return text.replace(/^(?:([#>+=|:-])|\d{1,9}(?=[.)]))/, (found, sign: string | undefined) => (sign === undefined ? `${found}\\` : `\\${sign}`));
}

/** A mark as Markdown can hold it: `16`, `*`, `u2020` for a dagger. */
function toMark(mark: string): string {
  return mark.replace(/[^\w*-]/gu, (sign) => `u${sign.codePointAt(0)!.toString(16)}`).slice(0, 12);
}

/** White space runs become one space; soft hyphens, zero-width signs and what turns the direction of the text by force go. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff]/g, '').replace(/[\s\u0085]+/gu, ' ');
}
