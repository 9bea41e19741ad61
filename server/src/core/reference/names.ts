import type { CitationSource } from '../model.ts';
import type { NumberGroup } from './groups.ts';
import { capital, letter } from './letters.ts';

/**
 * The name before a number, where a document without a symbol is cited by name: "MGI Mexico 2022, sect. 4.2", "CoE-GRETA,
 * para. 294". A name is made of words in capitals and years and stands right before the comma. Undefined in running text.
 */
export function findName(text: string, group: NumberGroup): { readonly source: CitationSource; readonly start: number; readonly end: number } | undefined {
  if (group.style !== 'abbreviated' && group.kind !== 'section') return undefined;
  const of = group.kind === 'section' ? nameOf.exec(text.slice(group.end, group.end + 20)) : null;
  const named = of && nameAtStart(text.slice(group.end + of[0].length, group.end + nameReach));
  if (of && named !== undefined && named !== null && /\d{4}/.test(named) && !laws.test(named)) {
    const start = group.end + of[0].length;
    const end = start + named.length;
    return { source: { kind: 'name', name: named, span: { start, end } }, start: group.start, end };
  }
  const name = nameBefore(text.slice(Math.max(0, group.start - nameReach), group.start));
  if (name === undefined || notNames.test(name.text) || laws.test(name.text) || !(/\d{4}/.test(name.text) || /[A-Z]{2}/.test(name.text))) return undefined;
  const start = Math.max(0, group.start - nameReach) + name.start;
  return { source: { kind: 'name', name: name.text, span: { start, end: start + name.text.length } }, start, end: group.end };
}

const nameReach = 80;

/** The words of a name that end a text, behind them at most a closing mark, a comma and an opening parenthesis. */
function nameBefore(text: string): { readonly text: string; readonly start: number } | undefined {
  const link = nameLink.exec(text);
  if (!link) return undefined;
  const end = link.index;
  let start = end;
  for (let at = end, count = 0; count < 8; count++) {
    const space = Math.max(text.lastIndexOf(' ', at - 1), text.lastIndexOf('\n', at - 1));
    const word = text.slice(space + 1, at);
    // "See MGI Mexico 2022": the word that opens the sentence is not part of the name.
    if (openers.test(word)) break;
    if (namePart.test(word)) start = space + 1;
    else if (!/^(?:of|de|del|des)$/.test(word)) {
      // "(MGI Mexico 2022": what opens before the name is not part of it.
      if (/^[("“«]/.test(word) && namePart.test(word.slice(1))) start = space + 2;
      break;
    }
    if (space < 0) break;
    at = space;
  }
  return start === end ? undefined : { text: text.slice(start, end), start };
}

const nameLink = /[)"”»]{0,2},?[ \n]{1,2}\(?$/;
const namePart = new RegExp(`^(?:[${capital}][${letter}\\d’'-]{0,24}|(?:19|20)\\d{2})$`);

/** The words of a name at the start of a text. */
function nameAtStart(text: string): string | undefined {
  let end = 0;
  for (let at = 0, count = 0; count < 8; count++) {
    const next = text.slice(at).search(/[ ,;:.()]|$/) + at;
    const word = text.slice(at, next);
    if (namePart.test(word)) end = next;
    else if (!/^(?:of|de|del|des)$/.test(word)) break;
    if (text[next] !== ' ') break;
    at = next + 1;
  }
  return end === 0 ? undefined : text.slice(0, end);
}

const nameOf = /^[ \n](?:of|de|del|du)[ \n](?:the[ ]|la[ ]|el[ ]|l['’])?/;
/** Words in capitals only because a sentence begins with them. */
const openers = /^(?:See|Cf|Compare|Per|In|The|Also|By|Under|According|As|Véase|Véanse|Ver|Según|En|El|La|Los|Las|Conforme|Voir|Selon|Dans|Le|Les|D['’]après)$/;
/** "Annex 1, section 2" divides a report's own annex. */
const notNames = /^(?:Annex|Anexo|Annexe|Table|Cuadro|Tableau|Article|Artículo|Chapter|Part|January|February|March|April|May|June|July|August|September|October|November|December)(?![a-zà-ÿ])/;
/** Laws and treaties have years in their names too. */
const laws = /(?:Act|Law|Code|Constitution|Convention|Covenant|Protocol|Ley|C[oó]digo|Reglamento|Constituci[oó]n|Convenci[oó]n|Convenio|Protocolo|Loi|Protocole)(?![a-zà-ÿ])/;
