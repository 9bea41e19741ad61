import assert from 'node:assert/strict';
import { getFileName, getLine } from '../../../server/src/core/messages/filePlace.ts';

describe('the place of a file', () => {
  it('is named by the end of its path or address', () => {
    const names: readonly (readonly [id: string, name: string])[] = [
      ['file:///home/ana/informes/CMW_C_MEX_5.md', 'CMW_C_MEX_5.md'],
      ['file:///c%3A/informe%20final.md', 'informe final.md'],
      ['vscode-remote://ssh/x/a.md?q=1#L2', 'a.md'],
      ['untitled:Untitled-1', 'Untitled-1'],
      ['draft/report#2.md', 'report#2.md'],
      ['C:\\informes\\a.md', 'a.md'],
      ['file:///a%ZZ.md', 'a%ZZ.md'],
      ['draft/', 'draft'],
      ['', ''],
    ];
    for (const [id, name] of names) assert.equal(getFileName(id), name, id);
  });

  it('counts lines from 1', () => {
    assert.deepEqual([0, 1, 2, 3, 9].map((offset) => getLine('a\nb\n', offset)), [1, 1, 2, 2, 3]);
  });
});
