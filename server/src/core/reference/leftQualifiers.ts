import type { Qualifier } from '../model.ts';
import { letter } from './letters.ts';
import { findOtherText } from './otherTexts.ts';
import type { FoundQualifier } from './qualifiers.ts';
import { findGiver, findOwner, findWhoseAfter, possessives } from './whose.ts';

const leftReach = 110;

/**
 * The phrase before a number's word: "article 9, paragraph 2" and "Act No. 5, para. 3" (`other`), "in its concluding
 * observations, paragraph 36", "the recommendation contained in paragraph 36", "supra, para. 5". `at` is where the word starts.
 */
export function findQualifierBefore(text: string, at: number): FoundQualifier | undefined {
  let window = text.slice(Math.max(0, at - leftReach), at);
  const blank = window.lastIndexOf('\n\n');
  if (blank >= 0) window = window.slice(blank + 2);
  const offset = at - window.length;
  const recommendation = findRecommendation(window);
  if (recommendation) {
    const start = offset + recommendation.start;
    const whose = findGiver(window.slice(recommendation.wordEnd)) ?? (isHis(window, recommendation.start) ? findOwner(text, start) : undefined);
    return { qualifier: 'concluding-observations', start, end: offset + recommendation.end, ...(whose && { whose }) };
  }
  const phrase = withoutLink(window);
  for (const [pattern, qualifier] of patterns) {
    const match = pattern.exec(phrase);
    if (!match) continue;
    const start = offset + match.index;
    const whose = observations.test(qualifier) && isHis(window, match.index) ? findOwner(text, start) : undefined;
    return { qualifier, start, end: start + match[0].length, ...(whose && { whose }) };
  }
  return findNamedObservations(text, phrase, offset) ?? findOtherText(phrase, offset);
}

const observations = /concluding-observations$/;

const possessiveBefore = new RegExp(`(?:^|[ \\n])${possessives}[ \\n]$`, 'i');

/** "its concluding observations": the Committee that stands before it is meant. */
function isHis(window: string, at: number): boolean {
  return possessiveBefore.test(window.slice(0, at));
}

/** "the concluding observations of the Committee against Torture, para. 36", "observaciones finales de 2017, párrafo 38". */
function findNamedObservations(text: string, phrase: string, offset: number): FoundQualifier | undefined {
  const noun = [...phrase.matchAll(observationsNoun)].at(-1);
  if (!noun) return undefined;
  const nounEnd = offset + noun.index + noun[0].length;
  const found = findWhoseAfter(text, nounEnd);
  if (!found || found.end < offset + phrase.length) return undefined;
  return { qualifier: 'concluding-observations', start: offset + noun.index, end: found.end, whose: found.whose };
}

const observationsNoun = /concluding[ \n]observations|observaciones[ \n]finales|observations[ \n]finales/gi;

/** What may stand between a phrase and the word of its number: ", ", " (", ", in ", ", at the ". */
function withoutLink(window: string): string {
  let phrase = window.trimEnd();
  for (let count = 0; count < 3; count++) {
    const word = linkWord.exec(phrase);
    if (!word) break;
    phrase = phrase.slice(0, word.index).trimEnd();
  }
  return phrase.replace(/[,(:，]{1,2}$/, '').trimEnd();
}

const linkWord = new RegExp(`(?<![${letter}])(?:in|at|under|see|en|au|aux|dans|voir|véase|el|los|the|le|les)$`, 'i');

// Each is looked for at the end of the phrase.
const patterns: readonly (readonly [RegExp, Qualifier])[] = (
  [
    // "article 9", "rule 75", "section 3 (1)": a law's or a treaty's own divisions.
    ['(?:articles?|arts?\\.|art[ií]culos?|стать[яиюе]|ст\\.|المادة|rules?|reglas?|règles?|regulations?|sections?|schedules?|principles?|principios?) {1,2}\\d{1,4}(?: ?\\([a-z\\d]{1,3}\\)){0,3}', 'other'],
    ['(?:Nos?\\.|n[uú]ms?\\.|n[o°º]\\.?|№) ?[\\d/.-]{1,12}(?: ?\\(\\d{4}\\))?', 'other'],
    // A date in parentheses or a quotation: "… (C/106/40 of 4 November 2015), para. 2".
    ['(?:(?:19|20)\\d{2}\\)|[a-z][”"»])', 'other'],
    ['(?:resolutions?|resoluci[oó]n(?:es)?|résolutions?|decisions?|decisi[oó]n|décisions?) [\\d/.-]{1,12}(?: \\([XVIL]{1,8}\\))?', 'other'],
    ['(?:previous|preceding|anteriores) (?:concluding observations|observaciones finales)|(?:observaciones finales anteriores|observations finales précédentes)', 'previous-concluding-observations'],
    ['(?:concluding observations|observaciones finales|observations finales|заключительны(?:е|х) замечани[яй]|الملاحظات الختامية)[)”"»]?', 'concluding-observations'],
    ['(?:list of issues|lista de cuestiones|liste de points|liste des points|перечень вопросов|قائمة المسائل)(?: prior to reporting| previa)?[)”"»]?', 'list-of-issues'],
    ['(?:previous (?:periodic )?report|informe (?:periódico )?anterior|rapport (?:périodique )?précédent|précédent rapport)', 'previous-report'],
    ['(?:(?:present|this) report|(?:presente|este) informe|(?:présent|ce) rapport)', 'this-report'],
    [`(?<![${letter}])(?:supra|infra|above|ci-dessus)`, 'this-report'],
    // Chinese puts the document first: 结论性意见第36段.
    ['(?:上次|上一次|以往|先前|前次|之前)的?(?:结论性意见|最后评论)的?', 'previous-concluding-observations'],
    ['(?:结论性意见|最后评论)的?', 'concluding-observations'],
    ['(?:上次|上一次|前次|以往)的?(?:定期)?报告的?', 'previous-report'],
    ['问题清单的?', 'list-of-issues'],
    ['(?:上文|下文|本报告)的?', 'this-report'],
    ['第\\d{1,4}条', 'other'],
  ] as const
).map(([source, qualifier]) => [new RegExp(`(?:${source.replace(/ /g, '[ \\n]')})$`, 'i'), qualifier] as const);

// ── "the recommendation contained in paragraph 36", "las recomendaciones del Comité que figuran en los párrafos 29 y 47" ──

const recommendationWord = /^(?:recommendations?|recomendaci(?:[oó]n|ones)|recommandations?)$/i;
const containing = /^(?:in|under|at|of|en|del|de|au|aux|du|des|dans)$/i;
/** How many words may stand between the recommendation and its paragraph. */
const wordsBetween = 8;

function findRecommendation(window: string): { readonly start: number; readonly wordEnd: number; readonly end: number } | undefined {
  const words: { readonly text: string; readonly start: number; readonly end: number }[] = [];
  let end = window.trimEnd().length;
  if (end === window.length) return undefined;
  while (end > 0 && words.length < wordsBetween) {
    const start = wordStart(window, end);
    const text = window.slice(start, end);
    // A mark between them ends the phrase.
    if (!wordOnly.test(text)) return undefined;
    words.push({ text, start, end });
    if (recommendationWord.test(text)) break;
    end = window.slice(0, start).trimEnd().length;
  }
  const found = words.at(-1);
  const [last, beforeLast] = words;
  if (found === undefined || last === undefined || !recommendationWord.test(found.text) || words.length < 2) return undefined;
  const isLinked = containing.test(last.text) || (/^(?:the|its|el|los|le|les)$/i.test(last.text) && containing.test(beforeLast?.text ?? ''));
  return isLinked ? { start: found.start, wordEnd: found.end, end: last.end } : undefined;
}

const wordOnly = new RegExp(`^[${letter}’'-]{1,30}$`);

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && text[start - 1] !== ' ' && text[start - 1] !== '\n') start--;
  return start;
}
