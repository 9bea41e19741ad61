import { build } from 'esbuild';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createService, type Service } from '../server/src/core/service.ts';
import { makeLargeDraft } from './bench/largeDraft.ts';
import { measure, measureInTurns, summarise, type Timing } from './bench/measure.ts';
import { measureLibrary, type LibraryFigures } from './bench/measureLibrary.ts';
import { startServer, type ServerSession } from './bench/serverSession.ts';
import { buildAll, ROOT } from './build.ts';

/**
 * `npm run bench`: what a keystroke, a hover, a completion and a start cost on a draft of 21,200 words with 390 references and
 * the five seeds, beside a server that only echoes, in the same run; then the same on a library of 1,000 documents, or of as many as
 * `npm run bench -- --documents 10000` says (10,000 have a million paragraphs; making and reading them takes some minutes). Times are in
 * milliseconds; machines are noisy, so read the ratios.
 */
const SEEDS = ['CMW_C_MEX_CO_4.txt', 'CMW_C_MEX_4.txt', 'CMW_C_SR.593.txt', 'CMW_C_SR_second-report-continued.txt', 'IOM_MGI_Mexico_2022.txt'];
const EDITS = 300;
const STARTS = 9;
const DOCUMENTS = Number(process.argv[process.argv.indexOf('--documents') + 1] ?? Number.NaN) || 1000;

const sources = await Promise.all(
  SEEDS.map(async (fileName) => {
    const path = join(ROOT, 'seeds', fileName);
    return { id: pathToFileURL(path).href, fileName: basename(path), text: await readFile(path, 'utf8') };
  }),
);
const readingSeeds = await measure(20, () => {
  createService().setDocuments(sources);
});

const service = createService();
service.setDocuments(sources);
service.setReady(true);
const answered = service.snapshot.library.findDocument('CMW/C/MEX/CO/4');
const words = (sources[1]?.text ?? '').match(/\p{L}{2,30}/gu) ?? [];
if (answered === undefined) throw new Error('CMW/C/MEX/CO/4 was not read');
const draft = makeLargeDraft(answered, words);
const folder = await mkdtemp(join(tmpdir(), 'periodic-report-bench-'));
try {
  const path = join(folder, 'report.md');
  await writeFile(path, draft);
  const uri = pathToFileURL(path).href;

  await buildAll();
  const echo = join(folder, 'echo.cjs');
  await build({ entryPoints: [join(ROOT, 'scripts/bench/echoServer.ts')], outfile: echo, bundle: true, platform: 'node', format: 'cjs', minify: true, mainFields: ['module', 'main'], logLevel: 'error' });

  const inService = await measureService(service, uri);
  const [real, empty] = await measureServers(join(ROOT, 'dist/cli.mjs'), echo, uri);
  print(inService, real, empty);
  const large = join(folder, 'large');
  await mkdir(large);
  const library = await measureLibrary(join(ROOT, 'dist/cli.mjs'), large, draft, DOCUMENTS, sources.map(({ text }) => text), EDITS);
  if (library) printLibrary(library, real);
  else console.log('\nNo Node with SQLite is installed: a large library was not measured.');
} finally {
  await rm(folder, { recursive: true, force: true });
}

interface ServiceFigures {
  readonly newLine: Timing;
  readonly letter: Timing;
  readonly hover: Timing;
  readonly completion: Timing;
}

async function measureService(target: Service, id: string): Promise<ServiceFigures> {
  target.setDraft(id, draft);
  const top = draft.indexOf('# Fifth');
  const middle = draft.indexOf('It was noted', draft.length / 2);
  const edit = (at: number, text: string) => (run: number) => {
    target.setDraft(id, run % 2 === 0 ? draft.slice(0, at) + text + draft.slice(at) : draft);
    target.findings(id);
  };
  const newLine = await measure(EDITS, edit(top, '\n'));
  const letter = await measure(EDITS, edit(middle, 'x'));
  target.setDraft(id, draft);
  const citation = draft.indexOf('para. ', draft.length / 2) + 7;
  const hover = await measure(EDITS, () => target.hover(id, citation));
  const query = '\nlast resort detention';
  const typed = draft + query;
  target.setDraft(id, typed);
  const completion = await measure(EDITS, () => target.complete(id, typed.length, 'invoked'));
  return { newLine, letter, hover, completion };
}

interface ServerFigures {
  readonly initialised: Timing;
  readonly firstDiagnostics: Timing;
  readonly edit: Timing;
  readonly hover: Timing;
  readonly completion: Timing;
  readonly memory: number;
  readonly diagnostics: readonly unknown[];
}

interface Started {
  readonly session: ServerSession;
  readonly diagnostics: readonly unknown[];
  readonly initialised: number;
  readonly firstDiagnostics: number;
}

/** Starts a server, opens the draft and waits for what it shows. */
async function open(module: string, uri: string, options: unknown): Promise<Started> {
  const start = performance.now();
  const session = await startServer(module, ['serve', '--stdio'], pathToFileURL(folder).href, options);
  const first = session.nextDiagnostics(uri);
  await session.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: draft } });
  const diagnostics = await first;
  return { session, diagnostics, initialised: session.initialised, firstDiagnostics: performance.now() - start };
}

/** The real server and the one that echoes, in turns. */
async function measureServers(module: string, echo: string, uri: string): Promise<readonly [ServerFigures, ServerFigures]> {
  const probe = await open(module, uri, {});
  await probe.session.stop();
  const servers = [
    { module, options: {} },
    { module: echo, options: { diagnostics: probe.diagnostics } },
  ] as const;
  const starts: [Started[], Started[]] = [[], []];
  for (let run = 0; run < STARTS; run++) {
    for (const [index, { module: program, options }] of servers.entries()) {
      const started = await open(program, uri, options);
      starts[index]?.push(started);
      if (run < STARTS - 1) await started.session.stop();
    }
  }
  const sessions = starts.map((of) => of[STARTS - 1]?.session).filter((session) => session !== undefined);

  const top = { line: 7, character: 0 };
  let version = 10;
  const edit = await measureInTurns(
    EDITS,
    sessions.map((session) => async (run: number) => {
      const published = session.nextDiagnostics(uri);
      const change = run % 2 === 0 ? { range: { start: top, end: top }, text: '\n' } : { range: { start: top, end: { line: 8, character: 0 } }, text: '' };
      await session.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: version++ }, contentChanges: [change] });
      await published;
    }),
  );
  const lines = draft.split('\n');
  const line = lines.findIndex((text, index) => index > lines.length / 2 && text.includes('(see '));
  const character = (lines[line]?.indexOf('para. ') ?? 0) + 7;
  const hover = await measureInTurns(
    EDITS,
    sessions.map((session) => () => session.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } })),
  );
  const last = { line: lines.length - 1, character: 0 };
  const query = 'last resort detention';
  for (const session of sessions) {
    const contentChanges = [{ range: { start: last, end: last }, text: query }];
    await session.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: version++ }, contentChanges });
  }
  const position = { line: last.line, character: query.length };
  const completion = await measureInTurns(
    EDITS,
    sessions.map((session) => () => session.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position, context: { triggerKind: 1 } })),
  );
  const memory = await Promise.all(sessions.map((session) => session.memory()));
  await Promise.all(sessions.map((session) => session.stop()));
  const figures = [0, 1].map((index): ServerFigures => {
    const of = starts[index] ?? [];
    const none = summarise([]);
    return {
      initialised: summarise(of.map((start) => start.initialised)),
      firstDiagnostics: summarise(of.map((start) => start.firstDiagnostics)),
      edit: edit[index] ?? none,
      hover: hover[index] ?? none,
      completion: completion[index] ?? none,
      memory: memory[index] ?? Number.NaN,
      diagnostics: of[0]?.diagnostics ?? [],
    };
  });
  return figures as [ServerFigures, ServerFigures];
}

function print(inService: ServiceFigures, real: ServerFigures, empty: ServerFigures): void {
  const written = draft.split(/\s+/).length;
  console.log(`Draft: ${written} words between spaces, ${draft.length} characters, ${real.diagnostics.length} diagnostics. Library: ${SEEDS.length} seeds.`);
  console.log('\nIn the service, ms              median      p95');
  row('read the five seeds', readingSeeds);
  row('edit (new line) to findings', inService.newLine);
  row('edit (letter) to findings', inService.letter);
  row('hover', inService.hover);
  row('completion by words', inService.completion);
  console.log('\nOver stdio, ms                  median      p95   echo median      p95   ratio of medians');
  row('start to initialize', real.initialised, empty.initialised);
  row('start to first diagnostics', real.firstDiagnostics, empty.firstDiagnostics);
  row('edit to diagnostics', real.edit, empty.edit);
  row('hover', real.hover, empty.hover);
  row('completion by words', real.completion, empty.completion);
  console.log(`\nStart to first diagnostics / start to initialize: ${(real.firstDiagnostics.median / real.initialised.median).toFixed(2)}`);
  console.log(`Resident memory after all this: ${real.memory.toFixed(0)} MB (echo server ${empty.memory.toFixed(0)} MB)`);
}

function printLibrary(library: LibraryFigures, small: ServerFigures): void {
  const { documents, paragraphs, characters, firstIndex, waits, memory } = library;
  console.log(`\nLibrary: ${documents} documents, ${paragraphs} paragraphs, ${(characters / 1e6).toFixed(0)} MB of text; load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  console.log('Over stdio, ms                  median      p95   five seeds   p95    ratio of medians');
  row('start to initialize', library.initialised, small.initialised);
  row('start to first diagnostics', library.firstDiagnostics, small.firstDiagnostics);
  row('edit, in turns', library.edit, library.editBeside);
  row('hover, each on another document', library.hover, small.hover);
  row('completion', library.completion, small.completion);
  row('search', library.search);
  const aims: readonly (readonly [string, number, string, boolean])[] = [
    ['start to first diagnostics / start to initialize', library.firstDiagnostics.median / library.initialised.median, 'at most 2', library.firstDiagnostics.median <= 2 * library.initialised.median],
    ['edit to diagnostics, more than with five seeds, ms', library.edit.median - library.editBeside.median, 'at most 0.3', library.edit.median - library.editBeside.median <= 0.3],
    ['hover p95, ms', library.hover.p95, 'under 16', library.hover.p95 < 16],
    ['completion p95, ms', library.completion.p95, 'under 16', library.completion.p95 < 16],
    [`search p95, ms (slowest: “${library.slowestSearch}”)`, library.search.p95, 'under 100', library.search.p95 < 100],
    ['resident memory, MB', memory, 'under 300', memory < 300],
    ['first index, paragraphs a second', paragraphs / firstIndex, 'at least 10,000', paragraphs / firstIndex >= 10_000],
    ['wait for an answer meanwhile, p95, ms', waits.p95, 'under 16', waits.p95 < 16],
    ['wait for an answer meanwhile, longest, ms', waits.longest, 'under 16', waits.longest < 16],
  ];
  for (const [name, value, aim, isMet] of aims) console.log(`${isMet ? '✓' : '✗'} ${name}: ${value.toFixed(2)} (${aim})`);
}

function row(name: string, timing: Timing, beside?: Timing): void {
  const figure = (value: number): string => value.toFixed(2).padStart(9);
  const ratio = beside ? `     ${figure(beside.median)}${figure(beside.p95)}   ${(timing.median / beside.median).toFixed(2).padStart(6)}` : '';
  console.log(`${name.padEnd(29)}${figure(timing.median)}${figure(timing.p95)}${ratio}`);
}
