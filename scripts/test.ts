/**
 * Runs the tests: builds once, then all suites that need no browser, then those in a real VS Code. Its last line is the sum,
 * `N passed, N failed`. Arguments narrow the run to suites: `npm test -- unit cli`, `npm run test:e2e`.
 *
 * Without a Chromium or Chrome the tests in VS Code are skipped, and the run says so; under CI=true that is a failure.
 */
import { runTests } from '@vscode/test-electron';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasSqlite } from '../server/src/files/index/sqlite.ts';
import { findBrowser, NO_BROWSER } from '../test/support/editor/findBrowser.ts';
import { findHostNode, installHost } from '../test/support/editor/vscodeHost.ts';
import { buildAll, buildExtensionHostTests, ROOT } from './build.ts';
import { packageExtension } from './package.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Folders of `test/` whose suites need Node alone. */
const WITHOUT_BROWSER = ['unit', 'cli', 'lsp', 'grammar', 'package'];
const IN_EDITOR = 'e2e';
/** The index of a large library needs SQLite, which a Node as new as the one in VS Code has: the tests in VS Code install one. */
const WITH_SQLITE = 'index';
const OUT = join(ROOT, 'out', 'test');

const wanted = process.argv.slice(2);
const isWanted = (suite: string): boolean => wanted.length === 0 || wanted.includes(suite);
const unknown = wanted.filter((suite) => ![...WITHOUT_BROWSER, IN_EDITOR, WITH_SQLITE].includes(suite));
if (unknown.length > 0) throw new Error(`no suite named ${unknown.join(', ')}: there are ${[...WITHOUT_BROWSER, WITH_SQLITE, IN_EDITOR].join(', ')}`);

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await buildAll();
if (isWanted('package') || isWanted(IN_EDITOR)) await packageExtension({ quiet: true });

// Two at a time, the longest first; each prints when it has ended. VS Code is installed meanwhile, where it is not. Those in a window come after all that
// compute: what a window shows must not wait for them.
const inEditor = isWanted(IN_EDITOR) ? prepareEditorTests() : Promise.resolve([]);
// Its failure is told where it is awaited.
inEditor.catch(() => undefined);
const counts: Counts[] = [];
await runInPairs([
  ...(isWanted('unit') ? [() => runMocha('unit', join('test', 'unit'))] : []),
  ...WITHOUT_BROWSER.slice(1).filter(isWanted).map((suite) => () => runMocha(suite, join('test', suite))),
  // The Node that it needs may be that of VS Code.
  ...(isWanted(WITH_SQLITE) ? [() => inEditor.then(runWithSqlite)] : []),
]);
await runInPairs(await inEditor);

const sum = (key: keyof Counts): number => counts.reduce((all, each) => all + each[key], 0);
const total: Counts = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
await writeFile(join(OUT, 'total.json'), JSON.stringify(total));
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runInPairs(jobs: readonly (() => Promise<Counts>)[]): Promise<void> {
  const waiting = [...jobs];
  const runNext = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) counts.push(await job());
  };
  await Promise.all([runNext(), runNext()]);
}

/** Runs a test file, or those under a folder, in a process of their own. A folder without tests is a failure: nothing would have been tested. */
async function runMocha(suite: string, place: string, node = process.execPath): Promise<Counts> {
  const files = place.endsWith('.ts') ? [place] : await findTests(place);
  const title = `\n${suite}: ${files.length} files`;
  if (files.length === 0) {
    console.log(title);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const mocha = join(ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const args = [mocha, '--reporter', join('test', 'support', 'countTests.cjs'), ...files];
  return runCounted(suite, async (env) => {
    const { code, printed } = await runNode(node, args, env);
    console.log(`${title}${printed.trimEnd()}`);
    return code;
  });
}

async function runWithSqlite(): Promise<Counts> {
  const node = hasSqlite() ? process.execPath : findHostNode();
  const folder = join('test', WITH_SQLITE);
  if (node !== undefined) return runMocha(WITH_SQLITE, folder, node);
  const tests = (await findTests(folder)).length;
  const inCI = process.env['CI'] === 'true';
  console.log(`\n${WITH_SQLITE}: ${String(tests)} files ${inCI ? 'cannot run' : 'skipped'}. This Node has no SQLite, and no newer one is installed; the tests in VS Code install it.`);
  return inCI ? { passed: 0, failed: tests, skipped: 0 } : { passed: 0, failed: 0, skipped: tests };
}

/** The tests in VS Code: those inside its extension host, those that use the window as a person does, and those in the browser alone; a file each. */
async function prepareEditorTests(): Promise<readonly (() => Promise<Counts>)[]> {
  const folder = join('test', 'e2e');
  if (findBrowser() === undefined) {
    const tests = (await findTests(folder)).length;
    const inCI = process.env['CI'] === 'true';
    console.log(`\n${IN_EDITOR}: ${String(tests)} files ${inCI ? 'cannot run' : 'skipped'}. ${NO_BROWSER}`);
    return [() => Promise.resolve(inCI ? { passed: 0, failed: tests, skipped: 0 } : { passed: 0, failed: 0, skipped: tests })];
  }
  // Once, before two files would install it at the same time.
  await installHost(console.log);
  await buildExtensionHostTests();
  const asUser = (await findTests(folder)).filter((file) => !file.includes('extension-host'));
  return [runInExtensionHost, ...asUser.map((file) => () => runMocha(`${IN_EDITOR} ${basename(file, '.test.ts')}`, file))];
}

async function runInExtensionHost(): Promise<Counts> {
  // The tests type into the sample drafts and save them: into a copy.
  const workspace = join(OUT, 'workspace');
  await cp(join(ROOT, 'seeds'), workspace, { recursive: true });
  console.log(`\n${IN_EDITOR}, in the extension host`);
  return runCounted('extension-host', (env) =>
    runTests({
      vscodeExecutablePath: process.env['VSCODE_EXECUTABLE'] ?? join(ROOT, 'test', 'e2e', 'launcher'),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: join(ROOT, 'out', 'extension-host', 'run.cjs'),
      extensionTestsEnv: env,
      launchArgs: [workspace],
    }),
  );
}

/** Runs one suite and reads its counts; a run that fails without a failed test, or leaves no counts, is one failure. */
async function runCounted(suite: string, start: (env: NodeJS.ProcessEnv) => Promise<number>): Promise<Counts> {
  const file = join(OUT, `${suite.replace(/\W+/g, '-')}.json`);
  const report = `${file}.txt`;
  const code = await start({ ...process.env, PERIODIC_REPORT_TEST_COUNTS: file }).catch(() => 1);
  if (existsSync(report)) console.log(await readFile(report, 'utf8'));
  const counted = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Counts) : { passed: 0, failed: 0, skipped: 0 };
  const endedBadly = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  if (endedBadly) console.error(`${suite}: ended with code ${String(code)} after ${String(counted.passed)} tests`);
  return endedBadly ? { ...counted, failed: 1 } : counted;
}

function runNode(node: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (chunk: string): void => {
      printed += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, printed });
    });
  });
}

async function findTests(folder: string): Promise<readonly string[]> {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}
