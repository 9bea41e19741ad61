/**
 * A piece of text with the letters and signs a symbol is made of: Cyrillic and Greek look-alikes become Latin, every
 * hyphen and dash becomes `-`, a full-width or fraction slash becomes `/`. Length and offsets do not change.
 */
export function foldSymbolText(text: string): string {
  return foreign.test(text) ? text.replace(foreignAll, (character) => twins[character] ?? '-') : text;
}

/** True when the text holds a letter that only looks like a Latin one. */
export function hasLookAlike(text: string): boolean {
  return lookAlike.test(text);
}

/**
 * The cycle of a symbol that ran into a date: for `18` before " de diciembre" (`CMW/C/MEX/CO/18 de diciembre`, which is
 * CO/1 and "8 de diciembre") this is `1`. Undefined when no month follows, or when there are two ways to part them and
 * cycles of two digits are common (`highCycles`). Month names in the six official languages
 * that put a day before them. `longest`: digits that the number before the day may have.
 */
export function splitGluedDate(digits: string, following: string, highCycles: boolean, longest = digits.length - 1): string | undefined {
  if (digits.length < 2 || !month.test(following)) return undefined;
  const cycles: string[] = [];
  for (let length = 1; length <= Math.min(longest, digits.length - 1); length++) {
    if (/^(?:[1-9]|[12]\d|3[01])$/.test(digits.slice(length))) cycles.push(digits.slice(0, length));
  }
  // `118` is CO/1 of 18 December: of a cycle of two digits only the Committee on the Elimination of Racial Discrimination has any.
  return cycles.length === 1 || !highCycles ? cycles[0] : undefined;
}

/**
 * The combined cycle behind digits that lost their hyphen: `56` is `5-6` (`CAT/C/MEX/Q/56`), `1618` is `16-18`.
 * Only where the number cannot be a cycle itself: no State has reached its thirty-fourth report, while 12 and 23 are
 * cycles that exist.
 */
export function splitLostHyphen(digits: string): string | undefined {
  if (digits.length === 2) {
    const [first, second] = [Number(digits[0]), Number(digits[1])];
    return first >= 3 && second === first + 1 ? `${first}-${second}` : undefined;
  }
  if (digits.length === 4) {
    const [first, second] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
    return first >= 10 && second > first && second - first <= 4 ? `${first}-${second}` : undefined;
  }
  return undefined;
}

const twins: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', Х: 'X', У: 'Y', Ԍ: 'G', Ԛ: 'Q', Ԝ: 'W',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
  с: 'c', о: 'o', г: 'r', е: 'e', а: 'a', р: 'p', '\uFF0F': '/', '\u2044': '/', '\uFF0E': '.',
};
const dashes = '\\u2010-\\u2015\\u2212\\uFE63\\uFF0D';
const foreignClass = `[${Object.keys(twins).join('')}${dashes}]`;
const foreign = new RegExp(foreignClass);
const foreignAll = new RegExp(foreignClass, 'g');
const lookAlike = new RegExp(`[${Object.keys(twins).filter((key) => /\p{L}/u.test(key)).join('')}]`);

const months = [
  'January|February|March|April|May|June|July|August|September|October|November|December',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
].join('|');
const month = new RegExp(`^[ \\n]{1,2}(?:de )?(?:${months})(?![a-z])`, 'i');
