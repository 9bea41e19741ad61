import type { Qualifier, Whose } from '../model.ts';
import { letter } from './letters.ts';
import { findOwner, findWhoseAfter, possessives } from './whose.ts';

/** A phrase that says which document a number belongs to, in offsets of the text. */
export interface FoundQualifier {
  readonly qualifier: Qualifier;
  readonly start: number;
  readonly end: number;
  readonly whose?: Whose;
}

/** How far a qualifying phrase reaches behind its number, in characters. */
export const rightReach = 170;

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
  const phraseStart = at + of[0].length;
  const start = at + of[0].length - of[0].trimStart().length;
  const known = firstNoun(of[2] ?? '', phrase);
  if (known) {
    const end = phraseStart + known.end;
    // "of article 9"
    const number = known.qualifier === 'other' ? /^[ \n]{1,2}\d{1,4}/.exec(text.slice(end, end + 8)) : null;
    return { qualifier: known.qualifier, start, end: end + (number?.[0].length ?? 0), ...getWhose(text, known.qualifier, of[2] ?? '', at, end) };
  }
  // "of the judgment", "of Constitution": something is named, but nothing of ours. A bare "de manera" or "in 2024" names nothing.
  const head = strange.exec(phrase);
  const named = of[2] !== undefined || /^(?:del|des|du)$/i.test(of[1] ?? '') || /^[A-ZÀ-ÞА-Я]/.test(phrase);
  if (!head || !named || isLocative(of[1] ?? '')) return undefined;
  return { qualifier: 'other', start, end: phraseStart + head[0].length };
}

const possessive = new RegExp(`^${possessives}[ \\n]*$`, 'i');

/** Whose observations they are, where the words tell; a possessive speaks of the Committee that the sentence names before it. */
function getWhose(text: string, qualifier: Qualifier, article: string, at: number, end: number): { readonly whose?: Whose } {
  if (qualifier !== 'concluding-observations' && qualifier !== 'previous-concluding-observations') return {};
  const after = findWhoseAfter(text, end)?.whose;
  const owner = after?.committee === undefined && possessive.test(article) ? findOwner(text, at) : undefined;
  const whose = { ...owner, ...after };
  return Object.keys(whose).length === 0 ? {} : { whose };
}

const here = /^[ \n]{0,3}\(?((?:above|below|supra|infra|ut supra|ci-dessus|ci-dessous|ci-après|más arriba|más abajo|precedente|anterior(?:es)?|выше|ниже|أعلاه|أدناه)(?![a-zа-я]))/i;
// [1] the preposition, [2] the article or pronoun. Russian has its genitive without a preposition.
const ofWord =
  /^,?[ \n]{1,3}(?:(of|in|from|under|de|del|des|du|d['’]|en|dans|من|في)(?:[ \n]{1,2}|(?<=['’]))((?:the|its|this|that|these|those|our|their|la|las|el|los|lo|su|sus|este|esta|ese|esa|dicho|dicha|dichas|le|les|l['’]|ses|son|sa|ce|cette|cet|ces)(?:[ \n]{1,2}|(?<=['’])))?|(?=заключительн|перечн|предыдущ|настоящ|стать|правил))/i;
const clauseEnd = new RegExp(`[.;:()[\\]\\d,]|\\n[ \\t]{0,8}\\n|(?<![${letter}])(?:relat|concern|párrafo|paragra|para\\.)`);
const strange = new RegExp(`^[${letter}’'-]{1,24}(?:[ ][${letter}’'-]{1,24}){0,2}`);

/** The phrase ends with its clause: at a mark, a parenthesis, a digit or the next citation's word. */
function cutPhrase(phrase: string): string {
  const end = phrase.search(clauseEnd);
  return end < 0 ? phrase : phrase.slice(0, end);
}

/** "in the federal states": a place or a time, unless a document is named. */
function isLocative(preposition: string): boolean {
  return /^(?:in|en|dans|from|under|في)$/i.test(preposition);
}

// ── What a phrase names ──

type Noun = 'observations' | 'list-of-issues' | 'report' | 'document' | 'other';

/** The documents of ours as phrases name them; the first that stands in a phrase is meant. */
const nouns: readonly (readonly [RegExp, Noun])[] = (
  [
    // What no document of ours is. With an article before it, whatever is not known is other; these have none.
    ['(?:general (?:comments?|recommendations?)|observaci[oó]n general|recomendaci[oó]n general|(?:observation|recommandation) générale)', 'other'],
    ["(?:rules?|reglas?|règles?|правил[ао]?|articles?|arts?\\.|art[ií]culos?|l['’]article|стать[ияе]|المادة|المواد)(?![a-zа-я])", 'other'],
    ['(?:concluding (?:observations|comments|remarks)|final observations|observaciones finales|observations finales|заключительны[хе] замечани[йя]|الملاحظات الختامية)', 'observations'],
    ["(?:Committee|Comité)(?:['’]s)? (?:recommendations|observations)|(?:recommendations|recomendaciones|recommandations)(?![a-z])", 'observations'],
    ['(?:lists? of (?:issues|questions)|listas? de (?:cuestiones|preguntas)|listes? (?:de|des) (?:points|questions)|переч(?:ня|не) вопросов|قائمة المسائل)', 'list-of-issues'],
    ['(?:reports?|informes?|rapports?|доклад[ае]?|التقرير)(?![a-zа-я])', 'report'],
    ['(?:documents?|documentos?|документа?|texts?|textos?|textes?)(?![a-zа-я])', 'document'],
  ] as const
).map(([source, noun]) => [new RegExp(`(?<![${letter}])(?:${source.replace(/ /g, '[ \\n]')})`, 'i'), noun] as const);

const previous = /^(?:previous|preceding|prior|earlier|last|anterior(?:es)?|previ[oa]s?|precedentes?|últim[oa]s?|précédent(?:e?s)?|antérieure?s?|предыдущ(?:их|его|ем)|السابق[ةه]?)$/i;
const present = /^(?:present|this|current|presente|este|actual|présent|ce|настоящ(?:его|ем)|هذا)$/i;
/** A noun is looked for in its own phrase: no more than these words may stand before it. */
const wordsBeforeNoun = 7;
/** "the previous periodic report": how near its noun an adjective stands. */
const adjectiveReach = 3;

function firstNoun(article: string, phrase: string): { readonly qualifier: Qualifier; readonly end: number } | undefined {
  let best: { noun: Noun; start: number; end: number } | undefined;
  for (const [pattern, noun] of nouns) {
    const match = pattern.exec(phrase);
    if (match && (best === undefined || match.index < best.start)) best = { noun, start: match.index, end: match.index + match[0].length };
  }
  if (best === undefined) return undefined;
  const before = `${article} ${phrase.slice(0, best.start)}`.split(/[ \n]{1,3}/).filter((word) => word !== '');
  if (before.length > wordsBeforeNoun) return undefined;
  const behind = /^[ \n]([^ \n]{1,24})/.exec(phrase.slice(best.end));
  return qualify(best, before.slice(-adjectiveReach), behind?.[1] ?? '');
}

function qualify(found: { readonly noun: Noun; readonly end: number }, before: readonly string[], behind: string): { readonly qualifier: Qualifier; readonly end: number } | undefined {
  const isBehind = previous.test(behind);
  const isPrevious = isBehind || before.some((word) => previous.test(word));
  const end = found.end + (isBehind ? behind.length + 1 : 0);
  switch (found.noun) {
    case 'observations':
      return { qualifier: isPrevious ? 'previous-concluding-observations' : 'concluding-observations', end };
    case 'report':
      if (isPrevious) return { qualifier: 'previous-report', end };
      return before.some((word) => present.test(word)) ? { qualifier: 'this-report', end } : undefined;
    case 'document':
      return before.some((word) => present.test(word)) ? { qualifier: 'this-report', end } : undefined;
    default:
      return { qualifier: found.noun, end };
  }
}
