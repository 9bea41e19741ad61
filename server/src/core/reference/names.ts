import type { CitationSource } from '../model.ts';
import type { NumberGroup } from './groups.ts';

/**
 * The name before a number, where a document without a symbol is cited by name: "MGI Mexico 2022, sect. 4.2", "CoE-GRETA,
 * para. 294". A name is made of words in capitals and years and stands right before the comma. Undefined in running text.
 */
export function findName(text: string, group: NumberGroup): { readonly source: CitationSource; readonly start: number; readonly end: number } | undefined {
  if (group.style !== 'abbreviated' && group.kind !== 'section') return undefined;
  const behind = group.kind === 'section' ? nameBehind.exec(text.slice(group.end, group.end + nameReach)) : null;
  if (behind && /\d{4}/.test(behind[2]!)) {
    const start = group.end + behind[1]!.length;
    const end = start + behind[2]!.length;
    return { source: { kind: 'name', name: behind[2]!, span: { start, end } }, start: group.start, end };
  }
  const from = Math.max(0, group.start - nameReach);
  const match = namePattern.exec(text.slice(from, group.start));
  if (!match) return undefined;
  const name = match[1]!;
  if (notNames.test(name) || !(/\d{4}/.test(name) || /\p{Lu}{2,}/u.test(name))) return undefined;
  const start = from + match.index + match[0].indexOf(name);
  return { source: { kind: 'name', name, span: { start, end: start + name.length } }, start, end: group.end };
}

const nameReach = 80;
const namePart = '(?:\\p{Lu}[\\p{L}\\d’\'-]{0,24}|(?:19|20)\\d{2})';
const namePattern = new RegExp(`(?<![\\p{L}\\d/])(${namePart}(?:[ ](?:of |de |del |des )?${namePart}){0,6})[)"”»]{0,2},?[ \\n]{1,2}\\(?$`, 'u');
const nameBehind = new RegExp(`^([ \\n](?:of|de|del|du)[ \\n](?:the[ ]|la[ ]|el[ ]|l['’])?)(${namePart}(?:[ ](?:of |de |del |des )?${namePart}){0,6})`, 'u');
/** "Annex 1, section 2" divides a report's own annex. */
const notNames = /^(?:Annex|Anexo|Annexe|Table|Cuadro|Tableau|Article|Artículo|Chapter|Part|The|In|See|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/u;
