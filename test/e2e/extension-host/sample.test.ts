import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';

interface CommandLineFinding {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const SAMPLE = 'drafts/CMW_C_MEX_5.md';

describe('the extension on the sample draft', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder, SAMPLE);
  let extension: vscode.Extension<unknown>;
  let draft: vscode.TextDocument;

  before(async () => {
    const found = vscode.extensions.getExtension('periodic-report.periodic-report');
    assert.ok(found);
    extension = found;
    draft = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(draft);
    await extension.activate();
  });

  it('has every command that its manifest shows', async () => {
    const { contributes } = extension.packageJSON as { contributes: { commands?: readonly { command: string }[] } };
    const commands = await vscode.commands.getCommands(true);
    assert.deepEqual(
      (contributes.commands ?? []).map(({ command }) => command).filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('finds what the command line finds, in the same words at the same places', async () => {
    const shown = (await waitForFindings(uri, 3)).map(({ code, range, message }) =>
      [codeOf(code), range.start.line + 1, range.start.character + 1, message].join(' '),
    );
    const program = join(extension.extensionPath, 'dist', 'cli.mjs');
    const args = [program, 'check', folder.fsPath, '--documents', `${folder.fsPath}/*.txt`, '--format', 'json', '--fail-on', 'never'];
    const printed = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })) as {
      findings: CommandLineFinding[];
    };
    // Of the recommendations without a reply the editor shows a screenful: those are compared with the rest of the list elsewhere.
    const isCompared = (line: string): boolean => !line.startsWith('unanswered-recommendation');
    const expected = printed.findings
      .filter(({ file }) => file.endsWith(SAMPLE))
      .map(({ code, line, column, message }) => [code, line, column, message].join(' '))
      .filter(isCompared)
      .sort();
    assert.ok(expected.length > 2);
    assert.deepEqual(shown.filter(isCompared).sort(), expected);
  });

  it('follows an edit that is not saved, and forgets the finding when the edit is undone', async () => {
    const broken = (): boolean => vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('999'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, draft.positionAt(draft.getText().length), '\nSee CMW/C/MEX/CO/4, para. 999.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await waitUntil(broken, 'a finding on paragraph 999');
    await vscode.commands.executeCommand('undo');
    await waitUntil(() => !broken(), 'no finding on paragraph 999');
  });

  it('leads from a reference to the paragraph in the source document', async () => {
    const at = draft.positionAt(draft.getText().indexOf('para. 14 (c)') + 'para. 1'.length);
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      at,
    );
    // VS Code's own Markdown support leads from a heading to itself.
    const elsewhere = places.filter((each) => ('targetUri' in each ? each.targetUri : each.uri).path !== uri.path);
    const [place] = elsewhere;
    assert.equal(elsewhere.length, 1, JSON.stringify(places));
    assert.ok(place);
    const [target, range] = 'targetUri' in place ? [place.targetUri, place.targetRange] : [place.uri, place.range];
    const source = await vscode.workspace.openTextDocument(target);
    assert.match(target.path, /CMW_C_MEX_CO_4\.txt$/);
    assert.match(source.lineAt(range.start.line).text, /^\(c\)/);
  });
});

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

async function waitForFindings(uri: vscode.Uri, least: number): Promise<readonly vscode.Diagnostic[]> {
  await waitUntil(() => vscode.languages.getDiagnostics(uri).length >= least, 'findings');
  return vscode.languages.getDiagnostics(uri);
}

async function waitUntil(question: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!question()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
