import assert from 'node:assert/strict';
import { assertFindings, fifthReport, getFixedLines } from '../../support/fixture.ts';

const off = { configuration: { severities: { 'mentioned-only': 'off' as const } } };

describe('unknown-item', () => {
  it('stands at the item itself, in lists and ranges too', () => {
    assertFindings(
      `
${fifthReport}
Also: (CMW/C/MEX/CO/4, paras. 36 (a), (q) and (c), 34 (a)–(z), 60 (a) and 57 (a) (ii)).
                                      ^^^ unknown-item error: CMW/C/MEX/CO/4 has no item 36 (q)
                                                   ^^^^^^^^^^ unknown-item error: CMW/C/MEX/CO/4 has no item 34 (z)
                                                               ^^^^^^ unknown-item error: CMW/C/MEX/CO/4 has no item 60 (a)
`,
      off,
    );
  });

  it('offers the nearest items, written as the reference is', () => {
    const lines = (written: string): readonly string[] => getFixedLines(`${fifthReport}\nAlso: (${written}).\n`, 'unknown-item', off).map(([, , line]) => line);
    assert.deepEqual(lines('CMW/C/MEX/CO/4, para. 38 (d)'), ['Also: (CMW/C/MEX/CO/4, para. 38 (c)).', 'Also: (CMW/C/MEX/CO/4, para. 38 (b)).', 'Also: (CMW/C/MEX/CO/4, para. 38 (a)).']);
    assert.deepEqual(lines('CMW/C/MEX/CO/4, párr. 38 d)')[0], 'Also: (CMW/C/MEX/CO/4, párr. 38 c)).');
    assert.deepEqual(lines('CMW/C/MEX/CO/4, para. 36 (a) and (q)')[0], 'Also: (CMW/C/MEX/CO/4, para. 36 (a) and (d)).');
    assert.deepEqual(lines('CMW/C/MEX/CO/4, para. 34 (a)–(z)')[0], 'Also: (CMW/C/MEX/CO/4, para. 34 (a)–(e)).');
    assert.deepEqual(lines('CMW/C/MEX/CO/4, para. 60 (a)'), ['Also: (CMW/C/MEX/CO/4, para. 60).']);
  });

  it('does not tell the same reference as a mention', () => {
    assertFindings(`${fifthReport}\nAlso: (CMW/C/MEX/CO/4, para. 60 (a)).\n                             ^^^^^^ unknown-item error: CMW/C/MEX/CO/4 has no item 60 (a)\n`);
  });

  it('speaks Spanish and French', () => {
    const text = (message: string): string => `${fifthReport}\nAlso: (CMW/C/MEX/CO/4, para. 36 (q)).\n                             ^^^^^^ unknown-item error: ${message}\n`;
    assertFindings(text('CMW/C/MEX/CO/4 no tiene apartado 36 q)'), { configuration: { uiLanguage: 'es' } });
    assertFindings(text('CMW/C/MEX/CO/4 n’a pas d’alinéa 36 q)'), { configuration: { uiLanguage: 'fr' } });
  });
});
