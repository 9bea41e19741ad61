import type { IndexHit, LibraryIndex, OtherFiles, SearchRequest, UpdateRequest } from '../files/index/libraryIndex.ts';
import type { FileAccess } from '../files/fileAccess.ts';
import type { Shelf } from '../core/library/shelf.ts';
import { fileMessages } from '../core/messages/files.ts';
import type { Service } from '../core/service.ts';

/** From so many documents on they are kept in an index: fewer are read, and held in memory, as quickly as an index is opened. */
export const largeLibrary = 200;

/** While an index is made, what is in it is shown this often, in milliseconds. */
const whileMaking = 1000;

/** As long as it takes to show the first files, in milliseconds. */
const whileShowing = 400;

/** An index that is damaged more often than this is on a disk that keeps nothing. */
const mostLosses = 2;

/** Shows how far the reading of a folder is, and lets its user end it. */
export interface Progress {
  report(done: number, total: number): void;
  end(): void;
}

/** What a folder does with its index. */
export interface FolderIndexHooks {
  /** What to look at now, but for the files. */
  getRequest(): Omit<UpdateRequest, 'only'>;
  isOpen(id: string): boolean;
  /** A Markdown file among the documents is a draft: its text is wanted. */
  read(id: string): void;
  /** A file that is nothing to us any more. */
  forget(id: string): void;
  /** The service was given what is in the index now. */
  changed(): void;
  /** It cannot be kept: the documents must be held in memory. */
  failed(): void;
  startProgress(cancel: () => void): Progress;
}

/**
 * The index of a workspace folder with many documents. Changes that come while it is made what the files are wait together for the next
 * turn: a burst is one. A class because it lives as long as the folder is open.
 */
export class FolderIndex {
  readonly #index: LibraryIndex;
  readonly #service: Service;
  readonly #hooks: FolderIndexHooks;
  /** Files that are no documents, as they were shown last. */
  #others: OtherFiles = { drafts: [], unreadable: new Map() };
  /** Files to look at in the next turn; `all` for the whole folder. */
  #waiting: Set<string> | 'all' | undefined;
  #running: Promise<void> | undefined;
  #progress: Progress | undefined;
  #shown = 0;
  #losses = 0;
  #isClosed = false;

  private constructor(index: LibraryIndex, service: Service, hooks: FolderIndexHooks) {
    this.#index = index;
    this.#service = service;
    this.#hooks = hooks;
  }

  /** `undefined` where no index can be kept. */
  static open(files: FileAccess, storage: string, folder: string, service: Service, hooks: FolderIndexHooks): FolderIndex | undefined {
    const events: { changed(): void; progress(done: number, total: number): void; lost(): void } = { changed: nothing, progress: nothing, lost: nothing };
    const index = files.openIndex(storage, folder, events);
    if (!index) return undefined;
    const own = new FolderIndex(index, service, hooks);
    Object.assign(events, { changed: () => own.#changed(), progress: (done: number, total: number) => own.#report(done, total), lost: () => own.#lost() });
    return own;
  }

  get shelf(): Shelf {
    return this.#index.shelf;
  }

  get isComplete(): boolean {
    return this.#index.isComplete;
  }

  /** True for a Markdown file among the documents that answers something. */
  isDraft(id: string): boolean {
    return this.#others.drafts.includes(id);
  }

  /** Gives the service what is in the index now; returns the files that are no documents. */
  show(): { readonly drafts: readonly string[]; readonly unreadable: readonly string[] } {
    const before = this.#others;
    const others = this.#index.getOtherFiles();
    this.#others = others;
    this.#service.setShelf(this.#index.shelf);
    const { snapshot } = this.#service;
    const words = fileMessages(snapshot.configuration.uiLanguage);
    for (const [id, reason] of others.unreadable) if (!this.#hooks.isOpen(id)) this.#service.setUnreadable(id, words[reason]);
    for (const id of before.unreadable.keys()) if (!others.unreadable.has(id)) this.#service.setUnreadable(id, undefined);
    for (const id of before.drafts) if (!others.drafts.includes(id) && !this.#hooks.isOpen(id)) this.#hooks.forget(id);
    for (const id of others.drafts) if (!snapshot.drafts.has(id)) this.#hooks.read(id);
    return { drafts: others.drafts, unreadable: [...others.unreadable.keys()] };
  }

  search(request: SearchRequest): Promise<readonly IndexHit[]> {
    return this.#index.search(request);
  }

  /** Looks at these files, or at all of them; resolved when what they are is in the index and was shown. */
  update(only?: readonly string[]): Promise<void> {
    if (only && this.#waiting !== 'all') this.#waiting = new Set([...(this.#waiting ?? []), ...only]);
    else this.#waiting = 'all';
    const before = this.#running ?? Promise.resolve();
    // Whoever asks while another turn runs waits for the one after it, and all of these for the same.
    const next = before.then(() => this.#run());
    this.#running = next;
    return next;
  }

  /** Looks at all files; where they are known from before, after what is in the index was shown: starting a thread would take time from that. */
  updateSoon(): void {
    setTimeout(() => !this.#isClosed && void this.update(), this.isComplete ? whileShowing : 0);
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return this.#index.close();
  }

  async #run(): Promise<void> {
    const files = this.#waiting;
    if (!files) return;
    this.#waiting = undefined;
    const result = await this.#index.update({ ...this.#hooks.getRequest(), ...(files !== 'all' && { only: [...files] }) });
    this.#progress?.end();
    this.#progress = undefined;
    if (result === 'failed') this.#hooks.failed();
    else this.#show();
  }

  #changed(): void {
    if (Date.now() - this.#shown >= whileMaking) this.#show();
  }

  #show(): void {
    this.#shown = Date.now();
    this.show();
    this.#hooks.changed();
  }

  #report(done: number, total: number): void {
    if (total < worthTelling) return;
    this.#progress ??= this.#hooks.startProgress(() => this.#index.cancel());
    this.#progress.report(done, total);
  }

  #lost(): void {
    this.#losses++;
    if (this.#losses > mostLosses) return this.#hooks.failed();
    this.#show();
    void this.update();
  }
}

function nothing(): void {
  // Until the index is somebody's.
}

/** Fewer files are read before anybody has seen that they are. */
const worthTelling = 50;

/** What the drafts cite, and what they answer. */
export function getCitedSymbols({ snapshot }: Service): readonly string[] {
  const symbols = new Set<string>();
  for (const { frontMatter, references } of snapshot.drafts.values()) {
    for (const { value } of frontMatter?.answers ?? []) symbols.add(value);
    for (const { targets } of references) for (const { pinpoint } of targets) if (pinpoint) symbols.add(pinpoint.symbol);
  }
  return [...symbols];
}
