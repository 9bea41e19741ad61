import type { Citation, Language, Path } from '../model.ts';
import { parseCitations } from './citations.ts';
import { foldDigits } from './foldDigits.ts';
import { formatElement } from './format.ts';
import { samePath } from './path.ts';

/** What an element of a citation is to cite. */
export interface NewElement {
  readonly path: Path;
  readonly through?: Path;
}

export interface CitationEdit {
  readonly span: { readonly start: number; readonly end: number };
  readonly newText: string;
}

/**
 * The edits that make a citation cite other provisions, as little as can be: in `paras. 34 (a), 36 (b) and (c)` with 36 (b) moved to 38 (b) they give
 * `paras. 34 (a), 38 (b) and 36 (c)`, since `(c)` alone would be read as 38 (c). `elements` are parallel to those of the citation; `text` is the text that its
 * spans point into, `language` that of the text. Undefined where the result would not be read as it is meant: nothing is guessed.
 */
export function rewriteCitation(citation: Citation, text: string, language: Language, elements: readonly NewElement[]): readonly CitationEdit[] | undefined {
  if (citation.isCut) return undefined;
  const own = citation.language ?? language;
  const style = citation.style === 'prose' ? 'prose' : 'abbreviated';
  const edits: CitationEdit[] = [];
  let before: Path | undefined;
  let beforeOld: Path | undefined;
  for (const [index, element] of citation.elements.entries()) {
    const next = elements[index];
    if (!next) return undefined;
    const isElided = !/^\d/.test(foldDigits(element.written));
    const moved = !sameElement(element, next);
    if (moved || (isElided && !samePaths(before, beforeOld))) {
      const newText = findRenumbered(element.written, element, next) ?? formatElement(next, isElided ? before : undefined, own, style);
      if (newText !== element.written) edits.push({ span: element.span, newText });
    }
    before = next.through ?? next.path;
    beforeOld = element.through ?? element.path;
  }
  const word = findWordEdit(citation, text, language, edits);
  const all = word ? [word, ...edits] : edits;
  return reads(citation, text, language, all, elements) ? all : undefined;
}

/** Only its numbers differ: the rest stays as it is written, house form or not. */
function findRenumbered(written: string, old: NewElement, next: NewElement): string | undefined {
  const [number = '', ...labels] = old.path;
  const [toNumber = '', ...toLabels] = next.path;
  if (!samePath(labels, toLabels)) return undefined;
  if (!written.startsWith(number)) return old.through ? undefined : findReplaced(written, number, toNumber);
  if (/^\d/.test(written.slice(number.length))) return undefined;
  let rest = written.slice(number.length);
  const [end, to] = [old.through, next.through];
  if (end && to && !samePath(end, to)) {
    if (!samePath(end.slice(1), to.slice(1)) || end[0] === undefined || to[0] === undefined) return undefined;
    const at = rest.lastIndexOf(end[0]);
    if (at < 0 || /\d$/.test(rest.slice(0, at)) || /^\d/.test(rest.slice(at + end[0].length))) return undefined;
    rest = rest.slice(0, at) + to[0] + rest.slice(at + end[0].length);
  }
  return toNumber + rest;
}

/** "apartado b) del párrafo 36": the number stands in it once. */
function findReplaced(written: string, number: string, toNumber: string): string | undefined {
  const at = written.search(/\d/);
  if (at < 0 || !written.startsWith(number, at) || /\d/.test(written.slice(at + number.length))) return undefined;
  return written.slice(0, at) + toNumber + written.slice(at + number.length);
}

/** "para. 36 (b) and (c)" becomes "paras. 36 (b) and 38 (c)": what the house form says of the word, where the edits have made it wrong. */
function findWordEdit(citation: Citation, text: string, language: Language, edits: readonly CitationEdit[]): CitationEdit | undefined {
  if (edits.length === 0 || citation.defects.some(({ code }) => code === 'word')) return undefined;
  const word = findAgain(citation, text, language, edits)?.defects.find(({ code, span }) => code === 'word' && span.end <= (citation.elements[0]?.span.start ?? 0));
  return word && { span: word.span, newText: word.replacement };
}

function reads(citation: Citation, text: string, language: Language, edits: readonly CitationEdit[], elements: readonly NewElement[]): boolean {
  const again = findAgain(citation, text, language, edits);
  if (!again || again.elements.length !== elements.length || !sameSource(again, citation)) return false;
  return again.elements.every((element, index) => sameElement(element, elements[index] as NewElement));
}

/** How far around a citation its text can say what it means. */
const around = 400;

/** The citation as it would be read after the edits; what stands before it keeps its offsets. */
function findAgain({ span }: Citation, text: string, language: Language, edits: readonly CitationEdit[]): Citation | undefined {
  const from = Math.max(0, span.start - around);
  let changed = '';
  let at = from;
  for (const edit of edits) {
    changed += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  changed += text.slice(at, Math.min(text.length, span.end + around));
  const again = parseCitations(changed, { language }).find((candidate) => candidate.span.start === span.start - from);
  return again && { ...again, defects: again.defects.map((defect) => ({ ...defect, span: { start: defect.span.start + from, end: defect.span.end + from } })) };
}

function sameSource(a: Citation, b: Citation): boolean {
  if (a.source.kind !== b.source.kind) return false;
  return a.source.kind !== 'qualifier' || (b.source.kind === 'qualifier' && a.source.qualifier === b.source.qualifier);
}

function sameElement(a: NewElement, b: NewElement): boolean {
  return samePath(a.path, b.path) && samePaths(a.through, b.through);
}

function samePaths(a: Path | undefined, b: Path | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && samePath(a, b));
}
