import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Finds a Chromium or Chrome of the machine's own: `CHROME_PATH` if it is set, else the usual names on the PATH, else
 * the usual places on macOS and Windows. Nothing is downloaded.
 *
 * @returns the absolute path of the browser, for example `/usr/bin/chromium`, or undefined when there is none
 */
export function findBrowser(): string | undefined {
  const configured = process.env['CHROME_PATH'];
  if (configured !== undefined && configured !== '') return isExecutable(configured) ? configured : undefined;
  const onPath = NAMES.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find(isExecutable);
}

/** One sentence for a person whose machine has no browser: what to install and how to name another one. */
export const NO_BROWSER =
  'No Chromium or Chrome was found. Install one (Debian, Ubuntu: apt-get install chromium), or set CHROME_PATH to its program.';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
