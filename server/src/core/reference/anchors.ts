import type { Language } from '../model.ts';
import { anchorWords, type AnchorWord } from './words.ts';

/** A place where a citation of paragraphs may start: the word before a number, or an "Ibid.". */
export type Anchor =
  | { readonly kind: 'word'; readonly start: number; /** Behind the word and its point. */ readonly wordEnd: number; /** Where the number stands. */ readonly at: number; readonly written: string; readonly word: AnchorWord }
  | { readonly kind: 'chinese'; readonly start: number; readonly at: number }
  | { readonly kind: 'ibid'; readonly start: number; readonly end: number; readonly language: Language | undefined }
  /** `at` is where the first number stands. */
  | { readonly kind: 'resolution' | 'joint-comment'; readonly start: number; readonly at: number };

/**
 * Every anchor of a normalised text, in order. One pass of one pattern: the words are told apart only where a digit
 * follows, so that the Spanish "para" costs nothing.
 */
export function findAnchors(text: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const anchor = toAnchor(text, match);
    if (anchor) anchors.push(anchor);
    else pattern.lastIndex = match.index + 1;
  }
  return anchors;
}

// White space between a word and its number, one line break allowed.
const gap = '[ \\t]{0,8}(?:\\r?\\n[ \\t>]{0,8})?';
const forms = [...anchorWords.keys()].sort((a, b) => b.length - a.length).join('|');
const numberWord = '(?:n[o°º]s?\\.?|n\\.[ºo°]|n[uú]ms?\\.|№)';
const ibidForms = 'ib[ií]dem|ib[ií]d\\.?|там же|المرجع نفسه|المرجع ذاته|同上';
const resolutionForms = 'resolutions?|resoluci[oó]n(?:es)?|résolutions?|резолюци[яиюей]{1,2}';
const jointForms = 'joint general comments?|observaci[oó]n general conjunta|observaciones generales conjuntas|observations? générales? conjointes?';
/** [1] word, [2] its point, [3] "No.", [4] §, [5] Chinese, [6] ibid., [7] resolution, [8] joint general comment. */
const pattern = new RegExp(
  `(${forms})(\\.?,?)${gap}(?:من )?(?:(${numberWord})[ ]?)?(?=\\d)` +
    `|(§§?|¶¶?)${gap}(?=\\d)` +
    `|(第)[ ]?(?=\\d)` +
    `|(${ibidForms})` +
    `|(${resolutionForms})${gap}(?:(?:de la Asamblea General|of the General Assembly|${numberWord})[ ])?(?=\\d{1,3}\\/\\d)` +
    `|(${jointForms})`,
  'gi',
);

const ibidLanguage: Readonly<Record<string, Language>> = { т: 'ru', ا: 'ar', 同: 'zh' };
const signWord: AnchorWord = { language: 'en', style: 'abbreviated', plural: undefined, kind: 'paragraph', safe: true, foreign: true };

function toAnchor(text: string, match: RegExpExecArray): Anchor | undefined {
  const start = match.index;
  const end = start + match[0].length;
  if (match[5] !== undefined) return { kind: 'chinese', start, at: end };
  if (match[4] !== undefined) return { kind: 'word', start, wordEnd: start + match[4].length, at: end, written: match[4], word: signWord };
  // A word stands alone: "subparagraph 3" and "Amparo" are others. Arabic articles and conjunctions are listed with their words.
  if (start > 0 && /[\p{L}\p{N}_-]/u.test(text[start - 1]!)) return undefined;
  if (match[6] !== undefined) {
    if (/^[\p{L}]/u.test(text.slice(end, end + 1)) && match[6] !== '同上') return undefined;
    return { kind: 'ibid', start, end, language: ibidLanguage[match[6][0]!.toLowerCase()] };
  }
  if (match[7] !== undefined) return { kind: 'resolution', start, at: end };
  if (match[8] !== undefined) return { kind: 'joint-comment', start, at: end };
  const written = match[1]! + match[2]!;
  const found = anchorWords.get(match[1]!.toLowerCase());
  if (found === undefined) return undefined;
  const word = found.safe || match[2]!.startsWith('.') ? { ...found, safe: true } : found;
  const wordEnd = start + written.length + (match[3] === undefined ? 0 : text.slice(start + written.length, end).indexOf(match[3]) + match[3].length);
  return { kind: 'word', start, wordEnd, at: end, written, word };
}
