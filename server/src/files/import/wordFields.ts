import { getText, type XmlElement } from './parseXml.ts';
import { isDeleted } from './wordMarkup.ts';

/** What stands between the characters of Word's fields: instructions, which nobody sees, and results, which are text. */
export interface WordFields {
  /** True for a run that belongs to an instruction, or to the result of a table of contents. */
  isHidden(run: XmlElement): boolean;
  /** Fields that Word counts when it shows them (`AUTONUM`, `LISTNUM`): no number stands in the file. */
  readonly uncounted: number;
}

interface Field {
  /** True once the instruction is over. */
  separated: boolean;
  instruction: string;
}

/**
 * Finds the runs that hold instructions, in the running text, a note or a header. A field that never ends hides nothing: text is never lost over
 * a broken field.
 */
export function findWordFields(story: XmlElement): WordFields {
  const runs = [...walkRuns(story)];
  const complete = pairFields(runs);
  const hidden = new Set<XmlElement>();
  const open: Field[] = [];
  /** How many of the open fields hide what stands in them now. */
  let hiding = 0;
  let uncounted = 0;
  for (const run of runs) {
    // A run may hold the end of one field and text after it, but programs that write Word files give every character of a field its own run.
    const hiddenBefore = hiding > 0;
    for (const child of run.children) {
      if (typeof child === 'string') continue;
      const type = child.name === 'w:fldChar' && complete.has(child) ? child.attributes['w:fldCharType'] : undefined;
      const field = open.at(-1);
      if (type === 'begin') {
        open.push({ separated: false, instruction: '' });
        hiding++;
      } else if (type === 'separate' && field && !field.separated) {
        field.separated = true;
        if (!isContents(field)) hiding--;
      } else if (type === 'end' && field) {
        open.pop();
        if (!field.separated || isContents(field)) hiding--;
        if (!field.separated && /^\s{0,9}(?:AUTONUM|LISTNUM)/i.test(field.instruction)) uncounted++;
      } else if (child.name === 'w:instrText' && field && !field.separated && field.instruction.length < longestName) field.instruction += getText(child);
    }
    if (hiddenBefore && hiding > 0) hidden.add(run);
  }
  return { isHidden: (run) => hidden.has(run), uncounted };
}

/** Only the name of a field is of interest, with which its instruction begins. */
const longestName = 100;

function isContents(field: Field): boolean {
  return /^\s{0,9}TOC\b/i.test(field.instruction);
}

/** The characters of all fields that begin and end. */
function pairFields(runs: readonly XmlElement[]): ReadonlySet<XmlElement> {
  const complete = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  for (const run of runs) {
    for (const child of run.children) {
      if (typeof child === 'string' || child.name !== 'w:fldChar') continue;
      const type = child.attributes['w:fldCharType'];
      if (type === 'begin') open.push([child]);
      else open.at(-1)?.push(child);
      if (type === 'end') for (const each of open.pop() ?? []) complete.add(each);
    }
  }
  return complete;
}

/** All runs in order, without what is deleted. */
function* walkRuns(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string' || isDeleted(child)) continue;
    if (child.name === 'w:r') yield child;
    else yield* walkRuns(child);
  }
}
