// What the server asks an editor for when it cannot reach the files itself: in a browser, or of a folder that is kept by a service. Types and names only, as
// in `protocol.ts`. Every address is a URI. An editor answers for files in its workspace folders, and for those that its user has chosen; for all others it
// says that they are not there.

/** Server → client: what stands in a folder. Answered with `FolderEntry[]`, or null where there is no such folder. */
export const listFolderRequest = 'periodicReport/files/list';

/** Server → client: the bytes of a file. Answered with `FileAnswer`. */
export const readFileRequest = 'periodicReport/files/read';

/** Server → client: the bytes of a file that comes with the product. Answered with `FileAnswer`. */
export const readProductFileRequest = 'periodicReport/files/readProduct';

/** Server → client: write a file that does not exist yet, with the folders over it. Answered with `NewFileOutcome`. */
export const writeNewFileRequest = 'periodicReport/files/writeNew';

export interface FileParameters {
  readonly uri: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** It is a symbolic link to such a one. */
  readonly linked: boolean;
  readonly uri: string;
}

export interface ReadFileParameters extends FileParameters {
  /** In bytes: a larger file is not read. */
  readonly largest: number;
}

export interface ReadProductFileParameters {
  /** From the product's own folder: `seeds/CMW_C_MEX_CO_4.txt`. */
  readonly path: string;
}

export type FileAnswer =
  | {
      readonly kind: 'bytes';
      readonly uri: string;
      /** Each character is one byte: the protocol has texts only. */
      readonly bytes: string;
    }
  | { readonly kind: 'unreadable'; readonly reason: 'not-found' | 'not-allowed' | 'folder' | 'too-large' | 'failed' };

export interface WriteNewFileParameters extends FileParameters {
  readonly text: string;
}

/** `already-there`: the same text stood there; `taken`: something else did, and still does. */
export type NewFileOutcome = 'written' | 'already-there' | 'taken' | 'not-allowed' | 'failed';
