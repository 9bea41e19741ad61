import type { Qualifier } from '../model.ts';

/** A phrase that says which document a number belongs to, in offsets of the text. */
export interface FoundQualifier {
  readonly qualifier: Qualifier;
  readonly start: number;
  readonly end: number;
}

/** How far a qualifying phrase reaches behind its number, in characters. */
export const rightReach = 170;
const leftReach = 110;

/**
 * The phrase behind a number: "of the concluding observations", "de las observaciones finales anteriores", "above", "of
 * article 9". Undefined when the sentence goes on about something else. A phrase that names a document we do not know
 * ("of the judgment") is `other`: it is never resolved and never reported.
 */
export function findQualifierAfter(text: string, at: number): FoundQualifier | undefined {
  const window = text.slice(at, at + rightReach);
  const near = here.exec(window);
  if (near) return { qualifier: 'this-report', start: at + near[0].length - near[1]!.length, end: at + near[0].length };
  const of = ofWord.exec(window);
  if (!of) return undefined;
  const phrase = cutPhrase(window.slice(of[0].length));
  const known = firstNoun(phrase);
  const start = at + of[0].length - of[0].trimStart().length;
  if (known) {
    const end = at + of[0].length + known.end;
    // "of article 9"
    return { qualifier: known.qualifier, start, end: end + (known.qualifier === 'other' ? (/^[ \n]{1,2}\d{1,4}/.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0) };
  }
  // "of the judgment", "of Constitution": something is named, but nothing of ours. A bare "de manera" or "in 2024" names nothing.
  const head = strange.exec(phrase);
  const named = of[2] !== undefined || /^(?:del|des|du)$/i.test(of[1] ?? '') || /^\p{Lu}/u.test(phrase);
  if (!head || !named || isLocative(of[1] ?? '')) return undefined;
  return { qualifier: 'other', start, end: at + of[0].length + head[0].trimEnd().length };
}

/**
 * The phrase before a number's word: "article 9, paragraph 2" and "Act No. 5, para. 3" (`other`), "in its concluding
 * observations, paragraph 36", "the recommendation contained in paragraph 36", "supra, para. 5".
 */
export function findQualifierBefore(text: string, at: number): FoundQualifier | undefined {
  const from = Math.max(0, at - leftReach);
  let window = text.slice(from, at);
  const blank = window.lastIndexOf('\n\n');
  if (blank >= 0) window = window.slice(blank + 2);
  const offset = at - window.length;
  for (const [pattern, qualifier] of beforePatterns) {
    const match = pattern.exec(window);
    if (match) return { qualifier, start: offset + match.index, end: offset + match.index + match[1]!.length };
  }
  return undefined;
}

// ── Behind the number ──

const here = /^[ \n]{0,3}\(?((?:above|below|supra|infra|ut supra|ci-dessus|ci-dessous|ci-après|más arriba|más abajo|precedente|anterior|выше|ниже|أعلاه|أدناه)(?![\p{L}]))/iu;
// [1] the preposition, [2] the article or pronoun.
const ofWord =
  /^,?[ \n]{1,3}(?:(of|in|from|under|de|del|des|du|d['’]|en|dans|من|في)(?:[ \n]{1,2}|(?<=['’]))((?:the|its|this|that|these|those|our|their|la|las|el|los|lo|su|sus|este|esta|ese|esa|dicho|dicha|dichas|le|les|l['’]|ses|son|sa|ce|cette|cet|ces)(?:[ \n]{1,2}|(?<=['’])))?|(?=заключительн|перечн|предыдущ|настоящ|стать))/iu;

/** The phrase ends with its clause: at a mark, a parenthesis, a digit or the next citation's word. */
function cutPhrase(phrase: string): string {
  const end = phrase.search(/[.;:()[\]\d,]|\n\s*\n|(?<![\p{L}])(?:relat|concern|párrafo|paragra|para\.)/u);
  return end < 0 ? phrase : phrase.slice(0, end);
}

const previous = '(?:previous|preceding|prior|earlier|last|anterior(?:es)?|previ[oa]s?|precedentes?|últim[oa]s?|précédent(?:e?s)?|antérieure?s?)';
const word = '[\\p{L}’\'-]{1,24}';
const nouns: readonly (readonly [RegExp, Qualifier])[] = (
  [
    // What no document of ours is: articles, laws, treaties, judgments, resolutions without a symbol.
    ["(?:articles?|arts?\\.|art[ií]culos?|l['’]article|стать[ияе]|المادة|المواد)(?!\\p{L})", 'other'],
    [`${previous}[ \\n](?:${word}[ \\n]){0,2}(?:concluding (?:observations|comments|remarks)|observations finales|observaciones finales|recommendations|recomendaciones|recommandations)`, 'previous-concluding-observations'],
    [`(?:observaciones finales|observations finales)[ \\n](?:${word}[ \\n]){0,1}${previous}`, 'previous-concluding-observations'],
    ['(?:concluding[ \\n](?:observations|comments|remarks)|final[ \\n]observations|observaciones[ \\n]finales|observations[ \\n]finales|заключительны[хе][ \\n]замечани[йя]|الملاحظات الختامية)', 'concluding-observations'],
    ['(?:Committee|Comité)(?:[’\']s)?[ \\n](?:recommendations|observations)|(?:recommendations|recomendaciones|recommandations)(?:[ \\n](?:of|del|du)[ \\n](?:the[ \\n])?(?:Committee|Comité))?', 'concluding-observations'],
    ['(?:lists?[ \\n]of[ \\n](?:issues|questions)|listas?[ \\n]de[ \\n](?:cuestiones|preguntas)|listes?[ \\n](?:de|des)[ \\n](?:points|questions)|переч(?:ня|не)[ \\n]вопросов|قائمة المسائل)', 'list-of-issues'],
    [`(?:present|this|current|actual)[ \\n](?:${word}[ \\n]){0,2}(?:report|document)|(?:presente|este|actual)[ \\n](?:${word}[ \\n]){0,1}(?:informe|documento)|(?:présent|ce)[ \\n](?:rapport|document)|настоящ(?:его|ем)[ \\n]доклад[ае]|هذا التقرير`, 'this-report'],
    [`${previous}[ \\n](?:${word}[ \\n]){0,2}(?:reports?|informes?|rapports?)|(?:informes?|rapports?)[ \\n](?:${word}[ \\n]){0,1}${previous}|предыдущ(?:его|ем)[ \\n](?:${word}[ \\n]){0,1}доклад[ае]|التقرير السابق`, 'previous-report'],
  ] as const
).map(([source, qualifier]) => [new RegExp(`(?<!\\p{L})(?:${source})`, 'iu'), qualifier] as const);
/** A noun is looked for in its own phrase: no more than these words may stand before it. */
const wordsBeforeNoun = 7;

function firstNoun(phrase: string): { readonly qualifier: Qualifier; readonly end: number } | undefined {
  let best: { qualifier: Qualifier; start: number; end: number } | undefined;
  for (const [pattern, qualifier] of nouns) {
    const match = pattern.exec(phrase);
    // Of two at one place the earlier rule is the finer one.
    if (match && (best === undefined || match.index < best.start)) best = { qualifier, start: match.index, end: match.index + match[0].length };
  }
  if (best === undefined) return undefined;
  const before = phrase.slice(0, best.start);
  if (before.split(/\s+/).length > wordsBeforeNoun || /(?<!\p{L})(?:report|informe|rapport|Act|Law|Ley|Loi)(?!\p{L})/u.test(before)) return undefined;
  return best;
}

const strange = new RegExp(`^(?:${word}[ ]?){1,3}`, 'u');

/** "in the federal states": a place or a time, unless a document is named. */
function isLocative(preposition: string): boolean {
  return /^(?:in|en|dans|from|under|في)$/i.test(preposition);
}

// ── Before the number's word ──

/** Between a phrase and the word of a number: ", ", " (", ", in ", ", at ". */
const link = '([ \\n]{0,2}[)”"»*]{0,2}[ \\n]{0,2}[,:(]?[ \\n]{0,2}(?:(?:in|at|under|see|en|en el|en los|au|aux|dans|voir|véase|el|los|the|le|les)[ \\n]{1,2}){0,2})$';
const beforePatterns: readonly (readonly [RegExp, Qualifier])[] = (
  [
    ['((?:articles?|arts?\\.|art[ií]culos?|стать[яиюе]|ст\\.|المادة|rules?|reglas?|règles?|regulations?|sections?|schedules?|principles?|principios?) {1,2}\\d{1,4}[^.;\\n]{0,24}?)', 'other'],
    ['((?:No\\.|Nos\\.|n[uú]ms?\\.|n[o°º]\\.?|№) ?[\\d/.-]{1,12}(?: ?\\(\\d{4}\\))?)', 'other'],
    // A title or a date right before the comma: "… (C/106/40 of 4 November 2015), para. 2".
    ['((?:(?:19|20)\\d{2}(?=\\))|(?<=\\p{L})[”"»]))', 'other'],
    ['((?:resolutions?|resoluci[oó]n(?:es)?|résolutions?|decisions?|decisi[oó]n|décisions?|ILO Recommendation|Convenio|Convention) [\\dA-Z/.-]{1,12}(?: \\([XVIL]{1,8}\\))?)', 'other'],
    [`(${previous} (?:${word} ){0,1}(?:concluding observations|observaciones finales|observations finales)|(?:observaciones finales|observations finales) ${previous})`, 'previous-concluding-observations'],
    ['((?:concluding observations|observaciones finales|observations finales|заключительные замечания|заключительных замечаний|الملاحظات الختامية))', 'concluding-observations'],
    ['((?:list of issues|lista de cuestiones|liste de points|liste des points|перечень вопросов|قائمة المسائل)(?: prior to reporting| previa)?)', 'list-of-issues'],
    ['((?:previous (?:periodic )?report|informe (?:periódico )?anterior|rapport (?:périodique )?précédent|précédent rapport))', 'previous-report'],
    ['((?:(?:present|this) report|(?:presente|este) informe|(?:présent|ce) rapport))', 'this-report'],
    ['((?<!\\p{L})(?:supra|infra|above|ci-dessus))', 'this-report'],
  ] as const
)
  .map(([source, qualifier]) => [new RegExp(`${source.replace(/ /g, '[ \\n]')}${link}`, 'iu'), qualifier] as const)
  .concat(
    // "the recommendation contained in paragraph 36", "las recomendaciones del Comité que figuran en los párrafos 29 y 47".
    [
      [new RegExp(`((?<!\\p{L})recommendations?(?:[ \\n]${word}){0,5}[ \\n](?:in|under|at|of)(?:[ \\n](?:the|its))?)([ \\n]{1,2})$`, 'iu'), 'concluding-observations'],
      [new RegExp(`((?<!\\p{L})recomendaci(?:[oó]n|ones)(?:[ \\n]${word}){0,5}[ \\n](?:en|del|de)(?:[ \\n](?:el|los))?)([ \\n]{1,2})$`, 'iu'), 'concluding-observations'],
      [new RegExp(`((?<!\\p{L})recommandations?(?:[ \\n]${word}){0,5}[ \\n](?:au|aux|du|des|dans les?))([ \\n]{1,2})$`, 'iu'), 'concluding-observations'],
      [/((?:结论性意见|最后评论)(?:的)?)([，,]?)$/u, 'concluding-observations'],
      [/((?:问题清单)(?:的)?)([，,]?)$/u, 'list-of-issues'],
      [/((?:上文|下文|本报告)(?:的)?)([，,]?)$/u, 'this-report'],
      [/(第\d{1,4}条)([，,]?)$/u, 'other'],
    ],
  );
