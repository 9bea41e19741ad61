import { isClosed } from './blocks.ts';
import { findItemLabel, findParagraphNumber } from './labels.ts';
import type { Block } from './prepare.ts';
import { findQuestions } from './questions.ts';

/** Put before the lines of a list that has lost its bullets. */
const bullet = '• ';
/** A longer line is a paragraph of its own, not a line of a list. */
const longestLine = 400;

/**
 * Gives their bullets back to lists that a conversion to plain text left bare: after a block that ends with a colon, two or more lines without
 * a label are its list (CMW/C/MEX/4, para. 50: "… is focused on four main areas:" and four lines; para. 91 (a) (ii): "The labour mobility mechanism
 * with:" and three). Lines of different indent, headings and long lines end the list. Offsets still lead to the source.
 */
export function markUnlabelledLists(blocks: readonly Block[]): readonly Block[] {
  const marked: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    marked.push(block);
    if (!/[:：]$/.test(block.text) || block.headingLevel > 0) continue;
    let end = index + 1;
    while (end < blocks.length && isBareLine(blocks[end]!) && blocks[end]!.indent === blocks[index + 1]!.indent && !isLead(blocks, end)) end++;
    if (end - index - 1 < 2) continue;
    for (let line = index + 1; line < end; line++) marked.push(withBullet(blocks[line]!));
    index = end - 1;
  }
  return marked;
}

function isBareLine(block: Block): boolean {
  const { text } = block;
  return (
    block.headingLevel === 0 &&
    !block.cells &&
    !block.bold &&
    text.length <= longestLine &&
    findParagraphNumber(text) === undefined &&
    findItemLabel(text) === undefined &&
    findQuestions(text).length === 0
  );
}

/** A line that is followed by a list of its own and is closed like a sentence belongs to the running text. */
function isLead(blocks: readonly Block[], index: number): boolean {
  return /[:：]$/.test(blocks[index]!.text) && isClosed(blocks[index - 1]?.text ?? '');
}

function withBullet(block: Block): Block {
  const shift = bullet.length;
  return {
    ...block,
    text: bullet + block.text,
    marks: block.marks.map(({ mark, at }) => ({ mark, at: at + shift })),
    toSource: (offset) => block.toSource(Math.max(0, offset - shift)),
  };
}
