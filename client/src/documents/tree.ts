import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  documentProblemsRequest,
  documentsRequest,
  type DocumentFile,
  type DocumentGroup,
  type DocumentList,
  type DocumentProblemsParameters,
  type DocumentsParameters,
  type DocumentSummary,
  type ProblemSummary,
} from '../../../server/src/lsp/protocol.ts';
import { formatNumber } from '../formatNumber.ts';
import type { ServerLibrary } from '../serverLibrary.ts';

/** A row of the view "Documents". What commands on it need stands at its first level. */
export type DocumentRow =
  | { readonly kind: 'troubles'; readonly id: string; readonly troubles: readonly ProblemSummary[] }
  | { readonly kind: 'folder'; readonly id: string; readonly folder: string | null; readonly groups: readonly DocumentGroup[] }
  | { readonly kind: 'group'; readonly id: string; readonly group: DocumentGroup }
  | { readonly kind: 'document'; readonly id: string; readonly document: DocumentSummary }
  | { readonly kind: 'file'; readonly id: string; readonly resourceUri: vscode.Uri; readonly file: DocumentFile; /** Where it is the only one. */ readonly name?: string }
  | { readonly kind: 'problem'; readonly id: string; readonly problem: ProblemSummary }
  | { readonly kind: 'more'; readonly id: string; readonly group: DocumentGroup; readonly rest: number };

/** The rows of the library, a level at a time: of ten thousand documents only those are asked for that are looked at. */
export interface DocumentTree extends vscode.TreeDataProvider<DocumentRow> {
  /** Shows more of a long list. */
  showMore(group: DocumentGroup): void;
  dispose(): void;
}

const pageSize = 200;

export function createDocumentTree(client: BaseLanguageClient, library: ServerLibrary): DocumentTree {
  const changed = new vscode.EventEmitter<undefined>();
  /** How many documents of a group are shown, where it is more than at first. */
  const limits = new Map<string, number>();
  const listening = library.onDidChange(() => changed.fire(undefined));

  const ask = (parameters: DocumentsParameters): Promise<DocumentList> => client.sendRequest<DocumentList>(documentsRequest, parameters);

  async function getRoots(): Promise<DocumentRow[]> {
    if (!client.isRunning()) return [];
    const { groups } = await ask({});
    const troubles = await client.sendRequest<readonly ProblemSummary[]>(documentProblemsRequest, {});
    const folders = [...new Set(groups.map(({ folder }) => folder))];
    const rows = folders.length < 2 ? groups.map(toGroupRow) : folders.map((folder): DocumentRow => ({ kind: 'folder', id: `folder ${folder ?? ''}`, folder, groups: groups.filter((group) => group.folder === folder) }));
    return troubles.length === 0 ? rows : [{ kind: 'troubles', id: 'troubles', troubles }, ...rows];
  }

  async function getOfGroup(group: DocumentGroup): Promise<DocumentRow[]> {
    const { folder, kind, state } = group;
    const key = getGroupId(group);
    const { groups, documents, rest } = await ask({ folder, kind, ...(state !== null && { state }), limit: limits.get(key) ?? pageSize });
    return [
      ...groups.map(toGroupRow),
      ...documents.map((document) => toDocumentRow(document, key)),
      ...(rest === 0 ? [] : [{ kind: 'more', id: `${key} more`, group, rest } as const]),
    ];
  }

  async function getOfFile(row: Extract<DocumentRow, { kind: 'file' }>): Promise<DocumentRow[]> {
    const parameters: DocumentProblemsParameters = { uri: row.file.uri };
    const problems = await client.sendRequest<readonly ProblemSummary[]>(documentProblemsRequest, parameters);
    const copies = row.file.copies.map((message) => ({ message, place: null }));
    return [...copies, ...problems].map((problem, at) => ({ kind: 'problem', id: `${row.id} ${String(at)} ${problem.message}`, problem }));
  }

  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: toItem,
    async getChildren(row) {
      switch (row?.kind) {
        case undefined:
          return getRoots();
        case 'troubles':
          return row.troubles.map((problem): DocumentRow => ({ kind: 'problem', id: `trouble ${problem.message}`, problem }));
        case 'folder':
          return row.groups.map(toGroupRow);
        case 'group':
          return getOfGroup(row.group);
        case 'document':
          return row.document.files.map((file) => toFileRow(file, row.id));
        case 'file':
          return getOfFile(row);
        case 'problem':
        case 'more':
          return [];
      }
    },
    showMore(group) {
      const key = getGroupId(group);
      limits.set(key, (limits.get(key) ?? pageSize) + pageSize);
      changed.fire(undefined);
    },
    dispose() {
      listening.dispose();
      changed.dispose();
    },
  };
}

function getGroupId({ folder, kind, state }: DocumentGroup): string {
  return `group ${folder ?? ''} ${kind} ${state ?? 'all'}`;
}

function toGroupRow(group: DocumentGroup): DocumentRow {
  return { kind: 'group', id: getGroupId(group), group };
}

function toDocumentRow(document: DocumentSummary, key: string): DocumentRow {
  const [only] = document.files;
  const id = `${key} ${document.name}`;
  return only && document.files.length === 1 ? { ...toFileRow(only, id), name: document.name } : { kind: 'document', id, document };
}

function toFileRow(file: DocumentFile, parent: string): Extract<DocumentRow, { kind: 'file' }> {
  return { kind: 'file', id: `${parent} ${file.uri}`, resourceUri: vscode.Uri.parse(file.uri, true), file };
}

function toItem(row: DocumentRow): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  switch (row.kind) {
    case 'troubles':
      return make(row, vscode.l10n.t('What went wrong'), Expanded, { iconPath: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')), description: String(row.troubles.length) });
    case 'folder':
      return make(row, getFolderName(row.folder), Expanded, { iconPath: vscode.ThemeIcon.Folder });
    case 'group': {
      const { label, documents, problems } = row.group;
      return make(row, label, row.group.state === null && documents <= openedAtFirst ? Expanded : Collapsed, { description: [formatNumber(documents), ...toProblemWords(problems)].join(' · ') });
    }
    case 'document':
      return make(row, row.document.name, Collapsed, {
        iconPath: new vscode.ThemeIcon('files'),
        description: [...new Set(row.document.files.map(({ language }) => language))].join(', '),
        tooltip: row.document.files[0]?.title ?? '',
      });
    case 'file':
      return toFileItem(row);
    case 'problem': {
      const item = make(row, row.problem.message, None, { iconPath: new vscode.ThemeIcon('info'), tooltip: row.problem.message });
      if (row.problem.place) item.command = { command: 'periodicReport.openDocument', title: vscode.l10n.t('Open'), arguments: [row] };
      return item;
    }
    case 'more': {
      const item = make(row, vscode.l10n.t('Show more ({0})', formatNumber(row.rest)), None, { iconPath: new vscode.ThemeIcon('ellipsis') });
      item.command = { command: 'periodicReport.moreDocuments', title: vscode.l10n.t('Show more'), arguments: [row] };
      return item;
    }
  }
}

/** Groups of a few documents are open at first. */
const openedAtFirst = 30;

function toFileItem(row: Extract<DocumentRow, { kind: 'file' }>): vscode.TreeItem {
  const { file, name } = row;
  const { language, originLabel, size, problems, copies, title, fileName } = file;
  const notes = problems + copies.length;
  const marks = [language, ...(copies.length > 0 ? [vscode.l10n.t('copy')] : []), ...toProblemWords(problems), size, originLabel];
  return make(row, name ?? fileName, notes > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None, {
    iconPath: new vscode.ThemeIcon(copies.length > 0 ? 'copy' : 'file-text'),
    description: marks.join(' · '),
    tooltip: [title, fileName, ...marks, ...copies].filter(Boolean).join('\n'),
    contextValue: 'document',
    command: { command: 'periodicReport.openDocument', title: vscode.l10n.t('Open'), arguments: [row] },
  });
}

function make(row: DocumentRow, label: string, state: vscode.TreeItemCollapsibleState, more: Partial<vscode.TreeItem>): vscode.TreeItem {
  const item = Object.assign(new vscode.TreeItem(label, state), { id: row.id, ...more });
  item.accessibilityInformation = { label: [label, ...(typeof item.description === 'string' ? [item.description] : [])].join(', ') };
  return item;
}

function toProblemWords(problems: number): readonly string[] {
  if (problems === 0) return [];
  return [problems === 1 ? vscode.l10n.t('1 remark') : vscode.l10n.t('{0} remarks', formatNumber(problems))];
}

function getFolderName(folder: string | null): string {
  if (folder === null) return vscode.l10n.t('Files in no folder');
  const uri = vscode.Uri.parse(folder, true);
  return vscode.workspace.getWorkspaceFolder(uri)?.name ?? folder;
}
