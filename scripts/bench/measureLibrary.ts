import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeDocument, toSentences, writeLargeLibrary } from './largeLibrary.ts';
import { measure, measureInTurns, summarise, type Timing } from './measure.ts';
import { startServer, type ServerSession } from './serverSession.ts';

/** What a large library costs, in milliseconds. */
export interface LibraryFigures {
  readonly documents: number;
  readonly paragraphs: number;
  readonly characters: number;
  /** Seconds until everything was in the index, from nothing. */
  readonly firstIndex: number;
  /** How long the server kept a question waiting while it made the index: the p95 and the longest. */
  readonly waits: { readonly p95: number; readonly longest: number };
  readonly initialised: Timing;
  readonly firstDiagnostics: Timing;
  readonly edit: Timing;
  /** The same edits in a server that has the five seeds only, in turns with these. */
  readonly editBeside: Timing;
  /** Over citations of documents that were not looked at before. */
  readonly hover: Timing;
  readonly completion: Timing;
  readonly search: Timing;
  readonly slowestSearch: string;
  /** After all this, in megabytes. */
  readonly memory: number;
}

/** Made from the sentences of `texts` in `folder`; the draft is the one that the five seeds are measured with. Undefined where the server keeps no index. */
export async function measureLibrary(module: string, folder: string, draft: string, documents: number, texts: readonly string[], edits: number): Promise<LibraryFigures | undefined> {
  const sentences = toSentences(texts);
  const written = await writeLargeLibrary(join(folder, 'documents'), documents, sentences);
  const uri = pathToFileURL(join(folder, 'report.md')).href;
  await writeFile(join(folder, 'report.md'), draft);
  const small = join(folder, '..', 'small');
  await mkdir(small);
  await writeFile(join(small, 'report.md'), draft);
  const storage = join(folder, '.storage');
  await mkdir(storage);
  const start = async (place: string): Promise<{ readonly session: ServerSession; readonly firstDiagnostics: number; readonly uri: string }> => {
    const began = performance.now();
    const session = await startServer(module, ['serve', '--stdio'], pathToFileURL(place).href, { storage });
    const report = pathToFileURL(join(place, 'report.md')).href;
    const first = session.nextDiagnostics(report);
    await session.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: report, languageId: 'markdown', version: 1, text: draft } });
    await first;
    return { session, firstDiagnostics: performance.now() - began, uri: report };
  };

  // The first index. A question without an answer is asked all the time: how long it waits is how long the thread was busy with something else.
  const began = performance.now();
  const maker = await startServer(module, ['serve', '--stdio'], pathToFileURL(folder).href, { storage });
  await maker.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: draft } });
  // What a start costs is measured elsewhere.
  await maker.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const waits: number[] = [];
  for (let isReady = false; !isReady; ) {
    const asked = performance.now();
    await maker.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///nothing.md' } });
    waits.push(performance.now() - asked);
    if (waits.length % 50 === 0) isReady = (await maker.connection.sendRequest<{ readonly ready: boolean }>('periodicReport/status')).ready;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const firstIndex = (performance.now() - began) / 1000;
  const { documents: known } = await maker.connection.sendRequest<{ readonly documents: number }>('periodicReport/status');
  await maker.stop();
  if (known < documents) return undefined;

  const starts: Awaited<ReturnType<typeof start>>[] = [];
  for (let run = 0; run < 5; run++) {
    await starts.at(-1)?.session.stop();
    starts.push(await start(folder));
  }
  const { session } = starts.at(-1) as Awaited<ReturnType<typeof start>>;
  const { connection } = session;

  const top = { line: 7, character: 0 };
  let version = 10;
  const beside = await start(small);
  const [edit, editBeside] = await measureInTurns(
    edits,
    [{ session, uri }, beside].map(({ session: to, uri: report }) => async (run: number) => {
      const published = to.nextDiagnostics(report);
      const change = run % 2 === 0 ? { range: { start: top, end: top }, text: '\n' } : { range: { start: top, end: { line: 8, character: 0 } }, text: '' };
      await to.connection.sendNotification('textDocument/didChange', { textDocument: { uri: report, version: version++ }, contentChanges: [change] });
      await published;
    }),
  );
  await beside.session.stop();

  const cited = Array.from({ length: edits }, (_, index) => makeDocument(Math.floor((index * documents) / edits), sentences).symbol);
  const notes = pathToFileURL(join(folder, 'notes.md')).href;
  const text = [...cited.map((symbol) => `See ${symbol}, para. 12.`), '', 'C'].join('\n');
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: notes, languageId: 'markdown', version: 1, text } });
  const hover = await measure(edits, (run) => connection.sendRequest('textDocument/hover', { textDocument: { uri: notes }, position: { line: run, character: (cited[run]?.length ?? 0) + 12 } }), 0);
  const lines = text.split('\n');
  const typed = ['CRC', 'CMW/C/', 'CCPR/C/F', 'para. 12', 'CRPD/C/ITA/CO/5, para. 1'];
  const completion = await measure(edits, async (run) => {
    const word = typed[run % typed.length] ?? '';
    const line = lines.length - 1;
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: notes, version: version++ }, contentChanges: [{ range: { start: { line, character: 0 }, end: { line, character: 1000 } }, text: word }] });
    return connection.sendRequest('textDocument/completion', { textDocument: { uri: notes }, position: { line, character: word.length }, context: { triggerKind: 1 } });
  });

  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}{4,20}/gu) ?? []);
  const queries = Array.from({ length: edits }, (_, index) => Array.from({ length: 1 + (index % 3) }, (__, at) => words[(index * 7919 + at * 104_729) % words.length]).join(' '));
  const times: number[] = [];
  let slowest = 0;
  for (const [index, query] of queries.entries()) {
    const asked = performance.now();
    await connection.sendRequest('periodicReport/search', { query, limit: 20 });
    times.push(performance.now() - asked);
    if ((times[index] ?? 0) > (times[slowest] ?? 0)) slowest = index;
  }
  const memory = await session.memory();
  await session.stop();
  return {
    documents,
    ...written,
    firstIndex,
    waits: { p95: summarise(waits).p95, longest: Math.max(...waits) },
    initialised: summarise(starts.map((each) => each.session.initialised)),
    firstDiagnostics: summarise(starts.map((each) => each.firstDiagnostics)),
    edit: edit ?? summarise([]),
    editBeside: editBeside ?? summarise([]),
    hover,
    completion,
    search: summarise(times),
    slowestSearch: queries[slowest] ?? '',
    memory,
  };
}
