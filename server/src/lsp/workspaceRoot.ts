// Over 300 lines: the whole life of a workspace folder, whose steps depend on each other.
import type { ConfigurationProblem } from '../core/configuration.ts';
import { toConfigurationFindings } from '../core/findings/invalidConfiguration.ts';
import { getFileName } from '../core/messages/filePlace.ts';
import { fileMessages } from '../core/messages/files.ts';
import { emptyShelf } from '../core/library/shelf.ts';
import { createService, type Service } from '../core/service.ts';
import { isUnder } from '../files/fileId.ts';
import { configurationFileName, isDraftText, isMarkdown } from '../files/kindOfFile.ts';
import type { FileText } from '../files/unreadableReason.ts';
import { isGlob } from '../files/matchGlob.ts';
import { toWatchedPlaces, type WatchedPlace } from '../files/watchedPlaces.ts';
import { FolderIndex, getCitedSymbols, largeLibrary } from './folderIndex.ts';
import { FolderSettings } from './folderSettings.ts';
import { yieldToMessages } from './soon.ts';
import { HeldDocuments } from './heldDocuments.ts';
import { getPlaceOfFile, type PlaceOfFile } from './placeOfFile.ts';
import type { DocumentOrigin } from './protocol.ts';
import type { OpenFile, Surroundings } from './surroundings.ts';

/**
 * One workspace folder with the drafts, documents and settings in it; or, without a folder, the files that are in none.
 *
 * Each folder has a service of its own: two folders with the same report are two reports, and each has the findings that the command line
 * gives for that folder. A class because it lives as long as the folder is open.
 */
export class WorkspaceRoot {
  readonly service: Service = createService();
  /** Key of the folder; `undefined` for loose files. */
  readonly folder: string | undefined;
  readonly #around: Surroundings;
  readonly #held: HeldDocuments;
  /** Named by patterns of the settings, wherever they are. */
  #named: ReadonlySet<string> = new Set();
  #missingNames: readonly string[] = [];
  readonly #settings: FolderSettings;
  /** Keeps the documents where there are too many to hold in memory. */
  #index: FolderIndex | undefined;
  #mayNotIndex = false;
  /** Changed on disk while the folder is looked through: found too late to be seen, and not gone. */
  readonly #arrived = new Set<string>();
  #ready = false;
  #disposed = false;

  constructor(folder: string | undefined, around: Surroundings) {
    this.folder = folder;
    this.#around = around;
    this.#settings = new FolderSettings(folder, around);
    this.#held = new HeldDocuments(this.service, () => this.#ready);
  }

  /** True once something can be shown: everything was read but, of a large library, what is not in its index yet. */
  get ready(): boolean {
    return this.#ready;
  }

  /** True once everything was read for the first time. */
  get complete(): boolean {
    return this.#ready && (this.#index?.isComplete ?? true);
  }

  /** Searches a large library; `undefined` in a small one, where everything is in memory. */
  get search(): FolderIndex['search'] | undefined {
    return this.#index?.search.bind(this.#index);
  }

  get settingProblems(): readonly ConfigurationProblem[] {
    return this.#settings.problems;
  }

  /** The text a key's places are counted in. */
  findText(id: string): string | undefined {
    if (id === this.#settings.file) return this.#settings.text;
    const { drafts, library } = this.service.snapshot;
    return drafts.get(id)?.text ?? library.findById(id)?.text;
  }

  /** True for a file that the service knows as a UN document. */
  isDocument(id: string): boolean {
    return this.#held.isDocument(id) || this.#index?.shelf.findById(id) !== undefined;
  }

  /** True for a file that the settings name; it may lie in another folder, or in none that is open. */
  names(id: string): boolean {
    return this.#named.has(id);
  }

  /** What the settings name among the documents and is not there. */
  get missingNames(): readonly string[] {
    return this.#missingNames;
  }

  /** What the settings name among the documents and is not looked for before the folder is trusted. */
  get untrustedNames(): readonly string[] {
    return this.#settings.untrusted;
  }

  /** Where documents are that the settings name. */
  get watchedPlaces(): readonly WatchedPlace[] {
    return this.#settings.patterns.flatMap((pattern) => toWatchedPlaces(pattern, this.#settings.base));
  }

  /** Where a document of this root comes from. */
  getOrigin(id: string): DocumentOrigin {
    if (this.#held.isSeed(id) && !this.#held.ids.has(id)) return 'product';
    if (this.#named.has(id)) return 'settings';
    return this.#getPlace(id) === 'document' ? 'folder' : 'open';
  }

  /** Reads the settings, the product's documents and the folder, a file at a time, with room for messages in between. */
  async load(settings: unknown): Promise<void> {
    this.#settings.given = settings;
    await this.#readSettings();
    this.#held.seeds = await this.#around.seeds;
    for (const seed of this.#held.seeds) {
      if (this.#disposed) return;
      this.service.setDocuments([seed]);
      await yieldToMessages();
    }
    this.#openIndex(false);
    await this.rescan();
    if (this.#disposed) return;
    this.#ready = true;
    this.service.setReady(this.complete);
    this.#around.changed(this);
  }

  /** Looks through the folder again: takes in what is new, lets go of what is gone. */
  async rescan(): Promise<void> {
    this.#arrived.clear();
    const found = await this.#findFiles();
    await this.#findNamed();
    if (found.documents.length + this.#named.size >= largeLibrary) this.#openIndex(true);
    // What is in the index is taken from there.
    const others = this.#index?.show();
    const read = [...found.markdown, ...(others?.drafts ?? [...found.documents, ...this.#named])].filter((id) => this.#isOwn(id));
    const present = new Set([...read, ...(others?.unreadable ?? [])]);
    for (const id of new Set(read)) {
      if (this.#disposed) return;
      await this.refresh(id);
      await yieldToMessages();
    }
    const { drafts, unreadable } = this.service.snapshot;
    const stays = (id: string): boolean => present.has(id) || this.#arrived.has(id) || this.#around.findOpen(id) !== undefined || (this.folder === undefined && this.#held.ids.has(id));
    for (const id of [...this.#held.ids, ...drafts.keys(), ...unreadable.keys()]) if (!stays(id)) this.#forget(id);
    this.#held.keepSeeds();
    this.#around.changed(this);
    this.#index?.updateSoon();
  }

  /** New settings of the editor. */
  async configure(settings: unknown): Promise<void> {
    this.#settings.given = settings;
    await this.#settingsChanged();
  }

  /** A file was opened, changed or closed in the editor, or changed on disk: takes its present text. */
  async refresh(id: string): Promise<void> {
    if (this.isConfigurationFile(id)) return this.#settingsChanged();
    const open = this.#around.findOpen(id);
    if (open) return this.apply(id, open);
    const place = this.#getPlace(id);
    if (place === 'other') return this.#forget(id);
    if (this.#index && place === 'document' && !this.#index.isDraft(id)) {
      this.#forget(id);
      return this.#index.update([id]);
    }
    const read = place === 'document' ? await this.#around.files.readDocument(id) : await this.#around.files.readText(id);
    // It may have been opened meanwhile: then the buffer counts.
    const opened = this.#around.findOpen(id);
    if (opened) this.apply(id, opened);
    else this.#take(id, read, place);
  }

  /** Takes the text of an open file at once: the way of every keystroke. */
  apply(id: string, { text, languageId }: OpenFile): void {
    if (this.isConfigurationFile(id)) {
      void this.#settingsChanged();
      return;
    }
    this.service.setUnreadable(id, undefined);
    if (this.#isDocumentText(id, text)) return this.#held.set(id, text);
    this.#held.remove(id);
    // A seed that is open is known already; other kinds of files are nothing to us.
    if (this.isDocument(id) || !(isMarkdown(id) || languageId === 'markdown' || languageId === 'plaintext')) this.service.removeDraft(id);
    else this.service.setDraft(id, text);
  }

  /** A loose file was opened: the documents beside it belong to it. */
  async loadBeside(id: string): Promise<void> {
    for (const document of await this.#around.files.findDocumentsBeside(id)) {
      const read = await this.#around.files.readDocument(document);
      this.#take(document, read, 'document');
      await yieldToMessages();
    }
    this.#held.keepSeeds();
    this.#around.changed(this);
  }

  /** Files that are gone, or a folder with all that was in it. */
  remove(id: string): void {
    const { drafts, unreadable } = this.service.snapshot;
    for (const known of [...this.#held.ids, ...drafts.keys(), ...unreadable.keys()]) {
      if ((known === id || isUnder(known, id)) && !this.#around.findOpen(known)) this.#forget(known);
    }
  }

  /** Another root has the file now, or an unsaved one was closed. */
  release(id: string): void {
    if (!this.#held.isSeed(id)) this.#forget(id);
  }

  dispose(): void {
    this.#disposed = true;
    void this.#index?.close();
  }

  /** Files changed on disk, or are gone: all of them are one change. */
  async filesChanged(changes: readonly { readonly id: string; readonly gone: boolean }[]): Promise<void> {
    for (const { id } of changes.filter(({ gone }) => gone)) this.remove(id);
    // A new one may be among those that the settings name.
    if (this.#settings.patterns.length > 0 && changes.some(({ id, gone }) => !gone && this.findText(id) === undefined)) await this.#findNamed();
    const own = changes.filter(({ id }) => this.#isOwn(id) || this.isConfigurationFile(id));
    for (const { id } of own) this.#arrived.add(id);
    await Promise.all(own.map(({ id }) => this.refresh(id)));
  }

  async #findNamed(): Promise<void> {
    const { patterns, base } = this.#settings;
    const found = await Promise.all(patterns.map((pattern) => this.#around.files.findByGlob(pattern, base)));
    this.#named = new Set(found.flat());
    // A pattern may match nothing yet; a name means something.
    this.#missingNames = patterns.filter((pattern, at) => !isGlob(pattern) && found[at]?.length === 0);
  }

  /** In this folder, and not in one within it; or named by the settings. */
  #isOwn(id: string): boolean {
    return this.#named.has(id) || this.#around.owns(this, id);
  }

  /** Without the documents where these are in an index. */
  async #findFiles(): Promise<{ readonly markdown: readonly string[]; readonly documents: readonly string[] }> {
    if (this.folder === undefined) return { markdown: [], documents: [] };
    return this.#index ? { markdown: await this.#around.files.findMarkdown(this.folder), documents: [] } : this.#around.files.find(this.folder);
  }

  /** Opens the index where there is one of many documents, or where there must be one because there are. */
  #openIndex(isLarge: boolean): void {
    const { storage, files } = this.#around;
    const { folder } = this;
    if (this.#index || this.#mayNotIndex || storage === undefined || folder === undefined) return;
    const index = FolderIndex.open(files, storage, folder, this.service, {
      getRequest: () => ({ folder, without: this.#around.getFolders().filter((other) => isUnder(other, folder)), patterns: this.#settings.patterns, base: this.#settings.base, first: getCitedSymbols(this.service), ...(this.#around.isRestricted() && { within: folder }) }),
      isOpen: (id) => this.#around.findOpen(id) !== undefined,
      read: (id) => void this.refresh(id),
      forget: (id) => this.#forget(id),
      changed: () => this.#indexChanged(),
      failed: () => void this.#closeIndex(),
      startProgress: (cancel) => this.#around.startProgress(this, cancel),
    });
    if (isLarge || (index?.isComplete && index.shelf.size >= largeLibrary)) this.#index = index;
    else void index?.close();
    if (this.#index) for (const id of [...this.#held.ids]) if (!this.#around.findOpen(id)) this.#held.remove(id);
  }

  #indexChanged(): void {
    if (this.#disposed) return;
    for (const id of [...this.#held.ids]) {
      const open = this.#around.findOpen(id);
      if (open) this.apply(id, open);
    }
    this.#held.keepSeeds();
    if (this.#ready) this.service.setReady(this.complete);
    this.#around.changed(this);
  }

  /** It cannot be kept: the documents are read into memory, as where no index is possible. */
  async #closeIndex(): Promise<void> {
    const index = this.#index;
    this.#index = undefined;
    this.#mayNotIndex = true;
    await index?.close();
    if (this.#disposed) return;
    this.service.setShelf(emptyShelf);
    await this.rescan();
    this.service.setReady(true);
    this.#around.changed(this);
  }

  #take(id: string, read: FileText, place: Exclude<PlaceOfFile, 'other'>): void {
    if (read.kind === 'unreadable') {
      // A file that is gone is no fault; it is just not there any more.
      if (read.reason === 'not-found') return this.#forget(id);
      this.service.removeDraft(id);
      this.#held.remove(id);
      this.service.setUnreadable(id, fileMessages(this.service.snapshot.configuration.uiLanguage)[read.reason]);
      return;
    }
    this.service.setUnreadable(id, undefined);
    if (isMarkdown(id) && isDraftText(read.text) && !this.#named.has(id)) {
      this.#held.remove(id);
      this.service.setDraft(id, read.text);
    } else if (place === 'document') {
      this.#held.set(id, read.text);
    } else {
      // Markdown that says nothing of a report: read when it is open, not before.
      this.#forget(id);
    }
  }

  #forget(id: string): void {
    this.service.removeDraft(id);
    this.service.setUnreadable(id, undefined);
    this.#held.remove(id);
  }

  #getPlace(id: string): PlaceOfFile {
    return this.#named.has(id) ? 'document' : getPlaceOfFile(id, this.folder);
  }

  /** An open file is a document where it stands among documents, or when it is a copy of one of ours. */
  #isDocumentText(id: string, text: string): boolean {
    if (this.#named.has(id)) return true;
    if (isMarkdown(id) && isDraftText(text)) return false;
    return this.#getPlace(id) === 'document' || this.#held.isCopyOfSeed(id, text);
  }

  /** True for a file whose settings this root uses, or might once it exists. */
  isConfigurationFile(id: string): boolean {
    return id === this.#settings.file || (getFileName(id) === configurationFileName && this.folder !== undefined);
  }

  async #settingsChanged(): Promise<void> {
    const before = this.#settings.patterns.join('\n');
    await this.#readSettings();
    if (this.#ready && this.#settings.patterns.join('\n') !== before) await this.rescan();
    this.#around.changed(this);
  }

  async #readSettings(): Promise<void> {
    const read = await this.#settings.read();
    if (!read) return;
    const { file } = this.#settings;
    const { configuration, reason } = read;
    this.service.configure(configuration, file === undefined ? [] : toConfigurationFindings(file, read.problems, configuration.uiLanguage));
    if (file !== undefined) this.service.setUnreadable(file, reason && fileMessages(configuration.uiLanguage)[reason]);
  }
}
