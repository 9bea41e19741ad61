import type { Citation, Language, Qualifier, Span } from '../model.ts';
import { formatCitation, type CitationStyle } from './format.ts';
import { parseSymbol } from './symbol.ts';
import { citationWords } from './words.ts';

/**
 * A citation of a text written anew in another language or style, with all its elements and the words that say its document: for
 * `CMW/C/MEX/CO/4, paras. 34 (a), 36 (b) and (c)` in Spanish this is `CMW/C/MEX/CO/4, párrs. 34 a), 36 b) y c)`, for "paragraph 3 of the list of
 * issues" it is "párrafo 3 de la lista de cuestiones". Links and bold around the symbol stay. Undefined where words would be lost ("paragraph 2
 * of article 9", a remark inside a list) and where only a document is cited. `text` is the text that its spans point into.
 */
export function convertCitation(citation: Citation, text: string, language: Language, style: CitationStyle): string | undefined {
  const { span, source, elements } = citation;
  if (citation.isCut || elements.every(({ path }) => path.length === 0) || losesWords(citation, text)) return undefined;
  const numbers = formatCitation({ elements }, language, style);
  // Words that stand apart from the numbers ("in its concluding observations, paragraph 36") stay as they are.
  const isApart = source.kind === 'none' || source.span.start < span.start || source.span.end > span.end;
  if (isApart) return holdsMarkup(text.slice(span.start, span.end)) ? undefined : withCapital(numbers, citation);
  const place = withMarkup(source.span, span, text);
  const named = text.slice(place.start, place.end);
  if (holdsMarkup(text.slice(span.start, place.start) + text.slice(place.end, span.end))) return undefined;
  switch (source.kind) {
    case 'symbol':
      return parseSymbol(named) === undefined ? undefined : withCapital(withName(citation, named, language, style, placeholder), citation);
    case 'short':
      return /\/\d/.test(named) ? withCapital(withName(citation, named, language, style, placeholder), citation) : undefined;
    case 'name':
      return withCapital(withName(citation, named, language, style, isSection(citation, text) ? sectioned : placeholder), citation);
    case 'ibid': {
      const { ibid, afterSymbol } = citationWords[language];
      const written = ibid + afterSymbol + numbers;
      return /^\p{Lu}/u.test(named) || language === 'ar' || language === 'zh' ? written : written[0]!.toLowerCase() + written.slice(1);
    }
    case 'qualifier':
      return withQualifier(citation, named, language, style);
    case 'instrument':
      return undefined;
  }
}

/** Any symbol, and any name without one: the words around them are the same for all. */
const placeholder = 'CMW/C/MEX/CO/4';
const sectioned = 'MGI Mexico 2022';

function withName({ elements }: Citation, named: string, language: Language, style: CitationStyle, stand: string): string {
  return formatCitation({ symbol: stand, elements }, language, style).replace(stand, () => named);
}

function isSection({ elements, span }: Citation, text: string): boolean {
  const first = elements[0]!.span.start;
  return /(?:sec|sect|разд|القسم|الأقسام|第)/i.test(text.slice(Math.max(span.start, first - 14), first)) && !/段/.test(text.slice(span.start, span.end));
}

/** The words of a list that are neither numbers nor what joins them: "paragraphs 34 (management of migration), 36". */
function losesWords({ elements, source, span }: Citation, text: string): boolean {
  const gaps = elements.slice(1).map((element, index) => text.slice(elements[index]!.span.end, element.span.start));
  if (gaps.some((gap) => gap.replace(/\s{1,100}/g, ' ').length > longestJoin)) return true;
  const last = elements.at(-1)!.span.end;
  const isBehind = source.kind === 'symbol' && source.span.start >= last && source.span.end <= span.end;
  return isBehind && text.slice(last, source.span.start).trim().split(/\s{1,100}/).length > mostLinkWords;
}

/** ", as well as " and the like. */
const longestJoin = 14;
/** "of the document", "del documento"; "of the concluding observations (" are words of their own. */
const mostLinkWords = 3;

/** The words of a source with the link or the bold mark around them: `[CMW/C/MEX/CO/4](#)`. */
function withMarkup(source: Span, whole: Span, text: string): Span {
  const before = /[[*_]{1,4}$/.exec(text.slice(whole.start, source.start))?.[0].length ?? 0;
  const after = /^(?:\]\([^()\s]{0,300}\)(?:<[^<>\s]{0,300}>)?|[*_]{1,3}){1,3}/.exec(text.slice(source.end, whole.end))?.[0].length ?? 0;
  return before > 0 && after > 0 ? { start: source.start - before, end: source.end + after } : source;
}

function holdsMarkup(text: string): boolean {
  return /[[\]*_<>]/.test(text);
}

/** A citation that begins with its word as a sentence or a heading does; a name keeps its own capital to itself. */
function withCapital(written: string, { written: before, source, span }: Citation): string {
  if ((source.kind === 'name' || source.kind === 'short') && source.span.start === span.start) return written;
  return /^\p{Lu}\p{Ll}/u.test(before) && /^\p{Ll}/u.test(written) ? written[0]!.toUpperCase() + written.slice(1) : written;
}

function withQualifier(citation: Citation, named: string, language: Language, style: CitationStyle): string | undefined {
  const { source, elements } = citation;
  if (source.kind !== 'qualifier') return undefined;
  const numbers = formatCitation({ elements }, language, style);
  const { recommendation } = citationWords[language];
  if (recommendation && /^recom/i.test(named) && source.span.start === citation.span.start) {
    // "recommendation 36 (b)" says no paragraph yet.
    const several = elements.length > 1 || elements[0]!.through !== undefined ? 1 : 0;
    return withCapital(`${recommendation.noun[several]} ${recommendation.within[several]} ${formatCitation({ elements }, language, 'prose')}`, citation);
  }
  const phrase = findPhrase(source.qualifier, named, language);
  if (phrase === undefined) return undefined;
  return withCapital(language === 'zh' ? phrase + numbers : `${numbers} ${phrase}`, citation);
}

type PhraseName = Exclude<Qualifier, 'other' | 'this-report'> | 'above' | 'below' | 'present-report';

function findPhrase(qualifier: Qualifier, named: string, language: Language): string | undefined {
  if (qualifier === 'other') return undefined;
  if (qualifier !== 'this-report') return phrases[language][qualifier];
  if (/below|infra|ci-dessous|ci-après|más abajo|ниже|أدناه|下文/i.test(named)) return phrases[language].below;
  return phrases[language][/report|document|informe|rapport|доклад|документ|التقرير|الوثيقة|报告|文件/i.test(named) ? 'present-report' : 'above'];
}

/** How each language says whose paragraph it is, behind the number; Chinese says it before. Source: UN documents in the six languages. */
const phrases: Readonly<Record<Language, Readonly<Record<PhraseName, string>>>> = {
  en: {
    'concluding-observations': 'of the concluding observations', 'previous-concluding-observations': 'of the previous concluding observations', 'list-of-issues': 'of the list of issues',
    'previous-report': 'of the previous report', 'present-report': 'of the present report', above: 'above', below: 'below',
  },
  es: {
    'concluding-observations': 'de las observaciones finales', 'previous-concluding-observations': 'de las observaciones finales anteriores', 'list-of-issues': 'de la lista de cuestiones',
    'previous-report': 'del informe anterior', 'present-report': 'del presente informe', above: 'supra', below: 'infra',
  },
  fr: {
    'concluding-observations': 'des observations finales', 'previous-concluding-observations': 'des observations finales précédentes', 'list-of-issues': 'de la liste de points',
    'previous-report': 'du rapport précédent', 'present-report': 'du présent rapport', above: 'ci-dessus', below: 'ci-dessous',
  },
  ru: {
    'concluding-observations': 'заключительных замечаний', 'previous-concluding-observations': 'предыдущих заключительных замечаний', 'list-of-issues': 'перечня вопросов',
    'previous-report': 'предыдущего доклада', 'present-report': 'настоящего доклада', above: 'выше', below: 'ниже',
  },
  ar: {
    'concluding-observations': 'من الملاحظات الختامية', 'previous-concluding-observations': 'من الملاحظات الختامية السابقة', 'list-of-issues': 'من قائمة المسائل',
    'previous-report': 'من التقرير السابق', 'present-report': 'من هذا التقرير', above: 'أعلاه', below: 'أدناه',
  },
  zh: {
    'concluding-observations': '结论性意见', 'previous-concluding-observations': '上次结论性意见', 'list-of-issues': '问题清单',
    'previous-report': '上次报告', 'present-report': '本报告', above: '上文', below: '下文',
  },
};
