// Pure: how folders are looked through, whether they are this machine's or an editor's.

/** What stands in a folder. `linked` is true for a symbolic link, told as what it leads to. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly linked: boolean;
  /** Where it is: a path, or a key as `toFileId` gives it. */
  readonly place: string;
}

/** Folders that can be listed, each named by its place. */
export interface Folders {
  /** In the order of names. A folder that cannot be listed is empty. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The folder that a link leads to; `undefined` where there is none. */
  resolve(folder: string): Promise<string | undefined>;
  /** The folder over a folder; over the topmost, that one itself. */
  parent(folder: string): string;
}

/** Folders that hold no drafts or documents of the user's own: hidden ones, packages, built things. */
export function skippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist';
}

/** The order of names, the same on every machine. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}
