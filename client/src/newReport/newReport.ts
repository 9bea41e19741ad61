import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  newReportOptionsRequest,
  newReportRequest,
  reportSymbolRequest,
  type NewReportOption,
  type NewReportParameters,
  type NewReportSummary,
  type ReportSymbolParameters,
  type ReportSymbolSummary,
} from '../../../server/src/lsp/protocol.ts';
import { formatDate } from '../daysLeft.ts';
import type { Reports } from '../reports.ts';
import type { ServerLibrary } from '../serverLibrary.ts';
import { createReportFile } from './createReportFile.ts';
import { askInSteps, enterText, pickOne, type Entries, type Frame, type Outcome, type Step } from './steps.ts';

/** What is known after some of the steps. */
interface Known {
  readonly document?: NewReportOption;
  /** How many recommendations and requests it has, and how many of them are for follow-up. */
  readonly units?: { readonly all: number; readonly followUp: number };
  readonly scope: NewReportParameters['scope'];
  readonly symbol?: string | undefined;
  readonly language?: NewReportParameters['language'];
  readonly folder?: vscode.Uri;
}

/** "Write a new report…": asks what it answers, and opens a new file with a heading and a place for every reply. Without a folder the file is not saved yet. */
export function registerNewReport(client: BaseLanguageClient, reports: Reports, library: ServerLibrary): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.newReport', async () => {
    const folders = await getFolders(reports);
    const steps: readonly Step<Known>[] = [chooseDocument(client, library), scopeStep, enterSymbol(client), languageStep, { applies: () => folders.length > 0, ask: (known, frame) => chooseFolder(known, frame, folders) }];
    const known = await askInSteps<Known>(vscode.l10n.t('New report'), steps, { scope: 'all' });
    const choice = known && toParameters(known);
    const report = choice && (await client.sendRequest<NewReportSummary | null>(newReportRequest, choice));
    if (report) await open(report, known.folder);
  });
}

function toParameters({ document, scope, symbol, language }: Known): NewReportParameters | undefined {
  if (!document || symbol === undefined || language === undefined) return undefined;
  return { answers: document.answers, scope, symbol, language, ...(document.issues !== null && { issues: document.issues }) };
}

async function open({ text, fileName }: NewReportSummary, folder: vscode.Uri | undefined): Promise<void> {
  const file = folder && (await createReportFile(folder, fileName, text));
  const document = file ? await vscode.workspace.openTextDocument(file) : await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  const editor = await vscode.window.showTextDocument(document);
  // The first place to fill: what is typed takes its place.
  const slot = /\{[^{}\n]{1,200}\}/.exec(document.getText());
  if (!slot) return;
  editor.selection = new vscode.Selection(document.positionAt(slot.index), document.positionAt(slot.index + slot[0].length));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

interface DocumentItem extends vscode.QuickPickItem {
  readonly document?: NewReportOption;
  /** How many recommendations and requests it has, and how many of them are for follow-up. */
  readonly units?: { readonly all: number; readonly followUp: number };
}

function chooseDocument(client: BaseLanguageClient, library: ServerLibrary): Step<Known> {
  async function list({ document: chosen }: Known): Promise<Entries<DocumentItem>> {
    await becomesReady(library);
    const documents = (await client.sendRequest<readonly NewReportOption[] | null>(newReportOptionsRequest, {})) ?? [];
    const items = documents.map(toItem);
    const others: readonly DocumentItem[] = [
      { label: '', kind: vscode.QuickPickItemKind.Separator },
      { label: `$(cloud-download) ${vscode.l10n.t('Import a document…')}`, detail: vscode.l10n.t('A Word, PDF, web or text file with the concluding observations'), alwaysShow: true },
    ];
    return { items: [...items, ...others], active: items.find(({ document }) => document?.answers === chosen?.answers) };
  }

  return {
    async ask(known, frame) {
      const chosen = await pickOne(frame, vscode.l10n.t('Which concluding observations does the report answer?'), list(known));
      if (chosen === undefined || chosen === 'back') return chosen;
      if (chosen.document) {
        const [all, followUp] = await Promise.all([countUnits(client, chosen.document, 'all'), countUnits(client, chosen.document, 'follow-up')]);
        return { ...known, document: chosen.document, units: { all, followUp }, symbol: undefined, scope: followUp > 0 ? known.scope : 'all' };
      }
      await vscode.commands.executeCommand('periodicReport.importDocuments');
      return this.ask(known, frame);
    },
  };
}

/** Until every document was read: before, none could be chosen. */
function becomesReady(library: ServerLibrary): Promise<void> {
  return new Promise((resolve) => {
    const look = (): boolean => library.status?.ready === true;
    if (look()) return resolve();
    const waiting = library.onDidChange(() => {
      if (!look()) return;
      waiting.dispose();
      resolve();
    });
  });
}

async function countUnits(client: BaseLanguageClient, { answers }: NewReportOption, scope: NewReportParameters['scope']): Promise<number> {
  const parameters: NewReportParameters = { answers, scope, symbol: answers, language: 'en' };
  return (await client.sendRequest<NewReportSummary | null>(newReportRequest, parameters))?.units ?? 0;
}

function toItem(document: NewReportOption): DocumentItem {
  const { answers, title, date } = document;
  return { label: answers, description: date === null ? '' : formatDate(date, vscode.env.language), detail: title, document };
}

const scopeStep: Step<Known> = {
  applies: ({ units }) => (units?.followUp ?? 0) > 0,
  async ask(known, frame) {
    const { all, followUp } = known.units ?? { all: 0, followUp: 0 };
    const items = [
      { label: vscode.l10n.t('All recommendations'), description: String(all), detail: vscode.l10n.t('The periodic report'), scope: 'all' as const },
      { label: vscode.l10n.t('Only those for follow-up'), description: String(followUp), detail: vscode.l10n.t('The information on follow-up, due earlier'), scope: 'follow-up' as const },
    ];
    const chosen = await pickOne(frame, vscode.l10n.t('Which recommendations does it answer?'), { items, active: items.find(({ scope }) => scope === known.scope) });
    // The symbol that is suggested depends on it.
    return isAnswer(chosen) ? { ...known, scope: chosen.scope, ...(chosen.scope !== known.scope && { symbol: undefined }) } : chosen;
  },
};

function enterSymbol(client: BaseLanguageClient): Step<Known> {
  return {
    async ask(known, frame) {
      const { document, scope } = known;
      if (!document) return undefined;
      const suggested = known.symbol ?? (scope === 'all' ? document.reports.all : document.reports.followUp) ?? '';
      const symbol = await enterText(frame, vscode.l10n.t('The symbol of the report'), suggested, async (text) => {
        const parameters: ReportSymbolParameters = { symbol: text, answers: document.answers };
        return client.sendRequest<ReportSymbolSummary>(reportSymbolRequest, parameters);
      });
      return isAnswer(symbol) ? { ...known, symbol } : symbol;
    },
  };
}

/** The official languages by their own names. */
const languages: readonly (readonly [NewReportParameters['language'], string])[] = [
  ['es', 'Español'],
  ['en', 'English'],
  ['fr', 'Français'],
  ['ru', 'Русский'],
  ['ar', 'العربية'],
  ['zh', '中文'],
];

const languageStep: Step<Known> = {
  async ask(known, frame) {
    const items = languages.map(([language, label]) => ({ label, language }));
    const usual = known.language ?? vscode.env.language.slice(0, 2);
    const chosen = await pickOne(frame, vscode.l10n.t('In which language is it written?'), { items, active: items.find(({ language }) => language === usual) });
    return isAnswer(chosen) ? { ...known, language: chosen.language } : chosen;
  },
};

/** Where a report may go: beside the drafts that are there, or in a folder that is open. */
async function getFolders(reports: Reports): Promise<readonly vscode.Uri[]> {
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  if (open.length === 0) return [];
  const drafts = (await reports.get()).flatMap(({ uris }) => uris.map((uri) => vscode.Uri.joinPath(vscode.Uri.parse(uri, true), '..')));
  const inside = drafts.filter((folder) => vscode.workspace.getWorkspaceFolder(folder));
  return [...new Map([...inside, ...open].map((folder) => [folder.toString().replace(/\/$/, ''), folder])).values()];
}

async function chooseFolder(known: Known, frame: Frame, folders: readonly vscode.Uri[]): Promise<Outcome<Known>> {
  const items: readonly (vscode.QuickPickItem & { readonly folder?: vscode.Uri })[] = [
    ...folders.map((folder) => ({ label: `$(folder) ${nameFolder(folder)}`, folder })),
    { label: `$(folder-opened) ${vscode.l10n.t('Another folder…')}`, alwaysShow: true },
  ];
  const chosen = await pickOne(frame, vscode.l10n.t('In which folder?'), { items, active: items.find(({ folder }) => folder && folder.toString() === known.folder?.toString()) });
  if (!isAnswer(chosen)) return chosen;
  if (chosen.folder) return { ...known, folder: chosen.folder };
  const [folder] = (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, title: frame.title, openLabel: vscode.l10n.t('Put the report here') })) ?? [];
  return folder ? { ...known, folder } : chooseFolder(known, frame, folders);
}

/** By its path in the folder that is open, whose own name stands first. */
function nameFolder(folder: vscode.Uri): string {
  const root = vscode.workspace.getWorkspaceFolder(folder);
  const path = vscode.workspace.asRelativePath(folder, false);
  return !root || root.uri.path.replace(/\/$/, '') === folder.path.replace(/\/$/, '') ? (root?.name ?? path) : `${root.name}/${path}`;
}

function isAnswer<Value>(outcome: Outcome<Value>): outcome is Value {
  return outcome !== undefined && outcome !== 'back';
}
