import type { ImportedBlock, ImportedLabel, ImportedNote, Inline } from './importedDocument.ts';
import { joinLines, UNSPACED_END, UNSPACED_START } from './joinLines.ts';
import { splitLiteralLabel } from './literalLabel.ts';
import { getMark, type Measures } from './pdfLayout.ts';
import { toPlainText, type Line, type Part } from './pdfLines.ts';
import type { Flow, Grid } from './pdfTables.ts';

/** Lines that belong together: a paragraph, an item, a heading; or a table. */
type Group = TextGroup | Grid;

interface TextGroup {
  readonly kind: 'text';
  readonly lines: Line[];
  readonly label: string | undefined;
}

/** The lines and tables of a document, in reading order, as blocks. */
export function toBlocks(flow: readonly Flow[], measures: Measures): ImportedBlock[] {
  const groups = groupLines(flow, measures);
  const levels = rankHeadings(groups, measures);
  const depths = getDepths(groups, levels);
  return groups.map((group, index): ImportedBlock => {
    if (group.kind === 'grid') {
      return { kind: 'table', rows: group.rows.map((row) => row.map((cell) => joinLines(cell))) };
    }
    const level = levels[index];
    const text = joinLines(group.lines.map((line, at) => (at === 0 ? withoutLabel(line, group.label) : line.parts)));
    const label: { readonly label?: ImportedLabel } = group.label === undefined ? {} : { label: { text: group.label, origin: 'literal' } };
    return level === undefined
      ? { kind: 'paragraph', text, depth: depths[index] ?? 0, ...label }
      : { kind: 'heading', level, text, ...label };
  });
}

/** The notes of a document: each from the line that begins with its mark to the next such line. Lines before the first one go back. */
export function toNotes(lines: readonly Line[]): { readonly notes: readonly ImportedNote[]; readonly loose: readonly Line[] } {
  const groups: { mark: string; lines: Line[] }[] = [];
  const loose: Line[] = [];
  for (const line of lines) {
    const mark = getMark(line);
    if (mark !== undefined) {
      groups.push({ mark, lines: [line] });
    } else {
      (groups.at(-1)?.lines ?? loose).push(line);
    }
  }
  const notes = groups.map(({ mark, lines: own }) => ({ mark, text: joinLines(own.map((line, at) => (at === 0 ? withoutMark(line, mark) : line.parts))) }));
  return { notes, loose };
}

const NUMBER = /^\d{1,4}[.．、]$/;
const BULLET = /^[•●▪■□○◦‣⁃∙·➢❖✓–—-]$/;

/** Chinese sets no space after a label. */
const BEFORE_HAN = /^([(（](?:[a-z]{1,5}|\d{1,3}|[一二三四五六七八九十]{1,3})[)）])\p{Script=Han}/u;

/** The label at the start of a line, when a tab sets it apart; of a line that begins something new, also when a space does. */
function findLabel(line: Line, isNew: boolean): string | undefined {
  const [first, second] = line.parts;
  if (first === undefined || line.isMasthead === true) {
    return undefined;
  }
  const start = toPlainText([first]).trim();
  if (second !== undefined) {
    const label = BULLET.test(start) ? start : splitLiteralLabel([{ text: `${start}\t${toPlainText([second])}` }], line.isBold)?.label;
    if (label !== undefined && label === start.replace(/\s/g, '')) {
      return label;
    }
  }
  return isNew ? (splitLiteralLabel([{ text: start }], line.isBold)?.label ?? BEFORE_HAN.exec(start)?.[1]) : undefined;
}

function groupLines(flow: readonly Flow[], measures: Measures): Group[] {
  const groups: Group[] = [];
  let previous: Line | undefined;
  for (const line of flow) {
    if (line.kind === 'grid') {
      groups.push(line);
      continue;
    }
    const open = groups.findLast((group) => group.kind === 'text');
    // A table between two halves of a paragraph does not part them when the second goes on in the middle of a sentence.
    const group = groups.at(-1)?.kind === 'text' || /^\p{Ll}/u.test(toPlainText(line.parts)) ? open : undefined;
    const isNew = group === undefined || previous === undefined || startsAnew(line, previous, group, measures);
    const label = findLabel(line, isNew);
    if (group === undefined || isNew || label !== undefined) {
      groups.push({ kind: 'text', lines: [line], label });
    } else {
      group.lines.push(line);
    }
    previous = line;
  }
  return groups;
}

/** Whether a line begins a paragraph, as its place tells; its label is looked at elsewhere. */
function startsAnew(line: Line, previous: Line, group: TextGroup, measures: Measures): boolean {
  if (Math.abs(line.size - previous.size) > 0.6 || line.isAlone === true || previous.isAlone === true || line.isMasthead !== previous.isMasthead) {
    return true;
  }
  const text = toPlainText(line.parts).trim();
  const before = toPlainText(previous.parts).trim();
  const isBelow = line.page === previous.page && line.y < previous.y;
  if (isBelow && previous.y - line.y > Math.max(1.3 * measures.leading * (line.size / measures.size), 1.55 * line.size)) {
    return true;
  }
  const wasHeading = isHeading(group, measures) || previous.isMasthead === true;
  const isEnd = /[.:;!?…»”"')\]。；：！？؛؟]$/.test(before);
  const goesOn = /^[\p{Ll}\p{M}(]/u.test(text);
  if (!isBelow && goesOn && !(wasHeading && !line.isBold)) {
    return false;
  }
  if (!isBelow && (wasHeading || (isEnd && line.isBold && !previous.isBold))) {
    return true;
  }
  // A heading of its own line, then the text, without space between.
  if (wasHeading && previous.isBold !== line.isBold) {
    return true;
  }
  const limit = line.limit ?? measures.end;
  const room = limit - previous.end;
  // A line of Chinese may be broken after any character, but closing marks are not left behind.
  const word = UNSPACED_START.test(text) ? '' : (/^\S+/.exec(text)?.[0] ?? '');
  const couldHaveStood = room > (word === '' ? 2.5 : word.length * 0.55 + 0.5) * line.size;
  // The name of a treaty, large in the masthead, may go on with a capital letter.
  if (line.isMasthead === true && line.isBold && previous.isBold && line.size > measures.size + 2) {
    return false;
  }
  const isShifted = Math.abs(line.start - previous.start) > line.size;
  if (wasHeading && isShifted && Math.abs(line.start + line.end - previous.start - previous.end) < 2 * line.size) {
    return false;
  }
  if (couldHaveStood && wasHeading) {
    // Headings and mastheads are broken where the words want it: what goes on in lower case, or after a preposition, goes on.
    return !goesOn && !/(?:[,–—-]|[\s’'](?:\p{Ll}{1,4}))$/u.test(before) && !UNSPACED_END.test(before);
  }
  if (couldHaveStood && (isEnd || room > 0.2 * (limit - measures.start))) {
    return true;
  }
  // A first line that is set in, after a line that is not.
  return isBelow && line.start > previous.start + 1.2 * line.size && group.lines.length > 1;
}

/** The levels of those groups that are headings: 1 for the title, then by how they are set: larger type first, then roman numbers, letters, digits. */
function rankHeadings(groups: readonly Group[], measures: Measures): (number | undefined)[] {
  const title = findTitle(groups, measures);
  const styles = groups.map((group, index) => {
    const first = group.kind === 'text' ? group.lines[0] : undefined;
    if (group.kind === 'grid' || first === undefined || !(isHeading(group, measures) || isLetteredHeading(group, groups[index + 1]))) {
      return undefined;
    }
    const { label } = group;
    const kind = label === undefined ? 9 : /^[IVXL]{1,7}\.$/.test(label) ? 1 : /^\p{L}/u.test(label) ? 2 : 3;
    return group === title ? 0 : 1000 - Math.round(first.size) * 10 + kind + (first.isBold ? 0 : 10);
  });
  const ranks = [...new Set(styles.filter((style) => style !== undefined && style > 0))].sort((a = 0, b = 0) => a - b);
  return styles.map((style) => (style === undefined ? undefined : style === 0 ? 1 : Math.min(6, ranks.indexOf(style) + 2)));
}

/** The first group on the first page that is set as large as any there, when it is larger than the text; else the first heading before the text. */
function findTitle(groups: readonly Group[], measures: Measures): TextGroup | undefined {
  const texts = groups.filter((group) => group.kind === 'text').filter(({ lines }) => lines[0]?.page === 1 && lines[0].isMasthead !== true);
  const size = Math.max(0, ...texts.map(({ lines }) => lines[0]?.size ?? 0));
  if (size > measures.size + 0.8) {
    return texts.find(({ lines, label }) => label === undefined && (lines[0]?.size ?? 0) > size - 0.6);
  }
  const labelled = texts.findIndex(({ label }) => label !== undefined);
  return texts.slice(0, labelled < 0 ? texts.length : labelled).find((group) => isHeading(group, measures));
}

function isHeading(group: TextGroup, measures: Measures): boolean {
  const first = group.lines[0];
  const text = group.lines.map((line) => toPlainText(line.parts)).join(' ').trim();
  if (first === undefined || first.isMasthead === true || text.length > 300 || /[.;,:。；：؛،]$/.test(text) || !/\p{L}/u.test(text)) {
    return false;
  }
  const { label } = group;
  const isLarge = group.lines.every((line) => line.size > measures.size + 0.8);
  const isStrong = group.lines.every((line) => line.isBold);
  const isSlanted = group.lines.every((line) => line.isItalic) && text.length < 120;
  if (label !== undefined && !isLarge && !isOffMargin(group, measures)) {
    // At the margin of the text, a number is a paragraph's and a bracketed letter an item's, though all of it be bold.
    return isStrong && !NUMBER.test(label) && !/[()（）'‘’]/.test(label) && !BULLET.test(label);
  }
  return isLarge || isStrong || isSlanted;
}

/** `b) Asylum policy`, in bold, above a numbered paragraph: a heading, where the last of several items would end in a full stop. */
function isLetteredHeading({ label, lines }: TextGroup, next: Group | undefined): boolean {
  const text = toPlainText(lines.at(-1)?.parts ?? []).trim();
  const isFollowed = next?.kind === 'text' && next.label !== undefined && NUMBER.test(next.label);
  return isFollowed && lines.length <= 2 && label !== undefined && /[)）]$/.test(label) && lines.every((line) => line.isBold) && !/[.;,:。；؛،]$/.test(text);
}

/** Whether a group's lines begin before the margin of the text, as headings' numbers do, or stand in the middle. */
function isOffMargin({ lines, label }: TextGroup, measures: Measures): boolean {
  if (label !== undefined && BULLET.test(label)) {
    return false;
  }
  const end = lines[0]?.limit ?? measures.end;
  return lines.every((line) => {
    const [before, after] = [line.start - measures.start, end - line.end];
    const isCentred = Math.min(before, after) > 2 * line.size && Math.abs(before - after) < 3 * line.size;
    return isCentred || (line === lines[0] && line.start < measures.start - line.size) || (line !== lines[0] && !isCentred);
  });
}

/** 0 for paragraphs; for items, how deep they stand below one, by where they begin and the kind of their labels. */
function getDepths(groups: readonly Group[], levels: readonly (number | undefined)[]): number[] {
  let open: { kind: string; start: number }[] = [];
  return groups.map((group, index) => {
    if (group.kind === 'grid') {
      return 0;
    }
    const { label } = group;
    const start = group.lines[0]?.start ?? 0;
    if (label === undefined || NUMBER.test(label) || levels[index] !== undefined) {
      open = label === undefined && levels[index] === undefined ? open : [];
      return 0;
    }
    const kind = BULLET.test(label) ? label : /\d/.test(label) ? '1' : 'a';
    const at = open.findIndex((level) => Math.abs(level.start - start) < 6 && level.kind === kind);
    open = at >= 0 ? open.slice(0, at + 1) : [...open.filter((level) => level.start < start - 6), { kind, start }];
    return open.length;
  });
}

/** A line's parts after its label. */
function withoutLabel(line: Line, label: string | undefined): readonly Part[] {
  const [first, ...rest] = line.parts;
  if (label === undefined || first === undefined) {
    return line.parts;
  }
  return toPlainText([first]).replace(/\s/g, '') === label ? rest : [{ ...first, text: cutStart(first.text, label) }, ...rest];
}

function withoutMark(line: Line, mark: string): readonly Part[] {
  const [first, ...rest] = line.parts;
  if (first === undefined) {
    return rest;
  }
  const [start, ...others] = first.text;
  return [{ ...first, text: start !== undefined && 'note' in start ? cutStart(others, '') : cutStart(first.text, mark) }, ...rest];
}

function cutStart(text: readonly Inline[], start: string): Inline[] {
  const [first, ...rest] = text;
  return first === undefined || 'note' in first ? [...text] : [{ ...first, text: first.text.trimStart().slice(start.length).trimStart() }, ...rest];
}
