import type { SymbolParts } from '../model.ts';

/** A document that is cited by its number, with the symbol it stands for. Offsets of the text. */
export interface NumberedDocument {
  readonly start: number;
  readonly end: number;
  readonly parts: SymbolParts;
}

/**
 * The resolutions cited from `start`, where the word stands, with the first number at `at`: "resolution 73/195" is
 * `A/RES/73/195`, "Human Rights Council resolutions 5/1 and 16/21" `A/HRC/RES/5/1` and `A/HRC/RES/16/21`. The General Assembly
 * numbers its resolutions by session since its thirty-first; a lower session can only be the Council's.
 */
export function readResolutions(text: string, start: number, at: number): readonly NumberedDocument[] {
  const found: { start: number; end: number; number: string }[] = [];
  let end = at;
  for (let count = 0; count < 12; count++) {
    const match = (count === 0 ? resolutionNumber : nextResolution).exec(text.slice(end, end + 30));
    if (!match) break;
    const from = end + match[0].length - match[1]!.length;
    found.push({ start: count === 0 ? start : from, end: end + match[0].length, number: match[1]! });
    end += match[0].length;
  }
  // 第73/195号决议: the word stands behind.
  const sign = /^[ ]?号决议/.exec(text.slice(end, end + 4));
  const last = found.at(-1);
  if (sign && last) last.end += sign[0].length;
  const isCouncil = councilBefore.test(text.slice(Math.max(0, start - 60), at)) || councilBefore.test(text.slice(Math.max(0, start - 60), start)) || councilAfter.test(text.slice(end, end + 60));
  return found.map(({ number, ...place }) => ({ ...place, parts: resolutionParts(number, isCouncil) }));
}

/**
 * The joint general comments of the Committees on migrant workers and on the rights of the child cited from `start`: "joint
 * general comment No. 4/No. 23 (2017)" is `CMW/C/GC/4-CRC/C/GC/23`; "joint general comments No. 3 and No. 4/No. 22 and No. 23
 * (2017)" are two. `at` is where the words end.
 */
export function readJointComments(text: string, start: number, at: number): readonly NumberedDocument[] {
  const match = jointNumbers.exec(text.slice(at, at + 300));
  if (!match) return [];
  const numbers = [match[1]!, match[2]].filter((number) => number !== undefined);
  const partners = [match[3]!, match[4]].filter((number) => number !== undefined);
  if (numbers.length !== partners.length) return [];
  const end = at + match[0].length;
  const firstEnd = match[0].indexOf(match[1]!) + 1;
  const between = match[2] === undefined ? '' : match[0].slice(firstEnd, match[0].indexOf(match[2], firstEnd));
  const second = at + firstEnd + between.search(/(?:n\S{1,4}[ \n]{0,2})?$/i);
  return numbers.map((number, index) => ({
    start: index === 0 ? start : second,
    end: index === numbers.length - 1 ? end : at + firstEnd,
    parts: { symbol: `CMW/C/GC/${number}-CRC/C/GC/${partners[index]!}`, form: 'general-comment', body: 'CMW' },
  }));
}

const resolutionNumber = /^(\d{1,3}\/\d{1,3})(?![\d/])/;
const nextResolution = /^(?:,[ \n]|[ \n](?:and|y|et|и)[ \n])(\d{1,3}\/\d{1,3})(?![\d/])/;
const firstNumberedSession = 31;
const council = "Human Rights Council|Consejo de Derechos Humanos|Conseil des droits de l['’]homme|Совет[а-я]{0,2} по правам человека|مجلس حقوق الإنسان|人权理事会";
const councilBefore = new RegExp(`(?:${council})[ \\n]?(?:in its )?$`, 'i');
const councilAfter = new RegExp(`^[ \\n](?:of the|del|du)?[ \\n]?(?:${council})`, 'i');

// No. 3 [of the Committee on …] [and No. 4]/No. 22 [of the Committee on …] [and No. 23] (2017)
const no = '(?:Nos?\\.|n[uú]ms?\\.|n[o°º]s?\\.?)[ \\n]{0,2}';
const and = `(?:[ \\n](?:and|y|et)[ \\n](?:${no})?([1-9]\\d?))?`;
const jointNumbers = new RegExp(`^[ \\n]${no}([1-9])${and}[^/.;()\\d]{0,130}[ ]?/[ ]?${no}(\\d{2})${and}[^/.;()\\d]{0,80}(?:\\(2017\\))`);

function resolutionParts(number: string, isCouncil: boolean): SymbolParts {
  return isCouncil || Number(number.split('/')[0]) < firstNumberedSession
    ? { symbol: `A/HRC/RES/${number}`, form: 'human-rights-council' }
    : { symbol: `A/RES/${number}`, form: 'resolution' };
}
