import { extname } from 'node:path';
import { readTextFile } from './readTextFile.ts';
import type { FileText } from './unreadableReason.ts';

/**
 * Reads the text of a UN document from whatever file holds it. Never throws.
 *
 * The one place that knows the formats: `.txt` and `.md` are read as they are, `.pdf` and Word give the reason `pdf` or `word`.
 */
export async function readDocumentFile(path: string): Promise<FileText> {
  const text = await readTextFile(path);
  // A PDF over the size limit, or one that is damaged, is told as what it is.
  if (text.kind === 'unreadable' && (text.reason === 'too-large' || text.reason === 'binary')) {
    const extension = extname(path).toLowerCase();
    if (extension === '.pdf') return { kind: 'unreadable', reason: 'pdf' };
    if (extension === '.docx' || extension === '.doc') return { kind: 'unreadable', reason: 'word' };
  }
  return text;
}
