import { parseConfiguration, parseSettings, toConfiguration, type ConfigurationFile, type ConfigurationProblem } from '../core/configuration.ts';
import { toConfigurationFindings } from '../core/findings/invalidConfiguration.ts';
import { getFileName } from '../core/messages/filePlace.ts';
import { fileMessages } from '../core/messages/files.ts';
import type { UiLanguage } from '../core/model.ts';
import { createService, type DocumentSource, type Service } from '../core/service.ts';
import type { FileAccess } from '../files/fileAccess.ts';
import { isUnder } from '../files/fileId.ts';
import { keepSeeds } from '../files/keepSeeds.ts';
import { configurationFileName, documentsFolderName, isDraftText, isMarkdown, mayBeDocument } from '../files/kindOfFile.ts';
import type { FileText } from '../files/unreadableReason.ts';
import { yieldToMessages } from './soon.ts';

/** A file that is open in the editor: its buffer counts, not the disk. */
export interface OpenFile {
  readonly text: string;
  readonly languageId: string;
}

/** What a root needs to know of the world around it. */
export interface Surroundings {
  readonly files: FileAccess;
  /** Read once for all roots. */
  readonly seeds: Promise<readonly DocumentSource[]>;
  findOpen(id: string): OpenFile | undefined;
  /** Files in a folder that is a workspace folder of its own are that folder's. */
  owns(root: WorkspaceRoot, id: string): boolean;
  readonly locale: UiLanguage;
  /** Something changed without a message of the client's that asked for it. */
  changed(root: WorkspaceRoot): void;
}

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
  /** Documents of the user by key; a file that could not be read has no source. */
  readonly #documents = new Set<string>();
  /** Named by patterns of the settings, wherever they are. */
  #named: ReadonlySet<string> = new Set();
  #seeds: readonly DocumentSource[] = [];
  readonly #seedNames = new Map<string, string>();
  #settings: unknown = {};
  #configurationFile: string | undefined;
  /** The text that places in the file of settings are counted in. */
  #configurationText = '';
  #settingProblems: readonly ConfigurationProblem[] = [];
  #patterns: readonly string[] = [];
  #ready = false;
  #disposed = false;
  /** Counts the readings of the settings: a slow one that is overtaken is thrown away. */
  #reading = 0;

  constructor(folder: string | undefined, around: Surroundings) {
    this.folder = folder;
    this.#around = around;
  }

  /** True once everything was read for the first time. */
  get ready(): boolean {
    return this.#ready;
  }

  get settingProblems(): readonly ConfigurationProblem[] {
    return this.#settingProblems;
  }

  /** The text a key's places are counted in. */
  findText(id: string): string | undefined {
    if (id === this.#configurationFile) return this.#configurationText;
    const { drafts, library } = this.service.snapshot;
    return drafts.get(id)?.text ?? library.findById(id)?.text;
  }

  /** True for a file that the service knows as a UN document. */
  isDocument(id: string): boolean {
    return this.#documents.has(id) || this.#seeds.some((seed) => seed.id === id);
  }

  /** Reads the settings, the product's documents and the folder, a file at a time, with room for messages in between. */
  async load(settings: unknown): Promise<void> {
    this.#settings = settings;
    await this.#readConfiguration();
    this.#seeds = await this.#around.seeds;
    for (const seed of this.#seeds) {
      if (this.#disposed) return;
      this.service.setDocuments([seed]);
      await yieldToMessages();
    }
    await this.rescan();
    if (this.#disposed) return;
    this.#ready = true;
    this.service.setReady(true);
    this.#around.changed(this);
  }

  /** Looks through the folder again: takes in what is new, lets go of what is gone. */
  async rescan(): Promise<void> {
    const { files } = this.#around;
    const found = this.folder === undefined ? { markdown: [], documents: [] } : await files.find(this.folder);
    this.#named = new Set((await Promise.all(this.#patterns.map((pattern) => files.findByGlob(pattern, this.#getBase())))).flat());
    const present = new Set([...found.documents, ...found.markdown, ...this.#named].filter((id) => this.#around.owns(this, id)));
    for (const id of present) {
      if (this.#disposed) return;
      await this.refresh(id);
      await yieldToMessages();
    }
    const { drafts, unreadable } = this.service.snapshot;
    for (const id of [...this.#documents, ...drafts.keys(), ...unreadable.keys()]) {
      if (!present.has(id) && !this.#around.findOpen(id) && !this.#isBeside(id)) this.#forget(id);
    }
    this.#keepSeeds();
    this.#around.changed(this);
  }

  /** New settings of the editor. */
  async configure(settings: unknown): Promise<void> {
    this.#settings = settings;
    await this.#configurationChanged();
  }

  /** A file was opened, changed or closed in the editor, or changed on disk: takes its present text. */
  async refresh(id: string): Promise<void> {
    if (this.isConfigurationFile(id)) return this.#configurationChanged();
    const open = this.#around.findOpen(id);
    if (open) return this.apply(id, open);
    const place = this.#getPlace(id);
    if (place === 'other') return this.#forget(id);
    const read = place === 'document' ? await this.#around.files.readDocument(id) : await this.#around.files.readText(id);
    // It may have been opened meanwhile: then the buffer counts.
    const opened = this.#around.findOpen(id);
    if (opened) this.apply(id, opened);
    else this.#take(id, read, place);
  }

  /** Takes the text of an open file at once: the way of every keystroke. */
  apply(id: string, { text, languageId }: OpenFile): void {
    if (this.isConfigurationFile(id)) {
      void this.#configurationChanged();
      return;
    }
    this.service.setUnreadable(id, undefined);
    if (this.#isDocumentText(id, text)) return this.#setDocument(id, text);
    this.#removeDocument(id);
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
    this.#keepSeeds();
    this.#around.changed(this);
  }

  /** Files that are gone, or a folder with all that was in it. */
  remove(id: string): void {
    const { drafts, unreadable } = this.service.snapshot;
    for (const known of [...this.#documents, ...drafts.keys(), ...unreadable.keys()]) {
      if ((known === id || isUnder(known, id)) && !this.#around.findOpen(known)) this.#forget(known);
    }
  }

  /** Another root has the file now, or an unsaved one was closed. */
  release(id: string): void {
    if (!this.#seeds.some((seed) => seed.id === id)) this.#forget(id);
  }

  dispose(): void {
    this.#disposed = true;
  }

  #take(id: string, read: FileText, place: 'document' | 'markdown'): void {
    if (read.kind === 'unreadable') {
      // A file that is gone is no fault; it is just not there any more.
      if (read.reason === 'not-found') return this.#forget(id);
      this.service.removeDraft(id);
      this.#removeDocument(id);
      this.service.setUnreadable(id, fileMessages(this.service.snapshot.configuration.uiLanguage)[read.reason]);
      return;
    }
    this.service.setUnreadable(id, undefined);
    if (isMarkdown(id) && isDraftText(read.text) && !this.#named.has(id)) {
      this.#removeDocument(id);
      this.service.setDraft(id, read.text);
    } else if (place === 'document') {
      this.#setDocument(id, read.text);
    } else {
      // Markdown that says nothing of a report: read when it is open, not before.
      this.#forget(id);
    }
  }

  #setDocument(id: string, text: string): void {
    this.service.removeDraft(id);
    const isNew = !this.#documents.has(id);
    this.#documents.add(id);
    // A copy of one of ours is that document whatever it is called: only the file name may tell the symbol.
    const copied = this.#seeds.find((seed) => seed.text === text);
    this.service.setDocuments([{ fileName: getFileName(id), text, ...copied, id }]);
    if (isNew && this.#ready) this.#keepSeeds();
  }

  #removeDocument(id: string): void {
    if (!this.#documents.delete(id)) return;
    this.service.removeDocument(id);
    if (this.#ready) this.#keepSeeds();
  }

  #forget(id: string): void {
    this.service.removeDraft(id);
    this.service.setUnreadable(id, undefined);
    this.#removeDocument(id);
  }

  #keepSeeds(): void {
    const taken = this.#seeds.filter((seed) => !this.#documents.has(seed.id));
    keepSeeds(this.service, taken, this.#seedNames);
  }

  #getPlace(id: string): 'document' | 'markdown' | 'other' {
    if (this.#named.has(id) || (this.#isInDocumentsFolder(id) && mayBeDocument(id))) return 'document';
    return isMarkdown(id) ? 'markdown' : 'other';
  }

  /** An open file is a document where it stands among documents, or when it is a copy of one of ours. */
  #isDocumentText(id: string, text: string): boolean {
    if (this.#named.has(id)) return true;
    if (isMarkdown(id) && isDraftText(text)) return false;
    return this.#getPlace(id) === 'document' || this.#seeds.some((seed) => seed.id !== id && seed.text === text);
  }

  #isInDocumentsFolder(id: string): boolean {
    const inside = this.folder === undefined ? id : isUnder(id, this.folder) ? id.slice(this.folder.length) : '';
    const folders = inside.split('/').slice(0, -1);
    // Of a loose file only the folder itself counts: what stands over it is not the report's.
    return this.folder === undefined ? folders.at(-1) === documentsFolderName : folders.includes(documentsFolderName);
  }

  #isBeside(id: string): boolean {
    return this.folder === undefined && this.#documents.has(id);
  }

  /** True for a file whose settings this root uses, or might once it exists. */
  isConfigurationFile(id: string): boolean {
    return id === this.#configurationFile || (getFileName(id) === configurationFileName && this.folder !== undefined);
  }

  #getBase(): string {
    const file = this.#configurationFile;
    return file === undefined ? (this.folder ?? '') : file.slice(0, file.lastIndexOf('/'));
  }

  async #configurationChanged(): Promise<void> {
    const before = this.#patterns.join('\n');
    await this.#readConfiguration();
    if (this.#ready && this.#patterns.join('\n') !== before) await this.rescan();
    this.#around.changed(this);
  }

  async #readConfiguration(): Promise<void> {
    const { files, locale } = this.#around;
    const run = ++this.#reading;
    const id = this.folder === undefined ? undefined : files.findConfiguration(this.folder);
    this.#configurationFile = id;
    const open = id === undefined ? undefined : this.#around.findOpen(id);
    const read: FileText = open ? { kind: 'text', text: open.text } : id === undefined ? { kind: 'text', text: '{}' } : await files.readText(id);
    if (run !== this.#reading) return;
    const file = parseConfiguration(read.kind === 'text' ? read.text : '{}');
    this.#configurationText = read.kind === 'text' ? read.text : '';
    const settings = parseSettings(withoutNulls(this.#settings));
    this.#settingProblems = settings.problems;
    const merged: ConfigurationFile = { ...settings.value, ...file.value, severities: { ...settings.value.severities, ...file.value.severities } };
    this.#patterns = [...(settings.value.documents ?? []), ...(file.value.documents ?? [])];
    const configuration = toConfiguration(merged, locale);
    this.service.configure(configuration, id === undefined ? [] : toConfigurationFindings(id, file.problems, configuration.uiLanguage));
    if (id !== undefined) this.service.setUnreadable(id, read.kind === 'unreadable' ? fileMessages(configuration.uiLanguage)[read.reason] : undefined);
  }
}

/** An editor sends `null` for a setting that has no value. */
function withoutNulls(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return settings ?? {};
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
}
