import type { ImportedBlock, ImportedLabel, ImportedNote, Inline } from './importedDocument.ts';
import { getMark, type Measures } from './pdfLayout.ts';
import { toPlainText, type Line, type Part } from './pdfLines.ts';

/** Lines that belong together: a paragraph, an item, a heading. */
interface Group {
  readonly lines: Line[];
  readonly label: string | undefined;
}

/** The text of a document, line by line in reading order, as blocks. */
export function toBlocks(lines: readonly Line[], measures: Measures): ImportedBlock[] {
  const groups = groupLines(lines, measures);
  const levels = rankHeadings(groups, measures);
  const depths = getDepths(groups, levels);
  return groups.map((group, index): ImportedBlock => {
    const level = levels[index];
    const text = joinLines(group.lines.map((line, at) => (at === 0 ? withoutLabel(line, group.label) : line.parts)));
    const label: ImportedLabel | undefined = group.label === undefined ? undefined : { text: group.label, origin: 'literal' };
    const labelled = label === undefined ? {} : { label };
    return level === undefined
      ? { kind: 'paragraph', text, depth: depths[index] ?? 0, ...labelled }
      : { kind: 'heading', level, text, ...labelled };
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

const NUMBER = /^\d{1,4}\.$/;
const BULLET = /^[•▪■□●○◦‣⁃∙·➢❖✓*\-–—]$/;
/** `(a)`, `a)`, `(iv)`, `1)`, `A.`, `III.`, `(أ)`: what may label an item or a heading. */
const LABEL = /^(?:\d{1,4}\.(?:\d{1,3}\.?){0,3}|\(?\p{L}{1,2}\)|\(?[ivxIVX]{1,6}\)|\(\d{1,3}\)|\d{1,3}\)|[A-ZА-Я]\.|[IVXL]{1,7}\.|[a-z]\.|[ivx]{1,5}\.|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))$/u;

/** The label at the start of a line, when it stands apart, as a tab sets it; or, of a line that begins something new, set off by a space. */
function findLabel(line: Line, isNew: boolean): string | undefined {
  const first = line.parts[0];
  if (first === undefined) {
    return undefined;
  }
  const text = plain(first.text).trim();
  if (line.parts.length > 1 && (LABEL.test(text) || BULLET.test(text))) {
    return text;
  }
  if (!isNew) {
    return undefined;
  }
  const word = /^(\S{1,8}) \S/.exec(text)?.[1];
  return word !== undefined && (LABEL.test(word) || (BULLET.test(word) && !/[-*]/.test(word))) ? word : undefined;
}

function groupLines(lines: readonly Line[], measures: Measures): Group[] {
  const groups: Group[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    const isNew = group === undefined || previous === undefined || startsAnew(line, previous, group, measures);
    const label = findLabel(line, isNew);
    if (isNew || label !== undefined) {
      groups.push({ lines: [line], label });
    } else {
      group.lines.push(line);
    }
    previous = line;
  }
  return groups;
}

/** Whether a line begins a paragraph, as its place tells; its label is looked at elsewhere. */
function startsAnew(line: Line, previous: Line, group: Group, measures: Measures): boolean {
  if (Math.abs(line.size - previous.size) > 0.6) {
    return true;
  }
  const isHeading = group.lines.every((other) => other.isBold) && group.label !== undefined && !NUMBER.test(group.label);
  if (line.page === previous.page && line.y < previous.y) {
    const distance = previous.y - line.y;
    if (distance > Math.max(1.3 * measures.leading * (line.size / measures.size), 1.55 * line.size)) {
      return true;
    }
  } else if (isHeading || previous.isBold !== line.isBold) {
    return true;
  }
  const room = measures.end - previous.end;
  const word = /^\S+/.exec(toPlainText(line.parts))?.[0] ?? '';
  const couldHaveStood = room > (word.length * 0.55 + 0.5) * line.size;
  const isEnd = /[.:;!?…»”"')\]。；：！？]$/.test(toPlainText(previous.parts).trim());
  if (couldHaveStood && !previous.isBold && (isEnd || room > 0.2 * (measures.end - measures.start))) {
    return true;
  }
  // A first line that is set in, after a line that is not.
  return line.start > previous.start + 1.2 * line.size && group.lines.length > 1;
}

/** The levels of those groups that are headings, by how they are set: larger type first, then roman numbers, letters, digits, no number. */
function rankHeadings(groups: readonly Group[], measures: Measures): (number | undefined)[] {
  const styles = groups.map((group) => {
    const first = group.lines[0];
    const text = group.lines.map((line) => toPlainText(line.parts)).join(' ');
    if (first === undefined || !isHeading(group, text, measures)) {
      return undefined;
    }
    const kind = group.label === undefined ? 9 : /^[IVXL]{1,7}\.$/.test(group.label) ? 1 : /^\p{L}/u.test(group.label) ? 2 : 3;
    return 1000 - Math.round(first.size) * 10 + kind + (first.isBold ? 0 : 10);
  });
  const ranks = [...new Set(styles.filter((style) => style !== undefined))].sort((a, b) => a - b);
  return styles.map((style) => (style === undefined ? undefined : Math.min(6, ranks.indexOf(style) + 1)));
}

function isHeading(group: Group, text: string, measures: Measures): boolean {
  const first = group.lines[0];
  if (first === undefined || text.length > 300 || /[.;,:]$/.test(text.trim())) {
    return false;
  }
  const isLarge = group.lines.every((line) => line.size > measures.size + 0.8);
  const isItem = group.label !== undefined && /[()]|^[•▪■–—-]/.test(group.label);
  const isStrong = group.lines.every((line) => line.isBold) && !isItem;
  const isParagraph = group.label !== undefined && NUMBER.test(group.label) && first.start > measures.start - measures.size;
  const isSlanted = group.label === undefined && group.lines.every((line) => line.isItalic) && text.length < 120;
  return !isParagraph && (isLarge || isStrong || isSlanted);
}

/** 0 for paragraphs; for items, how deep they stand below one, by where they begin and the kind of their labels. */
function getDepths(groups: readonly Group[], levels: readonly (number | undefined)[]): number[] {
  let open: { kind: string; start: number }[] = [];
  return groups.map((group, index) => {
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
  if (label === undefined) {
    return line.parts;
  }
  const [first, ...rest] = line.parts;
  return first !== undefined && plain(first.text).trim() === label ? rest : first === undefined ? rest : [{ ...first, text: cutStart(first.text, label) }, ...rest];
}

function withoutMark(line: Line, mark: string): readonly Part[] {
  const [first, ...rest] = line.parts;
  if (first === undefined) {
    return rest;
  }
  const [start, ...others] = first.text;
  return [{ ...first, text: start !== undefined && 'note' in start ? others : cutStart(first.text, mark) }, ...rest];
}

function cutStart(text: readonly Inline[], start: string): Inline[] {
  const [first, ...rest] = text;
  return first === undefined || 'note' in first ? [...text] : [{ ...first, text: first.text.trimStart().slice(start.length).trimStart() }, ...rest];
}

function plain(text: readonly Inline[]): string {
  return text.map((inline) => ('note' in inline ? '' : inline.text)).join('');
}

const UNSPACED_END = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]$/u;
const UNSPACED_START = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Lines as one text: a space between them but for Chinese, none after a hyphen that a word is broken at or that is its own. */
export function joinLines(lines: readonly (readonly Part[])[]): Inline[] {
  const joined: Inline[] = [];
  for (const parts of lines) {
    for (const [index, part] of parts.entries()) {
      const [first, ...rest] = part.text;
      if (first === undefined) {
        continue;
      }
      const last = joined.at(-1);
      if (last === undefined) {
        joined.push(...part.text);
        continue;
      }
      const before = 'note' in last ? '' : last.text;
      const after = 'note' in first ? '' : first.text;
      if (index === 0 && before.endsWith('\u00AD')) {
        joined.splice(-1, 1, { ...last, text: before.slice(0, -1) } as Inline);
        joined.push(first, ...rest);
        continue;
      }
      const isTight = (index === 0 && /\p{L}[-‐‑]$|\/$/u.test(before)) || (UNSPACED_END.test(before) && UNSPACED_START.test(after));
      joined.push(...(isTight || before.endsWith(' ') ? [] : [{ text: ' ' }]), first, ...rest);
    }
  }
  return mergeRuns(joined);
}

function mergeRuns(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if ('note' in inline || last === undefined || 'note' in last) {
      merged.push(inline);
    } else if (inline.text === ' ' || (last.bold === inline.bold && last.italic === inline.italic)) {
      merged.splice(-1, 1, { ...last, text: last.text + inline.text });
    } else {
      merged.push(inline);
    }
  }
  return merged.filter((inline) => 'note' in inline || inline.text !== '');
}
