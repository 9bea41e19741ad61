import { exec } from './scanning.ts';

/** A convention cited by its number, which is no United Nations document. Offsets of the text. */
export interface CitedInstrument {
  readonly start: number;
  readonly end: number;
  /** As written, on one line: `ILO Convention No. 189`. */
  readonly name: string;
}

/**
 * The numbered convention or recommendation whose word stands at `start` and ends at `at`: "ILO Convention No. 189", "Convenio núm. 189 de la
 * OIT", "Domestic Workers Convention, 2011 (No. 189)", "Конвенция № 189 МОТ". Numbers are how the International Labour Organization and
 * the Council of Europe cite theirs; the United Nations' own treaties have none. Undefined where no number follows.
 */
export function findInstrument(text: string, start: number, at: number): CitedInstrument | undefined {
  const number = exec(behind, text, at);
  if (!number) return undefined;
  const organization = exec(organizationBehind, text, at + number[0].length);
  const end = at + number[0].length + (organization?.[0].length ?? 0);
  const window = text.slice(Math.max(0, start - reach), start);
  // A title in capitals belongs to a year and a number behind it: "Domestic Workers Convention, 2011 (No. 189)".
  const from = start - (window.length - (findOrganization(window) ?? (number[0].includes(', ') ? findTitle(window) : undefined) ?? window.length));
  return { start: from, end, name: text.slice(from, end).replace(/\s{1,20}/g, ' ') };
}

/** The longest title between the organization and "Convention": "ILO Violence and Harassment Convention". */
const reach = 90;
const sign = '(?:Nos?\\.?|n[uú]ms?\\.?|n[o°º]s?\\.?|№|رقم)';
const behind = new RegExp(`s?(?:,[ \\n](?:19|20)\\d{2},?)?[ \\n]\\(?${sign}[ \\n]{0,2}\\d{1,3}(?![\\d/])\\)?(?:[ \\n]\\((?:19|20)\\d{2}\\))?(?:(?:,|,?[ \\n](?:and|y|et|и))[ \\n]${sign}[ \\n]{0,2}\\d{1,3}(?![\\d/])){0,6}`, 'y');
const organizationBehind = /,?[ \n](?:of the |de la |de l['’]|del |du )?(?:ILO|OIT|МОТ|International Labou?r Organi[sz]ation|Organización Internacional del Trabajo|Organisation internationale du Travail|Международной организации труда)(?![A-Za-zА-я])/y;

/** Where the organization before the word starts: "ILO Violence and Harassment Convention". Several may stand there: "International Labour Organization (ILO)". */
function findOrganization(window: string): number | undefined {
  for (const match of window.matchAll(organization)) if (title.test(window.slice(match.index + match[0].length))) return match.index;
  return undefined;
}

const organization = /(?<![A-Za-z])(?:ILO|OIT|International Labou?r Organi[sz]ation)(?![A-Za-z])/g;
const title = /^(?:['’]s)?[ \n](?:\([A-Z]{2,5}\)[ \n])?(?:[A-Za-z’'-]{1,20}[ \n]){0,8}$/;

/** Where the words in capitals begin that end a text. */
function findTitle(window: string): number | undefined {
  let start = window.length;
  for (let at = start; at > 0; ) {
    const space = Math.max(window.lastIndexOf(' ', at - 2), window.lastIndexOf('\n', at - 2));
    const word = window.slice(space + 1, at - 1);
    if (/^[A-Z][A-Za-z’'-]{1,20}$/.test(word)) start = space + 1;
    else if (!/^(?:and|of|on)$/.test(word)) break;
    at = space + 1;
  }
  return start === window.length ? undefined : start;
}
