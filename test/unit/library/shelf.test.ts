import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SourceDocument } from '../../../server/src/core/model.ts';
import { createService, type Service } from '../../../server/src/core/service.ts';
import { createMemoryShelf } from '../../support/memoryShelf.ts';
import { readSeed, readSeeds } from '../../support/readSeeds.ts';

const seeds = readSeeds();
const spanish: SourceDocument = { ...readSeed('CMW_C_MEX_CO_4.txt'), id: 'seeds/spanish', language: 'es' };
const other: SourceDocument = { ...readSeed('CMW_C_MEX_CO_4.txt'), id: 'seeds/CO_5', symbol: 'CMW/C/MEX/CO/5', name: 'CMW/C/MEX/CO/5' };
const documents = [...seeds, spanish, other];
const draft = `---
symbol: CMW/C/MEX/5
answers: CMW/C/MEX/CO/4
---

#### CMW/C/MEX/CO/4, para. 36 (b)

The State has reformed its laws, as said in MGI Mexico 2022, sect. 4.2, in CMW/C/MEX/4, para. 12 and CMW/C/MEX/CO/44, para. 3.

#### CMW/C/MEX/CO/3, para. 38

See paragraph 999 of the concluding observations and CMW/C/SR.593, para. 4.

CMW/C/MEX/CO/`;

/** Everything that a service says of a draft. */
function ask(service: Service): unknown {
  const offsets = ['para. 36', 'sect. 4.2', 'CMW/C/MEX/4', 'SR.593', '999'].map((text) => draft.indexOf(text) + 6);
  const { library } = service.snapshot;
  return {
    findings: service.findings('draft.md'),
    reports: service.reports().map(({ counts, document }) => ({ counts, document: document?.id })),
    hovers: offsets.map((offset) => service.hover('draft.md', offset)?.markdown),
    definitions: offsets.map((offset) => service.definition('draft.md', offset)),
    completions: [draft.length, draft.indexOf('36 (b)') + 2].map((offset) => service.complete('draft.md', offset, 'invoked').items.map(({ label, insertText }) => [label, insertText])),
    outline: service.outline('seeds/CO_5').map(({ name }) => name),
    links: service.links(spanish.id).length,
    entries: library.getEntries(),
    size: library.size,
    versions: library.findAll('CMW/C/MEX/CO/4', 'es').map(({ id }) => id),
    symbols: library.getSymbols('CMW/C/MEX/'),
  };
}

function makeService(inMemory: readonly SourceDocument[], onShelf: readonly SourceDocument[]): Service {
  const service = createService();
  service.setDocuments(inMemory.map((document) => ({ ...document, prepared: document })));
  service.setShelf(createMemoryShelf(onShelf));
  service.setDraft('draft.md', draft);
  service.setReady(true);
  return service;
}

describe('a library with a shelf', () => {
  const expected = ask(makeService(documents, []));

  it('says what it would say with all documents in memory, however they are spread', () => {
    for (let spread = 0; spread < 2 ** documents.length; spread += 5) {
      const isOnShelf = (_: unknown, index: number): boolean => ((spread >> index) & 1) === 1;
      const service = makeService(
        documents.filter((document, index) => !isOnShelf(document, index)),
        documents.filter(isOnShelf),
      );
      assert.deepEqual(ask(service), expected, `spread ${spread}`);
    }
  });

  it('says after any changes what one made from the last state says', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const service = makeService([], []);
    let inMemory: readonly SourceDocument[] = [];
    let onShelf: readonly SourceDocument[] = [];
    for (let step = 0; step < 60; step++) {
      const document = documents[random(documents.length)] as SourceDocument;
      const action = random(4);
      if (action === 0) {
        // A document on the shelf that is opened as it is need not be held.
        if (!onShelf.includes(document)) inMemory = [...inMemory.filter(({ id }) => id !== document.id), document];
        service.setDocuments([{ ...document, prepared: document }]);
      } else if (action === 1) {
        inMemory = inMemory.filter(({ id }) => id !== document.id);
        service.removeDocument(document.id);
      } else {
        onShelf = documents.filter(() => random(2) === 1);
        service.setShelf(createMemoryShelf(onShelf));
      }
      if (step % 3 === 0) assert.deepEqual(ask(service), ask(makeService(inMemory, onShelf)), `step ${step}`);
    }
  });

  it('lets the document in memory hide the one of its id, and shows it again', () => {
    const changed: SourceDocument = { ...other, text: `${other.text}\n`, title: 'As it is in the editor' };
    const service = makeService([], documents);
    service.setDocuments([{ ...changed, prepared: changed }]);
    assert.equal(service.snapshot.library.findDocument('CMW/C/MEX/CO/5')?.title, 'As it is in the editor');
    assert.equal(service.snapshot.library.size, documents.length);
    service.removeDocument(other.id);
    assert.equal(service.snapshot.library.findDocument('CMW/C/MEX/CO/5'), other);
  });

  it('goes on without a document that the shelf knew and cannot give any more', () => {
    const service = createService();
    service.setShelf({ ...createMemoryShelf(documents), load: (entry) => (entry.id === spanish.id ? spanish : undefined) });
    assert.equal(service.snapshot.library.findDocument('CMW/C/MEX/CO/4'), spanish);
    assert.equal(service.snapshot.library.findDocument('CMW/C/MEX/CO/5'), undefined);
    assert.equal(service.snapshot.library.resolve({ symbol: 'CMW/C/MEX/CO/5', path: ['36'] }).kind, 'unknown-document');
  });
});
