import type { Block } from './prepare.ts';
import { isReplyLine, isRestatedQuestion } from './questions.ts';

/** Below every heading of Markdown: a restated question divides the section it stands in. */
const lowestLevel = 6;

/**
 * Makes headings of the questions of a list of issues that a State quotes over its replies, in full and under their own numbers: "**Question 1. Please
 * provide examples …**", "*3. Please describe …*". Else they would be taken for paragraphs, whose numbers they repeat. So with "Question 11.", whose stop would
 * make it the end of the reply before.
 */
export function markRestatedQuestions(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.headingLevel === 0 && !block.cells && (isRestatedQuestion(block.text) || isReplyLine(block.text)) ? { ...block, headingLevel: lowestLevel } : block));
}
