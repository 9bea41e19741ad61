import { CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import type { Snapshot } from '../core/snapshot.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** What an editor shows in a text and asks for by itself only when that text changes. */
type Shown = 'codeLens' | 'inlayHint' | 'semanticTokens';

/**
 * Tells the client to ask again for what it shows in its texts, when something outside a text has changed it: another file, a document, a setting. Only
 * for what the client has asked for since it was last told, one message at a time: typing makes no traffic of its own. A class because it lives as
 * long as the connection.
 */
export class Refresher {
  readonly #connection: Connection;
  #can: ReadonlySet<Shown> = new Set();
  readonly #asked = new Set<Shown>();
  readonly #waiting = new Set<Shown>();
  /** Something changed while an answer was waited for, and the client may have asked before that. */
  readonly #missed = new Set<Shown>();
  readonly #last = new WeakMap<WorkspaceRoot, Snapshot>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  start({ workspace }: ClientCapabilities): void {
    const kinds: readonly Shown[] = ['codeLens', 'inlayHint', 'semanticTokens'];
    this.#can = new Set(kinds.filter((kind) => workspace?.[kind]?.refreshSupport === true));
  }

  /** The client has asked: what it has now may become old. */
  asked(kind: Shown): void {
    this.#asked.add(kind);
  }

  /** A root shows something new. */
  changed(root: WorkspaceRoot): void {
    const { snapshot } = root.service;
    const last = this.#last.get(root);
    this.#last.set(root, snapshot);
    if (last === snapshot) return;
    const library = last?.library !== snapshot.library || last.ready !== snapshot.ready;
    const settings = last?.configuration !== snapshot.configuration;
    if (library || settings || last.reports !== snapshot.reports) this.#tell('codeLens');
    if (library || settings) this.#tell('inlayHint');
    if (library) this.#tell('semanticTokens');
  }

  #tell(kind: Shown): void {
    if (!this.#can.has(kind) || !this.#asked.has(kind)) return;
    if (this.#waiting.has(kind)) {
      this.#missed.add(kind);
      return;
    }
    this.#asked.delete(kind);
    this.#waiting.add(kind);
    const answered = (): void => {
      this.#waiting.delete(kind);
      if (this.#missed.delete(kind)) this.#tell(kind);
    };
    // A client that refuses keeps what it has.
    void this.#connection.sendRequest(requests[kind].method).then(answered, answered);
  }
}

const requests = { codeLens: CodeLensRefreshRequest.type, inlayHint: InlayHintRefreshRequest.type, semanticTokens: SemanticTokensRefreshRequest.type };
