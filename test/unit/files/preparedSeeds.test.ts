import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { createService, type DocumentSource } from '../../../server/src/core/service.ts';
import { addPreparedSeeds, writePreparedSeeds } from '../../../server/src/files/preparedSeeds.ts';
import { readSeeds } from '../../../server/src/files/readSeeds.ts';

describe('prepared source documents', () => {
  const seedsFolder = fileURLToPath(new URL('../../../seeds', import.meta.url));
  let written: string;
  let sources: readonly DocumentSource[];

  before(async () => {
    sources = (await readSeeds(seedsFolder, (path) => path)).map(({ id, fileName, text }) => ({ id, fileName, text }));
    written = await writePreparedSeeds(sources.map((source) => ({ source, document: readDocument(source) })));
  });

  it('are exactly what reading the five seeds gives', async () => {
    const prepared = await addPreparedSeeds(sources, written);
    assert.equal(prepared.length, 5);
    for (const source of prepared) assert.deepEqual(source.prepared, readDocument({ id: source.id, fileName: source.fileName, text: source.text }));
  });

  it('make the same library, under the ids of a copy', async () => {
    const service = createService();
    const copies = (await addPreparedSeeds(sources, written)).map((source) => ({ ...source, id: `copy of ${source.fileName}` }));
    service.setDocuments(copies);
    assert.deepEqual(service.snapshot.library.documents.map(({ id }) => id), copies.map(({ id }) => id).sort());
    assert.equal(service.snapshot.library.findDocument('CMW/C/MEX/CO/4')?.recommendations.length, 101);
  });

  it('are not used for a text that was changed, nor when the file is missing or broken', async () => {
    const [first] = sources;
    const [changed] = await addPreparedSeeds([{ ...first!, text: `${first!.text} ` }], written);
    assert.equal(changed?.prepared, undefined);
    for (const broken of ['', '[{']) assert.equal((await addPreparedSeeds(sources, broken))[0]?.prepared, undefined);
  });
});
