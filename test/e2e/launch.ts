/**
 * Takes the arguments that `runTests()` of @vscode/test-electron gives to VS Code, and runs the same test module in the host
 * of `test/support/editor` and a Chromium without a window: one test suite for a VS Code that is installed and for this one.
 * Ends with the suite's exit code; 1 when the suite does not end in time or when anything but VS Code itself asked for
 * another machine.
 */
import { resolve } from 'node:path';
import { launchBrowser } from '../support/editor/launchBrowser.ts';
import { isWorkbenchRequest, pageAddress, remoteUri, startHost } from '../support/editor/vscodeHost.ts';

const LIMIT_MS = 180_000;
const SCREENSHOT = 'out/screenshots/extension-host-timeout.png';

process.exitCode = await launch(process.argv.slice(2));

async function launch(args: readonly string[]): Promise<number> {
  const host = await startHost({ log: console.log });
  const { browser, context, requests } = await launchBrowser();
  try {
    const page = await context.newPage();
    await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
      console[type === 'error' || type === 'warn' ? type : 'log'](...values);
    });
    const ended = new Promise<number>((end) => {
      void page.exposeFunction('codeAutomationExit', end);
    });
    const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map((name) => [
      name,
      remoteUri(host, resolve(getOption(args, name))),
    ]);
    const workspace = args.find((argument) => !argument.startsWith('-')) ?? '.';
    await page.goto(pageAddress(host, resolve(workspace), [...payload, ['skipWelcome', 'true']]));
    const code = await Promise.race([
      ended,
      new Promise<undefined>((late) =>
        setTimeout(() => {
          late(undefined);
        }, LIMIT_MS),
      ),
    ]);
    if (code === undefined) {
      await page.screenshot({ path: SCREENSHOT });
      console.error(`The tests did not end within ${String(LIMIT_MS / 1000)} s; the window is in ${SCREENSHOT}\n${host.log()}`);
      return 1;
    }
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
