/**
 * Takes the arguments that `runTests()` of @vscode/test-electron gives to VS Code, and runs the same test module in the host
 * of `test/support/editor` and a Chromium without a window: one test suite for a VS Code that is installed and for this one.
 * Ends with the suite's exit code; 1 when the suite does not end in time or when anything but VS Code itself asked for
 * another machine.
 */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from '../support/editor/launchBrowser.ts';
import { isWorkbenchRequest, pageAddress, remoteUri, startHost } from '../support/editor/vscodeHost.ts';

const LIMIT_MS = 180_000;
/** Everything that the workbench and its extension host wrote to the console. */
const LOG = 'out/test/extension-host.log';
const SCREENSHOT = 'out/screenshots/extension-host-timeout.png';

process.exitCode = await launch(process.argv.slice(2));

async function launch(args: readonly string[]): Promise<number> {
  const host = await startHost({ allExtensions: true, log: console.log });
  const { browser, context, requests } = await launchBrowser();
  try {
    const page = await context.newPage();
    await mkdir(dirname(LOG), { recursive: true });
    await writeFile(LOG, '');
    await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) =>
      appendFile(LOG, `${type}: ${format(...values)}\n`),
    );
    let end: (code: number | undefined) => void = () => undefined;
    const ended = new Promise<number | undefined>((resolveEnded) => {
      end = resolveEnded;
    });
    await page.exposeFunction('codeAutomationExit', end);
    const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map((name) => [
      name,
      remoteUri(host, resolve(getOption(args, name))),
    ]);
    const workspace = args.find((argument) => !argument.startsWith('-')) ?? '.';
    await page.goto(pageAddress(host, resolve(workspace), [...payload, ['skipWelcome', 'true']]));
    const limit = setTimeout(() => {
      end(undefined);
    }, LIMIT_MS);
    const code = await ended;
    clearTimeout(limit);
    if (code === undefined) {
      await page.screenshot({ path: SCREENSHOT });
      console.error(
        `The tests did not end within ${LIMIT_MS / 1000} s; the window is in ${SCREENSHOT}, what it said in ${LOG}\n${host.log()}`,
      );
      return 1;
    }
    if (code !== 0) console.error(`What the window said is in ${LOG}`);
    const outside = [...requests, ...(await host.requests())].filter((request) => !isWorkbenchRequest(request));
    for (const { from, host: name, stack } of outside) console.error(`${from} asked for ${name}\n${stack ?? ''}`);
    return outside.length > 0 ? 1 : code;
  } finally {
    await browser.close();
    await host.close();
  }
}

/** The value of `--name=value`; a run without it makes no sense. */
function getOption(args: readonly string[], name: string): string {
  const prefix = `--${name}=`;
  const value = args.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
  if (value === undefined) throw new Error(`missing ${prefix}…`);
  return value;
}
