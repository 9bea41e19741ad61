import type { Language } from '../model.ts';
import { exec, isLetter } from './scanning.ts';
import { anchorWords, type AnchorWord } from './words.ts';

/** A place where a citation of paragraphs may start: the word before a number, or an "Ibid.". */
export type Anchor =
  | { readonly kind: 'word'; readonly start: number; /** Behind the word and its point. */ readonly wordEnd: number; /** Where the number stands. */ readonly at: number; readonly written: string; readonly word: AnchorWord }
  | { readonly kind: 'chinese'; readonly start: number; readonly at: number }
  | { readonly kind: 'ibid'; readonly start: number; readonly end: number; readonly language: Language | undefined }
  /** `at` is where the first number stands. */
  | { readonly kind: 'resolution' | 'joint-comment'; readonly start: number; readonly at: number }
  /** `at` is where the words end. */
  | { readonly kind: 'general-comment' | 'instrument'; readonly start: number; readonly at: number };

/**
 * Every anchor of a normalised text, in order. One pass of one pattern; a word counts only where a number follows,
 * so that the Spanish "para" costs next to nothing.
 */
export function findAnchors(text: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const anchor = toAnchor(text, match);
    if (anchor) {
      anchors.push(anchor);
      if (anchor.kind === 'word' || anchor.kind === 'chinese') pattern.lastIndex = anchor.at;
    } else pattern.lastIndex = match.index + 1;
  }
  return anchors;
}

const forms = [...anchorWords.keys()].sort((a, b) => b.length - a.length).join('|');
const ibidForms = 'ib[ií]dem|ib[ií]d\\.?|там же|المرجع نفسه|المرجع ذاته|同上';
const resolutionForms = 'resolutions?|resoluci[oó]n(?:es)?|résolutions?|резолюци[яиюей]{1,2}|القرار(?:ين|ات)?|قرار(?:ي|ات)?|决议';
const jointForms = 'joint general comments?|observaci[oó]n general conjunta|observaciones generales conjuntas|observations? générales? conjointes?';
const commentForms =
  'general (?:comments?|recommendations?)|(?:observaci[oó]n|recomendaci[oó]n) general|(?:observaciones|recomendaciones) generales|(?:observation|recommandation)s? générales?|' +
  'замечани[еяюй]м? общего порядка|общ(?:ая|ей|ую|ие|их) рекомендаци[яиюей]|التعليق(?:ين|ات)? العام(?:ة|ين)?|التوصي(?:ة|ات) العامة|一般性(?:意见|建议)';
const instrumentForms = 'conventions?|convenios?|конвенци[яиюей]';
/**
 * [1] joint general comment, [2] general comment, [3] word, [4] §, [5] Chinese, [6] ibid., [7] resolution, [8] convention. Longer words stand
 * before their beginnings.
 */
const pattern = new RegExp(`(${jointForms})|(${commentForms})|(${forms})|(§§?|¶¶?)|(第)|(${ibidForms})|(${resolutionForms})|(${instrumentForms})`.replace(/ /g, '[ \\n]'), 'gi');

// White space between a word and its number, one line break allowed.
const gap = '[ \\t]{0,8}(?:\\r?\\n[ \\t>]{0,8})?';
const numberWord = '(?:n[o°º]s?\\.?|n\\.[ºo°]|n[uú]ms?\\.|n[uú]meros?|numbers?|num[ée]ros?|№)';
/** [1] the point of the word, [2] "No.", and the number's first digit. */
const behindWord = new RegExp(`(\\.?,?)${gap}(?:من |с )?(?:(${numberWord})[ ]?)?\\d`, 'iy');
const behindSign = new RegExp(`${gap}\\d`, 'y');
const behindResolution = new RegExp(`${gap}(?:(?:de la Asamblea General|of the General Assembly|الجمعية العامة|مجلس حقوق الإنسان|رقم|${numberWord})[ ])?(\\d{1,3}\\/\\d)`, 'iy');

const ibidLanguage: Readonly<Record<string, Language>> = { т: 'ru', ا: 'ar', 同: 'zh' };
const signWord: AnchorWord = { language: 'en', style: 'abbreviated', plural: undefined, kind: 'paragraph', safe: true, foreign: true };

function toAnchor(text: string, match: RegExpExecArray): Anchor | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const [, joint, comment, word, sign, chinese, ibid, resolution] = match;
  if (word !== undefined) return toWord(text, start, word);
  if (sign !== undefined || chinese !== undefined) {
    const found = exec(behindSign, text, end);
    if (!found) return undefined;
    const at = end + found[0].length - 1;
    return chinese !== undefined ? { kind: 'chinese', start, at } : { kind: 'word', start, wordEnd: end, at, written: match[0], word: signWord };
  }
  if (comment !== undefined && comment.startsWith('一')) return { kind: 'general-comment', start, at: end };
  if (!standsAlone(text, start)) return undefined;
  if (ibid !== undefined) {
    if (ibid !== '同上' && isAlphabetic(text[end])) return undefined;
    return { kind: 'ibid', start, end, language: ibidLanguage[ibid[0]!.toLowerCase()] };
  }
  if (joint !== undefined) return { kind: 'joint-comment', start, at: end };
  if (comment !== undefined) return { kind: 'general-comment', start, at: end };
  if (resolution === undefined) return { kind: 'instrument', start, at: end };
  if (resolution === '决议') {
    // 大会第73/195号决议
    const before = /第[ ]?(\d{1,3}\/\d{1,3})[ ]?号$/.exec(text.slice(Math.max(0, start - 12), start));
    return before ? { kind: 'resolution', start: start - before[0].length, at: start - before[0].length + before[0].indexOf(before[1]!) } : undefined;
  }
  const numbered = exec(behindResolution, text, end);
  return numbered ? { kind: 'resolution', start, at: end + numbered[0].length - numbered[1]!.length } : undefined;
}

function toWord(text: string, start: number, form: string): Anchor | undefined {
  const end = start + form.length;
  if (isAlphabetic(text[end]) || !standsAlone(text, start)) return undefined;
  const behind = exec(behindWord, text, end);
  const found = behind && anchorWords.get(form.toLowerCase());
  if (!behind || !found) return undefined;
  const [whole, point = '', numbering] = behind;
  const written = form + point;
  return {
    kind: 'word',
    start,
    wordEnd: numbering === undefined ? start + written.length : end + whole.indexOf(numbering, point.length) + numbering.length,
    at: end + whole.length - 1,
    written,
    word: point.startsWith('.') ? { ...found, safe: true } : found,
  };
}

/** "subparagraph 3" and "Amparo" are other words. Arabic articles and conjunctions are listed with their words. */
function standsAlone(text: string, start: number): boolean {
  return start === 0 || !(isAlphabetic(text[start - 1]) || /[\d_-]/.test(text[start - 1]!));
}

/** A letter that could belong to the same word; a Chinese sign stands beside Latin words without a space. */
function isAlphabetic(character: string | undefined): boolean {
  return isLetter(character) && character! < '\u3000';
}
