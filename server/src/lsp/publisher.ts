import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';

/** Sends the diagnostics of files, each only when they differ from what was sent last. Has a memory, which is why it is a class. */
export class Publisher {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  /** What each file shows now, as it was sent; a file that shows nothing is not in it. */
  readonly #shown = new Map<string, string>();

  constructor(send: (params: PublishDiagnosticsParams) => void) {
    this.#send = send;
  }

  /** Files that show something. */
  get shown(): Iterable<string> {
    return this.#shown.keys();
  }

  publish(uri: string, diagnostics: Diagnostic[], version?: number): void {
    const content = diagnostics.length === 0 ? undefined : JSON.stringify(diagnostics);
    if (this.#shown.get(uri) === content) return;
    if (content === undefined) this.#shown.delete(uri);
    else this.#shown.set(uri, content);
    this.#send({ uri, diagnostics, ...(version !== undefined && { version }) });
  }

  /** Takes back what a file shows: it was closed, removed or renamed. */
  clear(uri: string): void {
    this.publish(uri, []);
  }
}
