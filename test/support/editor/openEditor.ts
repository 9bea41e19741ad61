import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Page } from 'playwright-core';
import { basename, join, resolve } from 'node:path';
import { EditorPage } from './EditorPage.ts';
import type { EditorLanguage } from './languagePack.ts';
import { launchBrowser } from './launchBrowser.ts';
import { isWorkbenchRequest, pageAddress, remoteUri, startHost, type OutsideRequest } from './vscodeHost.ts';

/**
 * Opens a real VS Code as its user sees it: the packaged extension installed, a folder open, a page to type in, click and
 * photograph. The folder is copied first, so that no test alters the files it reads.
 *
 * @example
 * const editor = await openEditor({ workspace: 'seeds', vsix: await packageExtension(), theme: 'light' })
 * try {
 *   await editor.page.openFile('drafts/report.md')
 *   await editor.page.waitForText('36 (b)')
 *   const hover = await editor.page.hover('36 (b)')
 *   await editor.page.screenshot('out/screenshots/hover.png')
 *   assert.deepEqual(await editor.requests(), [])
 * } finally {
 *   await editor.close()
 * }
 *
 * @throws when there is no Chromium or Chrome, or when the workbench does not show within 60 seconds
 */
export async function openEditor(options: EditorOptions): Promise<Editor> {
  const copies = await mkdtemp(join(tmpdir(), 'periodic-report-workspace-'));
  const workspace = join(copies, basename(resolve(options.workspace)));
  await cp(resolve(options.workspace), workspace, { recursive: true });
  const host = await startHost({
    ...(options.vsix === undefined ? {} : { vsix: resolve(options.vsix) }),
    ...(options.language === undefined ? {} : { language: options.language }),
    settings: { 'workbench.colorTheme': THEMES[options.theme ?? 'light'], ...options.settings },
  });
  const { browser, context, requests } = await launchBrowser(options);
  const close = async (): Promise<void> => {
    await browser.close();
    await host.close();
    await rm(copies, { recursive: true, force: true });
  };
  try {
    const page = await context.newPage();
    const payload = (options.files ?? []).map((file) => ['openFile', remoteUri(host, join(workspace, file))]);
    await page.goto(pageAddress(host, workspace, payload));
    const editorPage = new EditorPage(page);
    await editorPage.waitForWorkbench();
    const [file] = options.files ?? [];
    if (file !== undefined) await waitForFile(page, file);
    return {
      page: editorPage,
      workspace,
      requests: async () => [...requests, ...(await host.requests())].filter((request) => !isWorkbenchRequest(request)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Until the text of a file is shown, and its language is known, without which no extension starts for it. A window that comes up on a busy machine
 * now and then shows the tab and never the text, or loads no extensions: it is loaded once more, as its user would do.
 */
async function waitForFile(page: Page, file: string): Promise<void> {
  const waitForIt = async (timeout: number): Promise<void> => {
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout });
    if (file.endsWith('.md')) await page.locator('#status\\.editor\\.mode', { hasText: 'Markdown' }).waitFor({ timeout });
  };
  try {
    await waitForIt(30_000);
  } catch {
    await page.reload();
    await waitForIt(60_000);
  }
}

export interface EditorOptions {
  /** The folder to open; the editor gets a copy of it. */
  readonly workspace: string;
  /** Files of the workspace to open at the start: quicker than {@link EditorPage.openFile} on a window that has just come up. */
  readonly files?: readonly string[];
  /** The packaged extension to install; without one the editor is as VS Code ships it. */
  readonly vsix?: string;
  /** User settings, for example `{ 'periodicReport.limits.words': 21200 }`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The language of the editor; default English. */
  readonly language?: EditorLanguage;
  /** Default `light`. */
  readonly theme?: keyof typeof THEMES;
  /** Size of the window in pixels; default 1280 × 800. */
  readonly width?: number;
  readonly height?: number;
}

export interface Editor {
  readonly page: EditorPage;
  /** The copy of the workspace that is open. */
  readonly workspace: string;
  /**
   * Every attempt to reach another machine, made by the page or by any process of the host, without those that VS Code makes
   * by itself (its extension gallery). All were refused. A test asserts that the list is empty.
   */
  readonly requests: () => Promise<readonly OutsideRequest[]>;
  readonly close: () => Promise<void>;
}

/** Names of the themes in the settings. */
export const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;
