import { committeeAcronyms, firstCommittee } from './committeeNames.ts';
import { completeSymbol } from './shortSymbol.ts';
import { exec } from './scanning.ts';

/** A general comment or recommendation cited by its number. Offsets of the text. */
export interface CitedComment {
  readonly start: number;
  readonly end: number;
  /** `GC/2` for general comment No. 2, `GR/35` for general recommendation No. 35. */
  readonly short: string;
  /** Its symbol, where the text names the Committee and the comment has a symbol of this form. */
  readonly symbol: string | undefined;
  /** The text names a Committee: it is that one's, whatever the context is. */
  readonly named: boolean;
  /** The text says that it is that of the Committee it speaks of: "its general comment", "of the Committee". */
  readonly told: boolean;
}

/**
 * The general comments cited from `start`, where the words stand, with their numbers from `at`: "general comment No. 1 (2011) of the Committee
 * on Migrant Workers" is `CMW/C/GC/1`, "its general comments No. 2 (2013) and No. 5 (2021)" are `GC/2` and `GC/5` of the Committee that speaks.
 * Where two Committees are named none is chosen.
 */
export function readGeneralComments(text: string, start: number, at: number): readonly CitedComment[] {
  const written = text.slice(start, at);
  const kind = recommendationWord.test(written) ? 'GR' : 'GC';
  const numbers = /[\u3400-\u9FFF]/.test(written) ? readNumberBefore(text, start, at) : readNumbers(text, start, at);
  const first = numbers[0];
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return [];
  const named = findNamed(text, first.start, last.end);
  const own = named === undefined ? findOwn(text, first.start, last.end) : undefined;
  // "… No. 36 (2018) of the Human Rights Committee, para. 4": the name belongs to what is cited.
  const end = named?.end ?? own?.end ?? last.end;
  return numbers.map((one) => {
    const short = `${kind}/${one.number}`;
    const symbol = named === undefined ? undefined : completeSymbol(short, named.body === 'E/C.12' ? 'E/C.12/1' : `${named.body}/C/1`);
    return { start: one.start, end: one === last ? end : one.end, short, symbol, named: named !== undefined, told: own !== undefined };
  });
}

interface Numbered {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

const recommendationWord = /recom|рекоменд|توصي|建议/i;
const sign = '(?:Nos?\\.?|n[uú]ms?\\.?|n[o°º]s?\\.?|№|رقم)';
/** " No. 2 (2013)": [1] the number, which is no fraction and no year. */
const firstNumber = new RegExp(`[ \\n]${sign}[ \\n]{0,2}(\\d{1,2})(?![\\d/])(?:[ \\n]\\((?:19|20)\\d{2}\\))?`, 'y');
const nextNumber = new RegExp(`(?:,[ \\n]|,?[ \\n](?:and|y|et|и)[ \\n]|[ \\n]و[ ]?)(?:${sign}[ \\n]{0,2}(\\d{1,2})|(\\d{1,2}))(?![\\d/])(?:[ \\n]\\((?:19|20)\\d{2}\\))?`, 'y');
/** No Committee is cited for more comments at once. */
const mostNumbers = 8;

function readNumbers(text: string, start: number, at: number): readonly Numbered[] {
  const first = exec(firstNumber, text, at);
  if (!first) return [];
  const found: Numbered[] = [{ start, end: at + first[0].length, number: String(Number(first[1])) }];
  const several = /s[ \n]*$|замечани[яй]|рекомендаци[ий]$/i.test(text.slice(start, at)) || /ent[sS]|es$/.test(text.slice(start, at));
  while (several && found.length < mostNumbers) {
    const end = found.at(-1)!.end;
    const next = exec(nextNumber, text, end);
    // A number without its sign has its year at least: "general comments No. 2 and 14 days later".
    if (!next || (next[1] === undefined && !next[0].endsWith(')'))) break;
    const from = end + /^(?:,?[ \n]{1,2}(?:(?:and|y|et|и)[ \n])?(?:و[ ]?)?)/.exec(next[0])![0].length;
    found.push({ start: from, end: end + next[0].length, number: String(Number(next[1] ?? next[2])) });
  }
  return found;
}

/** 第2号一般性意见（2013年） */
function readNumberBefore(text: string, start: number, at: number): readonly Numbered[] {
  const before = /第[ ]?(\d{1,2})[ ]?号$/.exec(text.slice(Math.max(0, start - 8), start));
  if (!before) return [];
  const year = /^[ ]?\((?:19|20)\d{2}(?: ?年)?\)/.exec(text.slice(at, at + 10));
  return [{ start: start - before[0].length, end: at + (year?.[0].length ?? 0), number: String(Number(before[1])) }];
}

/** How far from the number the Committee's name is looked for, within the clause. */
const reach = 150;
const clauseEnd = /[.;:](?=[\s)]|$)|\n[ \t]{0,8}\n/;

/** The one Committee that the clause names: behind the number ("of the Committee on …"), else before it. */
function findNamed(text: string, start: number, end: number): { readonly body: string; readonly end: number } | undefined {
  const behind = text.slice(end, end + reach);
  const cut = behind.search(clauseEnd);
  const after = cut < 0 ? behind : behind.slice(0, cut);
  const of = ofCommittee.exec(after);
  if (of) {
    const name = after.slice(of[0].length, of[0].length + longestName);
    const acronym = /^([A-Z]{3,5})(?![A-Za-z])/.exec(name)?.[1];
    const body = acronym === undefined ? undefined : committeeAcronyms[acronym];
    const found = body === undefined ? firstCommittee(name) : { body, end: acronym!.length };
    if (found) return { body: found.body, end: end + of[0].length + found.end };
  }
  const window = text.slice(Math.max(0, start - reach), start);
  // 人权事务委员会第36号一般性意见
  if (/委员会(?:的|在其)?$/.test(window)) {
    const named = firstCommittee(window.slice(-30));
    return named && { body: named.body, end };
  }
  const parts = window.split(clauseEnd);
  const before = parts.at(-1) ?? '';
  const acronym = /(?:^|[^A-Za-z/])([A-Z]{3,5})(?:[ \n]Committee)?(?:['’]s)?[ \n]$/.exec(before)?.[1];
  const short = acronym === undefined ? undefined : committeeAcronyms[acronym];
  if (short !== undefined) return { body: short, end };
  // "the Committee on the Rights of the Child, in its general comment": a name without the Committee is a Convention's.
  const bodies = new Set([...before.matchAll(committeeWord)].flatMap((match) => firstCommittee(before.slice(match.index, match.index + longestName))?.body ?? []));
  const [only] = bodies;
  return bodies.size === 1 && only !== undefined && possessive.test(before) ? { body: only, end } : undefined;
}

const ofCommittee = /^,?[ \n]?(?:[^,(]{0,90}?[, \n])?(?:of|by|del|de|du|Комитета)[ \n]?(?:the |l['’]|la |le |el )?(?=[A-Z]{3,5}(?![A-Za-z])|(?:Human[ \n]Rights[ \n])?Committee|Comité|Комитет|по[ \n])/;
const committeeWord = /(?:human rights )?committee|comité|комитет|اللجنة|لجنة/gi;
const longestName = 130;

const possessive = /(?:['’]s?|its|in its|su|sus|son|sa|ses|leur|de[ \n]su|его|свое[мйго]{1,2}|[,)])[ \n]{0,2}(?:joint[ \n])?(?:la|el|the)?[ \n]?$|[’']s[ \n]$/i;

/** "its general comment No. 2", "the Committee’s general comment", "general comment No. 2 of the Committee": that of the Committee that is spoken of. */
function findOwn(text: string, start: number, end: number): { readonly end: number } | undefined {
  const before = text.slice(Math.max(0, start - 30), start);
  if (/委员会(?:的|在其)?$/.test(before) || /(?:^|[ \n(])(?:its|su|sus|son|sa|ses|его|свое[мйго]{1,2})[ \n]$/i.test(before) || /(?:^|[ \n(])(?:the[ \n])?Committee(?:['’]s)?[ \n]$/.test(before)) return { end };
  const behind = ofItself.exec(text.slice(end, end + 60));
  return behind ? { end: end + behind[0].length } : undefined;
}

const ofItself = /^,?[ \n](?:of the Committee|del Comité|du Comité|Комитета)(?![A-Za-zа-я]|[ \n](?:on|against|de|des|sobre|contra|para|pour|por|contre|по|против)(?![A-Za-zа-я]))/;
