import type { IndexHit, LibraryIndex, OtherFiles, SearchRequest, UpdateRequest } from '../files/index/libraryIndex.ts';
import type { FileAccess } from '../files/fileAccess.ts';
import type { Shelf } from '../core/library/shelf.ts';

/** From so many documents on they are kept in an index: fewer are read, and held in memory, as quickly as an index is opened. */
export const largeLibrary = 200;

/** While an index is made, what is in it is shown this often, in milliseconds. */
const whileMaking = 1000;

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
  /** Other documents are on the shelf. */
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
  readonly #hooks: FolderIndexHooks;
  /** Files to look at in the next turn; `all` for the whole folder. */
  #waiting: Set<string> | 'all' | undefined;
  #running: Promise<void> | undefined;
  #progress: Progress | undefined;
  #shown = 0;
  #losses = 0;

  private constructor(index: LibraryIndex, hooks: FolderIndexHooks) {
    this.#index = index;
    this.#hooks = hooks;
  }

  /** `undefined` where no index can be kept. */
  static open(files: FileAccess, storage: string, folder: string, hooks: FolderIndexHooks): FolderIndex | undefined {
    let own: FolderIndex | undefined;
    const index = files.openIndex(storage, folder, {
      changed: () => own?.#changed(),
      progress: (done, total) => own?.#report(done, total),
      lost: () => own?.#lost(),
    });
    return index && (own = new FolderIndex(index, hooks));
  }

  get shelf(): Shelf {
    return this.#index.shelf;
  }

  get isComplete(): boolean {
    return this.#index.isComplete;
  }

  getOtherFiles(): OtherFiles {
    return this.#index.getOtherFiles();
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

  close(): Promise<void> {
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

/** Fewer files are read before anybody has seen that they are. */
const worthTelling = 50;
