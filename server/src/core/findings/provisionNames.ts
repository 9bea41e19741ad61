import type { Language, Pinpoint } from '../model.ts';
import { formatCitation, formatPath } from '../reference/format.ts';

/**
 * Provisions of one document in words: an item is `36 (b)`, a paragraph `para. 60`, several are `paras. 34 (a), 36 (b) and (c)`; in
 * Spanish `36 b)`, `párr. 60` and `párrs. 34 a), 36 b) y c)`. With `withSymbol` the document is named: `CMW/C/MEX/CO/4, para. 36 (b)`.
 */
export function nameProvisions(pinpoints: readonly Pinpoint[], language: Language, withSymbol = false): string {
  const [first] = pinpoints;
  if (!first) return '';
  if (!withSymbol && pinpoints.length === 1 && first.path.length > 1) return formatPath(first.path, language);
  const elements = pinpoints.map(({ path }) => ({ path }));
  return formatCitation(withSymbol ? { symbol: first.symbol, elements } : { elements }, language, 'abbreviated');
}

/** A topic without the letter or number of its heading: "B. Positive aspects" is "Positive aspects". */
export function nameTopic(topic: string): string {
  return topic.replace(/^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\.\s{1,4}(?=\S)/, '');
}

/** The beginning of a text, cut between words after about `length` characters. */
export function getBeginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  // A text without spaces (Chinese) is cut where the length is, but not in the middle of a character.
  const end = space > length / 2 ? space : /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return `${text.slice(0, end).replace(/[\s,;:.–]{1,9}$/, '')} …`;
}
