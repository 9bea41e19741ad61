import type { Item, Paragraph, Problem, Span } from '../model.ts';
import { cleanText } from './cleanText.ts';
import { findItemLabel, findParagraphNumber } from './labels.ts';

/**
 * Marks the numbers and labels that do not stand in `text` where they are said to: a reader has counted them (`numbers-inferred`,
 * `letters-inferred`). In CMW/C/SR.593 as converted these are all of 1 to 48.
 */
export function markUnwritten(paragraphs: readonly Paragraph[], text: string): readonly Paragraph[] {
  return mark(paragraphs, {
    paragraph: ({ number, span }) => /^\d{1,3}$/.test(number) && !isWritten(text, span, number),
    item: ({ label, inline, span }) => !inline && !label.startsWith('•') && !isLabelWritten(text, span, label),
  });
}

/** Marks the numbers that a list names: `['3-40', '42 (a)', '43 (a)-(f)']`. What names nothing in the document is passed over. */
export function markListed(paragraphs: readonly Paragraph[], listed: readonly string[]): readonly Paragraph[] {
  const order = new Map(paragraphs.map(({ number }, index) => [number, index]));
  const numbers = new Set<string>();
  const labels = new Set<string>();
  for (const entry of listed) {
    const range = /^(\d{1,4}(?:\.\d{1,4})?)(?:-(\d{1,4}(?:\.\d{1,4})?))?$/.exec(entry.trim());
    if (range) {
      const first = order.get(range[1]!);
      const last = order.get(range[2] ?? range[1]!);
      if (first !== undefined && last !== undefined) for (const { number } of paragraphs.slice(first, last + 1)) numbers.add(number);
      continue;
    }
    const items = /^(\S{1,9})((?: \([^()\s]{1,8}\)){1,5})(?:-\(([^()\s]{1,8})\))?$/.exec(entry.trim());
    const paragraph = items && paragraphs[order.get(items[1]!) ?? -1];
    if (!items || !paragraph) continue;
    const path = [...items[2]!.matchAll(/\(([^()\s]{1,8})\)/g)].map((match) => match[1]!);
    const within = path.slice(0, -1).reduce<readonly Item[]>((siblings, label) => siblings.find((item) => item.label === label)?.items ?? [], paragraph.items);
    const first = within.findIndex(({ label }) => label === path.at(-1));
    const last = items[3] === undefined ? first : within.findIndex(({ label }) => label === items[3]);
    for (const { label } of first < 0 ? [] : within.slice(first, last + 1)) labels.add([paragraph.number, ...path.slice(0, -1), label].join('.'));
  }
  return mark(paragraphs, { paragraph: ({ number }) => numbers.has(number), item: (_, path) => labels.has(path) });
}

/** The marked numbers as people write them, runs as ranges: the inverse of `markListed`. Empty where every number stands in the text. */
export function listInferred(paragraphs: readonly Paragraph[]): readonly string[] {
  return [...runs(paragraphs, ({ number }) => number, '-'), ...paragraphs.flatMap(({ number, items }) => listItems(items, number))];
}

/** The problem that tells it, once for a document. */
export function inferredProblems(paragraphs: readonly Paragraph[]): readonly Problem[] {
  const number = paragraphs.find(({ inferred }) => inferred);
  if (number) return [{ code: 'numbers-inferred', detail: {}, span: number.span }];
  const lettered = paragraphs.find(({ items }) => hasInferred(items));
  return lettered ? [{ code: 'letters-inferred', detail: { number: lettered.number }, span: lettered.span }] : [];
}

function hasInferred(items: readonly Item[]): boolean {
  return items.some((item) => item.inferred === true || hasInferred(item.items));
}

function listItems(items: readonly Item[], above: string): readonly string[] {
  return [...runs(items, ({ label }) => `(${label})`, '-').map((run) => `${above} ${run}`), ...items.flatMap((item) => listItems(item.items, `${above} (${item.label})`))];
}

/** Runs of neighbours that are marked: `3-40`, `(a)-(f)`, a single one alone. */
function runs<Numbered extends { readonly inferred?: true }>(all: readonly Numbered[], name: (one: Numbered) => string, dash: string): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < all.length; index++) {
    if (!all[index]!.inferred) continue;
    const first = index;
    while (all[index + 1]?.inferred) index++;
    found.push(index === first ? name(all[first]!) : `${name(all[first]!)}${dash}${name(all[index]!)}`);
  }
  return found;
}

interface Tests {
  paragraph(paragraph: Paragraph): boolean;
  /** `path` is `42.a`. */
  item(item: Item, path: string): boolean;
}

function mark(paragraphs: readonly Paragraph[], tests: Tests): readonly Paragraph[] {
  return paragraphs.map((paragraph) => {
    const items = markItems(paragraph.items, paragraph.number, tests);
    const inferred = tests.paragraph(paragraph);
    return inferred || items !== paragraph.items ? { ...paragraph, items, ...(inferred && { inferred }) } : paragraph;
  });
}

function markItems(items: readonly Item[], above: string, tests: Tests): readonly Item[] {
  const marked = items.map((item): Item => {
    const path = `${above}.${item.label}`;
    const inner = markItems(item.items, path, tests);
    const inferred = tests.item(item, path);
    return inferred || inner !== item.items ? { ...item, items: inner, ...(inferred && { inferred }) } : item;
  });
  return marked.some((item, index) => item !== items[index]) ? marked : items;
}

/** Enough of a text to hold a label with its markup. */
const labelLength = 60;

function isWritten(text: string, span: Span, number: string): boolean {
  const start = cleanText(text, span.start, Math.min(span.end, span.start + labelLength)).text;
  return (['dotted', 'bracketed', 'bare'] as const).some((form) => findParagraphNumber(start, form)?.label === number);
}

function isLabelWritten(text: string, span: Span, label: string): boolean {
  const start = cleanText(text, span.start, Math.min(span.end, span.start + labelLength)).text;
  // "12. (a) …": the list begins in the line of the paragraph.
  const number = findParagraphNumber(start);
  return [start, ...(number ? [start.slice(number.after)] : [])].some((piece) => findItemLabel(piece)?.label === label);
}
