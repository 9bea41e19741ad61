import { importFile } from './import/importFile.ts';
import { needsImport } from './kindOfFile.ts';
import { readTextFile } from './readTextFile.ts';
import type { FileText } from './unreadableReason.ts';

/**
 * Reads the text of a UN document from whatever file holds it: `.txt` and `.md` as they are, `.docx`, `.pdf` and `.html` as the Markdown that an
 * import would write (positions are places in that Markdown). The one place through which documents come in. Never throws.
 */
export async function readDocumentFile(path: string): Promise<FileText> {
  if (!needsImport(path)) {
    const text = await readTextFile(path);
    // A PDF file under another name is read as what it is.
    if (text.kind === 'text' || (text.reason !== 'pdf' && text.reason !== 'word')) return text;
  }
  const read = await importFile(path);
  return read.kind === 'imported' ? { kind: 'text', text: read.markdown } : read;
}
