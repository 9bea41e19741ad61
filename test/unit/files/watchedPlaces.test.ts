import assert from 'node:assert/strict';
import { toWatchedPlaces } from '../../../server/src/files/watchedPlaces.ts';

describe('toWatchedPlaces', () => {
  const base = 'file:///reports/mexico';
  const show = (pattern: string, from = base): readonly string[] => toWatchedPlaces(pattern, from).map(({ folder, pattern: rest }) => `${folder} ${rest}`);

  it('starts where the first * stands, or at the folder of the one file', () => {
    assert.deepEqual(show('sources/**/*.txt'), ['file:///reports/mexico/sources **/*.txt']);
    assert.deepEqual(show('*.txt'), ['file:///reports/mexico *.txt']);
    assert.deepEqual(show('./sources/co.pdf'), ['file:///reports/mexico/sources co.pdf']);
    assert.deepEqual(show('../library'), ['file:///reports {library,library/**}']);
    assert.deepEqual(show('sources/{a,b/c}/*.txt'), ['file:///reports/mexico/sources/a *.txt', 'file:///reports/mexico/sources/b/c *.txt']);
  });

  it('leads out of the folder, at most to its root', () => {
    assert.deepEqual(show('../library/*.txt'), ['file:///reports/library *.txt']);
    assert.deepEqual(show('../../library/*.txt'), ['file:///library *.txt']);
    assert.deepEqual(show('../../../../library/*.txt'), ['file:///library *.txt']);
    assert.deepEqual(show('../x/*.txt', 'vscode-vfs://github/mx/report'), ['vscode-vfs://github/mx/x *.txt']);
  });

  it('knows full paths, drives and computers of the network', () => {
    assert.deepEqual(show('/srv/UN documents/*.txt'), ['file:///srv/UN%20documents *.txt']);
    assert.deepEqual(show('/co.txt'), ['file:// co.txt']);
    assert.deepEqual(show('C:\\UN\\**\\*.docx'), ['file:///c:/UN **/*.docx']);
    assert.deepEqual(show('\\\\server\\share\\*.pdf'), ['file://server/share *.pdf']);
  });

  it('gives nothing where no file is meant, or where * is followed by the way out', () => {
    assert.deepEqual(show(''), []);
    assert.deepEqual(show('*/../x.txt'), []);
  });
});
