import { TreeFragment, type Tree, type TreeBuffer } from '@lezer/common';
import type { Draft, Language } from '../model.ts';
import { assembleDraft, type BlockMemory, type PlacedBlock } from './assembleDraft.ts';
import { parseFrontMatter, type FrontMatterRead } from './frontMatter.ts';
import { guessDraftLanguage, tallyLanguages, type LanguageTally } from './guessDraftLanguage.ts';
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
  const units = getUnits(tree, body, before?.blocks ?? []);
  const { frontMatter, answersGiven: isDraft, bodyStart } = header;

  const language = frontMatter?.language ?? guessDraftLanguage(units.map(({ block }) => (block.tally ??= tallyLanguages(block.text))));
  const context = before && before.header === header ? before.context : getContext(frontMatter, isDraft);
  const blocks = units.map(({ block, from, continues }): PlacedBlock => ({ block: getScan(block, language), memory: block, start: bodyStart + from, continues }));
  const draft = assembleDraft({ id, text, frontMatter, isDraft, language, context }, blocks, previous);
  states.set(draft, { header, headerText: text.slice(0, bodyStart), context, body, tree, blocks: units.map((unit) => unit.block) });
  return draft;
}

/** What the next parse of the same file can use again. */
interface State {
  readonly header: FrontMatterRead;
  readonly headerText: string;
  readonly context: DraftContext;
  readonly body: string;
  readonly tree: Tree;
  readonly blocks: readonly KnownBlock[];
}

const states = new WeakMap<Draft, State>();

/**
 * The front matter of the state before when it still says the same. Where it names what the draft answers its own text tells; elsewhere the lines below count too,
 * in which `answers` may be misplaced.
 */
function readHeader(text: string, before: State | undefined): FrontMatterRead {
  const known = before?.header;
  const isSettled = known?.answersGiven === true && known.frontMatter?.problems.every(({ code }) => code !== 'misplaced') === true;
  if (before && isSettled && text.startsWith(before.headerText) && (before.headerText.endsWith('\n') || text.length === before.headerText.length)) return before.header;
  const read = parseFrontMatter(text);
  return known && JSON.stringify(known) === JSON.stringify(read) ? known : read;
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
  readonly block: KnownBlock;
  readonly from: number;
  readonly to: number;
  continues: boolean;
}

/** What has been found out about a block; filled as it is asked for. */
interface KnownBlock extends BlockMemory {
  tree: Tree;
  readonly text: string;
  tally?: LanguageTally;
  language?: Language;
  scan?: ScannedBlock;
}

/** By syntax tree: the parser hands on the trees of unchanged text, and a tree is only handed on with its text. */
const knownBlocks = new WeakMap<Tree, KnownBlock>();

/** An edit makes the parser read this many blocks again, as a rule fewer. */
const touchedBlocks = 8;

function getUnits(tree: Tree, body: string, before: readonly KnownBlock[]): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  addUnits(tree, 0, false);
  return units;

  /** The children are read as they are stored: a cursor takes five times as long for the thousand blocks of a report. */
  function addUnits(parent: Tree, start: number, inList: boolean): void {
    for (let i = 0; i < parent.children.length; i++) {
      const child = parent.children[i];
      const from = start + (parent.positions[i] as number);
      if (!child || !('children' in child)) continue;
      // Long rows of blocks are stored in bundles without a name.
      if (child.type.isAnonymous) addUnits(child, from, inList);
      else if (!inList && (child.type.name === 'OrderedList' || child.type.name === 'BulletList')) {
        const first = units.length;
        addUnits(child, from, true);
        if (units[first]) units[first].continues = false;
      } else units.push({ block: getBlock(child, from), from, to: from + child.length, continues: inList });
    }
  }

  /** Nearly every block is the next of before, or one soon after it: to look there first is three times as fast. */
  function getBlock(child: Tree, from: number): KnownBlock {
    for (let ahead = next; ahead < next + touchedBlocks; ahead++) {
      const known = before[ahead];
      if (known?.tree !== child) continue;
      next = ahead + 1;
      return known;
    }
    let block = knownBlocks.get(child);
    if (!block) knownBlocks.set(child, (block = findSameBlock(child, from) ?? makeBlock(child, from)));
    return block;
  }

  /** The parser reads the neighbours of an edit again: their trees are new, and nothing else about them. */
  function findSameBlock(child: Tree, from: number): KnownBlock | undefined {
    const text = body.slice(from, from + child.length);
    for (let ahead = next; ahead < next + touchedBlocks; ahead++) {
      const known = before[ahead];
      if (known?.text !== text || !isSameTree(known.tree, child)) continue;
      next = ahead + 1;
      // The old tree no longer stands for it: no block may stand in two places.
      knownBlocks.delete(known.tree);
      known.tree = child;
      return known;
    }
    return undefined;
  }

  function makeBlock(child: Tree, from: number): KnownBlock {
    // A copy: a mere slice would keep the whole text of this moment in memory for as long as the block stands.
    const text = `${body.slice(from, from + child.length)} `.slice(0, -1);
    return { tree: child, text };
  }
}

function isSameTree(a: Tree | TreeBuffer, b: Tree | TreeBuffer): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  if ('buffer' in a || 'buffer' in b) return 'buffer' in a && 'buffer' in b && a.set === b.set && a.buffer.length === b.buffer.length && a.buffer.every((value, index) => value === b.buffer[index]);
  if (a.type !== b.type || a.children.length !== b.children.length) return false;
  return a.children.every((child, index) => a.positions[index] === b.positions[index] && isSameTree(child, b.children[index] as Tree | TreeBuffer));
}

function getScan(block: KnownBlock, language: Language): ScannedBlock {
  if (block.scan && block.language === language) return block.scan;
  block.language = language;
  block.scan = scanBlock(block.tree, block.text, language);
  return block.scan;
}
