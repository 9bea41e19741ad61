import type { Citation, Language, Paragraph, Problem, Selection } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { arabicLabel } from '../reference/labels.ts';
import { formatPath } from '../reference/format.ts';
import { pathText } from '../reference/path.ts';
import { findDates } from './dates.ts';
import { findItem } from './findItem.ts';
import { fromRoman, toRoman } from './labels.ts';
import { getSentences } from './sentences.ts';
import { addMonths, findAdoptionDate, findTimeLimit } from './timeLimits.ts';

export interface Deadlines {
  readonly followUp?: Selection;
  readonly particularImportance?: Selection;
  readonly nextReport?: { readonly due: string };
  /** What a list names and the document does not have. */
  readonly problems: readonly Problem[];
}

/** What stands right before a date that is a deadline, and right after it ("le 1er mai 2027 au plus tard"). */
const beforeDeadline =
  /(?:(?<!\p{L})(?:by|before|no later than|not later than|until|due (?:on|in|by)?|is due|are due|on or before|a más tardar(?: (?:el|en|para))?(?: día)?|antes del?|para el|hasta el|no más tarde del?|d[’']ici (?:au|à|le)|avant(?: le| la fin de| fin)?|au plus tard(?: le| en)?|jusqu[’']au|pour le|до|не позднее|к)|بحلول|أقصاه|قبل|في موعد لا يتجاوز|至迟于?|最迟于?|不迟于|不晚于)[\s(:]{0,3}(?:the end of |end of |finales de |fin |موعد أقصاه |تاريخ )?$/iu;
const afterDeadline = /^[\s,]{0,3}(?:au plus tard|a más tardar|at the latest|前|之前|以前|或之前|или ранее|или до этой даты|(?:as the (?:due )?date|como fecha|comme date|la date de (?:soumission|présentation)))/u;
/** In a sentence about a report, weaker words are enough: "is due in July 2026", "presente … el 3 de mayo", "qui sera attendu en octobre 2029", "soumettre … le 3 mai". */
const beforeDueDate = /(?:\battendue?s? (?:en|le|pour(?: le)?|avant(?: le)?)|\b(?:debe(?:rá)?n? (?:presentarse|presentar)|previst[oa]s?)(?: \p{L}+){0,4} (?:en|el|para(?: el)?)|\bdue(?:\s.{0,40}\s(?:on|in|by))?|\breports?,? in|\binformes? (?:\p{L}+ ){0,4}periódicos?(?: \p{L}+){0,4},? en|\brapports? périodiques?,? en|доклад\p{L}{0,2},? в|\bsubmission of .{3,80} (?:at|to|on|for)|(?:present|soumet|soumis|remit|remet).{1,120}\s(?:el|le))\s{0,3}$/iu;

/** A sentence that asks to hear of some recommendations before the next report. */
const asksForInformation =
  /(?<!\p{L})(?:information|informations|inform (?:it|the Committee)|informer|report(?:s|ing)?|follow[- ]?up|steps taken|measures taken|informaci(?:ón|ones)|informe|seguimiento|medidas adoptadas|renseignements|suite (?:donnée|qu)|suivi|mesures prises|информаци\p{L}{1,4}|сведения|accomplish)|معلومات|متابعة|资料|信息|情况/iu;
const timeLimit =
  /\b(?:within|in the course of|in) (?:a period of |the next )?(?:(?:one|two|three|1|2|3|a) years?|(?:\d{1,2}|twelve|eighteen|twenty-four) months|the same)|\bone year\b|\brule \d{1,3}\b|\bprocedure (?:on|for) follow-up|\ben (?:el|un) (?:plazo|término) de|\bdentro de(?:l plazo de)? (?:un|dos|1|2)|\ben un plazo de|\bplazo máximo|\bartículo \d{1,3}.{0,30}reglamento|\bdans (?:un|le) délai|\bdans les (?:\d{1,2}|douze|vingt-quatre) mois|\bd[’']ici (?:un|deux) an|\barticle \d{1,3}.{0,20}règlement intérieur|в течение|(?:年|个月)(?:之|以)?内|في غضون|خلال/iu;
const importance =
  /\bparticular importance|\bspecial importance|\bdraws? (?:\p{L}+[’']?s? ){0,8}attention|\bto the attention of the State|\burgent(?:ly)? (?:measures|action|implement)|\bparticularly important|\bespecial importancia|\b(?:señala|señalar|señale|llama|llamar) (?:(?:a|especialmente|en particular|particularmente|nuevamente) ){0,2}(?:la|su) (?:\p{L}+ )?atención|\bimportancia (?:especial|particular)|\bimportance (?:toute )?particulière|\b(?:appelle|appeler|attire|attirer) (?:\p{L}+ ){0,5}l[’']attention|\bparticulièrement important|особое (?:внимание|значение)|обратить внимание|привлечь внимание|особо важн|提请.{0,20}注意|特别重要|(?:توجه|توجّه|توجيه|تسترعي|استرعاء|تلفت|لفت) (?:\p{L}+ ){0,3}(?:انتباه|نظر|عناية)|أهمية خاصة/iu;
const recommendationNoun = /\brecommendations?\b|\brecomendaci|\brecommandation|рекомендаци|建议|توصيات|التوصي/iu;
/** Most sentences name neither a paragraph nor a report. */
const mayMatter = /recomm|recomend|рекоменд|建议|توصي|\bpara|\bpárr|\bpar\.|пункт|пп?\.|段|فقر|report|inform|rapport|доклад|报告|تقرير|تقارير/iu;
const reportNoun = /(?<!\p{L})(?:reports?|informes?|rapports?|доклад\p{L}{0,3})(?!\p{L})|报告|تقري|تقارير/iu;
const periodicReport = /\b(?:periodic|combined|next)(?:,? [\p{L}-]+){0,8} reports?\b|\breports? (?:in a single|combined)|\bits (?:\p{L}+[- ]){1,4}(?:and \p{L}+ )?(?:periodic )?reports?\b|\b(?:reports?|submission) (?:is|are) (?:in principle )?due|\binformes? periódicos?|\bpróximos? informes?|\bsiguiente informe|\brapports? périodiques?|\bprochains? rapports?|\brapport valant|периодическ\p{L}{1,4} доклад|следующ\p{L}{1,4} .{0,40}доклад|定期报告|下一次.{0,8}报告|التقري.{0,20}الدوري|تقري.{0,20}الدوري|التقرير.{0,10}المقبل/iu;
/** What takes the place of a report at the Committee on Enforced Disappearances: information on all its recommendations (article 29 (4)). */
const informationOnAll =
  /information on the (?:implementation of|follow-up to|measures taken to implement) all (?:of )?(?:its|the|these)|información .{0,80}todas (?:sus|las) recomendaciones|renseignements .{0,120}tou(?:te)?s (?:ses|les) recommandations|информаци.{0,80}всех (?:его |своих )?рекомендаци|所有建议|جميع التوصيات|جميع توصياتها/iu;

/** Explanations in a list of paragraphs: "34 (management of migration), 36 and 38 (deprivation of liberty)". Item labels are none. */
const topicInParentheses = new RegExp(`[(（](?!\\s?(?:[a-z]{1,4}|${arabicLabel}|[一二三四五六七八九十]{1,2}|\\d{1,2})\\s?[)）])[^()（）]{1,200}[)）]`, 'gu');

/**
 * Reads which recommendations were picked for follow-up or named as particularly important, and when information and the next report are due.
 * For CMW/C/MEX/CO/4, paras. 68 and 69: paragraphs 34, 36, 38, 58 and 62 by 2027-05-01, the report by 2030-05-01. A time limit that counts from
 * the adoption ("within one year of the adoption") gives a date where the introduction states that day; "within two years" alone gives none.
 */
export function readDeadlines(paragraphs: readonly Paragraph[], language: Language): Deadlines {
  const byNumber = new Map(paragraphs.map((paragraph) => [paragraph.number, paragraph]));
  const followUp: { targets: string[]; due: string | undefined } = { targets: [], due: undefined };
  const problems: Problem[] = [];
  const important: string[] = [];
  let nextReport: string | undefined;
  const introduction = paragraphs.slice(0, introductoryParagraphs).filter(({ kind }) => kind === 'introduction');
  for (const paragraph of paragraphs) {
    let reported = false;
    /** A time limit holds for the sentences after it: "In addition, the Committee requests follow-up information on …, as contained in paragraph 31". */
    let limited = false;
    const missing = new Map<string, Problem>();
    if (paragraph.kind === 'positive' || paragraph.kind === 'introduction' || paragraph.kind === 'concern') continue;
    for (const sentence of sentencesOf(paragraph)) {
      if (!mayMatter.test(sentence)) continue;
      const named = ownParagraphs(sentence, language);
      const targets = named.filter(([number]) => byNumber.has(number!)).map(pathText);
      const tell = (): void => {
        for (const path of named) {
          if (hasPath(byNumber.get(path[0]!), path)) continue;
          const reference = formatPath(path, language);
          missing.set(reference, { code: 'follow-up-unclear', detail: { reference }, span: paragraph.span });
        }
      };
      const due = findDeadline(sentence);
      const isLimited = due !== undefined || timeLimit.test(sentence);
      if (targets.length > 0 && asksForInformation.test(sentence) && (isLimited || (limited && furtherFollowUp.test(sentence)))) {
        followUp.targets.push(...targets);
        followUp.due ??= due ?? dueFromAdoption(sentence, introduction);
        limited = true;
        tell();
        continue;
      }
      if (targets.length > 0 && importance.test(sentence) && recommendationNoun.test(sentence)) {
        important.push(...targets);
        tell();
      }
      // The first date of a paragraph is the report's; later ones are those of the procedure ("to accept, by …, the simplified procedure").
      if (!reported && targets.length === 0 && ((reportNoun.test(sentence) && periodicReport.test(sentence)) || informationOnAll.test(sentence))) {
        const date = findReportDate(sentence);
        if (date !== undefined) nextReport = date;
        reported = date !== undefined;
      }
    }
    problems.push(...missing.values());
  }
  return {
    problems,
    ...(followUp.targets.length > 0 && { followUp: { targets: unique(followUp.targets), ...(followUp.due !== undefined && { due: followUp.due }) } }),
    ...(important.length > 0 && { particularImportance: { targets: unique(important) } }),
    ...(nextReport !== undefined && { nextReport: { due: nextReport } }),
  };
}

/** The day of adoption stands at the top. */
const introductoryParagraphs = 4;

function dueFromAdoption(sentence: string, introduction: readonly Paragraph[]): string | undefined {
  const limit = findTimeLimit(sentence);
  if (!limit) return undefined;
  const adopted = findAdoptionDate(introduction, (text) => getSentences(text).map(({ start, end }) => text.slice(start, end)));
  return adopted === undefined ? undefined : addMonths(adopted, limit.months);
}

function sentencesOf(paragraph: Paragraph): readonly string[] {
  const items = paragraph.items.flatMap((item) => [item.text, ...item.items.map(({ text }) => text)]);
  const texts = [[paragraph.text, ...(items.length > 0 && items.join(' ').length < 2_000 ? items : [])].join(' '), paragraph.closing];
  return texts.flatMap((text) => getSentences(text).map(({ start, end }) => text.slice(start, end)));
}

/** A sentence that goes on about the follow-up, without its date. */
const furtherFollowUp = /follow[- ]?up (?:information|response)|(?:further|additional) information|información (?:complementaria|adicional|sobre el seguimiento)|renseignements (?:complémentaires|supplémentaires|sur la suite)/iu;

function hasPath(paragraph: Paragraph | undefined, path: readonly string[]): boolean {
  return paragraph !== undefined && (path.length === 1 || findItem(paragraph, path.slice(1)) !== undefined);
}

/** Paragraphs that a sentence names as those of the document itself, whether it has them or not. */
function ownParagraphs(sentence: string, language: Language): readonly (readonly string[])[] {
  // A sentence without a figure names no paragraph.
  if (!/\p{Nd}/u.test(sentence)) return [];
  const plain = sentence
    .replace(topicAfterComma, '')
    .replace(topicInParentheses, (topic) => (/^\((?:see |véanse? |voir )?(?:paras?|párrs?|par|пп?)\.|\d/iu.test(topic) ? topic : ' '.repeat(topic.length)))
    // "29 d. y e.": a form of the Spanish translations.
    .replace(/(?<=\d |[ye] |, )([a-z])\.(?=\s(?:[ye]|and|et)\s|,|\s(?:anteriores|supra|above|ci-dessus))/gu, '$1)');
  return parseCitations(squeeze(plain), { language }).filter(isOwn).flatMap((citation) => citation.elements.flatMap(({ path, through }) => expand(path, through)));
}

/** Topics without parentheses: "paragraphs 8, on general obligations, 20, on the right to life, and 56, on …". */
const topicAfterComma = /(?<=\d(?: ?\([a-z]\)| [a-z]\))?),? (?:on|regarding|concerning|relating to|relativ[oa]s? (?:al?|a la|a los|a las)|sobre|referentes? al?|concernant|relati(?:f|ve)s? (?:à|aux?)|sur|portant sur) (?:[\p{L}’'-]{1,30} ){0,25}?[\p{L}’'-]{1,30}(?=,| and \d| y \d| et \d|[.;]|$)/gu;

/** A blanked topic leaves spaces before its comma: "34   , 36". */
function squeeze(text: string): string {
  return text.replace(/ {2,250}/g, ' ').replace(/ (?=[,;])/g, '');
}

function isOwn({ source }: Citation): boolean {
  if (source.kind === 'none') return true;
  // "of the concluding observations on the fourth periodic report", "of 2014": those before.
  return source.kind === 'qualifier' && (source.qualifier === 'this-report' || (source.qualifier === 'concluding-observations' && source.whose?.year === undefined && source.whose?.cycle === undefined));
}

/** All elements of a range, last one included: `20 (a) to (c)`, `14 to 16`, `14 (b) to 16` (from 14 (b) on). */
function expand(path: readonly string[], through: readonly string[] | undefined): readonly (readonly string[])[] {
  if (path.length === 0) return [];
  if (!through) return [path];
  const [from, to] = [Number(path[0]), Number(through[0])];
  if (from === to) return expandItems(path, through);
  if (!(to > from && to - from < 60)) return [path];
  const between = Array.from({ length: to - from - 1 }, (_, index) => [String(from + 1 + index)]);
  return [path, ...between, through];
}

function expandItems(path: readonly string[], through: readonly string[]): readonly (readonly string[])[] {
  const parent = path.slice(0, -1);
  const [first, last] = [path[path.length - 1]!, through[through.length - 1]!];
  if (path.length < 2 || path.length !== through.length || parent.join('.') !== through.slice(0, -1).join('.')) return [path];
  const [from, to] = path.length > 2 ? [fromRoman(first), fromRoman(last)] : [letterNumber(first), letterNumber(last)];
  if (from === undefined || to === undefined || to < from) return [path];
  return Array.from({ length: to - from + 1 }, (_, index) => [...parent, path.length > 2 ? toRoman(from + index) : String.fromCharCode(0x60 + from + index)]);
}

function letterNumber(label: string): number | undefined {
  return /^[a-z]$/.test(label) ? label.charCodeAt(0) - 0x60 : undefined;
}

/** The date by which a sentence wants something, if it states one: behind such a word, or in parentheses behind a time limit. */
function findDeadline(sentence: string): string | undefined {
  const dates = findDates(sentence);
  const stated = dates.find(({ span }) => beforeDeadline.test(sentence.slice(Math.max(0, span.start - 200), span.start)) || afterDeadline.test(sentence.slice(span.end)));
  // "within 24 months of the adoption of the present concluding observations (31 March 2023)"
  const counted = stated === undefined && findTimeLimit(sentence) ? dates.find(({ span }) => sentence[span.start - 1] === '(' && sentence[span.end] === ')') : undefined;
  return (stated ?? counted)?.date;
}

/** The date by which a sentence wants a report: the last, where it also names those of reports that are overdue. */
function findReportDate(sentence: string): string | undefined {
  const before = (start: number): string => sentence.slice(Math.max(0, start - 200), start);
  const dates = findDates(sentence).filter(({ span }) => !overdue.test(before(span.start)));
  const due = dates.filter(({ span }) => beforeDeadline.test(before(span.start)) || afterDeadline.test(sentence.slice(span.end)));
  const others = dates.filter(({ span }) => beforeDueDate.test(before(span.start)));
  // "… which was due in September 2002, and its eighth, due in September 2006, in a combined report in September 2010".
  const found = due.length === 0 ? others : /\bcombined report|informe combinado|rapport unique|документ/iu.test(sentence) ? [...due, ...others] : due;
  return found.map(({ date }) => date).sort().pop();
}

/** "which was due in September 2002" */
const overdue = /(?:(?:was|were|had been|fell) (?:originally )?due(?: to be submitted)?|should have been submitted|debía(?:n)? (?:haberse presentado|presentarse)|debió presentarse|debería haberse presentado|(?:était|étaient|aurait dû être) (?:attendus?|soumis))(?: \p{L}{1,12}){0,3}\s{0,3}$/iu;

function unique(targets: readonly string[]): readonly string[] {
  return [...new Set(targets)];
}
