import { getFileName } from '../core/messages/filePlace.ts';
import { fileMessages } from '../core/messages/files.ts';
import { importMessages } from '../core/messages/import.ts';
import type { UiLanguage } from '../core/model.ts';
import type { FileAccess } from '../files/fileAccess.ts';
import { isReadingUri, toFileId } from '../files/fileId.ts';
import type { Import } from '../files/import/toImport.ts';
import { documentsFolderName, needsImport } from '../files/kindOfFile.ts';
import type { DocumentText, DocumentTextParameters, ImportParameters, ImportSummary } from './protocol.ts';
import { findReadingText } from './readings.ts';
import type { Session } from './session.ts';

/** Answers about files whose text an editor does not show itself. */
export interface ImportHandlers {
  documentText(params: DocumentTextParameters): Promise<DocumentText | null>;
  import(params: ImportParameters): Promise<ImportSummary[]>;
}

export function createImportHandlers(session: Session, files: FileAccess): ImportHandlers {
  return {
    async documentText({ uri }) {
      const id = toFileId(uri);
      if (isReadingUri(uri)) return findReadingText(session, id);
      if (!needsImport(id)) return null;
      const known = session.findRoot(id)?.findText(id);
      if (known !== undefined) return { text: known };
      const read = await files.readDocument(id);
      return read.kind === 'text' ? { text: read.text } : null;
    },

    async import({ uris, folder: wanted, trusted }) {
      const root = session.roots.find((one) => one.folder !== undefined && one.folder === (wanted === undefined ? undefined : toFileId(wanted).replace(/\/$/, ''))) ?? session.findRoot(toFileId(uris[0] ?? ''));
      const folder = root?.folder ?? session.roots.find((one) => one.folder !== undefined)?.folder;
      const language = (root ?? session.roots[0])?.service.snapshot.configuration.uiLanguage ?? 'en';
      const summaries: ImportSummary[] = [];
      for (const uri of uris) {
        const id = toFileId(uri);
        const done = folder === undefined ? 'no-folder' : await files.import(id, `${folder}/${documentsFolderName}`, trusted ? undefined : folder);
        const summary = toSummary(uri, done, language);
        summaries.push(summary);
        // Not every client watches the folder.
        if (summary.uri !== null) await session.filesChanged([{ uri: summary.uri, gone: false }]);
      }
      return summaries;
    },
  };
}

function toSummary(uri: string, done: Import | 'outside' | 'no-folder', language: UiLanguage): ImportSummary {
  const words = importMessages(language);
  const source = getFileName(toFileId(uri));
  if (done === 'outside' || done === 'no-folder') return { source: uri, uri: null, message: words.unreadable(source, done === 'outside' ? words.outside : words.noFolder) };
  if (done.kind === 'unreadable') return { source: uri, uri: null, message: words.unreadable(source, fileMessages(language)[done.reason]) };
  const { target: id } = done;
  const target = `${documentsFolderName}/${getFileName(id)}`;
  switch (done.kind) {
    case 'written':
    case 'already-there':
      return { source: uri, uri: id, message: words[done.kind](source, target) };
    case 'taken':
      return { source: uri, uri: null, message: words.taken(source, target) };
    case 'failed':
      return { source: uri, uri: null, message: words.failed(source, target, words[done.reason === undefined || done.reason === 'failed' ? 'not-written' : done.reason]) };
  }
}
