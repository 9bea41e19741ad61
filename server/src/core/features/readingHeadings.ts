import type { Block } from '../document/prepare.ts';
import type { SourceDocument } from '../model.ts';

/** Deeper headings look like text. */
const deepest = 6;

/** Which blocks of a document are headings, and at what level: its title is the first, its sections the second, their parts the third. */
export function getHeadingLevels({ title, paragraphs }: SourceDocument, blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const levels = new Map<Block, number>();
  const numbered = [...paragraphs].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  for (const block of blocks) {
    while (next < numbered.length && (numbered[next]?.span.start ?? 0) < block.span.start) next++;
    const paragraph = numbered[next];
    // The block in which a paragraph begins is no heading.
    const begins = paragraph !== undefined && paragraph.span.start < block.span.end;
    const depth = begins ? -1 : (paragraph?.headings.findIndex((heading) => toPlain(heading) === toPlain(block.text)) ?? -1);
    if (depth >= 0) levels.set(block, Math.min(depth + 2, deepest));
    else if (next === 0 && !begins && toPlain(block.text) !== '' && toPlain(block.text) === toPlain(title)) levels.set(block, 1);
    else if (block.headingLevel > 0) levels.set(block, Math.min(Math.max(block.headingLevel, 2), deepest));
  }
  return levels;
}

/** A star behind a title is the mark of a note. */
function toPlain(text: string): string {
  return text.replace(/[*\s]+/g, ' ').trim();
}
