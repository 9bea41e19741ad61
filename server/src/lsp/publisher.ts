import type { Connection, Diagnostic } from 'vscode-languageserver';
import { toFileId } from '../files/fileId.ts';
import { createConverter, type Converter } from './convert.ts';
import { libraryChanged, reportsChanged } from './protocol.ts';
import { getMissingDocuments } from './troubles.ts';
import type { Refresher } from './refresher.ts';
import { toDiagnostics } from './toDiagnostics.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** What is shown to the client at this moment. */
export interface Shown {
  readonly refresher: Refresher;
  readonly roots: readonly WorkspaceRoot[];
  findRoot(id: string): WorkspaceRoot | undefined;
  findConverter(root: WorkspaceRoot, id: string): Converter | undefined;
  isOpen(id: string): boolean;
  findVersion(id: string): number | undefined;
  toUri(id: string): string;
}

/** Tells the client what its files show, and that reports have changed; each only when it differs from what was told last. */
export class Publisher {
  readonly #connection: Connection;
  readonly #shown: Shown;
  /** The diagnostics of each file as they were sent; a file that shows nothing is not in it. */
  readonly #sent = new Map<string, string>();
  /** The reports that the client knows of, or has been told are no longer what it knows. */
  readonly #told = new WeakMap<WorkspaceRoot, unknown>();
  /** The client was told and has not asked since: telling it again would only make noise. */
  #hasTold = false;
  /** The same for what is loaded. */
  readonly #toldLibrary = new WeakMap<WorkspaceRoot, readonly unknown[]>();
  #hasToldLibrary = false;

  constructor(connection: Connection, shown: Shown) {
    this.#connection = connection;
    this.#shown = shown;
  }

  /** Sends what a root's files show now. Nothing before everything was read: a wave of errors would only be taken back. */
  publish(root: WorkspaceRoot): void {
    if (!root.ready) return;
    const { drafts } = root.service.snapshot;
    for (const id of root.service.fileIds()) {
      // Findings of a draft are shown while it is open; what is wrong with settings or documents, always.
      if (!this.#shown.isOpen(id) && drafts.has(id)) continue;
      if (this.#shown.findRoot(id) === root || root.isConfigurationFile(id)) this.#publishFile(root, id);
    }
    this.#clearGone();
    this.#tellReports(root);
    this.#tellLibrary(root);
    this.#shown.refresher.changed(root);
  }

  publishAll(): void {
    for (const root of this.#shown.roots) this.publish(root);
    this.#clearGone();
  }

  /** Takes back what a file shows: it was closed, removed or renamed. */
  clear(uri: string): void {
    this.#send(uri, []);
  }

  /** The client has asked for the reports: it may be told of the next change. */
  reportsAsked(): void {
    this.#hasTold = false;
    for (const root of this.#shown.roots) this.#told.set(root, root.service.reports());
  }

  /** The client has asked for what is loaded: it may be told of the next change. */
  libraryAsked(): void {
    this.#hasToldLibrary = false;
    for (const root of this.#shown.roots) this.#toldLibrary.set(root, getLibraryState(root));
  }

  #publishFile(root: WorkspaceRoot, id: string): void {
    const findings = root.service.findings(id);
    const converter = this.#shown.findConverter(root, id) ?? createConverter('');
    const diagnostics = findings.length === 0 ? [] : toDiagnostics(findings, converter, root.service.snapshot.configuration.uiLanguage);
    this.#send(this.#shown.toUri(id), diagnostics, this.#shown.findVersion(id));
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    const content = diagnostics.length === 0 ? undefined : JSON.stringify(diagnostics);
    if (this.#sent.get(uri) === content) return;
    if (content === undefined) this.#sent.delete(uri);
    else this.#sent.set(uri, content);
    void this.#connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  }

  /** What no root has a finding for any more must not keep its squiggles. */
  #clearGone(): void {
    const { roots } = this.#shown;
    const present = new Set(roots.filter((root) => root.ready).flatMap((root) => root.service.fileIds()));
    for (const uri of [...this.#sent.keys()]) {
      const id = toFileId(uri);
      const closed = !this.#shown.isOpen(id) && roots.some((root) => root.service.snapshot.drafts.has(id));
      if (!present.has(id) || closed) this.clear(uri);
    }
  }

  #tellReports(root: WorkspaceRoot): void {
    const reports = root.service.reports();
    if (this.#told.get(root) === reports) return;
    this.#told.set(root, reports);
    if (this.#hasTold) return;
    this.#hasTold = true;
    void this.#connection.sendNotification(reportsChanged);
  }

  #tellLibrary(root: WorkspaceRoot): void {
    const state = getLibraryState(root);
    const told = this.#toldLibrary.get(root);
    if (told && state.every((part, at) => part === told[at])) return;
    this.#toldLibrary.set(root, state);
    if (this.#hasToldLibrary) return;
    this.#hasToldLibrary = true;
    void this.#connection.sendNotification(libraryChanged);
  }
}

/** What the answers about a root's documents are made of; nothing in it changes with a keystroke in a draft. */
function getLibraryState(root: WorkspaceRoot): readonly unknown[] {
  const { library, unreadable, configurationFindings } = root.service.snapshot;
  return [library, unreadable, configurationFindings, root.settingProblems, root.complete, getMissingDocuments(root).join(' ')];
}
