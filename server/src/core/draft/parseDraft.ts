import { TreeFragment, type Tree, type TreeCursor } from '@lezer/common';
import type { Draft, Language } from '../model.ts';
import { assembleDraft, type PlacedBlock } from './assembleDraft.ts';
import { parseFrontMatter, type FrontMatterRead } from './frontMatter.ts';
import { guessDraftLanguage, tallyLanguages } from './guessDraftLanguage.ts';
import { getDraftMarkdown } from './markdown.ts';
import { scanBlock, type ScannedBlock } from './scanBlock.ts';
import { getContext, type DraftContext } from './targets.ts';

/**
 * Reads a Markdown file: front matter, headings, its own paragraphs, references with what they point at, replies, words.
 *
 * With the `previous` state of the same file only the blocks that an edit touches are read again; the result is the same as without, and
 * what did not change keeps its identity (`references`, `replies` and the other lists are the same arrays). Never throws. Offsets are UTF-16.
 *
 * `parseDraft('report.md', '---\nanswers: CMW/C/MEX/CO/4\n---\n## Paragraph 36 (b)\n…').replies[0]` replies to `CMW/C/MEX/CO/4#36.b`.
 */
export function parseDraft(id: string, text: string, previous?: Draft): Draft {
  const before = previous && states.get(previous);
  const header = readHeader(text, before);
  const body = text.slice(header.bodyStart);
  const tree = parseBody(body, before);
  const units = getUnits(tree);
  const { frontMatter, answersGiven: isDraft, bodyStart } = header;

  const language = frontMatter?.language ?? guessDraftLanguage(units.map((unit) => tallyUnit(unit, body)));
  const context = before && before.header === header ? before.context : getContext(frontMatter, isDraft);
  const blocks = units.map((unit): PlacedBlock => ({ block: scanUnit(unit, body, language), start: bodyStart + unit.from, continues: unit.continues }));
  const draft = assembleDraft({ id, text, frontMatter, isDraft, language, context }, blocks, previous);
  states.set(draft, { header, headerText: text.slice(0, bodyStart), context, body, tree });
  return draft;
}

/** What the next parse of the same file can use again. */
interface State {
  readonly header: FrontMatterRead;
  readonly headerText: string;
  readonly context: DraftContext;
  readonly body: string;
  readonly tree: Tree;
}

const states = new WeakMap<Draft, State>();

/** The front matter of the state before when its text is still the same. A text that had none may have got one. */
function readHeader(text: string, before: State | undefined): FrontMatterRead {
  if (before && before.header.bodyStart > 0 && text.startsWith(before.headerText) && (before.headerText.endsWith('\n') || text.length === before.headerText.length)) return before.header;
  const read = parseFrontMatter(text);
  return before && read.bodyStart === 0 && before.header.bodyStart === 0 ? before.header : read;
}

function parseBody(body: string, before: State | undefined): Tree {
  if (!before) return getDraftMarkdown().parse(body);
  if (before.body === body) return before.tree;
  const { start, endBefore, end } = findChange(before.body, body);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(before.tree), [{ fromA: start, toA: endBefore, fromB: start, toB: end }]);
  return getDraftMarkdown().parse(body, fragments);
}

/**
 * Where two texts differ. The start goes back over blank lines to the last visible character: whether a footnote or a list goes on is told by
 * what follows the blank lines after it, so the block before an edit must be read again with it.
 */
function findChange(before: string, after: string): { start: number; endBefore: number; end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = commonPrefix(before, after, shorter);
  let end = after.length;
  let endBefore = before.length;
  while (end > start && endBefore > start && before.charCodeAt(endBefore - 1) === after.charCodeAt(end - 1)) {
    // Long equal ends are compared by slices: character by character 150,000 of them take a tenth of a millisecond.
    const step = Math.min(4096, end - start, endBefore - start);
    if (step > 64 && before.slice(endBefore - step, endBefore) === after.slice(end - step, end)) {
      end -= step;
      endBefore -= step;
    } else {
      const stop = end - step;
      while (end > stop && before.charCodeAt(endBefore - 1) === after.charCodeAt(end - 1)) {
        end--;
        endBefore--;
      }
      if (end > stop) break;
    }
  }
  while (start > 0 && isBlank(after.charCodeAt(start - 1))) start--;
  return { start: Math.max(0, start - 1), endBefore, end };
}

function commonPrefix(a: string, b: string, limit: number): number {
  let at = 0;
  while (at + 4096 <= limit && a.slice(at, at + 4096) === b.slice(at, at + 4096)) at += 4096;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** A block of the outermost level; of lists each item. */
interface Unit {
  readonly tree: Tree;
  readonly from: number;
  readonly to: number;
  readonly continues: boolean;
}

function getUnits(tree: Tree): Unit[] {
  const units: Unit[] = [];
  const cursor = tree.cursor();
  if (!cursor.firstChild()) return units;
  do {
    if ((cursor.name === 'OrderedList' || cursor.name === 'BulletList') && cursor.firstChild()) {
      let continues = false;
      do {
        addUnit(units, cursor, continues);
        continues = true;
      } while (cursor.nextSibling());
      cursor.parent();
    } else addUnit(units, cursor, false);
  } while (cursor.nextSibling());
  return units;
}

function addUnit(units: Unit[], cursor: TreeCursor, continues: boolean): void {
  units.push({ tree: cursor.tree ?? cursor.node.toTree(), from: cursor.from, to: cursor.to, continues });
}

interface Scan {
  readonly language: Language;
  readonly block: ScannedBlock;
}

/** By syntax tree: the parser hands on the trees of unchanged text, and a tree is only handed on with its text. */
const scans = new WeakMap<Tree, Scan>();
const tallies = new WeakMap<Tree, ReturnType<typeof tallyLanguages>>();

function scanUnit(unit: Unit, body: string, language: Language): ScannedBlock {
  const known = scans.get(unit.tree);
  if (known && known.language === language) return known.block;
  const block = scanBlock(unit.tree, body.slice(unit.from, unit.to), language);
  scans.set(unit.tree, { language, block });
  return block;
}

function tallyUnit(unit: Unit, body: string): ReturnType<typeof tallyLanguages> {
  let tally = tallies.get(unit.tree);
  if (!tally) tallies.set(unit.tree, (tally = tallyLanguages(body.slice(unit.from, unit.to))));
  return tally;
}
