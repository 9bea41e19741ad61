import type { Browser } from 'playwright-core';
import { EditorPage } from './EditorPage.ts';
import { launchBrowser } from './launchBrowser.ts';
import { THEMES, type Editor, type EditorOptions } from './openEditor.ts';
import { startWebHost } from './webHost.ts';

/**
 * Opens a VS Code that runs in the browser alone, with the packaged extension and a folder that no machine has: what {@link openEditor} is for a computer.
 *
 * @throws when there is no Chromium or Chrome, or when the workbench does not show within 60 seconds
 */
export async function openWebEditor(options: Required<Pick<EditorOptions, 'workspace' | 'vsix' | 'files'>> & Pick<EditorOptions, 'theme' | 'settings'>): Promise<Omit<Editor, 'workspace'>> {
  const host = await startWebHost({ ...options, settings: { 'workbench.colorTheme': THEMES[options.theme ?? 'light'], ...options.settings } });
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await host.close();
  };
  try {
    const launched = await launchBrowser({ answer: async (url) => (url.hostname.endsWith('.vscode-cdn.net') ? host.readCdnFile(url).catch(() => undefined) : undefined) });
    browser = launched.browser;
    const page = await launched.context.newPage();
    await page.goto(host.address);
    const editorPage = new EditorPage(page);
    await editorPage.waitForWorkbench();
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
    return { page: editorPage, requests: () => Promise.resolve(launched.requests.filter(({ host: name }) => name !== 'open-vsx.org')), close };
  } catch (error) {
    await close();
    throw error;
  }
}
