import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { languages, type FrontMatter, type FrontMatterEntry, type FrontMatterProblem, type Language, type Scope, type Span } from '../model.ts';
import { parseSymbol } from '../reference/symbol.ts';
import { findMisplacedAnswers } from './misplacedAnswers.ts';

/** Front matter as read, with what the rest of the draft needs to know about it. */
export interface FrontMatterRead {
  readonly frontMatter: FrontMatter | undefined;
  /** Where the text after it starts; 0 without front matter. */
  readonly bodyStart: number;
  /** True when it has an `answers` line with something on it, readable or not. */
  readonly answersGiven: boolean;
}

/**
 * Reads the YAML block that opens a Markdown file: `symbol`, `answers` (one symbol or a list), `issues`, `scope`, `language`.
 *
 * Spans are those of the values in `text`. Other keys belong to other programs and are left alone, and a block that has neither
 * `answers` nor a UN symbol is nobody's business here: it gets no problems, whatever is in it. A key that is one or two letters away
 * from a known one (`anwsers`) is told. `answers` that stands elsewhere in the first lines makes a draft too, which answers nothing and says how to mend it.
 */
export function parseFrontMatter(text: string): FrontMatterRead {
  const block = findBlock(text);
  if (!block) return readMisplaced(text) ?? { frontMatter: undefined, bodyStart: 0, answersGiven: false };
  const problems: FrontMatterProblem[] = [];
  const entries = readEntries(text.slice(block.yaml.start, block.yaml.end), block.yaml.start, problems);

  const answers = readSymbols(entries.get('answers'), problems, true);
  const answersGiven = isGiven(entries.get('answers'));
  const symbol = readSymbols(entries.get('symbol'), problems, answersGiven)[0];
  const issues = readSymbols(entries.get('issues'), problems, answersGiven)[0];
  const scope = readChoice<Scope>(entries.get('scope'), scopes, problems);
  const language = readChoice<Language>(entries.get('language'), languages, problems);
  const near = findNearMisses(entries, problems);
  const misplaced = entries.has('answers') ? undefined : findMisplacedAnswers(text, block.whole.end);
  if (misplaced) problems.push({ span: misplaced, code: 'misplaced', detail: {} });

  const ours = misplaced !== undefined || answersGiven || symbol !== undefined || near || /^(?:answers|symbol)[ \t]*:/m.test(text.slice(block.yaml.start, block.yaml.end));
  return {
    frontMatter: {
      span: block.whole,
      ...(symbol && { symbol }),
      answers,
      ...(issues && { issues }),
      scope: scope ?? 'all',
      ...(language && { language }),
      problems: ours ? problems.sort((a, b) => a.span.start - b.span.start) : [],
    },
    bodyStart: block.whole.end,
    answersGiven: answersGiven || misplaced !== undefined,
  };
}

/** A file whose `answers` stands outside front matter: none of its values is taken, for it cannot be known which lines belong together. */
function readMisplaced(text: string): FrontMatterRead | undefined {
  const span = findMisplacedAnswers(text, 0);
  if (!span) return undefined;
  return { frontMatter: { span: { start: 0, end: 0 }, answers: [], scope: 'all', problems: [{ span, code: 'misplaced', detail: {} }] }, bodyStart: 0, answersGiven: true };
}

const scopes: readonly Scope[] = ['all', 'follow-up'];
const knownKeys = ['symbol', 'answers', 'issues', 'scope', 'language'] as const;

/** Longer blocks are not ours, and would only cost time. */
const longestFrontMatter = 20_000;

interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node | null;
  readonly offset: number;
}

/** Blank lines before the first `---` are let pass where the block names what it answers; before any other block the `---` is a rule of the text. */
const blankLines = /^(?:[ \t]{0,20}\r?\n){1,10}/;
const answersKey = /^["']?answers["']?[ \t]*:/m;

/** `---` on the first line, up to the next `---` or `...`; the whole includes the line break after it. */
function findBlock(text: string): { whole: Span; yaml: Span } | undefined {
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const blank = blankLines.exec(text.slice(first, first + 200))?.[0].length ?? 0;
  const block = findBlockAt(text, first + blank);
  return blank > 0 && block && !answersKey.test(text.slice(block.yaml.start, block.yaml.end)) ? undefined : block;
}

function findBlockAt(text: string, start: number): { whole: Span; yaml: Span } | undefined {
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 200));
  if (!opening) return undefined;
  const yamlStart = start + opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = yamlStart;
  for (let found = closing.exec(text); found; found = closing.exec(text)) {
    // `$` with the m flag also matches before a line break that the expression could not take; the end is the real end of the line.
    const lineEnd = text.indexOf('\n', found.index);
    return { whole: { start: 0, end: lineEnd < 0 ? text.length : lineEnd + 1 }, yaml: { start: yamlStart, end: found.index } };
  }
  return undefined;
}

function readEntries(yaml: string, offset: number, problems: FrontMatterProblem[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  if (yaml.length > longestFrontMatter) return entries;
  let root: Node | null;
  try {
    const document = parseDocument(yaml, { logLevel: 'silent', strict: false, stringKeys: false });
    root = document.contents;
    const error = document.errors[0];
    if (error) problems.push({ span: lineAt(error.pos[0], yaml, offset), code: 'not-yaml', detail: { reason: error.code } });
  } catch {
    // The parser gives up on what is nested beyond reason.
    problems.push({ span: lineAt(0, yaml, offset), code: 'not-yaml', detail: { reason: 'UNREADABLE' } });
    return entries;
  }
  if (root === null) return entries;
  if (!isMap(root)) {
    if (problems.length === 0) problems.push({ span: spanOf(root, offset), code: 'not-a-mapping', detail: {} });
    return entries;
  }
  for (const pair of root.items as Pair<Node, Node | null>[]) {
    if (!isScalar(pair.key)) continue;
    const key = textOf(pair.key);
    if (!entries.has(key)) entries.set(key, { key, keySpan: spanOf(pair.key, offset), value: pair.value, offset });
  }
  return entries;
}

function isGiven(entry: Entry | undefined): boolean {
  const value = entry?.value;
  if (!value) return false;
  if (isScalar(value)) return value.value !== null && value.value !== '';
  return isSeq(value) ? value.items.length > 0 : true;
}

/** The text of a plain value; '' for lists and mappings. */
function textOf(node: Node | null): string {
  const value: unknown = isScalar(node) ? node.value : undefined;
  return typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function readSymbols(entry: Entry | undefined, problems: FrontMatterProblem[], report: boolean): FrontMatterEntry<string>[] {
  if (!entry || !isGiven(entry)) return [];
  const nodes = isSeq(entry.value) ? (entry.value.items as (Node | null)[]) : [entry.value];
  const found: FrontMatterEntry<string>[] = [];
  for (const node of nodes) {
    if (!node) continue;
    const written = textOf(node);
    const span = spanOf(node, entry.offset);
    const symbol = parseSymbol(written)?.symbol;
    if (symbol !== undefined) {
      if (!found.some((other) => other.value === symbol)) found.push({ value: symbol, span });
    } else if (report || written.includes('/')) {
      problems.push({ span, code: 'bad-symbol', detail: { key: entry.key, value: written } });
    }
  }
  return found;
}

function readChoice<Choice extends string>(entry: Entry | undefined, choices: readonly Choice[], problems: FrontMatterProblem[]): Choice | undefined {
  if (!entry || !isGiven(entry)) return undefined;
  const written = textOf(entry.value);
  const choice = choices.find((candidate) => candidate === written.toLowerCase());
  if (!choice && entry.value) {
    problems.push({ span: spanOf(entry.value, entry.offset), code: 'bad-value', detail: { key: entry.key, value: written, allowed: choices.join(', ') } });
  }
  return choice;
}

/** Tells misspelt keys; true when one of them holds a UN symbol, so that the block is clearly meant for us. */
function findNearMisses(entries: ReadonlyMap<string, Entry>, problems: FrontMatterProblem[]): boolean {
  let ours = false;
  for (const { key, keySpan, value } of entries.values()) {
    const meant = knownKeys.find((known) => known !== key && isNear(key.toLowerCase(), known));
    if (meant === undefined || entries.has(meant)) continue;
    problems.push({ span: keySpan, code: 'unknown-key', detail: { key, meant } });
    if (parseSymbol(textOf(value))) ours = true;
  }
  return ours;
}

/** At most two letters wrong, missing, added or swapped, in a word long enough for that to be a slip. */
function isNear(word: string, known: string): boolean {
  if (word.length < 4 || word.length > 20) return word === known;
  let previous = Array.from({ length: known.length + 1 }, (_, index) => index);
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= known.length; j++) {
      const cost = word[i - 1] === known[j - 1] ? 0 : 1;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost));
    }
    previous = row;
  }
  return (previous[known.length] ?? 9) <= 2;
}

function spanOf(node: Node, offset: number): Span {
  const range = node.range;
  return range ? { start: offset + range[0], end: offset + range[1] } : { start: offset, end: offset };
}

/** The line of the YAML in which something is wrong; an error at the end belongs to the last line with text. */
function lineAt(at: number, yaml: string, offset: number): Span {
  let end = Math.min(at, yaml.length);
  if (yaml.slice(yaml.lastIndexOf('\n', end - 1) + 1).trim() === '') end = yaml.trimEnd().length;
  const start = yaml.lastIndexOf('\n', end - 1) + 1;
  const stop = yaml.indexOf('\n', end);
  const line = yaml.slice(start, stop < 0 ? yaml.length : stop);
  return { start: offset + start + (line.length - line.trimStart().length), end: offset + start + line.trimEnd().length };
}
