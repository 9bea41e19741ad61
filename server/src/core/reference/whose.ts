import type { Whose } from '../model.ts';
import { committeeAcronyms, firstCommittee } from './committeeNames.ts';
import { letter } from './letters.ts';
import { findCycle } from './ordinals.ts';

/** What a phrase adds to "the concluding observations", and where it ends. */
export interface FoundWhose {
  readonly whose: Whose;
  readonly end: number;
}

/** "its concluding observations": words that speak of the Committee named before, for use in a pattern. */
export const possessives = '(?:its|their|su|sus|son|sa|ses|leurs?)';

/** How far behind the noun its additions are read, in characters. */
const reach = 170;
const clauseEnd = /[.;:()[\]]|\n[ \t]{0,8}\n/;

/**
 * What stands behind "the concluding observations" and says whose they are: "of the Committee against Torture", "adopted in 2017", "on the third
 * periodic report". For "concluding observations of the Committee against Torture of 2019" this is `{ committee: 'CAT', year: 2019 }`. Undefined where
 * nothing of the kind follows: then they are those that are spoken of.
 */
export function findWhoseAfter(text: string, at: number): FoundWhose | undefined {
  const window = text.slice(at, at + reach);
  const cut = window.search(clauseEnd);
  const clause = cut < 0 ? window : window.slice(0, cut);
  let whose: Whose = {};
  let end = 0;
  for (let count = 0; count < 3; count++) {
    const rest = clause.slice(end);
    const next = readCommittee(rest) ?? readYear(rest) ?? readReport(rest);
    if (!next) break;
    whose = { ...next.whose, ...whose };
    end += next.end;
  }
  return end === 0 ? undefined : { whose, end: at + end };
}

/**
 * Whom "its" means in "in paragraph 36 of its concluding observations": the Committee that the sentence names last before it. Undefined where it names
 * none, or where "the Committee" alone stands nearer.
 */
export function findOwner(text: string, at: number): Whose | undefined {
  const window = text.slice(Math.max(0, at - reach), at);
  const sentence = window.split(/[.;](?=\s)|\n[ \t]{0,8}\n/).at(-1) ?? '';
  let last: { readonly at: number; readonly whose: Whose | undefined } | undefined;
  for (const match of sentence.matchAll(bodyWord)) {
    const named = firstCommittee(sentence.slice(match.index, match.index + longestName));
    last = { at: match.index, whose: named ? { committee: named.body } : undefined };
  }
  for (const match of sentence.matchAll(shortName)) {
    const whose = toWhose(match[1]!);
    if (whose && match.index > (last?.at ?? -1)) last = { at: match.index, whose };
  }
  return last?.whose;
}

/** "the recommendation of the National Commission contained in paragraph 46": somebody else's. `between` stands between the two. */
export function findGiver(between: string): Whose | undefined {
  return readCommittee(between)?.whose;
}

const longestName = 110;
const bodyWord = /(?:human[ \n]rights[ \n])?committee|(?:sub)?comité|комитет/giu;
/** Of a Committee, alone or at the head of a symbol. */
const shortName = new RegExp(`(?<![${letter}\\d/])(${Object.keys(committeeAcronyms).join('|')})(?![${letter}\\d])`, 'g');

const ofWord = /^,?[ \n](?:of|by|from|de|del|du|des)[ \n](?:the[ \n]|la[ \n]|los[ \n]|las[ \n]|l['’])?(?:(?:United Nations|UN)[ \n])?/;
/** Bodies whose recommendations are none of a treaty body's; any other capitals are those of an institution. */
const otherBody = new RegExp(`^(?:[A-Z]{3,7}(?![${letter}\\d/])|(?:[A-Z][a-z]{2,14}[ \\n]){0,2}(?:Comisión|Commission|Corte|Court|Cour|Consejo|Council|Conseil|Grupo|Groupe|Working[ \\n]Group|Relatora?|Rapporteu|Special[ \\n]Rapporteur|Defensor|Ombud|Mecanismo|Mechanism|Mécanisme|Tribunal|Instituto|Institute?|Ministerio|Ministry|Ministère|Assembly|Asamblea|Assemblée)(?![a-z]))`);
const bodyHead = /^(?:Human[ \n]Rights[ \n])?(?:Committee|Comité|Комитет)/;

function readCommittee(rest: string): FoundWhose | undefined {
  const of = ofWord.exec(rest);
  if (!of) return undefined;
  const name = rest.slice(of[0].length, of[0].length + longestName);
  const acronym = /^[A-Z]{3,5}(?![A-Za-z\d/])/.exec(name)?.[0];
  const short = acronym === undefined ? undefined : toWhose(acronym);
  if (short) return { whose: short, end: of[0].length + acronym!.length };
  const head = bodyHead.exec(name);
  if (head) {
    const named = firstCommittee(name);
    return { whose: named ? { committee: named.body } : {}, end: of[0].length + (named?.end ?? head[0].length) };
  }
  const other = otherBody.exec(name);
  return other && other[0] !== 'ONU' ? { whose: { committee: 'other' }, end: of[0].length + other[0].length } : undefined;
}

function toWhose(acronym: string): Whose | undefined {
  const body = committeeAcronyms[acronym];
  return body === undefined ? undefined : { committee: body };
}

const yearOf =
  /^,?[ \n](?:(?:adopted|issued|made|formulated|aprobadas|adoptadas|emitidas|formuladas|adoptées|formulées|publiées)[ \n](?:by the Committee |por el Comité |par le Comité )?)?(?:in|on|of|from|dated|en|el|de|del|du|le|en date du|del año|de l['’]année)[ \n](?:\d{1,2}(?:er|º)?[ \n](?:de )?)?(?:[A-Za-zéûáí]{3,12}[ \n](?:de |del )?)?((?:19|20)\d{2})(?!\d)/;

function readYear(rest: string): FoundWhose | undefined {
  const match = yearOf.exec(rest);
  return match ? { whose: { year: Number(match[1]) }, end: match[0].length } : undefined;
}

const onWord = /^,?[ \n](?:on|about|regarding|concerning|sobre|relativas? a|acerca de|respecto de|sur|concernant|relatives? à)[ \n]/;
const reportWord = /^[^,]{1,90}?(?:reports?|informes?(?: periódicos?)?|rapports?(?: périodiques?)?)(?![a-z])/;

function readReport(rest: string): FoundWhose | undefined {
  const on = onWord.exec(rest);
  const phrase = on ? reportWord.exec(rest.slice(on[0].length)) : null;
  if (!on || !phrase) return undefined;
  // "el informe periódico tercero": the number may stand behind.
  const cycle = findCycle(phrase[0]) ?? findCycle(rest.slice(on[0].length, on[0].length + phrase[0].length + 20));
  return cycle === undefined ? undefined : { whose: { cycle }, end: on[0].length + phrase[0].length };
}
