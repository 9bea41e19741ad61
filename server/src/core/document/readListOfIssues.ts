import type { Paragraph, Recommendation } from '../model.ts';
import type { PreparedSource, ReadResult } from './prepare.ts';
import { readNumberedDocument } from './readNumberedDocument.ts';
import { getSentences } from './sentences.ts';
import { asksSomething } from './speechActs.ts';

/**
 * Reads a list of issues, or one prior to reporting (CMW/C/MEX/QPR/4): every paragraph or item of it that asks for something is a request that the
 * State's replies must meet. In languages whose requests are not read, every paragraph counts as one.
 */
export function readListOfIssues(source: PreparedSource): ReadResult {
  const read = readNumberedDocument(source, 'list-of-issues');
  const readable = ['en', 'es', 'fr'].includes(source.language);
  const asks = (paragraph: Paragraph): boolean =>
    !readable || [paragraph.text, paragraph.closing, ...paragraph.items.map(({ text }) => text)].some((text) => getSentences(text).some(({ start, end }) => asksSomething(text.slice(start, end), source.language)));
  const paragraphs = read.paragraphs.map((paragraph): Paragraph => ({ ...paragraph, kind: asks(paragraph) ? 'request' : 'information' }));
  return { ...read, paragraphs, recommendations: paragraphs.filter(({ kind }) => kind === 'request').flatMap((paragraph) => toRequests(paragraph, source.symbol ?? '')) };
}

function toRequests(paragraph: Paragraph, symbol: string): readonly Recommendation[] {
  const common = {
    kind: 'request',
    topic: paragraph.headings[paragraph.headings.length - 1] ?? '',
    section: paragraph.headings[paragraph.headings.length - 2] ?? paragraph.headings[0] ?? '',
    concerns: [],
    reiterates: [],
    followUp: false,
    particularImportance: false,
  } as const;
  const items = paragraph.items.filter(({ inline }) => !inline);
  if (items.length === 0) return [{ ...common, pinpoint: { symbol, path: [paragraph.number] }, text: paragraph.text, leadIn: '', span: paragraph.span }];
  return items.flatMap((item) => {
    const inner = item.items.filter(({ inline }) => !inline);
    const path = [paragraph.number, item.label];
    if (inner.length === 0) return [{ ...common, pinpoint: { symbol, path }, text: item.text, leadIn: paragraph.text, span: item.span }];
    return inner.map((leaf) => ({ ...common, pinpoint: { symbol, path: [...path, leaf.label] }, text: leaf.text, leadIn: `${paragraph.text} ${item.text}`.trim(), span: leaf.span }));
  });
}
