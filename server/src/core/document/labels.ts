import { arabicLabel, parseLabel } from '../reference/labels.ts';

/** A label that opens a block: where the label ends and what follows it. */
export interface Label {
  /** As cited: `36`, `a`, `ii`; canonical Latin for Arabic and Chinese letters. */
  readonly label: string;
  /** UTF-16 offset of the first character after the label and its white space. */
  readonly after: number;
}

export interface ItemLabel extends Label {
  readonly style: 'letter' | 'digit' | 'bullet';
  /** `(a)`, `a)` or `a.`: lists of different punctuation are different levels. */
  readonly form: 'round' | 'half' | 'dot' | 'quote' | 'bullet';
}

// `36. `, `36．`, `36、` (Chinese), `36- ` (Arabic), `36 . `; digits may be Arabic-Indic.
const paragraphNumber = /^([0-9٠-٩]{1,3})\s?(?:[.．、](?![0-9٠-٩])|[-–](?=\s{0,5}\p{Script=Arabic}))\s{0,20}/u;
// `(12) The Committee …`, in documents of the 1990s and 2000s.
const bracketedNumber = /^\(([0-9]{1,3})\)\s{0,20}/;

// `12) El Comité …`, in Spanish and French documents of the 2000s.
const halfNumber = /^([0-9]{1,3})\)\s{1,20}(?=[“"«¿¡(]?\p{Lu})/u;

// `12 The Committee …`, where a conversion lost the stop.
const bareNumber = /^([0-9]{1,3})\s{1,10}(?=[“"«¿(]?\p{Lu})/u;

const roundItem = new RegExp(`^[(（]\\s?([a-z]{1,5}|[A-Z]|[0-9]{1,2}|[а-я]|${arabicLabel}|[一二三四五六七八九十]{1,3})\\s?[)）]\\s{0,20}`, 'u');
const halfItem = new RegExp(`^([a-z]{1,5}|[A-Z]|[0-9]{1,2}|[а-я]|${arabicLabel})\\s?[)）](?=\\s|$|\\p{L})\\s{0,20}`, 'u');
const dotItem = /^([a-z]|[ivx]{1,5})\.(?=\s|$)\s{0,20}/;
const quoteItem = /^['‘’]([0-9٠-٩]{1,2})['‘’]\s{0,20}/u;
const bulletItem = /^(?:[•●▪◦‣·]|[-–—*+](?=\s)|o(?=\s{2}|\t))\s{0,20}/u;

/** The number that opens a block: for `36. **The Committee …` this is `36`. `form` 'bracketed' reads `(36)` instead, 'half' `36)`, 'bare' a number without a stop. */
export function findParagraphNumber(text: string, form: 'dotted' | 'bracketed' | 'half' | 'bare' = 'dotted'): Label | undefined {
  const match = { dotted: paragraphNumber, bracketed: bracketedNumber, half: halfNumber, bare: bareNumber }[form].exec(text);
  if (!match) return undefined;
  const number = Number(toAsciiDigits(match[1]!));
  return number === 0 ? undefined : { label: String(number), after: match[0].length };
}

/** The item label that opens a block: `(a)`, `a)`, `a.`, `(ii)`, `(1)`, `(ب)`, `（一）`, a bullet. */
export function findItemLabel(text: string): ItemLabel | undefined {
  const head = text.slice(0, 60);
  const round = roundItem.exec(head);
  if (round) return toLabel(round, 'round');
  const half = halfItem.exec(head);
  if (half) return toLabel(half, 'half');
  const quote = quoteItem.exec(head);
  if (quote) return { label: toRoman(Number(toAsciiDigits(quote[1]!))), after: quote[0].length, style: 'letter', form: 'quote' };
  const dot = dotItem.exec(head);
  if (dot) return toLabel(dot, 'dot');
  const bullet = bulletItem.exec(head);
  if (bullet && bullet[0].length < head.length) {
    // "- (a) Adopt …": Markdown's bullet before the document's own label.
    const inner = findItemLabel(text.slice(bullet[0].length));
    if (inner && inner.style !== 'bullet' && inner.form !== 'dot') return { ...inner, after: inner.after + bullet[0].length };
  }
  if (bullet && bullet[0].length < head.length) return { label: '•', after: bullet[0].length, style: 'bullet', form: 'bullet' };
  return undefined;
}

/** `iv` → 4; undefined for what is no Roman numeral in canonical form (`iiii`, `vx`). */
export function fromRoman(label: string): number | undefined {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const lower = label.toLowerCase();
  let total = 0;
  for (let index = 0; index < lower.length; index++) {
    const value = values[lower[index]!];
    if (value === undefined) return undefined;
    total += value < (values[lower[index + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total > 0 && total < 90 && toRoman(total) === lower ? total : undefined;
}

/** 4 → `iv`. */
export function toRoman(number: number): string {
  const steps: readonly (readonly [number, string])[] = [[50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];
  let rest = Math.min(Math.max(0, Math.trunc(number)), 89);
  let roman = '';
  for (const [value, sign] of steps) for (; rest >= value; rest -= value) roman += sign;
  return roman;
}

/** `٣٦` → `36`; other digits stay. */
export function toAsciiDigits(written: string): string {
  return written.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

function toLabel(match: RegExpExecArray, form: 'round' | 'half' | 'dot'): ItemLabel | undefined {
  const written = match[1]!;
  const label = parseLabel(written);
  if (label === undefined) return undefined;
  const style = /^[0-9]/.test(label) ? 'digit' : 'letter';
  if (style === 'letter' && label.length > 1 && fromRoman(label) === undefined && !/^([a-z])\1$/.test(label)) return undefined;
  return { label, after: match[0].length, style, form };
}
