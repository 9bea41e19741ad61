import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
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
} from '../../server/src/lsp/fileProtocol.ts';

/** The files that the server may ask for. */
export interface EditorFiles {
  /** The user has chosen these by hand: they may be read wherever they are. */
  allow(files: readonly vscode.Uri[]): void;
  dispose(): void;
}

/**
 * Answers the server for files that it cannot reach itself: those in the workspace folders, whatever keeps them, and what comes with the product. Everything
 * else is not there for it.
 */
export function registerEditorFiles(context: vscode.ExtensionContext, client: BaseLanguageClient): EditorFiles {
  const chosen = new Set<string>();
  const toUri = (uri: string): vscode.Uri => {
    const parsed = client.protocol2CodeConverter.asUri(uri);
    // The server writes folders without a slash at the end, also the topmost.
    return parsed.path === '' ? parsed.with({ path: '/' }) : parsed;
  };
  const fromUri = (uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);

  async function list({ uri }: FileParameters): Promise<readonly FolderEntry[] | null> {
    const folder = toUri(uri);
    if (!isInWorkspace(folder)) return null;
    const entries = await vscode.workspace.fs.readDirectory(folder).then((found) => found, () => undefined);
    return entries?.flatMap(([name, type]) => toEntry(name, type, fromUri(vscode.Uri.joinPath(folder, name)))) ?? null;
  }

  async function readFile({ uri, largest }: ReadFileParameters): Promise<FileAnswer> {
    const file = toUri(uri);
    return isInWorkspace(file) || chosen.has(file.toString()) ? read(file, uri, largest) : notFound;
  }

  async function readProductFile({ path }: ReadProductFileParameters): Promise<FileAnswer> {
    const file = vscode.Uri.joinPath(context.extensionUri, path);
    return productFiles.test(path) ? read(file, fromUri(file), undefined) : notFound;
  }

  async function writeNewFile({ uri, text }: WriteNewFileParameters): Promise<NewFileOutcome> {
    const file = toUri(uri);
    return isInWorkspace(file) ? writeNew(file, new TextEncoder().encode(text)) : 'not-allowed';
  }

  const answering = [
    client.onRequest(listFolderRequest, list),
    client.onRequest<FileAnswer, never>(readFileRequest, readFile),
    client.onRequest<FileAnswer, never>(readProductFileRequest, readProductFile),
    client.onRequest<NewFileOutcome, never>(writeNewFileRequest, writeNewFile),
  ];
  return {
    allow(files) {
      for (const file of files) chosen.add(file.toString());
    },
    dispose() {
      for (const each of answering) each.dispose();
    },
  };
}

const notFound: FileAnswer = { kind: 'unreadable', reason: 'not-found' };

const productFiles = /^(?:dist\/seeds\.json|seeds\/[\w.-]{1,100}\.txt)$/;

/** No step of the address may lead out of the folder again. */
function isInWorkspace(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined && !uri.path.split('/').some((step) => step === '..' || step === '.');
}

function toEntry(name: string, type: vscode.FileType, uri: string): readonly FolderEntry[] {
  const kind = type & vscode.FileType.Directory ? 'folder' : type & vscode.FileType.File ? 'file' : undefined;
  return kind === undefined ? [] : [{ name, kind, linked: (type & vscode.FileType.SymbolicLink) !== 0, uri }];
}

async function read(file: vscode.Uri, uri: string, largest: number | undefined): Promise<FileAnswer> {
  try {
    if (largest !== undefined) {
      const { type, size } = await vscode.workspace.fs.stat(file);
      if (type & vscode.FileType.Directory) return { kind: 'unreadable', reason: 'folder' };
      if (size > largest) return { kind: 'unreadable', reason: 'too-large' };
    }
    return { kind: 'bytes', uri, bytes: toText(await vscode.workspace.fs.readFile(file)) };
  } catch (error) {
    return { kind: 'unreadable', reason: getReason(error) };
  }
}

function getReason(error: unknown): 'not-found' | 'not-allowed' | 'folder' | 'failed' {
  switch (error instanceof vscode.FileSystemError ? error.code : undefined) {
    case 'FileNotFound':
    case 'FileNotADirectory':
      return 'not-found';
    case 'NoPermissions':
      return 'not-allowed';
    case 'FileIsADirectory':
      return 'folder';
    default:
      return 'failed';
  }
}

/** A character for each byte; a piece at a time, since a function takes no more arguments than so many. */
function toText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceLength) text += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  return text;
}

const pieceLength = 16_384;

/** Nothing that stands there is replaced, also where something comes in between: an edit that makes a file fails then. */
async function writeNew(file: vscode.Uri, contents: Uint8Array): Promise<NewFileOutcome> {
  const before = await compare(file, contents);
  if (before !== undefined) return before;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { contents, overwrite: false, ignoreIfExists: false });
  const done = await vscode.workspace.applyEdit(edit).then((applied) => applied, () => false);
  return done ? 'written' : ((await compare(file, contents)) ?? 'failed');
}

/** What stands there already. */
async function compare(file: vscode.Uri, contents: Uint8Array): Promise<'already-there' | 'taken' | undefined> {
  try {
    const there = await vscode.workspace.fs.readFile(file);
    return there.length === contents.length && there.every((byte, index) => byte === contents[index]) ? 'already-there' : 'taken';
  } catch (error) {
    return getReason(error) === 'not-found' ? undefined : 'taken';
  }
}
