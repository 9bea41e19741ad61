import { readFileSync } from 'node:fs';
import { readDocument } from '../../server/src/core/document/readDocument.ts';
import type { FileAnswer, FileParameters, FolderEntry, NewFileOutcome, ReadFileParameters, ReadProductFileParameters, WriteNewFileParameters } from '../../server/src/lsp/fileProtocol.ts';
import { writePreparedSeeds } from '../../server/src/files/preparedSeeds.ts';
import { readSeeds } from '../../server/src/files/readSeeds.ts';

/** A folder that only an editor can reach, held in memory, as the client of a browser answers for it (`client/src/editorFiles.ts`). */
export interface EditorFolder {
  /** Address of the folder, without a slash at the end. */
  readonly root: string;
  /** By the path in the folder, unencoded. */
  readonly files: Map<string, Uint8Array>;
  /** Every address that was asked for. */
  readonly asked: readonly string[];
  readonly uriOf: (path: string) => string;
  /** Answers the requests of `fileProtocol.ts`, by their names. */
  readonly answers: Readonly<Record<string, (parameters: never) => unknown>>;
}

export function createEditorFolder(files: Readonly<Record<string, string | Uint8Array>>, root = 'vscode-vfs://github/mx/report'): EditorFolder {
  const held = new Map(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]));
  const asked: string[] = [];
  const toPath = (uri: string): string | undefined => {
    asked.push(uri);
    return uri === root ? '' : uri.startsWith(`${root}/`) ? decodeURIComponent(uri.slice(root.length + 1)) : undefined;
  };
  const uriOf = (path: string): string => `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const toAnswer = (uri: string, bytes: Uint8Array): FileAnswer => ({ kind: 'bytes', uri, bytes: Buffer.from(bytes).toString('latin1') });
  return {
    root,
    files: held,
    asked,
    uriOf,
    answers: {
      'periodicReport/files/list': ({ uri }: FileParameters): readonly FolderEntry[] | null => {
        const folder = toPath(uri);
        if (folder === undefined) return null;
        const inside = [...held.keys()].filter((path) => folder === '' || path.startsWith(`${folder}/`)).map((path) => path.slice(folder === '' ? 0 : folder.length + 1));
        const names = [...new Set(inside.map((path) => path.split('/')[0]!))];
        return names.reverse().map((name) => {
          const path = folder === '' ? name : `${folder}/${name}`;
          return { name, kind: held.has(path) ? 'file' : 'folder', linked: false, uri: uriOf(path) };
        });
      },
      'periodicReport/files/read': ({ uri, largest }: ReadFileParameters): FileAnswer => {
        const bytes = held.get(toPath(uri) ?? '');
        if (!bytes) return { kind: 'unreadable', reason: 'not-found' };
        return bytes.length > largest ? { kind: 'unreadable', reason: 'too-large' } : toAnswer(uri, bytes);
      },
      'periodicReport/files/readProduct': async ({ path }: ReadProductFileParameters): Promise<FileAnswer> => {
        try {
          const bytes = path === 'dist/seeds.json' ? Buffer.from(await (prepared ??= prepareSeeds())) : readFileSync(path);
          return toAnswer(`https://example.org/extension/${path}`, bytes);
        } catch {
          return { kind: 'unreadable', reason: 'not-found' };
        }
      },
      'periodicReport/files/writeNew': ({ uri, text }: WriteNewFileParameters): NewFileOutcome => {
        const path = toPath(uri);
        if (path === undefined) return 'not-allowed';
        const there = held.get(path);
        if (there) return Buffer.from(there).toString('utf8') === text ? 'already-there' : 'taken';
        held.set(path, new TextEncoder().encode(text));
        return 'written';
      },
    },
  };
}

/** As the build does it. */
async function prepareSeeds(): Promise<string> {
  const sources = await readSeeds('seeds', (path) => path);
  return writePreparedSeeds(sources.map((source) => ({ source, document: readDocument(source) })));
}

let prepared: Promise<string> | undefined;
