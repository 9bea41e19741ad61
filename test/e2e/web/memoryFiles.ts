import * as vscode from 'vscode';

// An extension of the tests: a folder that stands on no machine and is held in memory, as vscode.dev has it of a service. It offers no search for files.
// `webHost.ts` bundles and serves it, with the files that are to be in the folder.

/** Path in the folder → text of the file. */
type Files = Readonly<Record<string, string>>;

interface Held {
  readonly type: vscode.FileType;
  readonly mtime: number;
  readonly data: Uint8Array;
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'files.json'));
  const files = JSON.parse(new TextDecoder().decode(bytes)) as Files;
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', createMemoryFiles(files), { isCaseSensitive: true }));
}

function createMemoryFiles(files: Files): vscode.FileSystemProvider {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const held = new Map<string, Held>([['/', folder()]]);
  const tell = (type: vscode.FileChangeType, uri: vscode.Uri): void => changed.fire([{ type, uri }]);
  const get = (uri: vscode.Uri): Held => {
    const found = held.get(uri.path);
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  };
  const makeFolders = (path: string): void => {
    const steps = path.split('/').slice(1, -1);
    for (let count = 1; count <= steps.length; count++) held.set(`/${steps.slice(0, count).join('/')}`, folder());
  };
  for (const [path, text] of Object.entries(files)) {
    makeFolders(`/${path}`);
    held.set(`/${path}`, { type: vscode.FileType.File, mtime: 1, data: new TextEncoder().encode(text) });
  }
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => ({ ...get(uri), ctime: 1, size: get(uri).data.length }),
    readDirectory(uri) {
      get(uri);
      const start = uri.path === '/' ? '/' : `${uri.path}/`;
      const inside = [...held].filter(([path]) => path !== '/' && path.startsWith(start) && !path.slice(start.length).includes('/'));
      return inside.map(([path, { type }]) => [path.slice(start.length), type]);
    },
    readFile: (uri) => get(uri).data,
    writeFile(uri, data, { create, overwrite }) {
      const isThere = held.has(uri.path);
      if (isThere ? !overwrite && create : !create) throw isThere ? vscode.FileSystemError.FileExists(uri) : vscode.FileSystemError.FileNotFound(uri);
      makeFolders(uri.path);
      held.set(uri.path, { type: vscode.FileType.File, mtime: Date.now(), data });
      tell(isThere ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
    },
    createDirectory(uri) {
      held.set(uri.path, folder());
      tell(vscode.FileChangeType.Created, uri);
    },
    delete(uri) {
      get(uri);
      for (const path of [...held.keys()]) if (path === uri.path || path.startsWith(`${uri.path}/`)) held.delete(path);
      tell(vscode.FileChangeType.Deleted, uri);
    },
    rename(from, to) {
      held.set(to.path, get(from));
      held.delete(from.path);
      tell(vscode.FileChangeType.Deleted, from);
      tell(vscode.FileChangeType.Created, to);
    },
  };
}

function folder(): Held {
  return { type: vscode.FileType.Directory, mtime: 1, data: new Uint8Array() };
}
