import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Reports } from '../reports.ts';
import type { ServerLibrary } from '../serverLibrary.ts';
import { createDragController, createDropProvider, dropMetadata } from './dragUnits.ts';
import { registerFilterCommands } from './filterCommands.ts';
import { createFilterStore } from './filterStore.ts';
import { registerFindRecommendation } from './findRecommendation.ts';
import { registerGoUnanswered } from './goUnanswered.ts';
import { createSkeletons } from './skeletons.ts';
import { createTree, registerViewWords } from './tree.ts';
import { registerUnitCommands } from './unitCommands.ts';

/** The view "Work list": every recommendation with its status, and all that is done from there. */
export function registerWorkList(context: vscode.ExtensionContext, client: BaseLanguageClient, reports: Reports, library: ServerLibrary): vscode.Disposable {
  const store = createFilterStore(context.workspaceState);
  const tree = createTree(client, reports, library, store);
  const skeletons = createSkeletons(client);
  const view = vscode.window.createTreeView('periodicReport.workList', { treeDataProvider: tree, dragAndDropController: createDragController(tree), showCollapseAll: true, canSelectMany: true });
  return vscode.Disposable.from(
    view,
    tree,
    store,
    registerViewWords(view, tree, library, store),
    registerFilterCommands(store, () => tree.reports),
    registerFindRecommendation(tree, view),
    registerGoUnanswered(client, tree, view, store, skeletons),
    registerUnitCommands(tree, view, skeletons),
    vscode.languages.registerDocumentDropEditProvider({ language: 'markdown' }, createDropProvider(skeletons), dropMetadata),
    vscode.commands.registerCommand('periodicReport.showWorkList', () => vscode.commands.executeCommand('periodicReport.workList.focus')),
  );
}
