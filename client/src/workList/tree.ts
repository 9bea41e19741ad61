import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { unitCardRequest, type ReportSummary, type UnitCard, type UnitCardParameters, type UnitSummary } from '../../../server/src/lsp/protocol.ts';
import type { Reports } from '../reports.ts';
import type { ServerLibrary } from '../serverLibrary.ts';
import { describeFilter } from './filterCommands.ts';
import type { FilterStore } from './filterStore.ts';
import { countOpen, getOutline, isFiltering, passes, type Row } from './outline.ts';
import { getReportName, toRowItem } from './rowItem.ts';
import { getRows, noRows, type Rows } from './rows.ts';

/** The tree of recommendations, and what is known of its rows. */
export interface WorkListTree extends vscode.TreeDataProvider<Row> {
  readonly reports: readonly ReportSummary[];
  findUnit(row: Row): { readonly unit: UnitSummary; readonly report: ReportSummary } | undefined;
  /** The files of a row's report. */
  findFiles(row: Row | undefined): readonly string[];
  /** The row of a recommendation of the report that has this file; undefined while a filter hides it. */
  findRow(uri: string, unit: string): Row | undefined;
  /** What is known is another, whether or not a row changes with it. */
  readonly onDidRefresh: vscode.Event<void>;
  /** Resolves when what the server said last is shown. */
  readonly shown: Promise<void>;
  getParent(row: Row): Row | undefined;
  dispose(): void;
}

/** What the view says where it has no rows (`viewsWelcome` in the manifest). */
type ViewState = 'noFolder' | 'loading' | 'noReport' | 'noDocument' | 'filteredOut' | 'shown';

export function createTree(client: BaseLanguageClient, reports: Reports, library: ServerLibrary, store: FilterStore): WorkListTree {
  const changed = new vscode.EventEmitter<Row[] | undefined>();
  const refreshed = new vscode.EventEmitter<void>();
  let known: readonly ReportSummary[] = [];
  let rows: Rows = noRows;
  let shown = Promise.resolve();

  async function refresh(): Promise<void> {
    known = await reports.get();
    draw();
  }

  function draw(): void {
    const [only] = known;
    const isMissing = known.length === 1 && only?.known === false;
    const next = getRows(isMissing ? [] : getOutline(known, store.filter, toKey), rows);
    rows = next.rows;
    if (next.redraw === 'all') changed.fire(undefined);
    else if (next.redraw !== 'nothing') changed.fire([...next.redraw]);
    refreshed.fire();
  }

  const update = (): void => void (shown = refresh());
  const listening = [reports.onDidChange(update), store.onDidChange(draw), library.onDidChange(update)];
  update();

  return {
    onDidChangeTreeData: changed.event,
    onDidRefresh: refreshed.event,
    get reports() {
      return known;
    },
    get shown() {
      return shown;
    },
    getChildren: (row) => [...(row ? (rows.get(row)?.children ?? []) : rows.roots)],
    getParent: (row) => rows.get(row)?.parent,
    getTreeItem(row) {
      const node = rows.get(row)?.node;
      // Sections are open at first, and everything where a filter leaves little.
      return node ? toRowItem(row, node, isFiltering(store.filter) || node.children.some(({ unit }) => !unit)) : new vscode.TreeItem('');
    },
    async resolveTreeItem(item, row) {
      if (row.unit === undefined || !client.isRunning()) return item;
      const parameters: UnitCardParameters = { uri: row.uri, unit: row.unit };
      const card = await client.sendRequest<UnitCard | null>(unitCardRequest, parameters);
      // Text from documents: no HTML, no commands.
      if (card) item.tooltip = new vscode.MarkdownString(card.markdown);
      return item;
    },
    findUnit(row) {
      const node = rows.get(row)?.node;
      return node?.unit && { unit: node.unit, report: node.report };
    },
    findFiles: (row) => ((row && rows.get(row)?.node.report.uris) ?? []).map((uri) => vscode.Uri.parse(uri, true).toString()),
    findRow: (uri, unit) => rows.find(uri, unit),
    dispose() {
      for (const each of listening) each.dispose();
      changed.dispose();
      refreshed.dispose();
    },
  };
}

/** What the view shows beside its rows: the badge, the filter in words, the state for its empty page. */
export function registerViewWords(view: vscode.TreeView<Row>, tree: WorkListTree, library: ServerLibrary, store: FilterStore): vscode.Disposable {
  function show(): void {
    const { reports } = tree;
    const state = getState(reports, store, library);
    const missing = reports.find(({ known }) => !known);
    void vscode.commands.executeCommand('setContext', 'periodicReport.workListState', state);
    void vscode.commands.executeCommand('setContext', 'periodicReport.filtered', isFiltering(store.filter));
    const open = reports.filter((report) => countOpen(report) > 0);
    const value = open.reduce((sum, report) => sum + countOpen(report), 0);
    const line = (report: ReportSummary): string => `${getReportName(report)}: ${vscode.l10n.t('{0} not answered', countOpen(report))}`;
    view.badge = value === 0 ? undefined : { value, tooltip: open.map(line).join('\n') };
    view.description = reports.length === 1 && state === 'shown' ? getReportName(reports[0]!) : '';
    view.message = isFiltering(store.filter) ? getFilterWords(reports, store) : state === 'noDocument' && missing ? vscode.l10n.t('{0} is not among the documents', missing.answers) : '';
  }
  show();
  return vscode.Disposable.from(tree.onDidRefresh(show), vscode.workspace.onDidChangeWorkspaceFolders(show));
}

function getFilterWords(reports: readonly ReportSummary[], { filter }: FilterStore): string {
  const units = reports.flatMap((report) => report.units);
  const counts = vscode.l10n.t('{0} of {1} shown', units.filter((unit) => passes(unit, filter)).length, units.length);
  return `${vscode.l10n.t('Filter: {0}', describeFilter(filter, reports[0]?.statusLabels))} – ${counts}`;
}

function getState(reports: readonly ReportSummary[], { filter }: FilterStore, { status }: ServerLibrary): ViewState {
  if (reports.length === 0) {
    if ((vscode.workspace.workspaceFolders?.length ?? 0) === 0) return 'noFolder';
    return status?.ready === true ? 'noReport' : 'loading';
  }
  if (reports.every(({ known }) => !known)) return status?.ready === true ? 'noDocument' : 'loading';
  return reports.some(({ units }) => units.some((unit) => passes(unit, filter))) ? 'shown' : 'filteredOut';
}

/** Two folders may have the same report. */
function toKey({ symbol, answers, uris, scope }: ReportSummary): string {
  const uri = vscode.Uri.parse(uris[0] ?? '', false);
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
  return [folder, symbol ?? uri.toString(), answers, scope].join(' ');
}
