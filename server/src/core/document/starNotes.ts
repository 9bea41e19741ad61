import { findParagraphNumber } from './labels.ts';
import { isRule, type SourceLine } from './sourceLines.ts';

/** "* At the 586th meeting …", "\* Adopted by …"; an asterisk is a bullet just as well. */
const starred = /^\\?(\*{1,3})\s{0,5}(?=[^\s*])/;
/** "Kenya*", "adopted*", "Kenya\*", "Kenya<sup>*</sup>": a word that a star stands behind. */
const behindWord = /[\p{L}\p{N})”’»"](?:\\?\*{1,3}|\[\^\*{1,3}\]|<sup>\s?\*{1,3}\s?<\/sup>)(?=$|[\s.,;:)])/u;
/** Emphasis, whose second sign stands behind a word too. */
const emphasis = /(?<![\p{L}\p{N}\\*])(\*{1,3})(?=[^\s*])([^*]{1,400})\1/gu;
/** How the United Nations tells when and where a text was adopted, and why it was issued again. */
const ofAdoption = new RegExp(
  '^(?:' +
    [
      String.raw`(?:At|In) (?:the|its) \d{1,4}(?:st|nd|rd|th) (?:\p{L}+ ){0,2}(?:meeting|session)|Adopted|Reissued|Issued|The present|Late submission|Previously`,
      String.raw`En (?:la|su|sus) \d{1,4}\.?ª (?:sesión|reunión)|Adoptad[ao]|Aprobad[ao]|Publicad[ao]|El presente|Nueva tirada`,
      String.raw`[ÀA] (?:la|sa) \d{1,4}(?:e|ème) séance|Adopté|Le présent|Nouveau tirage`,
      String.raw`На (?:\p{L}+ )?\d{1,4}-м (?:\p{L}+ )?заседании|Принят|Настоящ|اعتمد|في جلستها|委员会.{0,30}(?:次会议|届会议)|本文件|(?:在)?第?\s?\d{1,4}\s?次会议`,
    ].join('|') +
    ')',
  'u',
);
/** A page before the first numbered paragraph is no longer; in lines with text. */
const longestTop = 80;

/**
 * Marks the lines whose star is that of a note, and no bullet: its words are those of such a note, or a word on the first page or in the first
 * paragraph bears the same star ("adopted*"). A list has more stars than one, or a colon before it: these stay bullets.
 */
export function markStarNotes(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text }) => starred.test(text))) return lines;
  const full = lines.filter(({ text }) => text !== '');
  const marks = findMarks(full);
  const notes = new Set<SourceLine>();
  const unsure: SourceLine[] = [];
  for (const [at, line] of full.entries()) {
    const match = starred.exec(line.text);
    if (!match) continue;
    const body = line.text.slice(match[0].length);
    const before = full[at - 1]?.text ?? '';
    const ruled = isRule(before);
    const isOne = starOf(full[at + 1]?.text) !== match[1] && (ruled || (starOf(before) !== match[1] && !/[:;,：；،]$/.test(before)));
    // Set in italics as a whole.
    if (!isOne || !/^[\p{Lu}\p{Lo}“«"¿]/u.test(body) || /[^\s\\]\*$/.test(body)) continue;
    const marked = marks.has(match[1]!);
    const told = ofAdoption.test(body);
    if (told || (ruled && marked)) notes.add(line);
    else if (marked) unsure.push(line);
  }
  // In other words it may be anything, unless it is the only one.
  if (notes.size === 0 && unsure.length === 1) notes.add(unsure[0]!);
  return notes.size === 0 ? lines : lines.map((line) => (notes.has(line) ? { ...line, starNote: true } : line));
}

function starOf(line = ''): string | undefined {
  return starred.exec(line)?.[1];
}

/** The stars that stand behind words of the first page and the first paragraph. */
function findMarks(full: readonly SourceLine[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const { text } of full.slice(0, longestTop)) {
    if (findParagraphNumber(text)?.label === '2') break;
    if (starred.test(text)) continue;
    const found = behindWord.exec(text.slice(0, longestLine).replace(emphasis, '$2'));
    if (found) marks.add(found[0].replace(/[^*]/g, ''));
  }
  return marks;
}

/** In characters. */
const longestLine = 4_000;
