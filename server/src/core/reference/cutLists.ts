import type { ReadElement } from './elements.ts';
import { endsBare, itemWords } from './items.ts';
import { letter } from './letters.ts';
import { exec } from './scanning.ts';

const join = '(?:,[ ]?|[ ](?:and|or|y|e|o|et|ou)[ ])';
const one = '(?:[(][a-z][)]|[a-z][)]|[a-z])';
/** A letter right behind a dash or a stroke, `36b-d`, and not the beginning of a word. */
const tied = new RegExp(`[ ]?[-\\u2010-\\u2015/]${one}(?![${letter}\\d'’.])`, 'iy');
/** [1] the letter where it stands without a parenthesis. */
const sibling = new RegExp(`${join}(?:[(]?[a-z][)](?=[ ]?(?:[.;:]?(?:$|[\\r\\n])|[;)]))|([a-z])(?![${letter}\\d'’]))`, 'iy');
const worded = new RegExp(`${join}?,?[ ]?\\(?(?:(?:the|el|la|los|las|les)[ ]|l['’])?(?:${itemWords})[ ](?:[(]?(?:[a-z]|[ivx]{2,6})[)]|[b-df-hj-np-tv-xz](?![${letter}\\d'’.]))`, 'iy');
const enclosed = new RegExp(`[ ]?\\(${one}(?:,[ ]?|[ ](?:and|y|e|et|a|à|to)[ ]|[ ]?[-\\u2010-\\u2015/][ ]?)${one}(?![${letter}\\d'’.])`, 'iy');
/** "paras. 66 ff.", "66 and following": from here to an end that is not said. "Paragraph 36 and following the reform" is something else. */
const following = new RegExp(
  `[ ]?(?:ff\\.?(?![${letter}])|(?:et )?s(?:eq)?q\\.|et seq\\b|et suiv|y siguientes|y sigs?\\.|y ss\\b|ss\\.|sigs\\.|и (?:следующ|далее)|وما (?:يليها|بعدها)|及(?:以下|其后|后续))|[ ]and (?:the )?(?:following|subsequent)(?:[ ]paragraphs|[ ]?(?:[,;:.)\\]]|$|[\\r\\n]))`,
  'iy',
);
/** Items that belong to a paragraph named behind them: "… y apartado b) del párrafo 38". */
const ofAnother = /[^.;:\n]{0,60}?[ ](?:of|del?|du|des)[ ](?:the |los |las )?(?:p[aá]r|recom)/iy;

/** True when the list that ends with `last` goes on in a way that could not be read: what was read is then only a part of what is cited. */
export function isCut(text: string, last: ReadElement): boolean {
  const at = last.end;
  if (goesOnOpenly(text, at) || exec(enclosed, text, at)) return true;
  if (exec(tied, text, at)) return true;
  const word = exec(worded, text, at);
  if (word) return !exec(ofAnother, text, at + word[0].length);
  if (last.path.length < 2) return false;
  const next = exec(sibling, text, at);
  if (!next) return false;
  const end = at + next[0].length;
  return (next[1] === undefined || endsBare(text, end - 1, end)) && !exec(ofAnother, text, end);
}

/** "66 ff." */
export function goesOnOpenly(text: string, at: number): boolean {
  return exec(following, text, at) !== undefined;
}
