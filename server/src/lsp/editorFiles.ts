import type { Connection } from 'vscode-languageserver';
import { getFileName } from '../core/messages/filePlace.ts';
import type { DocumentSource } from '../core/service.ts';
import { decodeText } from '../files/decodeText.ts';
import type { FileAccess } from '../files/fileAccess.ts';
import { isUnder, toFileId } from '../files/fileId.ts';
import { byName, type Entry, type Folders } from '../files/folders.ts';
import type { ContentReader } from '../files/import/contentReader.ts';
import { largestImportFile } from '../files/import/importJob.ts';
import { toImport } from '../files/import/toImport.ts';
import { configurationFileName, documentsFolderName, needsImport } from '../files/kindOfFile.ts';
import { lookThrough } from '../files/lookThrough.ts';
import { matchGlob } from '../files/matchGlob.ts';
import { addPreparedSeeds, getPreparedNames } from '../files/preparedSeeds.ts';
import { largestTextFile, type FileBytes, type FileText } from '../files/unreadableReason.ts';
import type { Written } from '../files/written.ts';
import {
  listFolderRequest,
  readFileRequest,
  readProductFileRequest,
  writeNewFileRequest,
  type FileAnswer,
  type FileParameters,
  type FolderEntry,
  type NewFileOutcome,
  type ReadFileParameters,
  type ReadProductFileParameters,
  type WriteNewFileParameters,
} from './fileProtocol.ts';

/**
 * The files that the editor holds, asked of it one by one (`fileProtocol.ts`). An editor that does not know these requests has no files. `reader` reads Word,
 * PDF and web files from their bytes.
 */
export function createEditorFiles(connection: Pick<Connection, 'sendRequest'>, reader: Pick<ContentReader, 'read'>): FileAccess {
  const ask = <Answer>(request: string, parameters: object): Promise<Answer | undefined> =>
    connection.sendRequest<Answer>(request, parameters).catch(() => undefined);

  const folders: Folders = {
    async list(folder) {
      const entries = await ask<readonly FolderEntry[] | null>(listFolderRequest, { uri: folder } satisfies FileParameters);
      return (entries ?? []).map(({ name, kind, linked, uri }): Entry => ({ name, kind, linked, place: toFileId(uri) })).sort(byName);
    },
    resolve: (folder) => Promise.resolve(folder),
    parent: getParent,
  };

  async function readBytes(file: string, largest: number): Promise<FileBytes> {
    return toBytes(await ask<FileAnswer>(readFileRequest, { uri: file, largest } satisfies ReadFileParameters));
  }

  async function readText(file: string): Promise<FileText> {
    const read = await readBytes(file, largestTextFile);
    return read.kind === 'unreadable' ? read : decodeText(read.bytes);
  }

  async function readContent(file: string): ReturnType<ContentReader['read']> {
    const read = await readBytes(file, largestImportFile);
    if (read.kind === 'unreadable') return { kind: 'unreadable', reason: read.reason === 'too-large' ? 'too-large-file' : read.reason };
    return reader.read(read.bytes, getFileName(file));
  }

  async function readProduct(path: string): Promise<{ readonly id: string; readonly text: string } | undefined> {
    const answer = await ask<FileAnswer>(readProductFileRequest, { path } satisfies ReadProductFileParameters);
    const read = toBytes(answer);
    const decoded = read.kind === 'bytes' ? decodeText(read.bytes) : read;
    return answer?.kind === 'bytes' && decoded.kind === 'text' ? { id: toFileId(answer.uri), text: decoded.text } : undefined;
  }

  return {
    async readSeeds() {
      const prepared = (await readProduct('dist/seeds.json'))?.text ?? '';
      const seeds = await Promise.all(
        getPreparedNames(prepared).map(async (fileName): Promise<readonly DocumentSource[]> => {
          const seed = await readProduct(`seeds/${fileName}`);
          return seed ? [{ ...seed, fileName }] : [];
        }),
      );
      return addPreparedSeeds(seeds.flat(), prepared);
    },
    find: (folder) => lookThrough(folders, folder, false, true),
    findMarkdown: async (folder) => (await lookThrough(folders, folder, false, false)).markdown,
    findDocumentsBeside: async (file) => (await lookThrough(folders, `${getParent(file)}/${documentsFolderName}`, true, true)).documents,
    // A path from the root of a machine is nowhere here.
    findByGlob: (pattern, folder) => matchGlob(folders, pattern, (alternative) => (/^(?:\/|[a-z]:)/i.test(alternative) ? undefined : { folder, rest: alternative })),
    async findConfiguration(folder) {
      for (let at = folder; ; at = getParent(at)) {
        const found = (await folders.list(at)).find(({ name, kind }) => name === configurationFileName && kind === 'file');
        if (found) return found.place;
        if (getParent(at) === at) return undefined;
      }
    },
    readText,
    async readDocument(file) {
      if (!needsImport(file)) {
        const text = await readText(file);
        if (text.kind === 'text' || (text.reason !== 'pdf' && text.reason !== 'word')) return text;
      }
      const read = await readContent(file);
      return read.kind === 'imported' ? { kind: 'text', text: read.markdown } : read;
    },
    // Links are the editor's: it answers for what is in its folders.
    keepInside: (files, inside) => Promise.resolve(files.filter((file) => inside.some((folder) => file === folder || isUnder(file, folder)))),
    async import(file, folder, within) {
      if (within !== undefined && ![file, folder].every((place) => isUnder(place, within))) return 'outside';
      return toImport(file, getFileName(file), await readContent(file), async (name, text) => {
        const target = `${folder}/${encodeURIComponent(name)}`;
        const outcome = await ask<NewFileOutcome>(writeNewFileRequest, { uri: target, text } satisfies WriteNewFileParameters);
        return { target: toFileId(target), written: toWritten(outcome) };
      });
    },
    openIndex: () => undefined,
  };
}

/** The folder over a file or folder: for `vscode-vfs://github/mx/report/drafts` this is `vscode-vfs://github/mx/report`. */
function getParent(id: string): string {
  const top = /^[a-z][a-z\d+.-]{1,30}:(?:\/\/[^/]{0,1000})?/i.exec(id)?.[0] ?? '';
  const end = id.lastIndexOf('/');
  return end <= top.length ? id : id.slice(0, end);
}

function toBytes(answer: FileAnswer | undefined): FileBytes {
  if (answer === undefined) return { kind: 'unreadable', reason: 'not-found' };
  if (answer.kind === 'unreadable') return answer;
  const { bytes } = answer;
  return { kind: 'bytes', bytes: Uint8Array.from({ length: bytes.length }, (_, index) => bytes.charCodeAt(index)) };
}

function toWritten(outcome: NewFileOutcome | undefined): Written {
  return outcome === undefined || outcome === 'failed' || outcome === 'not-allowed' ? { kind: 'failed', reason: outcome ?? 'failed' } : { kind: outcome };
}
