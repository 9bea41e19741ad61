import assert from 'node:assert/strict';
import { findSymbols } from '../../../server/src/core/reference/symbol.ts';

const symbols = (text: string): readonly string[] => findSymbols(text).map(({ parts }) => parts.symbol);

describe('lists of symbols in copies', () => {
  it('go on after a Chinese "and" without a space', () => {
    assert.deepEqual(symbols('(见CRPD/C/SR.377和378)审议了报告(CRPD/C/FIN/1和Corr.1)'), ['CRPD/C/SR.377', 'CRPD/C/SR.378', 'CRPD/C/FIN/1', 'CRPD/C/FIN/1/Corr.1']);
  });

  it('go on after the letter of a chamber', () => {
    assert.deepEqual(symbols('[voir CEDAW/C/SR.793 (A) et 794 (A)]'), ['CEDAW/C/SR.793', 'CEDAW/C/SR.794']);
  });

  it('have records that lost their stop', () => {
    assert.deepEqual(symbols('(انظر CRC/C/SR1616 و1617)'), ['CRC/C/SR.1616', 'CRC/C/SR.1617']);
  });

  it('keep the addendum that is the document in the older series', () => {
    assert.deepEqual(symbols('CRC/C/70/Add.1 and Corr.1'), ['CRC/C/70/Add.1', 'CRC/C/70/Add.1/Corr.1']);
    assert.deepEqual(symbols('CMW/C/MEX/Q/2/Add.1 and Corr.1'), ['CMW/C/MEX/Q/2/Add.1', 'CMW/C/MEX/Q/2/Corr.1']);
  });
});
