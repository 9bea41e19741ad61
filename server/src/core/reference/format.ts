import type { Language, Path, Pinpoint } from '../model.ts';
import { completeElided, formatLabel } from './labels.ts';
import { parseSymbol } from './symbol.ts';
import { citationWords } from './words.ts';

export type CitationStyle = 'abbreviated' | 'prose';

/** What a citation says, without its words. */
export interface CitationContent {
  /** A UN symbol, or the name of a document that has none ("MGI Mexico 2022"). */
  readonly symbol?: string;
  readonly elements: readonly { readonly path: Path; readonly through?: Path }[];
}

/** A path as it stands after its word: `36 (b)` in English, `36 b)` in Spanish, `36 (ب)` in Arabic. '' for an empty path. */
export function formatPath(path: Path, language: Language): string {
  const [number = '', ...labels] = path;
  return number + formatLabels(labels, 1, language, citationWords[language].space);
}

/** A provision in full: `CMW/C/MEX/CO/4, para. 36 (b)` · `CMW/C/MEX/CO/4, párr. 36 b)` · `CMW/C/MEX/CO/4，第36段(b)`. */
export function formatPinpoint(pinpoint: Pinpoint, language: Language): string {
  return formatCitation({ symbol: pinpoint.symbol, elements: [{ path: pinpoint.path }] }, language, 'abbreviated');
}

/**
 * A citation in the house form of a language, the inverse of `parseCitations`: `paras. 34 (a), 36 (b) and (c)`,
 * `párrs. 9 a 12`, `paragraphs 86 to 90 of CMW/C/MEX/4`, `MGI Mexico 2022, sect. 4.2`. An item after one of the same
 * paragraph leaves the number out. Without numbers only the symbol is given, without both ''.
 */
export function formatCitation(content: CitationContent, language: Language, style: CitationStyle): string {
  const words = citationWords[language];
  const elements = content.elements.filter((element) => element.path.length > 0);
  const symbol = content.symbol ?? '';
  if (elements.length === 0) return symbol;
  const isSection = symbol !== '' && parseSymbol(symbol) === undefined;
  const [one, several] = (isSection ? words.section : words.paragraph)[style];
  const list = formatElements(elements, language, style);
  const first = elements[0]!;
  if (language === 'zh') {
    const single = elements.length === 1 && first.through === undefined;
    // One paragraph alone carries its items behind the sign: 第36段(b).
    const body = single ? `第${first.path[0]!}${one}${formatLabels(first.path.slice(1), 1, 'zh', '')}` : `第${list}${one}`;
    return symbol === '' ? body : style === 'prose' ? symbol + body : symbol + words.afterSymbol + body;
  }
  const plural = !isSection && words.twoParagraphs !== undefined && citesTwo(elements) ? words.twoParagraphs : several;
  const numbered = `${citesSeveral(elements) ? plural : one}${words.space}${list}`;
  if (symbol === '') return numbered;
  return style === 'prose' ? numbered + words.of + symbol : symbol + words.afterSymbol + numbered;
}

/** One element as it stands in a list after `before` (the last path of the element before it): `(c)` after `36 (b)`. */
export function formatElement(element: { readonly path: Path; readonly through?: Path }, before: Path | undefined, language: Language, style: CitationStyle): string {
  const words = citationWords[language];
  const start = formatAfter(element.path, before, language);
  return element.through === undefined ? start : start + words.range[style] + formatAfter(element.through, element.path, language);
}

/** True when more than one paragraph is meant: `36 (b) and (c)` is one. */
export function citesSeveral(elements: CitationContent['elements']): boolean {
  const number = elements[0]?.path[0];
  return elements.some((element) => element.path[0] !== number || (element.through !== undefined && element.through[0] !== number));
}

/** True for `34 and 36 (b)`: two paragraphs, and no range. */
function citesTwo(elements: CitationContent['elements']): boolean {
  return elements.every(({ through }) => through === undefined) && new Set(elements.map(({ path }) => path[0])).size === 2;
}

function formatElements(elements: CitationContent['elements'], language: Language, style: CitationStyle): string {
  const words = citationWords[language];
  let text = '';
  let before: Path | undefined;
  elements.forEach((element, index) => {
    const form = formatElement(element, before, language, style);
    // "36 (b) and (c), 40 and 42": the items of a paragraph are a list of their own.
    const next = elements[index + 1];
    const closes = next === undefined || (!startsWithNumber(form) && startsWithNumber(formatElement(next, element.through ?? element.path, language, style)));
    if (index > 0) text += closes ? words.and : words.comma;
    text += form;
    before = element.through ?? element.path;
  });
  return text;
}

function startsWithNumber(form: string): boolean {
  return /^\d/.test(form);
}

/** `path` with as much left out as a reader (and `parseCitations`) can fill in from `before`. */
function formatAfter(path: Path, before: Path | undefined, language: Language): string {
  if (before !== undefined && before[0] === path[0]) {
    for (let depth = path.length - 1; depth >= 1; depth--) {
      const labels = path.slice(depth);
      // `2)` alone would read as the end of a parenthesis behind a paragraph number.
      if (/^\d/.test(labels[0]!) && formatLabel('1', 1, language) === '1)') continue;
      const completed = completeElided(before, labels);
      if (completed?.join('.') === path.join('.')) return formatLabels(labels, depth, language, citationWords[language].space).trimStart();
    }
  }
  return formatPath(path, language);
}

function formatLabels(labels: readonly string[], depth: number, language: Language, space: string): string {
  return labels.map((label, index) => space + formatLabel(label, depth + index, language)).join('');
}
