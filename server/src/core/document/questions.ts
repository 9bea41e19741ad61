import { parseCitations } from '../reference/citations.ts';
import type { Citation } from '../model.ts';
import { fromRoman, toAsciiDigits } from './labels.ts';

/**
 * Which paragraphs of a list of issues (or of concluding observations) a heading replies to: for "Reply to the questions raised in paragraph 8 of
 * the list of issues" this is `['8']`, for "Reply to paragraph 7 (a) and (b) and 8" `['7.a', '7.b', '8']`, for "Respuesta a los párrafos 3 a 5"
 * `['3', '4', '5']`. Understood in all six languages, with "question", "issue" or "point" for "paragraph" and with "Question 8" alone.
 * Empty for a heading that replies to nothing, and for one that cites an article ("Information on paragraph 2 of article 9").
 */
export function findQuestions(heading: string): readonly string[] {
  const text = heading.slice(0, longestHeading);
  if (!/[\d٠-٩]/.test(text)) return [];
  return findOpened(text)?.questions ?? findAfterTopic(text) ?? findRestated(text) ?? findCited(text) ?? findChinese(text);
}

interface Opened {
  readonly questions: readonly string[];
  /** What follows the numbers. */
  readonly rest: string;
}

function findOpened(text: string): Opened | undefined {
  for (const pattern of [withOpener, about, alone, inParentheses]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { questions, end } = readList(text, match[0].length);
    const rest = text.slice(end);
    if (questions.length === 0 || ofAnArticle.test(rest)) continue;
    if (pattern !== withOpener && !endsThere.test(rest)) continue;
    return { questions, rest };
  }
  return undefined;
}

/** "Article 12 – Reply to question 11": of an article itself the paragraph would be ("Article 9 – Paragraph 2"), so the heading must name what it replies to. */
function findAfterTopic(text: string): readonly string[] | undefined {
  const topic = text.length > longestCiting ? undefined : topicBefore.exec(text)?.[0];
  if (topic === undefined) return undefined;
  const said = text.slice(topic.length);
  const opened = findOpened(said);
  if (!opened || !endsThere.test(opened.rest) || (articleWord.test(topic) && !ofQuestion.test(said))) return undefined;
  return opened.questions;
}

function findRestated(text: string): readonly string[] | undefined {
  const number = restated.exec(text)?.groups?.['number'];
  return number === undefined ? undefined : [number];
}

/**
 * A heading that is a citation of the list or of the observations, and nothing else: "CMW/C/AZE/CO/3, para. 21", "Recommendation in para. 37 (a)",
 * "A. Coordination (para. 21)".
 */
function findCited(text: string): readonly string[] | undefined {
  const [citation, another] = findCitations(text);
  if (!citation || another) return undefined;
  const before = text.slice(0, citation.span.start);
  const after = text.slice(citation.span.end);
  const stands = inFinalParentheses.test(before) ? /^\s?[)）][.:*]?\s{0,3}$/u.test(after) && !articleWord.test(before) : onlyOpener.test(before) && endsThere.test(after);
  if (!stands) return undefined;
  const questions = citation.elements.flatMap(({ path, through }) => [path.join('.'), ...(through ? [...between(path.join('.'), through.join('.')), through.join('.')] : [])]);
  return questions.length === 0 ? undefined : [...new Set(questions)];
}

/** What a heading cites of a list of issues, of concluding observations, or of nothing that it names; articles and other documents are not replied to. */
function findCitations(text: string): readonly Citation[] {
  if (text.length > longestCiting || !citing.test(text)) return [];
  return parseCitations(text).filter(({ source, elements }) => elements[0]!.path.length > 0 && isRepliedTo(source));
}

function isRepliedTo(source: Citation['source']): boolean {
  if (source.kind === 'none') return true;
  if (source.kind === 'qualifier') return source.qualifier === 'concluding-observations' || source.qualifier === 'list-of-issues';
  return source.kind === 'symbol' && /\/(?:CO|Q|QPR)\/|\/Q\//.test(source.symbol);
}

/**
 * Whether a heading replies to something that could not be told: it holds the number of a paragraph or of a question ("Measures under paragraphs 14 and 16 and
 * others"), and `findQuestions` finds nothing.
 */
export function isUnclearReply(heading: string): boolean {
  if (heading.length > longestCiting || findQuestions(heading).length > 0) return false;
  return replyToNumber.test(heading) || (!articleWord.test(heading) && findCitations(heading).length > 0);
}

/** Whether a line that ends with a stop is a heading all the same: "Pregunta No. 11.", "Paragraph 5 of the list of issues:". */
export function isReplyLine(text: string): boolean {
  if (text.length > longestLine || !/[.:]$/.test(text) || /^\d/.test(text)) return false;
  const opened = findOpened(text);
  return opened !== undefined && lineEnd.test(opened.rest);
}

/** Whether a block of any length is a question of the list, set in bold or italics over its reply: "3. Please describe …", "Question 2 (a). Please indicate …". */
export function isRestatedQuestion(text: string): boolean {
  return restated.test(text.slice(0, longestHeading)) || (asks.test(text.slice(0, longestHeading)) && findQuestions(text).length > 0);
}

const longestHeading = 400;
/** A heading that is a citation is short; longer ones only cost time. */
const longestCiting = 240;
/** In characters. */
const longestLine = 120;
/** "paragraphs 3 to 5" counts on; a longer range than this is a misprint. */
const longestRange = 60;

// What such a heading opens with; a heading's own label ("A.", "12.", "II.") may stand before it.
const label = String.raw`^(?:(?:[IVXLC]{1,6}|[A-Z]|\d{1,3})\s?[.)]\s{0,3})?`;
const opener = [
  String.raw`(?:further |additional |written )?(?:repl(?:y|ies)|responses?|answers?|information|follow[- ]?up|implementation|comments?)`,
  String.raw`(?:respuestas?|contestaci[oó]n(?:es)?|informaci[oó]n|seguimiento|comentarios?|aplicaci[oó]n|cumplimiento)`,
  String.raw`(?:r[eé]ponses?|informations?|renseignements|suite donn[eé]e|suivi|commentaires?|mise en œuvre)`,
  String.raw`(?:ответы?|информация|выполнение|последующая)`,
  String.raw`(?:ال)?(?:رد|ردود|معلومات|إجابة|متابعة)`,
].join('|');
const unit = [
  String.raw`(?:paragraphs?|paras?\.?|questions?|issues?|points?|recommendations?)`,
  String.raw`(?:p[aá]rrafos?|p[aá]rrs?\.|numeral(?:es)?|preguntas?|cuesti[oó]n(?:es)?|puntos?|recomendaci[oó]n(?:es)?)`,
  String.raw`(?:paragraphes?|par\.|recommandations?)`,
  String.raw`(?:пункт(?:[аеуы]|ам|ах|ов)?|пп?\.|вопрос(?:[аеуы]|ам|ах|ов)?)`,
  String.raw`(?:ال)?(?:فقرة|فقرات|فقرتين|فقرتان|سؤال|مسألة)`,
].join('|');
const numberSign = String.raw`(?:(?:nos?|n[uú]ms?|nº|n°|№)\.?\s{0,2})?`;
const withOpener = new RegExp(String.raw`${label}(?:${opener})(?!\p{L})[^.;:\n]{1,160}?(?<!\p{L})(?:${unit})\s{0,3}${numberSign}(?=[\d٠-٩])`, 'iu');
// "With regard to question 8 of the list of issues": what it says must end there.
const preposition = [
  String.raw`(?:re:?|regarding|concerning|with (?:regard|reference|respect) to|(?:in )?(?:reply|response|answer) to|as regards|ad)`,
  String.raw`(?:en relación con|con (?:respecto|relación) a|respecto (?:a|de)|en cuanto a|en respuesta a|sobre)(?:l)?`,
  String.raw`(?:concernant|s[’']agissant d[eu]s?|en ce qui concerne|pour ce qui est d[eu]s?|en réponse (?:à|aux?))`,
  String.raw`(?:в ответ на|по|относительно|касательно)`,
].join('|');
const about = new RegExp(String.raw`${label}(?:${preposition})\s{1,3}(?:(?:the|el|la|los|las|le|les|l[’'])\s{0,3})?(?:${unit}|q\.?)\s{0,3}${numberSign}(?=[\d٠-٩])`, 'iu');
/** "Non-discrimination (question 8)": "(para. 8)" would be an article's. */
const inParentheses = new RegExp(String.raw`^[^()]{2,200}[(](?:questions?|q\.?|issues?|preguntas?|cuesti[oó]n(?:es)?|points?|вопрос[ыа]?)\s{0,3}${numberSign}(?=\d)`, 'iu');
const alone = new RegExp(String.raw`${label}(?:LOI(?:PR)?,?\s)?(?:${unit}|q\.?)\s{0,3}${numberSign}(?=[\d٠-٩])`, 'iu');
const ofAnArticle = /^\s{0,3}(?:(?:of|under|del?|de la|de l['’])\s{0,3}(?:the\s)?(?:articles?|artículos?|art\.|convention|covenant|protocol|convenci[oó]n|pacto|pacte|resolutions?|resoluci[oó]n|r[ée]solution)(?!\p{L})|статьи|من المادة)/iu;
const endsThere = /^\s{0,3}(?:$|[.:–—-]|[()]|LOI|QPR|of the (?:list|concluding)|de (?:la lista|las observaciones)|de la liste|des observations|перечня|заключительных|من قائمة|من الملاحظات)/iu;

/** "Article 12 – ", "Non-discrimination: ": what a heading speaks of, before what it replies to. */
const topicBefore = /^(?!Table|Cuadro|Tabla|Tableau|Chart|Gráfico|Таблица|جدول|表)[^\n–—:]{2,120}?(?:\s{0,2}[–—]\s{1,3}|\s-\s|:\s{1,3})(?=\p{L})/u;
const articleWord = /(?<!\p{L})(?:articles?|artículos?|arts?\.|стать[яиею]|ст\.|المادة|المواد)|第.{1,6}条/iu;
const ofQuestion = /questions?|issues?|recommendations?|preguntas?|cuesti[oó]n|recomendaci|recommandations?|concluding|observaciones finales|observations finales|list(?:a|e)?\s(?:of|de)|вопрос|рекомендаци|перечн/iu;
/** "Recommendation in ", "Recomendación contenida en el ", "Reply to ", or nothing, up to the citation. */
const onlyOpener = new RegExp(String.raw`${label}(?:(?:${opener}|(?:the )?recommendations?|(?:las? )?recomendaci[oó]n(?:es)?|(?:les? |la )?recommandations?|рекомендаци\p{L}{1,3})(?!\p{L})[^.;:\d\n]{0,80})?$`, 'iu');
const inFinalParentheses = /^[^()（）\n]{2,200}[(（]\s?$/u;
/** The word of a citation before its number, and the symbols: few texts hold one, and to look for citations in all of them takes long. */
const citing = /(?<!\p{L})(?:p[aá]r[\p{L}.]{0,9}|numeral(?:es)?|recom\p{L}{5,12}|пп?\.|пункт\p{L}{0,2}|(?:ال)?فقر\p{L}{1,3})\s{0,3}[\d٠-٩]|第\s?\d|\/(?:CO|Q|QPR)\/\d/iu;
/** "Reply to item 12", "Respuesta al apartado 12": the words between are small, a number of four digits is a year. */
const replyToNumber = new RegExp(
  String.raw`${label}(?:[Rr]epl(?:y|ies)|[Rr]esponses?|[Aa]nswers?|[Rr]espuestas?|[Rr][eé]ponses?|Ответы?|(?:ال)?رد(?:ود)?)\s(?:[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}’'.]{0,20}\s){0,5}[\d٠-٩]{1,3}(?=\s?(?:$|[.:;,–—)(]|[a-z]\)))`,
  'u',
);
const lineEnd = /^(?:,?\s(?:of|de|del|des)\s[^.;:]{4,80})?\s?[.:]$/u;

// How the questions of a list begin; a State's own paragraphs do not speak so.
const request = [
  String.raw`(?:please|kindly|provide|describe|indicate|explain|clarify|elaborate|specify|comment on|report on)`,
  String.raw`(?:s[ií]rva(?:n)?se|tengan? a bien|proporcionen?|indiquen?|describan?|expliquen?|informen?|faciliten?|aclaren?|comenten?|presenten?|señalen?|especifiquen?)`,
  String.raw`(?:veuillez|prière de|préciser|indiquer|décrire|fournir|donner|exposer|expliquer|commenter|communiquer|rendre compte|informer)`,
  String.raw`(?:просьба|просим|пожалуйста)`,
].join('|');
const restated = new RegExp(String.raw`^(?<number>\d{1,3})\s?[.)]\s{1,5}(?:${request}|[^.;:]{1,250},\s(?:please|s[ií]rvanse|veuillez|просьба))(?!\p{L})`, 'iu');
const asks = new RegExp(String.raw`^[^.:]{1,80}[.:–—-]\s{0,3}(?:${request}|[^.;:]{1,250},\s(?:please|s[ií]rvanse|veuillez|просьба))(?!\p{L})`, 'iu');

// ── "1 (a), (b) and 2", "3 to 5", "7 a) y b)" ──

const number = /[\d٠-٩]{1,3}(?![\d٠-٩])/y;
/** ", apartado c)", ", incisos a) y b)", ", alinéa b)": the word before the items. */
const itemWord = /,?\s{1,3}(?:apartados?|incisos?|literal(?:es)?|letras?|alinéas?|sub-?paragraphs?|items?)\s{1,3}(?=\(?[a-z]{1,3}\))/iuy;
const item = /\s{0,2}(?:\(\s?(?:([a-z]|[ivx]{2,5})|['‘’]?(\d{1,2})['‘’]?|([أ-ي]))\s?\)|([a-z]|[ivx]{2,5})\)|([a-h])(?![\p{L}\d)]))/uy;
const range = /\s{0,3}(?:[–—-]|\bto\b|\bthrough\b|\ba\b|\bal\b|\bhasta\b|à|\bau\b|إلى|до)\s{0,3}(?=[(\d٠-٩a-z])/uy;
const separator = /\s{0,3}(?:[,;،]\s{0,3})?(?:(?:and|y|e|et|и|as well as|así como|ainsi que|&)\s{1,3}|و\s{0,3})?(?:(?:paragraphs?|paras?\.|p[aá]rrafos?|paragraphes?|пунктам?|пункт[аеуы]?)\s{1,3})?(?=[(\d٠-٩]|[a-z]\))/iuy;

function readList(text: string, from: number): { questions: readonly string[]; end: number } {
  const questions: string[] = [];
  let at = from;
  /** The number whose items may follow, the items themselves, and whether the next element closes a range. */
  let paragraph: string | undefined;
  let inRange = false;
  for (;;) {
    const next = take(number, text, at);
    const items = readItemPath(text, next ? at + next.length : at);
    if (!next && (!items || paragraph === undefined)) break;
    const before: string | undefined = questions[questions.length - 1];
    if (next) paragraph = String(Number(toAsciiDigits(next)));
    const path = items ? [paragraph!, ...items.path] : [paragraph!];
    if (inRange && before !== undefined) questions.push(...between(before, path.join('.')));
    questions.push(path.join('.'));
    at = items?.end ?? at + (next?.length ?? 0);
    const dash = take(range, text, at);
    inRange = dash !== undefined;
    const gap = dash ?? take(separator, text, at);
    if (gap === undefined || gap === '') break;
    at += gap.length;
  }
  return { questions: [...new Set(questions)], end: at };
}

/** `(a) (i)` after a number, or alone after "and". */
function readItemPath(text: string, from: number): { path: readonly string[]; end: number } | undefined {
  const path: string[] = [];
  let at = from + (take(itemWord, text, from)?.length ?? 0);
  while (path.length < 3) {
    item.lastIndex = at;
    const match = item.exec(text);
    if (!match) break;
    // "3 a 5": a range, not item a.
    range.lastIndex = at;
    if (match[5] !== undefined && range.test(text)) break;
    const arabic = match[3] === undefined ? undefined : arabicLetters.indexOf(match[3]);
    path.push(arabic === undefined ? (match[1] ?? match[2] ?? match[4] ?? match[5])! : arabic < 0 ? match[3]! : String.fromCharCode(97 + arabic));
    at += match[0].length;
    // "(a), (b)" and "(a) (b)" are two items; "(a) (i)" is one inside the other.
    const following = /^\s{0,2}\(([a-z]{1,5})\)/.exec(text.slice(at, at + 12))?.[1];
    if (following !== undefined && !(fromRoman(following) !== undefined && path.length === 1 && path[0] !== 'h')) break;
  }
  return path.length === 0 ? undefined : { path, end: at };
}

/** Order of the letters in Arabic lists. */
const arabicLetters = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';

/** What stands between the ends of a range: between `3` and `6` these are `4` and `5`, between `2.a` and `2.d` `2.b` and `2.c`. */
function between(first: string, last: string): readonly string[] {
  const [a, b] = [first.split('.'), last.split('.')];
  if (a.length !== b.length || a.slice(0, -1).join('.') !== b.slice(0, -1).join('.')) return [];
  const [from, to] = [a[a.length - 1]!, b[b.length - 1]!];
  const stem = a.slice(0, -1).map((part) => `${part}.`).join('');
  const count = /^\d+$/.test(from) && /^\d+$/.test(to);
  const low = count ? Number(from) : from.charCodeAt(0);
  const high = count ? Number(to) : to.charCodeAt(0);
  if (!count && (from.length > 1 || to.length > 1)) return [];
  if (high - low > longestRange) return [];
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => stem + (count ? String(low + 1 + index) : String.fromCharCode(low + 1 + index)));
}

function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

// ── Chinese: "对问题清单第8段所提问题的答复", "问题清单第3至5段" ──

const chinese = /(?:第|(?<=^|关于|对)问题)\s{0,2}(\d{1,3}(?:\s{0,2}(?:[、，,]|和|及|至|到|-|–)\s{0,2}\d{1,3}){0,20})\s{0,2}(?:段|个?问题|的?(?:答复|回复)|$)/gu;

function findChinese(text: string): readonly string[] {
  if (!/答复|回复|回应|后续|问题清单/u.test(text)) return [];
  const questions: string[] = [];
  for (const [, list = ''] of text.matchAll(chinese)) {
    for (const part of list.split(/[、，,]|和|及/u)) {
      const [first, last] = part.split(/至|到|-|–/u).map((end) => String(Number(end)));
      questions.push(first!, ...(last === undefined ? [] : [...between(first!, last), last]));
    }
  }
  return questions;
}
