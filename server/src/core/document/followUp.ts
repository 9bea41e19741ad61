import type { Citation, Language, Paragraph, Selection } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { pathText } from '../reference/path.ts';
import { findDates } from './dates.ts';
import { getSentences } from './sentences.ts';

export interface Deadlines {
  readonly followUp?: Selection;
  readonly particularImportance?: Selection;
  readonly nextReport?: { readonly due: string };
}

/** What stands right before a date that is a deadline, and right after it ("le 1er mai 2027 au plus tard"). */
const beforeDeadline =
  /(?:\b(?:by|before|no later than|not later than|until|due (?:on|in|by)?|is due|are due|on or before|a más tardar(?: (?:el|en|para))?(?: día)?|antes del?|para el|hasta el|no más tarde del?|d[’']ici (?:au|à|le)|avant(?: le| la fin de| fin)?|au plus tard(?: le| en)?|jusqu[’']au|pour le|до|не позднее|к)|بحلول|أقصاه|قبل|في موعد لا يتجاوز|于|在|至迟|最迟)[\s(:]{0,3}(?:the end of |end of |finales de |fin )?$/iu;
const afterDeadline = /^[\s,]{0,3}(?:au plus tard|a más tardar|at the latest|前|之前|以前|или ранее)/u;
/** In a sentence about a report, weaker words are enough: "is due in July 2026", "presente … el 3 de mayo", "qui sera attendu en octobre 2029", "soumettre … le 3 mai". */
const beforeDueDate = /(?:\battendue?s? (?:en|le|pour(?: le)?|avant(?: le)?)|\b(?:debe(?:rá)?n? (?:presentarse|presentar)|previst[oa]s?)(?: \p{L}+){0,4} (?:en|el|para(?: el)?)|\bdue(?:\s.{0,40}\s(?:on|in|by))?|(?:present|soumet|soumis|remit|remet).{1,120}\s(?:el|le))\s{0,3}$/iu;

/** A sentence that asks to hear of some recommendations before the next report. */
const asksForInformation =
  /\b(?:information|informations|report(?:s|ing)?|follow[- ]?up|steps taken|measures taken|informaci(?:ón|ones)|informe|seguimiento|medidas adoptadas|renseignements|suite (?:donnée|qu)|suivi|mesures prises|информаци\p{L}{1,4}|сведения|accomplish)|معلومات|متابعة|资料|信息|情况/iu;
const timeLimit =
  /\b(?:within|in the course of|in) (?:a period of |the next )?(?:(?:one|two|three|1|2|3|a) years?|(?:\d{1,2}|twelve|eighteen|twenty-four) months|the same)|\bone year\b|\brule \d{1,3}\b|\bprocedure (?:on|for) follow-up|\ben (?:el|un) (?:plazo|término) de|\bdentro de(?:l plazo de)? (?:un|dos|1|2)|\ben un plazo de|\bplazo máximo|\bartículo \d{1,3}.{0,30}reglamento|\bdans (?:un|le) délai|\bdans les (?:\d{1,2}|douze|vingt-quatre) mois|\bd[’']ici (?:un|deux) an|\barticle \d{1,3}.{0,20}règlement intérieur|в течение|在.{1,6}(?:年|月)内|في غضون|خلال/iu;
const importance =
  /\bparticular importance|\bspecial importance|\bdraws? (?:\p{L}+[’']?s? ){0,8}attention|\bto the attention of the State|\burgent(?:ly)? (?:measures|action|implement)|\bparticularly important|\bespecial importancia|\b(?:señala|señalar|señale|llama|llamar) (?:(?:a|especialmente|en particular|particularmente|nuevamente) ){0,2}(?:la|su) (?:\p{L}+ )?atención|\bimportancia (?:especial|particular)|\bimportance (?:toute )?particulière|\b(?:appelle|appeler|attire|attirer) (?:\p{L}+ ){0,5}l[’']attention|\bparticulièrement important|особое (?:внимание|значение)|обратить внимание|提请.{0,20}注意|特别重要|تسترعي|توجيه انتباه|أهمية خاصة/iu;
const recommendationNoun = /\brecommendations?\b|\brecomendaci|\brecommandation|рекомендаци|建议|توصيات|التوصي/iu;
/** Most sentences name neither a paragraph nor a report. */
const mayMatter = /\bpara|\bpárr|\bpar\.|\bпункт|\bпп?\.|段|فقر|report|inform|rapport|доклад|报告|تقرير|تقارير/iu;
const reportNoun = /\b(?:(?:periodic |combined |next |initial |follow-?up )?reports?|informes?(?: periódicos?)?|rapports?(?: périodiques?)?|доклад\p{L}{0,3})\b|报告|تقري|تقارير/iu;
const periodicReport = /\b(?:periodic|combined|next)(?:,? [\p{L}-]+){0,8} reports?\b|\breports? (?:in a single|combined)|\bits (?:\p{L}+[- ]){1,4}(?:and \p{L}+ )?(?:periodic )?reports?\b|\b(?:reports?|submission) (?:is|are) (?:in principle )?due|\binformes? periódicos?|\bpróximos? informes?|\bsiguiente informe|\brapports? périodiques?|\bprochains? rapports?|\brapport valant|периодическ\p{L}{1,4} доклад|следующ\p{L}{1,4} .{0,40}доклад|定期报告|下一次.{0,8}报告|التقري.{0,20}الدوري|تقري.{0,20}الدوري|التقرير.{0,10}المقبل/iu;

/** Explanations in a list of paragraphs: "34 (management of migration), 36 and 38 (deprivation of liberty)". Item labels are none. */
const topicInParentheses = /\((?!\s?(?:[a-z]{1,4}|[أ-ي]|[一二三四五六七八九十]{1,2}|\d{1,2})\s?\))[^()]{1,200}\)/gu;

/**
 * Reads which recommendations were picked for follow-up or named as particularly important, and when information and the next report are due.
 * For CMW/C/MEX/CO/4, paras. 68 and 69: paragraphs 34, 36, 38, 58 and 62 by 2027-05-01, the report by 2030-05-01. A time limit without a date
 * ("within two years") gives no date.
 */
export function readDeadlines(paragraphs: readonly Paragraph[], language: Language): Deadlines {
  const numbers = new Set(paragraphs.map(({ number }) => number));
  const followUp: { targets: string[]; due: string | undefined } = { targets: [], due: undefined };
  const important: string[] = [];
  let nextReport: string | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'positive' || paragraph.kind === 'introduction' || paragraph.kind === 'concern') continue;
    for (const sentence of sentencesOf(paragraph)) {
      if (!mayMatter.test(sentence)) continue;
      const targets = ownParagraphs(sentence, language, numbers);
      const due = findDeadline(sentence);
      if (targets.length > 0 && asksForInformation.test(sentence) && (due !== undefined || timeLimit.test(sentence))) {
        followUp.targets.push(...targets);
        followUp.due ??= due;
        continue;
      }
      if (targets.length > 0 && importance.test(sentence) && recommendationNoun.test(sentence)) important.push(...targets);
      if (targets.length === 0 && reportNoun.test(sentence) && periodicReport.test(sentence)) {
        const date = due ?? findDeadline(sentence, beforeDueDate);
        if (date !== undefined) nextReport = date;
      }
    }
  }
  return {
    ...(followUp.targets.length > 0 && { followUp: { targets: unique(followUp.targets), ...(followUp.due !== undefined && { due: followUp.due }) } }),
    ...(important.length > 0 && { particularImportance: { targets: unique(important) } }),
    ...(nextReport !== undefined && { nextReport: { due: nextReport } }),
  };
}

function sentencesOf(paragraph: Paragraph): readonly string[] {
  const items = paragraph.items.flatMap((item) => [item.text, ...item.items.map(({ text }) => text)]);
  const texts = [[paragraph.text, ...(items.length > 0 && items.join(' ').length < 2_000 ? items : [])].join(' '), paragraph.closing];
  return texts.flatMap((text) => getSentences(text).map(({ start, end }) => text.slice(start, end)));
}

/** Paragraphs of the document itself that a sentence names, as `paragraph.item`. */
function ownParagraphs(sentence: string, language: Language, numbers: ReadonlySet<string>): readonly string[] {
  const plain = sentence
    .replace(topicAfterComma, '')
    .replace(topicInParentheses, (topic) => (/^\((?:see |véanse? |voir )?(?:paras?|párrs?|par|пп?)\.|\d/iu.test(topic) ? topic : ' '.repeat(topic.length)))
    // "29 d. y e.": a form of the Spanish translations.
    .replace(/(?<=\d |[ye] |, )([a-z])\.(?=\s(?:[ye]|and|et)\s|,|\s(?:anteriores|supra|above|ci-dessus))/gu, '$1)');
  return parseCitations(squeeze(plain), { language }).filter(isOwn).flatMap((citation) =>
    citation.elements.flatMap(({ path, through }) => expand(path, through).filter((each) => numbers.has(each[0]!)).map(pathText)),
  );
}

/** Topics without parentheses: "paragraphs 8, on general obligations, 20, on the right to life, and 56, on …". */
const topicAfterComma = /(?<=\d(?: ?\([a-z]\)| [a-z]\))?),? (?:on|regarding|concerning|relating to|relativ[oa]s? (?:al?|a la|a los|a las)|sobre|referentes? al?|concernant|relatif à|relative à|relatifs à|relatives à|sur|portant sur) (?:[\p{L}’'-]{1,30} ){0,25}?[\p{L}’'-]{1,30}(?=,| and \d| y \d| et \d|[.;]|$)/gu;

/** A blanked topic leaves spaces before its comma: "34   , 36". */
function squeeze(text: string): string {
  return text.replace(/ {2,250}/g, ' ').replace(/ (?=[,;])/g, '');
}

function isOwn({ source }: Citation): boolean {
  return source.kind === 'none' || (source.kind === 'qualifier' && (source.qualifier === 'this-report' || source.qualifier === 'concluding-observations'));
}

function expand(path: readonly string[], through: readonly string[] | undefined): readonly (readonly string[])[] {
  if (path.length === 0) return [];
  if (!through || path.length !== 1 || through.length !== 1) return [path];
  const [from, to] = [Number(path[0]), Number(through[0])];
  if (!(to >= from && to - from < 60)) return [path];
  return Array.from({ length: to - from + 1 }, (_, index) => [String(from + index)]);
}

/** The date by which a sentence wants something, if it states one. */
function findDeadline(sentence: string, before: RegExp = beforeDeadline): string | undefined {
  return findDates(sentence).find(({ span }) => before.test(sentence.slice(Math.max(0, span.start - 200), span.start)) || afterDeadline.test(sentence.slice(span.end)))?.date;
}

function unique(targets: readonly string[]): readonly string[] {
  return [...new Set(targets)];
}
