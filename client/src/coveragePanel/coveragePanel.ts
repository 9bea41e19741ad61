import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { coveragePageRequest, type CoveragePageParameters, type CoveragePageSummary, type PlaceSummary } from '../../../server/src/lsp/protocol.ts';
import type { Reports } from '../reports.ts';
import { toRange } from '../showPlace.ts';
import type { PageMessage, PanelMessage } from './panelMessages.ts';
import { getPanelHtml } from './panelHtml.ts';

/** Type of the panel: under this name VS Code opens it again when it starts. */
export const panelType = 'periodicReport.coverage';

/** What the panel needs of its surroundings. */
export interface PanelSurroundings {
  readonly client: BaseLanguageClient;
  readonly reports: Reports;
  readonly extension: vscode.Uri;
  /** Saves the page of these reports as a file. */
  save(uri: string): Promise<void>;
  disposed(): void;
}

/**
 * The window with the coverage page. It asks for the page when reports have changed, while it is visible and no answer is awaited: once per change at
 * most. A class because it lives as long as its window.
 */
export class CoveragePanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #around: PanelSurroundings;
  readonly #listening: vscode.Disposable;
  /** A file of the report that is shown; '' for all. */
  #uri = '';
  #places: CoveragePageSummary['places'] = {};
  #asking = false;
  #changed = false;
  #disposed = false;
  /** To be shown when the page's script is there. */
  #row: string | undefined;

  constructor(panel: vscode.WebviewPanel, around: PanelSurroundings) {
    this.#panel = panel;
    this.#around = around;
    panel.webview.options = { enableScripts: true, enableCommandUris: false, enableForms: false, localResourceRoots: [] };
    this.#listening = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#received(message)),
      around.reports.onDidChange(() => void this.#refresh()),
      panel.onDidDispose(() => {
        this.#disposed = true;
        this.#listening.dispose();
        around.disposed();
      }),
    );
  }

  get uri(): string {
    return this.#uri;
  }

  /** Shows the reports of a file, or all; and, where `at` is a place of a unit, its row. False where it is none. */
  async open(uri: string, at?: CoveragePageParameters['at']): Promise<boolean> {
    const page = await this.#ask(uri, { withStyle: true, ...(at && { at }) });
    if (!page || this.#disposed) return false;
    const same = this.#uri === uri && this.#panel.webview.html !== '';
    this.#uri = uri;
    this.#places = page.places;
    this.#panel.title = page.title;
    this.#row = page.row ?? undefined;
    if (same) {
      this.#post({ kind: 'page', html: page.html });
      this.#showRow();
    } else {
      const html = await getPanelHtml(page, uri, this.#around.extension);
      this.#setHtml(html);
    }
    return page.row !== null;
  }

  /** The window may have been closed while its page was made. */
  #setHtml(html: string): void {
    if (!this.#disposed) this.#panel.webview.html = html;
  }

  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  async #refresh(): Promise<void> {
    this.#changed = true;
    // A hidden page asks when it is seen again.
    if (this.#asking || !this.#panel.visible) return;
    this.#asking = true;
    try {
      while (this.#changed) {
        this.#changed = false;
        const uri = this.#uri;
        const page = await this.#ask(uri, {});
        if (this.#disposed) return;
        if (!page || uri !== this.#uri) continue;
        this.#places = page.places;
        this.#panel.title = page.title;
        this.#post({ kind: 'page', html: page.html });
      }
    } finally {
      this.#asking = false;
    }
  }

  async #ask(uri: string, more: Omit<CoveragePageParameters, 'uri'>): Promise<CoveragePageSummary | null> {
    const parameters: CoveragePageParameters = { ...(uri !== '' && { uri }), ...more };
    try {
      // Waits for the server, which is still to be started when the editor opens the window again.
      return await this.#around.client.sendRequest<CoveragePageSummary | null>(coveragePageRequest, parameters);
    } catch {
      // It is being ended, and with it this window.
      return null;
    }
  }

  #received(message: unknown): void {
    if (!isPageMessage(message)) return;
    switch (message.kind) {
      case 'ready':
        void this.#refresh().then(() => this.#showRow());
        return;
      case 'save':
        void this.#around.save(this.#uri);
        return;
      case 'go': {
        // The page names a place by a key; where that is, the server has said.
        const place = Object.hasOwn(this.#places, message.key) ? this.#places[message.key] : undefined;
        if (place) void this.#go(place);
        return;
      }
    }
  }

  #showRow(): void {
    if (this.#row !== undefined && this.#panel.visible) this.#post({ kind: 'show', row: this.#row });
    this.#row = undefined;
  }

  #post(message: PanelMessage): void {
    void this.#panel.webview.postMessage(message);
  }

  /** Opens a place beside the page: where its file is shown already, else where another text is. */
  async #go({ uri, range }: PlaceSummary): Promise<void> {
    const target = vscode.Uri.parse(uri, true);
    const editors = vscode.window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== undefined && viewColumn !== this.#panel.viewColumn);
    const best = editors.find(({ document }) => document.uri.toString() === target.toString()) ?? editors[0];
    await vscode.window.showTextDocument(target, { viewColumn: best?.viewColumn ?? vscode.ViewColumn.Beside, selection: toRange(range) });
  }
}

function isPageMessage(message: unknown): message is PageMessage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  return message.kind === 'ready' || message.kind === 'save' || (message.kind === 'go' && 'key' in message && typeof message.key === 'string');
}
