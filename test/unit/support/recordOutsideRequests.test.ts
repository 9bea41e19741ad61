import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The tests in VS Code assert that nothing was recorded: this one proves that there would be something to find.
describe('the record of requests to other machines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'periodic-report-record-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const recorded = (program: string): readonly string[] => {
    const file = join(folder, 'requests.jsonl');
    writeFileSync(file, '');
    const hook = fileURLToPath(new URL('../../support/editor/recordOutsideRequests.cjs', import.meta.url));
    const env = { ...process.env, PERIODIC_REPORT_OUTSIDE_REQUESTS: file, NODE_OPTIONS: `--require=${hook}` };
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { env });
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    return [...new Set(lines.map((line) => (JSON.parse(line) as { host: string }).host))];
  };

  it('notes and refuses fetch, by name and by number', () => {
    const program =
      "for (const host of ['example.org', '192.0.2.1']) await fetch(`http://${host}/`).then(() => process.exit(1), () => undefined)";
    assert.deepEqual(recorded(program), ['example.org', '192.0.2.1']);
  });

  it('notes and refuses https, a bare connection, a look-up of a name and a datagram', () => {
    const program = `
      import { get } from 'node:https'
      import { connect } from 'node:net'
      import { lookup, promises } from 'node:dns'
      import { createSocket } from 'node:dgram'
      await new Promise((done) => get('https://a.example').on('error', done))
      await new Promise((done) => connect(80, 'b.example').on('error', done))
      await new Promise((done) => lookup('c.example', done))
      await promises.resolve4('d.example').catch(() => undefined)
      createSocket('udp4').send('x', 53, 'e.example')`;
    assert.deepEqual(recorded(program), ['a.example', 'b.example', 'c.example', 'd.example', 'e.example']);
  });

  it('follows into a program that is started without it', () => {
    const program = `
      import { spawn } from 'node:child_process'
      const { NODE_OPTIONS, PERIODIC_REPORT_OUTSIDE_REQUESTS, ...env } = process.env
      spawn(process.execPath, ['-e', 'fetch("http://f.example").catch(() => undefined)'], { env })`;
    assert.deepEqual(recorded(program), ['f.example']);
  });

  it('lets a program of this machine be reached', () => {
    const program = `
      import { createServer } from 'node:http'
      const server = createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1', async () => {
        const { port } = server.address()
        const answer = await fetch('http://127.0.0.1:' + port)
        if ((await answer.text()) !== 'here') process.exit(1)
        server.close()
        server.closeAllConnections()
      })`;
    assert.deepEqual(recorded(program), []);
  });
});
