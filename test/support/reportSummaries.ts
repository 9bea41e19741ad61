import { readFileSync } from 'node:fs';
import { toReportSummary } from '../../server/src/lsp/reportSummary.ts';
import type { ReportSummary } from '../../server/src/lsp/protocol.ts';
import { getSnapshot, type SnapshotOptions } from './fixture.ts';

/** The reports of drafts as the client is told of them. */
export function getReportSummaries(drafts: Readonly<Record<string, string>>, options: SnapshotOptions = {}): readonly ReportSummary[] {
  const { reports } = getSnapshot({ drafts: new Map(Object.entries(drafts)), documents: [] }, options);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return reports.map((report) => toReportSummary(report, 'en', 'en', (id) => `file:///${id}`, (id, { start }) => ({ uri: `file:///${id}`, range: { ...range, start: { line: start, character: 0 } } })));
}

/** A draft of `seeds/drafts`. */
export function getSampleDraft(name: string): string {
  return readFileSync(new URL(`../../seeds/drafts/${name}`, import.meta.url), 'utf8');
}
