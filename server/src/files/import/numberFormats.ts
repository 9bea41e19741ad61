// How Word writes the numbers of lists and notes (ECMA-376, part 1, 17.18.59, ST_NumberFormat).

/**
 * Writes a number in one of Word's formats: 27 in `lowerLetter` is `aa`, 4 in `lowerRoman` is `iv`, 3 in `arabicAbjad` is `ج`. Undefined for a
 * format that is not known here, and for a number that the format cannot write. `custom` is the pattern of the format of that name: `001, 002, …`.
 */
export function formatNumber(value: number, format: string, custom?: string): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > largestNumber) return undefined;
  if (format === 'custom') return formatCustom(value, custom);
  return formats.get(format)?.(value);
}

/** Word's own limit for a list. */
const largestNumber = 32_767;

const latin = 'abcdefghijklmnopqrstuvwxyz';
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const alpha = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const heavenlyStems = '甲乙丙丁戊己庚辛壬癸';
const earthlyBranches = '子丑寅卯辰巳午未申酉戌亥';
const footnoteSigns = '*†‡§';

const decimal = (value: number): string => String(value);
const counting = (digits: string, units: string) => (value: number): string | undefined => countInChinese(value, digits, units);

const formats: ReadonlyMap<string, (value: number) => string | undefined> = new Map<string, (value: number) => string | undefined>([
  ['decimal', decimal],
  ['decimalHalfWidth', decimal],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['lowerLetter', repeated(latin)],
  ['upperLetter', repeated(latin.toUpperCase())],
  ['lowerRoman', (value) => toRoman(value)?.toLowerCase()],
  ['upperRoman', toRoman],
  ['russianLower', repeated(russian)],
  ['russianUpper', repeated(russian.toUpperCase())],
  ['arabicAbjad', repeated(abjad)],
  ['arabicAlpha', repeated(alpha)],
  ['chicago', repeated(footnoteSigns)],
  ['none', () => ''],
  ['bullet', () => ''],
  ['hex', (value) => value.toString(16).toUpperCase()],
  ['numberInDash', (value) => `- ${value} -`],
  ['ordinal', toEnglishOrdinal],
  ['decimalFullWidth', digits('０１２３４５６７８９')],
  ['decimalFullWidth2', digits('０１２３４５６７８９')],
  ['hindiNumbers', digits('०१२३४५६७८९')],
  ['thaiNumbers', digits('๐๑๒๓๔๕๖๗๘๙')],
  ['ideographDigital', digits('〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', digits('〇一二三四五六七八九')],
  ['taiwaneseDigital', digits('○一二三四五六七八九')],
  ['chineseCounting', counting('〇一二三四五六七八九', '十百千')],
  ['chineseCountingThousand', counting('零一二三四五六七八九', '十百千')],
  ['taiwaneseCounting', counting('○一二三四五六七八九', '十百千')],
  ['taiwaneseCountingThousand', counting('零一二三四五六七八九', '十百千')],
  ['japaneseCounting', counting('〇一二三四五六七八九', '十百千')],
  ['chineseLegalSimplified', counting('零壹贰叁肆伍陆柒捌玖', '拾佰仟')],
  ['ideographLegalTraditional', counting('零壹貳參肆伍陸柒捌玖', '拾佰仟')],
  ['ideographTraditional', within(heavenlyStems)],
  ['ideographZodiac', within(earthlyBranches)],
  ['decimalEnclosedCircle', enclosed(0x2460)],
  ['decimalEnclosedCircleChinese', enclosed(0x2460)],
  ['decimalEnclosedParen', enclosed(0x2474)],
  ['decimalEnclosedFullstop', enclosed(0x2488)],
  ['ideographEnclosedCircle', (value) => (value >= 1 && value <= 10 ? String.fromCharCode(0x3280 + value - 1) : decimal(value))],
]);

/** a … z, aa, bb … zz, aaa: the letter is repeated, it is not counted on as in a spreadsheet. */
function repeated(letters: string): (value: number) => string | undefined {
  const signs = [...letters];
  return (value) => (value === 0 ? undefined : signs[(value - 1) % signs.length]!.repeat(Math.ceil(value / signs.length)));
}

/** Counted on in digits where the signs are used up. */
function within(letters: string): (value: number) => string {
  const signs = [...letters];
  return (value) => signs[value - 1] ?? decimal(value);
}

function digits(signs: string): (value: number) => string {
  const list = [...signs];
  return (value) => [...String(value)].map((digit) => list[Number(digit)]).join('');
}

function enclosed(first: number): (value: number) => string {
  const signs = 20;
  return (value) => (value >= 1 && value <= signs ? String.fromCharCode(first + value - 1) : decimal(value));
}

/** 10 → 十, 11 → 十一, 105 → 一百零五. */
function countInChinese(value: number, numerals: string, units: string): string | undefined {
  const signs = [...numerals];
  const places = [...units];
  if (value < 1 || value > 9_999) return undefined;
  const written = String(value);
  let text = '';
  let gap = false;
  for (const [index, digit] of [...written].entries()) {
    if (digit === '0') {
      gap = true;
      continue;
    }
    if (gap && text !== '') text += signs[0]!;
    gap = false;
    const place = written.length - index - 1;
    text += signs[Number(digit)]! + (place > 0 ? places[place - 1]! : '');
  }
  // 一十一 is written 十一.
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

function toRoman(value: number): string | undefined {
  if (value === 0) return undefined;
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ];
  let rest = value;
  let written = '';
  for (const [step, sign] of steps) for (; rest >= step; rest -= step) written += sign;
  return written;
}

function toEnglishOrdinal(value: number): string {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

/** `001, 002, 003, …`: the first of them says how many digits there are. */
function formatCustom(value: number, pattern: string | undefined): string | undefined {
  const first = /^0{0,9}1(?=,)/.exec(pattern ?? '')?.[0];
  return first === undefined ? undefined : String(value).padStart(first.length, '0');
}
