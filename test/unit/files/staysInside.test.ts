import assert from 'node:assert/strict';
import { staysInside } from '../../../server/src/files/staysInside.ts';

describe('staysInside', () => {
  for (const pattern of ['*.txt', 'sources/**', './texts/CMW*.{txt,md}', 'a..b/*.txt', 'documents\\old\\*.txt']) {
    it(`lets ${pattern} be looked for`, () => assert.equal(staysInside(pattern), true));
  }
  for (const pattern of ['../*.txt', 'sources/../../x', '/etc/*', '\\\\server\\texts\\*', 'C:\\texts\\*', 'c:/texts/*', '~/texts/*', '{a,/etc}/*', '{a,../b}/*', 'a\\..\\..\\b', '..']) {
    it(`sees that ${pattern} may lead out`, () => assert.equal(staysInside(pattern), false));
  }
});
