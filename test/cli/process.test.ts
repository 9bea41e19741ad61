import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type InitializeResult } from 'vscode-languageserver/node';
import { bundleEntry } from '../support/bundleEntry.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The bundled program in a process of its own. */
async function start(...args: readonly string[]): Promise<ChildProcessWithoutNullStreams> {
  const child = spawn(process.execPath, [await bundleEntry('cli'), ...args], { cwd: project, env: { ...process.env, LC_ALL: 'C', FORCE_COLOR: '1' } });
  child.stdin.on('error', () => undefined);
  return child;
}

async function finish(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; out: string; err: string }> {
  const exited = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await exited) as [number | null];
  return { code, out, err };
}

describe('the program periodic-report', function () {
  this.timeout(30_000);

  it('writes results to one stream and errors to the other, and ends with the code', async () => {
    const [shown, wrong, missing] = await Promise.all([
      start('show', 'CMW/C/MEX/CO/4, para. 12').then(finish),
      start('chekc').then(finish),
      start('check', 'no-such-folder').then(finish),
    ]);
    assert.deepEqual([shown.code, shown.err], [0, '']);
    assert.match(shown.out, /^CMW\/C\/MEX\/CO\/4, para\. 12\n/);
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.equal(wrong.err, 'There is no command "chekc". Did you mean "check"?\nSee: periodic-report --help\n');
    assert.equal(missing.code, 3);
    assert.equal(missing.err, 'no-such-folder could not be read: there is no such file or folder.\n');
  });

  it('finds the documents that it was shipped with', async () => {
    const { code, out } = await finish(await start('documents', '--format', 'json'));
    assert.equal(code, 0);
    assert.equal((JSON.parse(out) as { documents: unknown[] }).documents.length, 5);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = await start('outline', 'CMW/C/MEX/4', '--format', 'json');
    child.stdout.once('data', () => child.stdout.destroy());
    const err = text(child.stderr);
    await once(child, 'exit');
    assert.equal(await err, '');
  });

  it('serves editors', async () => {
    for (const args of [['serve', '--stdio'], ['serve']]) {
      const child = await start(...args);
      const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
      connection.listen();
      const { serverInfo }: InitializeResult = await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
      assert.equal(serverInfo?.name, 'Periodic Report');
      assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+$/);
      await connection.sendRequest('shutdown');
      const exited = once(child, 'exit');
      await connection.sendNotification('exit');
      assert.deepEqual(await exited, [0, null]);
      connection.dispose();
    }
  });
});
