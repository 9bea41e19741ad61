import type { Block, Note } from './prepare.ts';

/** Takes a page apart into running text and notes; see `prepare.ts`. */
export function readBlocks(text: string, bodyStart: number): { blocks: readonly Block[]; notes: readonly Note[]; wrapped: boolean } {
  const blocks: Block[] = [];
  let start = bodyStart;
  for (const line of text.slice(bodyStart).split('\n')) {
    const trimmed = line.trim();
    const at = start + line.indexOf(trimmed);
    if (trimmed !== '')
      blocks.push({
        text: trimmed, span: { start: at, end: at + trimmed.length }, toSource: (offset) => at + offset, marks: [],
        headingLevel: 0, bold: false, italic: false, indent: 0, cells: undefined,
      });
    start += line.length + 1;
  }
  return { blocks, notes: [], wrapped: false };
}
