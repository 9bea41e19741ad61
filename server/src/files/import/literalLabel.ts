import { arabicLabel } from '../../core/reference/labels.ts';
import type { Inline } from './importedDocument.ts';

/** A label typed at the start of a block: `36.`, and the text after it. */
export interface LiteralLabel {
  readonly label: string;
  readonly text: readonly Inline[];
}

const digits = String.raw`(?:\d{1,3}|[٠-٩]{1,3})`;
const letters = String.raw`(?:[ivxlc]{1,7}|[IVXLC]{1,7}|[a-z]{1,2}|[A-Z]|[а-яА-Я]|${arabicLabel}|[一二三四五六七八九十]{1,3})`;
const round = String.raw`[(（](?:${digits}|${letters})[)）]`;
const half = String.raw`(?:${digits}|[ivxlc]{1,7}|[a-z]{1,2}|[а-я]|${arabicLabel})[)）]`;
const number = `${digits}[.．、]`;
/** `36- `, in Arabic texts. */
const dashed = String.raw`${digits}\s?[-–]`;
const section = String.raw`\d{1,3}(?:\.\d{1,3}){1,4}\.?`;
const letter = `${letters}[.．、]`;
const quoted = String.raw`['‘’](?:\d{1,2}|[٠-٩]{1,2})['‘’]`;
const bullet = '[•●▪■◦○‣·–—-]';
const anyOf = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;
const space = String.raw`[ \u00A0\u202F\u2003]`;
const opening = '[\\p{L}“"«¿¡(（‘\'[*]';

/** A tab sets a label off from its text: nobody types one behind the first word of a sentence. */
const beforeTab = new RegExp(`^(${anyOf(round, half, section, number, dashed, letter, quoted, bullet)})${space}{0,20}\\t|^(${digits})\\t(?=${opening})`, 'u');
/** Without a tab only what no sentence begins with: "A. Smith" and "2.5 million" are words of a text, and stay in it. */
const beforeSpace = new RegExp(
  [
    `^(${anyOf(round, half, number, quoted, '[•●▪■◦‣–—-]')})${space}{1,20}(?=${opening})`,
    `^(${dashed})${space}{1,5}(?=\\p{Script=Arabic})`,
    // Chinese sets no space.
    `^(${anyOf(`${digits}[．、]`, '（[一二三四五六七八九十]{1,3}）')})(?=\\p{Script=Han})`,
  ].join('|'),
  'u',
);
/** A heading is no sentence. */
const beforeHeading = new RegExp(`^(${anyOf(letter, number, section, round, half)})${space}{1,20}(?=${opening})`, 'u');

/** A label and its tab are short. */
const longestLabel = 60;

/**
 * Splits a typed label from a block's text: `36.⇥The Committee …` gives `36.`, `⇥(a)⇥Adopt …` gives `(a)`. Undefined where the first word is not
 * certainly a label. Tabs are still in the text. A heading may also have `A. Introduction`.
 */
export function splitLiteralLabel(text: readonly Inline[], isHeading = false): LiteralLabel | undefined {
  let head = '';
  for (const inline of text) {
    if (!('text' in inline) || head.length >= longestLabel) break;
    head += inline.text;
  }
  const lead = /^\s{0,40}/u.exec(head)![0].length;
  const rest = head.slice(lead, lead + longestLabel);
  const match = beforeTab.exec(rest) ?? beforeSpace.exec(rest) ?? (isHeading ? beforeHeading.exec(rest) : null);
  if (!match || isWord((match[1] ?? match[2] ?? match[3])!)) return undefined;
  const label = (match[1] ?? match[2] ?? match[3])!;
  return { label: label.replace(/\s/g, ''), text: withoutStart(text, lead + match[0].length) };
}

/** `(no)`, `(de)`: two letters are a label when they are the same, or a Roman numeral. */
function isWord(label: string): boolean {
  return /^[(（]?(?!([a-z])\1)(?![ivxlc]{2})[a-z]{2}[^a-z]/.test(label);
}

/** Drops so many characters (UTF-16) from the start. */
function withoutStart(text: readonly Inline[], length: number): readonly Inline[] {
  let left = length;
  const rest: Inline[] = [];
  for (const inline of text) {
    if (left > 0 && 'text' in inline) {
      const kept = inline.text.slice(left);
      left -= inline.text.length - kept.length;
      if (kept !== '') rest.push({ ...inline, text: kept });
    } else rest.push(inline);
  }
  return rest;
}
