import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../../../../server/src/core/document/prepare.ts';
import { readDocument } from '../../../../server/src/core/document/readDocument.ts';
import { decodeText } from '../../../../server/src/files/decodeText.ts';
import { importBytes } from '../../../../server/src/files/import/importBytes.ts';
import { sameReading } from '../../../../server/src/files/import/normalise.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Every text of a UN document that the project has; and the samples of other committees where they are. */
const files = ['seeds', 'test/fixtures/documents', 'test/fixtures/observations', '../shared/samples']
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name) && !name.startsWith('README')).map((name) => join(folder, name)));

async function importText(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const outcome = await importBytes({ number: 1, format: 'text', bytes, fileName, sha256: '0'.repeat(64) });
  assert.ok(outcome.kind === 'imported', fileName);
  return outcome.markdown;
}

describe('importing a text', () => {
  for (const file of files) {
    const fileName = basename(file);

    it(`changes nothing in how it is read, and loses no word: ${fileName}`, async () => {
      const bytes = readFileSync(file);
      const decoded = decodeText(bytes);
      assert.ok(decoded.kind === 'text');
      const raw = { id: fileName, fileName, text: decoded.text };
      const markdown = await importText(fileName, bytes);
      const [before, after] = [readDocument(raw), readDocument({ id: fileName, fileName, text: markdown })];
      assert.deepEqual(after.paragraphs.map(withoutPlaces), before.paragraphs.map(withoutPlaces));
      assert.deepEqual(after.footnotes.map(withoutPlaces), before.footnotes.map(withoutPlaces));
      assert.deepEqual(after.recommendations.map(withoutPlaces), before.recommendations.map(withoutPlaces));
      assert.ok(sameReading(after, before));
      // Running text and notes, without the furniture of pages and what a conversion left of pictures.
      const [source, imported] = [raw, { ...raw, text: markdown }].map((one) => prepare(one));
      const wordsOf = ({ blocks, notes }: ReturnType<typeof prepare>): readonly string[] => [...blocks, ...notes].filter(({ text }) => !/^(?:\[image|image\d|GE\.|Please recy)/.test(text)).flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
      const counted = before.problems.some(({ code }) => code === 'numbers-inferred' || code === 'letters-inferred');
      const labels = new Set(counted ? before.paragraphs.flatMap(({ number, items }) => [number, ...items.map(({ label }) => label)]) : []);
      assert.deepEqual(surplus(wordsOf(source!), wordsOf(imported!)), []);
      assert.deepEqual(surplus(wordsOf(imported!), wordsOf(source!)).filter((word) => !labels.has(word)), []);
    });

    it(`gives the same again: ${fileName}`, async () => {
      const once = await importText(fileName, readFileSync(file));
      assert.equal(await importText(fileName, Buffer.from(once)), once);
    });
  }

  it('writes counted numbers into the text and lists them', async () => {
    const markdown = await importText('CMW_C_SR.593.txt', readFileSync(join(root, 'seeds/CMW_C_SR.593.txt')));
    assert.match(markdown, /^inferred: \[1-57\]$/m);
    assert.match(markdown, /^2\. At the invitation of the Chair, the delegation of Mexico joined the meeting\.$/m);
    const document = readDocument({ id: 'x', fileName: 'x.md', text: markdown });
    assert.equal(document.symbol, 'CMW/C/SR.593');
    assert.ok(document.paragraphs.every(({ inferred }) => inferred));
    assert.deepEqual(document.problems.map(({ code }) => code), ['numbers-inferred']);
  });

  it('lists only what does not stand in the text', async () => {
    const lines = ['The State party should:', 'Adopt a law on the matter at hand;', 'Repeal the decree that forbids it.'];
    const text = ['1. The Committee considered the report of Mexico at its meetings.', '2. The Committee is concerned about the law of the State party.', `3. ${lines.join('\n\n')}`, '4. The Committee thanks the delegation for its replies.'].join('\n\n');
    assert.match(await importText('x.txt', Buffer.from(text)), /^inferred: \[3 \(a\)-\(b\)\]\n---\n[\s\S]*\n\(a\) Adopt[\s\S]*\n\(b\) Repeal/m);
  });

  it('keeps what a person mended in an imported file', async () => {
    const once = await importText('CMW_C_SR.593.txt', readFileSync(join(root, 'seeds/CMW_C_SR.593.txt')));
    const mended = once.replace('At the invitation of the Chair', 'At the **kind** invitation of the Chair');
    assert.equal(await importText('CMW_C_SR.593_en.md', Buffer.from(mended)), mended);
  });

  it('does not take a text for imported, and let its links live, because it says so', async () => {
    const forged = `---\nsource: a.docx\nsha256: ${'a'.repeat(64)}\n---\n\n1. See [this](https://evil.example) <img src=x>.\n`;
    assert.doesNotMatch(await importText('x.md', Buffer.from(forged)), /\]\(|(?<!\\)<img/);
  });

  it('says that a file without words is empty', async () => {
    assert.deepEqual(await importBytes({ number: 1, format: 'text', bytes: Buffer.from(' \n--- \n'), fileName: 'x.txt', sha256: '' }), { kind: 'unreadable', reason: 'empty' });
  });
});

function withoutPlaces(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'span' || key === 'inferred' ? undefined : inner)));
}

/** Words that one list has more often than the other. */
function surplus(one: readonly string[], other: readonly string[]): readonly string[] {
  const rest = new Map<string, number>();
  for (const word of other) rest.set(word, (rest.get(word) ?? 0) + 1);
  return one.filter((word) => {
    const left = rest.get(word) ?? 0;
    rest.set(word, left - 1);
    return left <= 0;
  });
}
