import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultConfiguration } from '../../server/src/core/configuration.ts';
import { computeReports } from '../../server/src/core/coverage/coverage.ts';
import { readDocument } from '../../server/src/core/document/readDocument.ts';
import { parseDraft } from '../../server/src/core/draft/parseDraft.ts';
import { checkDraft } from '../../server/src/core/findings/checkDraft.ts';
import { createLibrary } from '../../server/src/core/library/library.ts';
import type { Configuration, Finding, SourceDocument } from '../../server/src/core/model.ts';
import type { Snapshot } from '../../server/src/core/snapshot.ts';

/**
 * Several files in one string, each after a line `//- name`; without such a line all of it is `report.md`. Names that end in `.md` are drafts,
 * others UN documents. A line of `^^^ code severity: message` marks what is found in the line before it and is no part of the file; `$0` is the
 * cursor. A line `^0` marks an empty span at the start of the line.
 */
export interface Fixture {
  readonly drafts: ReadonlyMap<string, string>;
  readonly documents: readonly SourceDocument[];
  readonly marks: readonly Mark[];
  readonly cursor: { readonly fileId: string; readonly offset: number } | undefined;
}

interface Mark {
  readonly fileId: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** `code severity: message`, or the beginning of it. */
  readonly words: string;
}

export interface SnapshotOptions {
  /** Documents of `seeds/`, by file name; by default the concluding observations of 2025. */
  readonly seeds?: readonly string[];
  readonly configuration?: Partial<Configuration>;
  readonly ready?: boolean;
}

export const concludingObservations = 'CMW_C_MEX_CO_4.txt';
export const allSeeds = [concludingObservations, 'CMW_C_MEX_4.txt', 'CMW_C_SR.593.txt', 'CMW_C_SR_second-report-continued.txt', 'IOM_MGI_Mexico_2022.txt'];

const readSeeds = new Map<string, SourceDocument>();

/** A document of `seeds/`, read once for all tests. */
export function getSeed(fileName: string): SourceDocument {
  let document = readSeeds.get(fileName);
  if (!document) readSeeds.set(fileName, (document = readDocument({ id: `seeds/${fileName}`, fileName, text: getSeedText(fileName) })));
  return document;
}

export function getSeedText(fileName: string): string {
  return readFileSync(new URL(`../../seeds/${fileName}`, import.meta.url), 'utf8');
}

export function parseFixture(fixture: string): Fixture {
  const drafts = new Map<string, string>();
  const documents: SourceDocument[] = [];
  const marks: Mark[] = [];
  let cursor: Fixture['cursor'];
  for (const { name, lines } of splitFiles(fixture)) {
    const kept: string[] = [];
    for (const line of lines) {
      const mark = /^( *)(\^+0?)(?: (.*))?$/.exec(line);
      if (mark) marks.push({ fileId: name, line: kept.length, column: (mark[1] ?? '').length, length: mark[2]?.endsWith('0') ? 0 : (mark[2] ?? '').length, words: mark[3] ?? '' });
      else kept.push(line);
    }
    let text = kept.join('\n');
    const at = text.indexOf('$0');
    if (at >= 0) {
      cursor = { fileId: name, offset: at };
      text = text.slice(0, at) + text.slice(at + 2);
    }
    if (name.endsWith('.md')) drafts.set(name, text);
    else documents.push(readDocument({ id: name, fileName: name, text }));
  }
  return { drafts, documents, marks, cursor };
}

function splitFiles(fixture: string): { name: string; lines: string[] }[] {
  const files: { name: string; lines: string[] }[] = [];
  for (const line of fixture.replace(/^\n/, '').split('\n')) {
    const name = /^\/\/- (\S+)$/.exec(line)?.[1];
    if (name !== undefined) files.push({ name, lines: [] });
    else {
      if (files.length === 0) files.push({ name: 'report.md', lines: [] });
      files.at(-1)?.lines.push(line);
    }
  }
  return files;
}

/** The snapshot of a service that was given these files. */
export function getSnapshot(fixture: Pick<Fixture, 'drafts' | 'documents'>, { seeds = [concludingObservations], configuration: settings = {}, ready = true }: SnapshotOptions = {}): Snapshot {
  const configuration = { ...defaultConfiguration, ...settings };
  const library = createLibrary([...seeds.map(getSeed), ...fixture.documents]);
  const drafts = new Map([...fixture.drafts].map(([id, text]) => [id, parseDraft(id, text)]));
  const reports = computeReports(drafts.values(), library, configuration);
  return { library, drafts, reports, configuration, ready, unreadable: new Map(), configurationFindings: [] };
}

/**
 * Asserts that exactly the marked findings are found, in all files, with these spans, codes, severities and messages. Most fixtures answer one
 * paragraph of many: what is not answered at all is left out unless `unanswered` is set.
 */
export function assertFindings(text: string, options: SnapshotOptions & { readonly unanswered?: boolean } = {}): void {
  const fixture = parseFixture(text);
  const severities = { ...(options.unanswered ? {} : { 'unanswered-recommendation': 'off' as const }), ...options.configuration?.severities };
  const snapshot = getSnapshot(fixture, { ...options, configuration: { ...options.configuration, severities } });
  const expected = [...fixture.marks].sort(inOrder).map(render);
  const actual = [...fixture.drafts.keys()].flatMap((id) => checkDraft(snapshot, id).map((finding) => toMark(finding, fixture.drafts.get(id) ?? ''))).sort(inOrder).map(render);
  assert.deepEqual(actual, expected);
}

function toMark({ fileId, span, code, severity, message }: Finding, text: string): Mark {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  return { fileId, line: text.slice(0, start).split('\n').length, column: span.start - start, length: span.end - span.start, words: `${code} ${severity}: ${message}` };
}

function inOrder(a: Mark, b: Mark): number {
  return (a.fileId < b.fileId ? -1 : a.fileId > b.fileId ? 1 : 0) || a.line - b.line || a.column - b.column || a.length - b.length || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0);
}

function render({ fileId, line, column, length, words }: Mark): string {
  return `${fileId}:${line}: ${' '.repeat(column)}${length === 0 ? '^0' : '^'.repeat(length)} ${words}`;
}

/** A text after edits that were all made for it as it is now. */
export function applyEdits(text: string, edits: readonly { readonly span: { readonly start: number; readonly end: number }; readonly newText: string }[]): string {
  return [...edits].sort((a, b) => b.span.start - a.span.start).reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

/** The findings of one file of a fixture, for what marks cannot say: fixes, units. */
export function getFindings(text: string, options: SnapshotOptions = {}, fileId = 'report.md'): readonly Finding[] {
  return checkDraft(getSnapshot(parseFixture(text), options), fileId);
}

/** What each fix of a finding of this kind offers, and the line it changes as it is then. */
export function getFixedLines(text: string, code: Finding['code'], options: SnapshotOptions = {}): readonly (readonly [title: string, preferred: boolean, line: string])[] {
  const draft = parseFixture(text).drafts.get('report.md') ?? '';
  return getFindings(text, options)
    .filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes)
    .map(({ title, preferred, edits }) => {
      const fixed = applyEdits(draft, edits).split('\n');
      const before = draft.split('\n');
      return [title, preferred, fixed.filter((line, index) => line !== before[index]).join('\n')] as const;
    });
}

/** A reply in enough words. */
export const enoughWords = 'In 2026 the National Institute of Migration closed nine centres, trained its staff and published the results of an independent audit.';

/** Front matter of a report that answers CMW/C/MEX/CO/4. */
export const fifthReport = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---';
