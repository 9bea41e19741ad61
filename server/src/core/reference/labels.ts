import type { Language, Path } from '../model.ts';

/**
 * The label of an item as a path has it, from the way a text writes it: `b`, `B` and `ب` are `b`; `ii`, `二` and the
 * Arabic quoted `2` (given as `'2'`) are `ii`; `(1)` stays `1`. Undefined for what no UN list uses.
 */
export function parseLabel(written: string): string | undefined {
  const quoted = /^['‘’"“”](\d{1,2})['‘’"“”]$/.exec(written);
  if (quoted) return toRoman(Number(quoted[1]));
  if (/^\d{1,2}$/.test(written)) return written;
  const lower = written.toLowerCase();
  if (/^[a-z]$/.test(lower) || isRoman(lower) || doubled.test(lower)) return lower;
  const arabic = abjad.indexOf(arabicBase(written));
  if (arabic >= 0) return latin[arabic];
  const chinese = fromChinese(written);
  if (chinese !== undefined) return toRoman(chinese);
  const twin = [...lower].map((character) => cyrillicLabels[character] ?? '?').join('');
  return /^[a-z]$/.test(twin) || isRoman(twin) ? twin : undefined;
}

/**
 * A letter that labels an item in Arabic, for use in a pattern. The fifth, ه, is written with a stroke behind it (`هـ`), as the letter of another
 * alphabet (`ھ`, `ہ`), or as the form that it has at the beginning of a word.
 */
export const arabicLabel = '[\\u0622-\\u063A\\u0641-\\u064A\\u06BE\\u06C1\\uFEE9-\\uFEEC][\\u0640\\u200D]?';

/** The label between its parentheses in the house form of a language: `(b)`, `b)`, `(ب)`, `'2'`, `(二)`. `depth` is 1 for the items of a paragraph. */
export function formatLabel(label: string, depth: number, language: Language): string {
  const numeral = romanValue(label);
  // At the first depth `i`, `v` and `x` are letters after `h`, `u` and `w`; below it they are numerals. Longer ones are numerals anywhere.
  const isNumeral = numeral !== undefined && (label.length > 1 || depth > 1);
  switch (language) {
    case 'en':
      return `(${label})`;
    case 'es':
    case 'fr':
    case 'ru':
      return `${label})`;
    case 'ar':
      if (isNumeral) return `'${numeral}'`;
      return `(${abjad[latin.indexOf(label)] ?? label})`;
    case 'zh':
      return `(${isNumeral ? toChinese(numeral) : label})`;
  }
}

/**
 * The full path of an item that is written without its paragraph: after `36 (b)`, `(c)` is `['36', 'c']`; after
 * `8 (a) (i)`, `(ii)` is `['8', 'a', 'ii']` and `(b) (ii)` is `['8', 'b', 'ii']`. Undefined when the path before it has no items.
 */
export function completeElided(before: Path, labels: readonly string[]): Path | undefined {
  const first = labels[0];
  if (first === undefined || before.length < 2) return undefined;
  for (let depth = before.length - 1; depth >= 1; depth--) {
    if (couldFollow(before[depth]!, first)) return [...before.slice(0, depth), ...labels];
  }
  return [...before.slice(0, -1), ...labels];
}

/** 2 for `ii`; undefined for what is no numeral up to xxxix. */
export function romanValue(label: string): number | undefined {
  const value = romans.indexOf(label);
  return value < 1 ? undefined : value;
}

/** `aa` follows `z`; `ii` and `xx` are numerals. */
const doubled = /^([a-hj-w])\1$/;
const latin = Array.from({ length: 26 }, (_, index) => String.fromCharCode(0x61 + index));
// Order of the letters in Arabic lists (abjad), as in the Arabic editions of UN documents.
const abjad = ['أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص', 'ق', 'ر', 'ش', 'ت', 'ث', 'خ', 'ذ', 'ض'];
// Letters that look like Latin ones, and the Russian order for those that do not.
const cyrillicLabels: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'c', г: 'd', д: 'e', с: 'c', е: 'e', і: 'i', х: 'x', о: 'o', р: 'p', ѕ: 's', ј: 'j' };
const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const romans = ['', 'x', 'xx', 'xxx'].flatMap((ten) => units.map((unit) => ten + unit));
const chineseUnits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function isRoman(label: string): boolean {
  return romanValue(label) !== undefined;
}

function toRoman(value: number): string | undefined {
  return value > 0 ? romans[value] : undefined;
}

function toChinese(value: number): string {
  const tens = Math.floor(value / 10);
  return (tens > 1 ? chineseUnits[tens]! : '') + (tens > 0 ? '十' : '') + chineseUnits[value % 10]!;
}

function fromChinese(written: string): number | undefined {
  const match = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(written);
  if (!match || written === '') return undefined;
  const [, first = '', ten = '', last = ''] = match;
  if (ten === '') return first !== '' && last !== '' ? undefined : chineseUnits.indexOf(first + last);
  return (first === '' ? 1 : chineseUnits.indexOf(first)) * 10 + chineseUnits.indexOf(last);
}

function arabicBase(written: string): string {
  const bare = written.replace(/[\u0640\u200D]/g, '');
  return bare === 'ا' || bare === 'إ' || bare === 'آ' ? 'أ' : bare === 'ى' ? 'ي' : bare === 'ة' || /^[\u06BE\u06C1\uFEE9-\uFEEC]$/.test(bare) ? 'ه' : bare;
}

function couldFollow(sibling: string, label: string): boolean {
  if (/^\d/.test(sibling) || /^\d/.test(label)) return /^\d/.test(sibling) && /^\d/.test(label);
  const a = romanValue(sibling);
  const b = romanValue(label);
  if (b === undefined) return a === undefined || sibling.length === 1 && !(sibling === 'i');
  if (label.length > 1) return a !== undefined;
  // `i`, `v`, `x`: a numeral beside a numeral, a letter beside the letter before it.
  if (a !== undefined) return true;
  return sibling.length === 1;
}
