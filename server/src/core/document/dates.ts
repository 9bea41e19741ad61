import type { Span } from '../model.ts';

/** A date in a text; ISO 8601 at the precision the text has: `2027-05-01`, `2027-05`, `2027`. */
export interface FoundDate {
  readonly date: string;
  readonly span: Span;
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january enero janvier января январь январе يناير|كانون الثاني',
    'february febrero février fevrier февраля февраль феврале فبراير|شباط',
    'march marzo mars марта март марте مارس|آذار',
    'april abril avril апреля апрель апреле أبريل|نيسان',
    'may mayo mai мая май мае مايو|أيار',
    'june junio juin июня июнь июне يونيه|يونيو|حزيران',
    'july julio juillet июля июль июле يوليه|يوليو|تموز',
    'august agosto août aout августа август августе أغسطس|آب',
    'september septiembre setiembre septembre сентября сентябрь сентябре سبتمبر|أيلول',
    'october octubre octobre октября октябрь октябре أكتوبر|تشرين الأول',
    'november noviembre novembre ноября ноябрь ноябре نوفمبر|تشرين الثاني',
    'december diciembre décembre decembre декабря декабрь декабре ديسمبر|كانون الأول',
  ].flatMap((names, index) => names.split(/ (?!الثاني|الأول)|\|/).map((name) => [name, index + 1])),
);

const month = Object.keys(months).sort((a, b) => b.length - a.length).join('|');
const year = String.raw`(?:19|20)\d{2}`;
const day = String.raw`(?:[0-3]?\d)`;

const patterns = new RegExp(
  [
    String.raw`(?<![\d-])(?<isoYear>${year})-(?<isoMonth>[01]\d)-(?<isoDay>[0-3]\d)(?![\d-])`,
    // 1 May 2027 · 1 de mayo de 2027 · 1º de mayo del 2027 · 1er mai 2027 · 1st May, 2027 · 1 мая 2027
    String.raw`(?<![\d.])(?<day>${day})(?:\s?(?:º|°|o|er|ero|st|nd|rd|th))?\.?\s{1,3}(?:(?:de|of|d[’'])\s{0,2})?(?<month>${month})(?:\s?/\s?[\p{L} ]{3,15})?,?\s{1,3}(?:(?:de|del|of)\s{1,2})?(?<year>${year})(?!\d)`,
    // May 1, 2027
    String.raw`(?<![\p{L}])(?<monthFirst>${month})\s{1,3}(?<dayAfter>${day})(?:st|nd|rd|th)?,\s{0,3}(?<yearAfter>${year})(?!\d)`,
    // May 2027 · mayo de 2027
    String.raw`(?<![\p{L}])(?<monthOnly>${month})(?:\s{1,3}(?:de|del|of))?,?\s{1,3}(?<yearOfMonth>${year})(?!\d)`,
    // 2027年5月1日
    String.raw`(?<zhYear>${year})\s?年(?:\s?(?<zhMonth>\d{1,2})\s?月(?:\s?(?<zhDay>\d{1,2})\s?日)?)?`,
    // 01/05/2027, 1.5.2027: day first, as the United Nations writes
    String.raw`(?<![\d./])(?<numericDay>${day})[./](?<numericMonth>[01]?\d)[./](?<numericYear>${year})(?![\d./])`,
    String.raw`(?<![\d/.(№-])(?<yearOnly>${year})(?![\d/-]|\.\d)`,
  ].join('|'),
  'giu',
);

const anyYear = /(?:19|20)\d{2}/;

/** All dates of a text in any of the official languages; impossible ones (31 June) are left out. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  // Every form has its year in four digits; most texts have none.
  if (!anyYear.test(text)) return found;
  for (const match of text.matchAll(patterns)) {
    const groups = match.groups!;
    const named = groups['month'] ?? groups['monthFirst'] ?? groups['monthOnly'];
    const monthNumber = named !== undefined ? months[named.toLowerCase()] : numberOf(groups['isoMonth'] ?? groups['zhMonth'] ?? groups['numericMonth']);
    const dayNumber = numberOf(groups['day'] ?? groups['dayAfter'] ?? groups['isoDay'] ?? groups['zhDay'] ?? groups['numericDay']);
    const yearNumber = groups['year'] ?? groups['yearAfter'] ?? groups['yearOfMonth'] ?? groups['isoYear'] ?? groups['zhYear'] ?? groups['numericYear'] ?? groups['yearOnly'];
    const date = toIso(Number(yearNumber), monthNumber, dayNumber);
    if (date !== undefined) found.push({ date, span: { start: match.index, end: match.index + match[0].length } });
  }
  return found;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function toIso(year: number, month: number | undefined, day: number | undefined): string | undefined {
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  const base = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return base;
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return day >= 1 && day <= days ? `${base}-${String(day).padStart(2, '0')}` : undefined;
}
