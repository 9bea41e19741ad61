/**
 * Why a file could not be read. A door turns it into words (`core/messages/files.ts`).
 *
 * `pdf` and `word` are formats that are not read yet; `binary` is anything else that is no text.
 */
export type UnreadableReason = 'not-found' | 'not-allowed' | 'folder' | 'too-large' | 'binary' | 'pdf' | 'word' | 'not-a-file' | 'failed';

/** A text, or the reason why there is none. */
export type FileText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

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
