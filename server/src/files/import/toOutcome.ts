import type { ImportedDocument } from './importedDocument.ts';
import type { ImportOutcome } from './importJob.ts';
import { normalise } from './normalise.ts';

/** What a reader gave, as Markdown; without a letter or a digit in it, it is empty. */
export function toOutcome(imported: ImportedDocument, file: Parameters<typeof normalise>[1]): ImportOutcome {
  if (!imported.blocks.some((block) => block.kind === 'table' || block.text.some((inline) => 'text' in inline && /[\p{L}\p{N}]/u.test(inline.text)))) return { kind: 'unreadable', reason: 'empty' };
  return { kind: 'imported', markdown: normalise(imported, file).markdown, warnings: imported.warnings };
}
