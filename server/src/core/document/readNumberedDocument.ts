import type { DocumentKind, Problem } from '../model.ts';
import { readFootnotes } from './footnotes.ts';
import { inferLabels } from './inferLabels.ts';
import type { PreparedSource, ReadResult } from './prepare.ts';
import { readNumberedText, toParagraph } from './readParagraphs.ts';

/**
 * Reads a document that asks nothing of a State and has numbered paragraphs: a general comment, a compilation for the universal periodic review,
 * any other. Its headings, paragraphs, items and footnotes are read; no speech act is. A text without numbers gives the problem `no-paragraphs`.
 */
export function readNumberedDocument(source: PreparedSource, kind: DocumentKind): ReadResult {
  const inferred = inferLabels(source.blocks, source.masthead.blocks);
  const { paragraphs: numbered, problems: numberProblems } = readNumberedText(inferred.blocks, source.masthead.blocks);
  const { footnotes, problems: noteProblems } = readFootnotes(source);
  const problems: Problem[] = [...inferred.problems, ...numberProblems, ...noteProblems];
  if (numbered.length === 0) problems.push({ code: 'no-paragraphs', detail: {}, span: { start: 0, end: Math.min(1, source.text.length) } });
  return { kind, paragraphs: numbered.map((paragraph) => toParagraph(paragraph, 'paragraph')), footnotes, problems };
}
