// Over 300 lines: all that lasts from the first message to the last, in one place.
import { TextDocuments, type Connection, type WorkspaceFolder } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileAccess } from '../files/fileAccess.ts';
import { isReadingUri, isStored, toFileId, toTextUri } from '../files/fileId.ts';
import { needsImport } from '../files/kindOfFile.ts';
import { getSection, type ClientFacts } from './clientFacts.ts';
import type { Converter } from './convert.ts';
import { Converters } from './converters.ts';
import { startIndexProgress } from './indexProgress.ts';
import { FileWatching } from './fileWatching.ts';
import { findInnermostRoot } from './innermostRoot.ts';
import { Publisher, type Shown } from './publisher.ts';
import { findReadingConverter } from './readingConverter.ts';
import { Refresher } from './refresher.ts';
import { createRestrictedAccess } from './restrictedAccess.ts';
import { soon } from './soon.ts';
import type { OpenFile, Surroundings } from './surroundings.ts';
import { Turns } from './turns.ts';
import { WorkspaceRoot } from './workspaceRoot.ts';

/** A file of a root, ready to be asked about. */
export interface Place {
  readonly root: WorkspaceRoot;
  readonly id: string;
  /** As the client writes it. */
  readonly uri: string;
  readonly converter: Converter;
}

/** Stands for files that are in no folder. */
const unsavedFile = 'untitled:';

/**
 * Open buffers, workspace folders, and what the client was last told. A class because it lives from `initialize` to `exit`.
 *
 * A change of a buffer is taken in at once when nothing else waits: no timer. When more changes wait already, they are taken in together.
 */
export class Session implements Shown {
  readonly documents: TextDocuments<TextDocument>;
  readonly refresher: Refresher;
  readonly #connection: Connection;
  /** Files, as far as they may be reached. */
  readonly files: FileAccess;
  readonly #publisher: Publisher;
  readonly #fileWatching: FileWatching;
  #facts: ClientFacts = { folders: [], locale: 'en', settings: {}, asksForSettings: false };
  #surroundings: Surroundings | undefined;
  #roots: readonly WorkspaceRoot[] = [];
  /** For files that are in no workspace folder. */
  #loose: WorkspaceRoot | undefined;
  /** The file as the client writes its address, for every open buffer. */
  readonly #open = new Map<string, TextDocument>();
  /** Buffers whose last change was not taken in yet. */
  readonly #changed = new Set<string>();
  /** Roots that took something in that was not shown yet: a question may come between. */
  readonly #unpublished = new Set<WorkspaceRoot>();
  readonly #turns = new Turns(() => this.#turn());
  readonly #converters = new Converters();

  constructor(connection: Connection, files: FileAccess) {
    this.#connection = connection;
    this.files = createRestrictedAccess(files, { isRestricted: () => this.#facts.restricted === true, getFolders: () => this.#roots.flatMap(({ folder }) => folder ?? []) });
    this.refresher = new Refresher(connection);
    this.#publisher = new Publisher(connection, this);
    this.#fileWatching = new FileWatching(connection);
    this.documents = new TextDocuments(TextDocument);
    // A document that is read in another form is not open for that: its file counts.
    const whenFile = (take: (document: TextDocument) => void) => ({ document }: { readonly document: TextDocument }) => (isReadingUri(document.uri) ? undefined : take(document));
    this.documents.onDidOpen(whenFile((document) => this.#opened(document)));
    this.documents.onDidChangeContent(whenFile((document) => this.#edited(toFileId(document.uri))));
    this.documents.onDidClose(whenFile((document) => this.#closed(document)));
    this.documents.listen(connection);
  }

  get roots(): readonly WorkspaceRoot[] {
    return this.#loose ? [...this.#roots, this.#loose] : this.#roots;
  }

  get #folders(): readonly string[] {
    return this.#roots.flatMap(({ folder }) => folder ?? []);
  }

  /** Begins to read: first what comes with the product, which needs no answer of the client's. */
  start(facts: ClientFacts): void {
    this.#facts = facts;
    const seeds = new Promise<void>((resolve) => soon(resolve)).then(() => this.files.readSeeds());
    this.#surroundings = {
      files: this.files,
      isRestricted: () => this.#facts.restricted === true,
      seeds,
      locale: facts.locale,
      findOpen: (id) => this.#findOpen(id),
      owns: (root, id) => this.findRoot(id) === root,
      storage: facts.storage,
      getFolders: () => this.#folders,
      startProgress: (root, cancel) => startIndexProgress(this.#connection, facts.showsProgress, root.service.snapshot.configuration.uiLanguage, cancel),
      changed: (root) => this.#rootChanged(root),
    };
    this.#roots = facts.folders.map(({ uri }) => new WorkspaceRoot(toFileId(uri).replace(/\/$/, ''), this.#getSurroundings()));
  }

  /** The client is ready for questions: reads every folder. */
  load(): void {
    this.#watchFiles();
    for (const root of this.#roots) this.#load(root);
    // Without a folder a report can be begun too: from the documents that the product brings along.
    for (const id of this.#roots.length === 0 ? [unsavedFile, ...this.#open.keys()] : this.#open.keys()) this.#getRoot(id);
  }

  /** The file of a request, with every change up to it taken in; `undefined` for a file we know nothing of. */
  findPlace(uri: string): Place | undefined {
    this.flush();
    const id = toFileId(uri);
    const root = this.#open.has(id) ? this.#getRoot(id) : this.findRoot(id);
    const converter = root && (isReadingUri(uri) ? findReadingConverter(root, id) : this.findConverter(root, id));
    return converter && { root, id, uri, converter };
  }

  /** Positions in any file that a root knows. */
  findConverter(root: WorkspaceRoot, id: string): Converter | undefined {
    const text = this.#findOpen(id)?.text ?? root.findText(id);
    return text === undefined ? undefined : this.#converters.get(id, text);
  }

  /** The address as the client writes it, where the file is open; else the key itself, which is an address too. */
  toUri(id: string): string {
    return needsImport(id) ? id : (this.#open.get(id)?.uri ?? id);
  }

  /** The address under which a place in a file can be shown. A file whose text is not its own is shown as that text, by clients that can. */
  findShownUri(id: string): string | undefined {
    if (!needsImport(id)) return this.toUri(id);
    return this.#facts.showsDocumentTexts ? toTextUri(id) : undefined;
  }

  findVersion(id: string): number | undefined {
    return needsImport(id) ? undefined : this.#open.get(id)?.version;
  }

  isOpen(id: string): boolean {
    return this.#open.has(id);
  }

  /** The folder a file is in, the innermost where one is in another; an unsaved file belongs to the first folder. */
  findRoot(id: string): WorkspaceRoot | undefined {
    const best = findInnermostRoot(this.#roots, id);
    if (best) return best;
    // A document of the product, opened from a hover or a definition, belongs where it is used.
    const using = this.roots.find((root) => root.isDocument(id));
    if (using) return using;
    return (isStored(id, this.#folders) ? undefined : this.#roots[0]) ?? this.#loose;
  }

  /** Takes in the changes that wait, without publishing. */
  flush(): void {
    for (const id of this.#changed) {
      const document = this.#findOpen(id);
      if (!document) continue;
      const root = this.#getRoot(id);
      root.apply(id, document);
      this.#unpublished.add(root);
    }
    this.#changed.clear();
  }

  /** The user has said that the folders are trusted: what they name elsewhere is read too. */
  async trustGranted(): Promise<void> {
    this.#facts = { ...this.#facts, restricted: false };
    await Promise.all(this.roots.map(async (root) => {
      await root.configure(await this.#getSettings(root));
      await root.rescan();
    }));
  }

  /** Files changed on disk. */
  async filesChanged(changes: readonly { readonly uri: string; readonly gone: boolean }[]): Promise<void> {
    const files = changes.map(({ uri, gone }) => ({ id: toFileId(uri), gone }));
    for (const root of this.roots) {
      await root.filesChanged(files);
      this.#publisher.publish(root);
    }
  }

  /** Files or whole folders were moved or made: cheaper to look again than to guess what was in them. */
  async filesMoved(gone: readonly string[]): Promise<void> {
    for (const root of this.roots) {
      for (const uri of gone) root.remove(toFileId(uri));
      await root.rescan();
    }
  }

  async settingsChanged(settings: unknown): Promise<void> {
    if (!this.#facts.asksForSettings) this.#facts = { ...this.#facts, settings: getSection(settings) };
    await Promise.all(this.roots.map(async (root) => root.configure(await this.#getSettings(root))));
  }

  foldersChanged(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => toFileId(uri).replace(/\/$/, '')));
    for (const root of this.#roots.filter(({ folder }) => folder !== undefined && gone.has(folder))) {
      root.dispose();
    }
    const kept = this.#roots.filter(({ folder }) => folder !== undefined && !gone.has(folder));
    const made = added.map(({ uri }) => new WorkspaceRoot(toFileId(uri).replace(/\/$/, ''), this.#getSurroundings()));
    this.#roots = [...kept, ...made];
    for (const root of made) this.#load(root);
    // Files may have a new owner: each root lets go of what is no longer its own.
    for (const root of [...kept, ...(this.#loose ? [this.#loose] : [])]) void root.rescan();
    for (const id of this.#open.keys()) {
      this.#changed.add(id);
      const owner = this.#getRoot(id);
      for (const root of this.roots) if (root !== owner && !root.names(id)) root.release(id);
    }
    this.flush();
    this.#publisher.publishAll();
  }

  /** The client has asked for the reports: it may be told of the next change. */
  reportsAsked(): void {
    this.#publisher.reportsAsked();
  }

  /** The client has asked for what is loaded: it may be told of the next change. */
  libraryAsked(): void {
    this.#publisher.libraryAsked();
  }

  #opened(document: TextDocument): void {
    const id = toFileId(document.uri);
    this.#open.set(id, document);
    const root = this.#getRoot(id);
    if (root.folder === undefined && isStored(id, this.#folders)) void root.loadBeside(id);
    this.#edited(id);
  }

  #edited(id: string): void {
    this.#changed.add(id);
    this.#turns.wait();
  }

  #turn(): void {
    this.#attempt(() => {
      this.flush();
      const roots = [...this.#unpublished];
      this.#unpublished.clear();
      for (const root of roots) this.#publisher.publish(root);
    });
  }

  #closed(document: TextDocument): void {
    const id = toFileId(document.uri);
    this.#open.delete(id);
    this.#changed.delete(id);
    this.#converters.forget(id);
    this.#publisher.clear(document.uri);
    const root = this.#getRoot(id);
    // An unsaved file is gone with its buffer; a loose one was only of interest while it was open.
    const stays = isStored(id, this.#folders) && root.folder !== undefined;
    const done = stays ? root.refresh(id) : Promise.resolve(root.release(id));
    void done.then(() => this.#attempt(() => this.#publisher.publish(root)));
  }

  #watchFiles(): void {
    if (this.#facts.watchesFiles !== undefined) this.#fileWatching.watch(this.#facts.watchesFiles === 'anywhere' ? this.roots.flatMap(({ watchedPlaces }) => watchedPlaces) : []);
  }

  #rootChanged(root: WorkspaceRoot): void {
    this.#attempt(() => {
      this.#watchFiles();
      this.flush();
      this.#publisher.publish(root);
    });
  }

  #load(root: WorkspaceRoot): void {
    const loaded = this.#getSettings(root).then((settings) => root.load(settings));
    loaded.catch((error: unknown) => this.#connection.console.error(`Reading ${root.folder ?? 'loose files'} failed: ${String(error)}`));
  }

  async #getSettings(root: WorkspaceRoot): Promise<unknown> {
    if (!this.#facts.asksForSettings) return this.#facts.settings;
    try {
      const scope = root.folder === undefined ? {} : { scopeUri: root.folder };
      return (await this.#connection.workspace.getConfiguration({ ...scope, section: 'periodicReport' })) as unknown;
    } catch {
      return this.#facts.settings;
    }
  }

  /** The root of an open file; the one for loose files is made with the first of them. */
  #getRoot(id: string): WorkspaceRoot {
    const known = this.findRoot(id);
    if (known) return known;
    this.#loose = new WorkspaceRoot(undefined, this.#getSurroundings());
    this.#load(this.#loose);
    return this.#loose;
  }

  #getSurroundings(): Surroundings {
    if (!this.#surroundings) throw new Error('A message came before "initialize"');
    return this.#surroundings;
  }

  /** What a buffer shows of a Word or PDF file is never more than what was read of it; the source of a web page is not its text. */
  #findOpen(id: string): OpenFile | undefined {
    if (needsImport(id)) return undefined;
    const document = this.#open.get(id);
    return document && { text: document.getText(), languageId: document.languageId };
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}
