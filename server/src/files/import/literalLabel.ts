import type { Inline } from './importedDocument.ts';

/** A label typed at the start of a block: `36.`, and the text after it. */
export interface LiteralLabel {
  readonly label: string;
  readonly text: readonly Inline[];
}

// Longest first: `(a)` before `a)`.
const roundLabel = String.raw`[(（](?:\d{1,3}|[٠-٩]{1,3}|[ivxlc]{1,7}|[IVXLC]{1,7}|[a-zA-Z]{1,2}|[а-яА-Я]|[أ-ي]ه?|[一二三四五六七八九十]{1,3})[)）]`;
const halfLabel = String.raw`(?:\d{1,3}|[٠-٩]{1,3}|[ivxlc]{1,7}|[a-z]{1,2}|[а-я]|[أ-ي]ه?)[)）]`;
const numberLabel = String.raw`(?:\d{1,4}|[٠-٩]{1,4})(?:[.．、]|\s?[-–])`;
const sectionLabel = String.raw`\d{1,3}(?:\.\d{1,3}){1,4}\.?`;
const letterLabel = String.raw`(?:[IVXLC]{1,7}|[ivxlc]{1,7}|[A-Za-z]{1,2}|[А-Яа-я]|[أ-ي]|[一二三四五六七八九十]{1,3})[.．、]`;
const quoteLabel = String.raw`['‘’](?:\d{1,2}|[٠-٩]{1,2})['‘’]`;
const bulletLabel = String.raw`[•●▪■◦○‣·–—-]`;

/** A tab sets a label off from its text: nobody types one behind the first word of a sentence. */
const beforeTab = new RegExp(`^(${[roundLabel, halfLabel, sectionLabel, numberLabel, letterLabel, quoteLabel, bulletLabel, '\\d{1,3}'].join('|')})[ \\u00A0\\u202F]{0,20}\\t`, 'u');
/**
 * Without a tab only what no sentence begins with. "A. Smith" and "2.5 million" are words of a text, and stay in it; so does "1. 5".
 */
const beforeSpace = new RegExp(
  `^(${[roundLabel, halfLabel, numberLabel].join('|')}|${quoteLabel}|[•●▪■◦‣])[ \\u00A0\\u202F\\u2003]{1,20}(?=[\\p{L}“"«¿¡(（‘'[*])|^(\\d{1,3}[．、])(?=\\p{L})|^([（][一二三四五六七八九十]{1,3}[）])(?=\\p{L})`,
  'u',
);
const beforeHeading = new RegExp(`^(${[letterLabel, numberLabel, sectionLabel, roundLabel, halfLabel].join('|')})[ \\u00A0\\u202F\\u2003]{1,20}(?=[\\p{L}“"«¿¡(])`, 'u');

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
  if (!match) return undefined;
  const label = match[1] ?? match[2] ?? match[3]!;
  return { label: label.replace(/\s/g, ''), text: withoutStart(text, lead + match[0].length) };
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
