import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOf } from '../../../../server/src/files/import/formatOf.ts';
import { importFile } from '../../../../server/src/files/import/importFile.ts';
import { importLimits, ImportThread } from '../../../../server/src/files/import/importThread.ts';

const job = { bytes: new TextEncoder().encode('1. A paragraph.'), format: 'text', fileName: 'a.txt', sha256: '0'.repeat(64) } as const;

describe('the thread that reads foreign files', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-thread-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** A thread that runs `program` for each file instead of a reader. */
  function threadOf(program: string, limits = {}): ImportThread {
    const path = join(folder, `${String(Math.random()).slice(2)}.mjs`);
    writeFileSync(path, `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', (job) => { ${program} });\n`);
    return new ImportThread({ ...importLimits, ...limits }, () => path);
  }

  it('reads one file after the other, each with its own answer', async () => {
    const thread = new ImportThread();
    const outcomes = await Promise.all(['One', 'Two', 'Three'].map((text) => thread.run({ ...job, bytes: new TextEncoder().encode(`1. ${text} Committees met.`) })));
    assert.deepEqual(outcomes.map((outcome) => (outcome.kind === 'imported' ? outcome.markdown.trim().split('\n').at(-1) : outcome.reason)), ['1. One Committees met.', '1. Two Committees met.', '1. Three Committees met.']);
    await thread.end();
  });

  it('stops a file that takes too long, and reads the next', async () => {
    const thread = threadOf(`if (job.fileName === 'slow') for (;;) {} parentPort.postMessage({ kind: 'imported', number: job.number, markdown: 'read', warnings: [] })`, { milliseconds: 700 });
    const outcomes = await Promise.all([thread.run({ ...job, fileName: 'slow' }), thread.run(job)]);
    assert.deepEqual(outcomes, [{ kind: 'unreadable', reason: 'too-slow' }, { kind: 'imported', markdown: 'read', warnings: [] }]);
    await thread.end();
  });

  it('stops a file that takes too much memory, inside and outside the heap', async () => {
    const heap = threadOf(`const kept = []; for (;;) kept.push(new Array(1000).fill(Math.random()));`, { heapMegabytes: 32 });
    assert.deepEqual(await heap.run(job), { kind: 'unreadable', reason: 'too-much-memory' });
    const outside = threadOf(`globalThis.kept = []; setInterval(() => kept.push(Buffer.alloc(20_000_000, 1)), 10);`, { growthMegabytes: 150 });
    assert.deepEqual(await outside.run(job), { kind: 'unreadable', reason: 'too-much-memory' });
    await Promise.all([heap.end(), outside.end()]);
  });

  it('calls a file damaged that breaks its reader', async () => {
    const thrown = threadOf(`throw new Error('broken')`);
    const ended = threadOf(`process.exit(1)`);
    for (const thread of [thrown, ended]) assert.deepEqual(await thread.run(job), { kind: 'unreadable', reason: 'damaged' });
    await Promise.all([thrown.end(), ended.end()]);
  });

  it('says that reading failed where its program is missing', async () => {
    const outcome = await new ImportThread(importLimits, () => join(folder, 'nowhere.mjs')).run(job);
    assert.equal(outcome.kind, 'unreadable');
  });
});

describe('what a file is taken as', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const cases: readonly (readonly [string, string, string])[] = [
    ['a.pdf', '%PDF-1.7\n', 'pdf'],
    ['a.pdf', 'From: someone\r\n\r\n%PDF-1.4\n', 'pdf'],
    ['a.txt', '%PDF-1.4\n', 'pdf'],
    ['a.docx', 'PK\u0003\u0004…', 'word'],
    ['a.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', 'old-word'],
    ['a.docx', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', 'encrypted'],
    ['a.doc', `\u00d0\u00cf\u0011\u00e0${[...'EncryptedPackage'].join('\0')}\0`, 'encrypted'],
    ['a.doc', '{\\rtf1\\ansi', 'old-word'],
    ['a.docx', '<html>not found</html>', 'damaged'],
    ['a.pdf', 'text', 'damaged'],
    ['a.pdf', '', 'empty'],
    ['a.HTM', '<html>', 'html'],
    ['a.md', '# Heading', 'text'],
  ];
  for (const [name, content, expected] of cases) {
    it(`is ${expected}: ${name} with ${JSON.stringify(content.slice(0, 12))}`, () => {
      const format = formatOf(bytes(content), name);
      assert.equal(format.kind === 'unreadable' ? format.reason : format.kind, expected);
    });
  }

  it('is refused before it is read when it is too large', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-large-'));
    const path = join(folder, 'large.pdf');
    writeFileSync(path, Buffer.alloc(25_000_001, '%PDF-1.7'));
    assert.deepEqual(await importFile(path), { kind: 'unreadable', reason: 'too-large-file' });
    assert.deepEqual(await importFile(folder), { kind: 'unreadable', reason: 'folder' });
    assert.deepEqual(await importFile(join(folder, 'none.pdf')), { kind: 'unreadable', reason: 'not-found' });
    rmSync(folder, { recursive: true });
  });
});
