/**
 * Why a file could not be read. A door turns it into words (`core/messages/files.ts`).
 *
 * - `too-large`: a text over its limit; `too-large-file`: a Word, PDF or web file over its own; `too-large-inside`: it would unpack to too
 *   much (a zip bomb, thousands of parts);
 * - `encrypted`: opens only with a password; `damaged`: not what its name says, or broken; `binary`: no text at all;
 * - `scanned`: pages that are pictures, without text; `empty`: nothing to read in it; `old-word`: a .doc or .rtf file; `open-document`: an .odt file;
 * - `pdf`, `word`: such a file where a Markdown text is expected (a draft); `draft`: a draft where a document is expected;
 * - `not-in-browser`: such a file can only be read where the server runs on a machine;
 * - `too-slow`, `too-much-memory`: reading it took more than it may.
 */
export type UnreadableReason =
  | 'not-found'
  | 'not-allowed'
  | 'folder'
  | 'not-a-file'
  | 'too-large'
  | 'too-large-file'
  | 'too-large-inside'
  | 'binary'
  | 'encrypted'
  | 'damaged'
  | 'scanned'
  | 'empty'
  | 'old-word'
  | 'open-document'
  | 'not-in-browser'
  | 'too-slow'
  | 'too-much-memory'
  | 'pdf'
  | 'word'
  | 'draft'
  | 'failed';

/** A text, or the reason why there is none. */
export type FileText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** The bytes of a file, or the reason why there are none. */
export type FileBytes = { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** In bytes. The longest UN report is under 2 MB as text; more than this is another kind of file, and reading it would stall the editor. */
export const largestTextFile = 10_000_000;

/** The reason behind an error of the file system: `ENOENT` is `not-found`. */
export function toUnreadableReason(error: unknown): UnreadableReason {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-found';
    case 'EACCES':
    case 'EPERM':
      return 'not-allowed';
    case 'EISDIR':
      return 'folder';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'too-large';
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return 'not-a-file';
    default:
      return 'failed';
  }
}
