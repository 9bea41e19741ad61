import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findBrowser, NO_BROWSER } from './findBrowser.ts';
import type { OutsideRequest } from './vscodeHost.ts';

/**
 * Starts the machine's Chromium without a window, able to reach this machine only: no other name resolves in it. What a page
 * asks of any other host is noted in `requests`.
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
  const note = (address: string): void => {
    const url = new URL(address);
    if (isOutside(url)) requests.push({ from: 'browser', host: url.host, stack: url.href });
  };
  context.on('page', (page) => page.on('websocket', (socket) => { note(socket.url()); }));
  const { answer } = options;
  // To stand between a page and its requests slows every one of them down: only where some are to be answered.
  if (answer === undefined) context.on('request', (request) => { note(request.url()); });
  else
    await context.route(isOutside, async (route) => {
      const url = new URL(route.request().url());
      const body = await answer(url);
      if (body !== undefined) return route.fulfill({ body, contentType: /\.html$/.test(url.pathname) ? 'text/html' : 'text/javascript', headers: { 'access-control-allow-origin': '*' } });
      note(url.href);
      return route.abort();
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
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

function isOutside(url: URL): boolean {
  return /^(?:https?|wss?):$/.test(url.protocol) && url.hostname !== 'localhost' && url.hostname !== '127.0.0.1';
}
