import assert from 'node:assert/strict';
import { toFileId, toTextUri } from '../../../server/src/files/fileId.ts';

describe('the address of a text that stands in no file', () => {
  it('leads back to the file, however an editor writes it', () => {
    for (const id of ['file:///reports/co.pdf', 'file:///c:/r%C3%A9p/co%20(1).docx', 'file://server/share/co.html']) {
      const uri = toTextUri(id);
      assert.match(uri, /^periodic-report:\/\/.*\.md$/);
      assert.equal(toFileId(uri), id);
      // As VS Code writes an address without a machine.
      assert.equal(toFileId(uri.replace('periodic-report:///', 'periodic-report:/')), id);
    }
  });

  it('leads back to a file that is on no machine', () => {
    for (const id of ['vscode-vfs://github/mx/report/co%20%281%29.pdf', 'memfs:/documents/co.docx']) {
      assert.match(toTextUri(id), /^periodic-report:.*\.md\?[a-z-]+$/);
      assert.equal(toFileId(toTextUri(id)), id);
    }
    assert.equal(toTextUri('vscode-vfs://github/mx/co.pdf'), 'periodic-report://github/mx/co.pdf.md?vscode-vfs');
  });

  it('is nothing else', () => {
    for (const uri of ['periodic-report:x', 'periodic-report-explanation:/x.md', 'untitled:co.pdf.md']) assert.equal(toFileId(uri), uri);
  });
});
