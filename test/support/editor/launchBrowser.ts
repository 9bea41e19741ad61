import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findBrowser, NO_BROWSER } from './findBrowser.ts';
import type { OutsideRequest } from './vscodeHost.ts';

/**
 * Starts the machine's Chromium without a window, able to reach this machine only. What a page asks of any other host is
 * refused and noted in `requests`.
 *
 * @throws when the machine has no Chromium or Chrome; the message says what to install
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<LaunchedBrowser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const requests: OutsideRequest[] = [];
  const refuse = (url: URL): void => void requests.push({ from: 'browser', host: url.host, stack: url.href });
  await context.route(isOutside, async (route) => {
    const url = new URL(route.request().url());
    const body = await options.answer?.(url);
    if (body !== undefined) return route.fulfill({ body, contentType: /\.html$/.test(url.pathname) ? 'text/html' : 'text/javascript', headers: { 'access-control-allow-origin': '*' } });
    refuse(url);
    return route.abort();
  });
  await context.routeWebSocket(isOutside, (socket) => {
    refuse(new URL(socket.url()));
    void socket.close();
  });
  return { browser, context, requests };
}

export interface BrowserOptions {
  readonly width?: number;
  readonly height?: number;
  /** Answers for another machine, which is then not asked; `undefined` refuses. */
  readonly answer?: (url: URL) => Promise<Buffer | undefined>;
}

export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** What the pages asked of other machines, in order; it grows while they are open. */
  readonly requests: readonly OutsideRequest[];
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A second lock behind the routes: no other name resolves at all.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

function isOutside(url: URL): boolean {
  return /^(?:https?|wss?):$/.test(url.protocol) && url.hostname !== 'localhost' && url.hostname !== '127.0.0.1';
}
