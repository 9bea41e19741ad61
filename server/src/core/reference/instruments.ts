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
  const before = organizationBefore.exec(window) ?? (number[0].includes(', ') ? titleBefore.exec(window) : null);
  const from = before ? start - before[0].length + before[0].indexOf(before[1]!) : start;
  return { start: from, end, name: text.slice(from, end).replace(/\s{1,20}/g, ' ') };
}

/** The longest title between the organization and "Convention": "ILO Violence and Harassment Convention". */
const reach = 90;
const sign = '(?:Nos?\\.?|n[uú]ms?\\.?|n[o°º]s?\\.?|№|رقم)';
const behind = new RegExp(`s?(?:,[ \\n](?:19|20)\\d{2},?)?[ \\n]\\(?${sign}[ \\n]{0,2}\\d{1,3}(?![\\d/])\\)?(?:[ \\n]\\((?:19|20)\\d{2}\\))?(?:(?:,|,?[ \\n](?:and|y|et|и))[ \\n]${sign}[ \\n]{0,2}\\d{1,3}(?![\\d/])){0,6}`, 'y');
const organizationBehind = /,?[ \n](?:of the |de la |de l['’]|del |du )?(?:ILO|OIT|МОТ|International Labou?r Organi[sz]ation|Organización Internacional del Trabajo|Organisation internationale du Travail|Международной организации труда)(?![A-Za-zА-я])/y;
const organizationBefore = /(?:^|[^A-Za-z])((?:ILO|OIT|International Labou?r Organi[sz]ation)(?:['’]s)?[ \n](?:\([A-Z]{2,5}\)[ \n])?(?:[A-Za-z’'-]{1,20}[ \n]){0,8})$/;
const titleBefore = /(?:^|[^A-Za-z])((?:[A-Z][A-Za-z’'-]{1,20}[ \n](?:(?:and|of|on)[ \n])?){1,8})$/;
