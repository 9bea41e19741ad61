import type { Paragraph } from '../model.ts';
import { findDates } from './dates.ts';

/** A time limit that counts from the adoption of the observations, in months. */
interface TimeLimit {
  readonly months: number;
}

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'a one un une uno una одного an один 一 سنة واحدة',
    'two dos deux двух 二 两',
    'three tres trois трех 三',
    'four cuatro quatre четырех 四',
    'six seis шести 六',
    'twelve doce douze двенадцати 十二',
    'eighteen dieciocho dix-huit восемнадцати 十八',
    'twenty-four veinticuatro vingt-quatre 二十四',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, [1, 2, 3, 4, 6, 12, 18, 24][index]!])),
);

const number = String.raw`\d{1,2}|${Object.keys(numbers).filter((word) => /^[\p{L}-]+$/u.test(word)).sort((a, b) => b.length - a.length).join('|')}`;
const start = String.raw`(?<![\p{L}\p{N}])`;

// "within one year of the adoption", "en el plazo de un año a partir de la aprobación", "dans un délai de vingt-quatre mois à compter de l'adoption" …
const limits: readonly RegExp[] = [
  new RegExp(String.raw`${start}within (?:a period of )?(?<number>${number}) (?<unit>years?|months?) (?:of|from|after|following) (?:the (?:date of (?:the )?)?)?adoption`, 'iu'),
  new RegExp(String.raw`${start}(?:plazo(?: máximo)? de|dentro de(?: los)?) (?<number>${number}) (?<unit>años?|mes(?:es)?)(?: siguientes)? (?:contados )?(?:a partir de|a contar desde|después de|desde|tras|de|a) la (?:fecha de (?:la )?)?(?:aprobación|adopción)`, 'iu'),
  new RegExp(String.raw`${start}(?:délai (?:maximal )?(?:de |d[’'])|dans les )(?<number>${number}) (?<unit>ans?|années?|mois) (?:à compter de|à partir de|après|suivant|qui suivent|qui suivront) (?:(?:la date de )?l[’']|la date d[’'])adoption`, 'iu'),
  new RegExp(String.raw`${start}в течение (?<number>${number}) (?<unit>года|лет|месяц\p{L}{0,2}) (?:с (?:момента|даты)|со дня|после) (?:их )?(?:принятия|утверждения)`, 'iu'),
  /通过(?:之日起|之后|以后|后)的?(?<number>\d{1,2}|十二|十八|二十四|一|二|两|三)个?(?<unit>年|月)(?:之|以)?内/u,
  /(?:غضون|خلال) (?:(?<number>\d{1,2}) )?(?<unit>سنتين|سنة|عامين|عام|شهرا?ً?)(?: واحدة| واحد)? (?:من|على) (?:تاريخ )?اعتماد/u,
];

/** The time limit of a sentence that counts from the adoption of the observations; "within two years" alone does not say from when, and gives none. */
export function findTimeLimit(sentence: string): TimeLimit | undefined {
  for (const pattern of limits) {
    const groups = pattern.exec(sentence)?.groups;
    if (!groups) continue;
    const unit = groups['unit']!.toLowerCase();
    const written = groups['number']?.toLowerCase();
    const count = unit === 'سنتين' || unit === 'عامين' ? 2 : written === undefined ? 1 : (numbers[written] ?? Number(written));
    const months = /^(?:months?|mes(?:es)?|mois|месяц|月|شهر)/u.test(unit) ? count : count * 12;
    if (months > 0) return { months };
  }
  return undefined;
}

const adopts = /(?<![\p{L}])(?:adopted|adopts|aprobó|adoptó|(?:a|ont) adopté|принял[аи]?|утвердил)(?![\p{L}])|اعتمد|通过/u;
const observations = /observations|observaciones|recommendations|замечани|ملاحظات|意见/iu;
const meeting = /meetings?|sesi(?:ón|ones)|séances?|заседани\p{L}{0,3}|جلس\p{L}{0,5}|会议/giu;

/**
 * The day on which the Committee adopted the observations, where the introduction states it: "At its 4140th meeting, held on 22 July 2024, it adopted
 * the present concluding observations" gives `2024-07-22`. Only the date of the meeting named last, or in Chinese the last date before the verb,
 * is taken; a session ("1–26 July 2024") has no one day and gives undefined.
 */
export function findAdoptionDate(introduction: readonly Pick<Paragraph, 'text'>[], sentencesOf: (text: string) => readonly string[]): string | undefined {
  for (const { text } of introduction) {
    for (const sentence of sentencesOf(text)) {
      const verb = adopts.exec(sentence);
      if (!verb || !observations.test(sentence)) continue;
      const dates = findDates(sentence).filter(({ date }) => date.length === 10);
      const last = [...sentence.matchAll(meeting)].pop();
      if (!last) continue;
      const found = verb[0] === '通过' ? dates.filter(({ span }) => span.end <= verb.index).pop() : dates.find(({ span }) => span.start >= last.index && span.start - last.index < 80);
      if (found) return found.date;
    }
  }
  return undefined;
}

/** `2024-02-29` and 12 months give `2025-02-28`: the day of that month, or its last. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const lastDay = toMonth === 2 ? (toYear % 4 === 0 && (toYear % 100 !== 0 || toYear % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(toMonth) ? 30 : 31;
  return [toYear, String(toMonth).padStart(2, '0'), String(Math.min(day, lastDay)).padStart(2, '0')].join('-');
}
