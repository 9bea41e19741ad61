import { readFrontMatter } from '../../core/document/sourceFrontMatter.ts';
import { decodeText } from '../decodeText.ts';
import { isDraftText } from '../kindOfFile.ts';
import { fromText } from './fromText.ts';
import type { ImportJob, ImportOutcome } from './importJob.ts';
import { toOutcome } from './toOutcome.ts';

/** A text in the normal form; for one that has it already, itself. */
export function importText(job: Omit<ImportJob, 'number'>): ImportOutcome {
  const { fileName } = job;
  const decoded = decodeText(job.bytes);
  if (decoded.kind === 'unreadable') return decoded;
  const { text } = decoded;
  // In the normal form its front matter would be lost, and with it what makes it a draft.
  if (isDraftText(text)) return { kind: 'unreadable', reason: 'draft' };
  const { frontMatter } = readFrontMatter(text);
  const { imported, document } = fromText({ id: fileName, fileName, text });
  const { symbol, kind, language, title, date } = document;
  // A text that was imported before keeps the name and hash of what it was made from.
  const origin = { fileName: frontMatter.source ?? fileName, sha256: frontMatter.sha256 ?? job.sha256 };
  const outcome = toOutcome(imported, { ...origin, known: { symbol, kind, language, title, date } });
  // The blocks of a text have lost bold words and some levels of headings: a text that is in the normal form but for these is kept as it is.
  const isNormal = frontMatter.sha256 !== undefined && outcome.kind === 'imported' && withoutStyle(outcome.markdown) === withoutStyle(text);
  return isNormal ? { ...outcome, markdown: text } : outcome;
}

function withoutStyle(markdown: string): string {
  return markdown.replace(/(?<!\\)\*{1,3}/g, '').replace(/^#{1,6} /gm, '# ');
}
