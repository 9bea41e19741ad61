import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { coveredFilesRequest, type CoveredFilesParameters, type CoveredFileSummary, type PlaceSummary } from '../../../server/src/lsp/protocol.ts';
import type { Reports } from '../reports.ts';
import { toRange } from '../showPlace.ts';
import { createUnitTests, type UnitTests } from './unitTests.ts';

const setting = 'periodicReport.testCoverage';

/**
 * "Check reply coverage" in VS Code's own Testing view, where the setting asks for it: every recommendation is answered, open or set aside, and the drafts and
 * the documents that they answer are painted as VS Code paints tested code. Nothing runs: what the server knows is shown.
 */
export function registerNativeCoverage(client: BaseLanguageClient, reports: Reports): vscode.Disposable {
  let shown: vscode.Disposable | undefined;
  const follow = (): void => {
    const wanted = vscode.workspace.getConfiguration().get<boolean>(setting) === true;
    if (wanted && !shown) shown = showTests(client, reports);
    else if (!wanted) {
      shown?.dispose();
      shown = undefined;
    }
  };
  follow();
  const following = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(setting)) follow();
  });
  return new vscode.Disposable(() => {
    following.dispose();
    shown?.dispose();
  });
}

function showTests(client: BaseLanguageClient, reports: Reports): vscode.Disposable {
  const controller = vscode.tests.createTestController('periodicReport.replyCoverage', vscode.l10n.t('Reply coverage'));
  const tests = createUnitTests(controller);
  /** Of the run that is shown. */
  const details = new WeakMap<vscode.FileCoverage, readonly vscode.StatementCoverage[]>();

  const refresh = async (): Promise<void> => tests.show(await reports.get());
  controller.refreshHandler = refresh;
  const profile = controller.createRunProfile(vscode.l10n.t('Check reply coverage'), vscode.TestRunProfileKind.Coverage, (request) => run(request), true);
  profile.loadDetailedCoverage = (_run, file) => Promise.resolve([...(details.get(file) ?? [])]);

  async function run(request: vscode.TestRunRequest): Promise<void> {
    await refresh();
    const wanted = [...new Set(tests.get(request.include).map((test) => test.report))];
    const parameters: CoveredFilesParameters = { reports: wanted.map(({ uris: [uri = ''], answers }) => ({ uri, answers })) };
    const files = client.isRunning() ? await client.sendRequest<readonly CoveredFileSummary[] | null>(coveredFilesRequest, parameters) : null;
    const now = controller.createTestRun(request);
    report(now, tests, request);
    for (const { uri, places } of files ?? []) {
      const file = new vscode.FileCoverage(vscode.Uri.parse(uri, true), new vscode.TestCoverageCount(places.filter(({ answered }) => answered).length, places.length));
      details.set(file, places.map(toStatement));
      now.addCoverage(file);
    }
    now.end();
  }

  // Before the documents are read there is nothing; the list follows without a question of its own only while it is open.
  const changes = reports.onDidChange(() => void refresh());
  void refresh();
  return vscode.Disposable.from(controller, changes);
}

function toStatement({ answered, range }: { readonly answered: boolean; readonly range: PlaceSummary['range'] }): vscode.StatementCoverage {
  return new vscode.StatementCoverage(answered, toRange(range));
}

function report(run: vscode.TestRun, tests: UnitTests, { include, exclude = [] }: vscode.TestRunRequest): void {
  for (const { item, unit, report: { statusLabels } } of tests.get(include)) {
    if (exclude.includes(item)) continue;
    run.started(item);
    if (unit.status === 'answered') run.passed(item);
    else if (unit.status === 'justified') run.skipped(item);
    else {
      const message = new vscode.TestMessage(`${unit.reference}: ${statusLabels[unit.status]}. ${unit.text}`);
      if (item.uri && item.range) message.location = new vscode.Location(item.uri, item.range);
      run.failed(item, message);
    }
  }
}
