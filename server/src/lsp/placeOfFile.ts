import { isUnder } from '../files/fileId.ts';
import { documentsFolderName, isMarkdown, mayBeDocument } from '../files/kindOfFile.ts';

/** What a file may be by where it stands: in a folder of documents, Markdown elsewhere, or nothing to us. */
export type PlaceOfFile = 'document' | 'markdown' | 'other';

/** For a file of a workspace folder, or, without a folder, for a loose one. */
export function getPlaceOfFile(id: string, folder: string | undefined): PlaceOfFile {
  if (isInDocumentsFolder(id, folder) && mayBeDocument(id)) return 'document';
  return isMarkdown(id) ? 'markdown' : 'other';
}

function isInDocumentsFolder(id: string, folder: string | undefined): boolean {
  const inside = folder === undefined ? id : isUnder(id, folder) ? id.slice(folder.length) : '';
  const folders = inside.split('/').slice(0, -1);
  // Of a loose file only the folder itself counts: what stands over it is not the report's.
  return folder === undefined ? folders.at(-1) === documentsFolderName : folders.includes(documentsFolderName);
}
