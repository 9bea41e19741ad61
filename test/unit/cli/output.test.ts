import assert from 'node:assert/strict';
import { getDisplayWidth, toPrintable, truncateToWidth } from '../../../server/src/cli/displayWidth.ts';
import { getDueText } from '../../../server/src/core/messages/dueText.ts';
import { formatPercent } from '../../../server/src/core/coverage/percent.ts';
import { findNearest } from '../../../server/src/cli/suggest.ts';
import { toTable } from '../../../server/src/cli/table.ts';
import { toCsv } from '../../../server/src/cli/toCsv.ts';
import { toMarkdownTable } from '../../../server/src/cli/toMarkdownTable.ts';
import { getUiLanguage } from '../../../server/src/cli/uiLanguage.ts';
import { cliMessages } from '../../../server/src/core/messages/cli.ts';

describe('tables in a terminal', () => {
  it('stand under each other, also with wide and combining signs', () => {
    assert.deepEqual(
      toTable([{ title: 'Ref' }, { title: 'N', align: 'right' }, { title: 'Text', most: 8 }], [['第36段', '7', 'détention arbitraire'], ['e\u0301', '100', 'x']]),
      ['Ref       N  Text', '第36段    7  détenti…', 'e\u0301       100  x'],
    );
  });

  it('cannot be steered by a text', () => {
    assert.deepEqual(toTable([{ title: '' }], [['a\u001b[31mb\u0007\u202ec\nd']]), ['a [31mb c d']);
    assert.equal(toPrintable('\u009b31mred\u2028x'), '31mred x');
  });

  it('measures and cuts', () => {
    assert.equal(getDisplayWidth('第36段(b)'), 9);
    assert.equal(getDisplayWidth('الفقرة'), 6);
    assert.equal(truncateToWidth('as a measure of last resort', 20), 'as a measure of…');
    assert.equal(truncateToWidth('第三十六段', 6), '第三…');
    assert.equal(truncateToWidth('short', 5), 'short');
  });
});

describe('values for a spreadsheet', () => {
  it('are never formulas', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\n=1', '"=1', "'=1", '＝1', '\u0000=1']) {
      const [cell] = toCsv([[formula]]).slice(1).split('\r\n');
      assert.match(cell ?? '', /^"?'/, JSON.stringify(formula));
    }
  });

  it('are quoted where they must be', () => {
    assert.equal(toCsv([['a,b', 'say "x"', 'two\nlines', 'plain', 'a;b']]), '\uFEFF"a,b","say ""x""","two\nlines",plain,"a;b"\r\n');
  });
});

describe('Markdown tables', () => {
  it('show what a text says, and nothing of it works', () => {
    const table = toMarkdownTable(['A'], [['[x](http://a.b) ![i](j) <img src=x> | `c` https://d.e\n# h']]);
    assert.equal(table.split('\n').length, 4);
    assert.doesNotMatch(table, /[^\\][[\]`]|<img|https?:\/\//);
  });
});

describe('what the user sees', () => {
  it('suggests the word that was meant', () => {
    const words = ['check', 'coverage', 'show', 'outline', 'references', 'search', 'documents', 'serve'];
    const meant: readonly (readonly [string, string | undefined])[] = [
      ['chekc', 'check'],
      ['cov', 'coverage'],
      ['refrences', 'references'],
      ['xyz', undefined],
      ['a'.repeat(10_000), undefined],
      ['', undefined],
    ];
    for (const [typed, expected] of meant) assert.equal(findNearest(typed, words), expected, typed.slice(0, 20));
  });

  it('takes the language from the environment, in the order of POSIX', () => {
    assert.equal(getUiLanguage({ LC_ALL: 'fr_FR.UTF-8', LANG: 'es_MX' }), 'fr');
    assert.equal(getUiLanguage({ LC_ALL: '', LC_MESSAGES: 'es', LANG: 'fr' }), 'es');
    assert.equal(getUiLanguage({ LANG: 'C.UTF-8' }), 'en');
    assert.equal(getUiLanguage({ LANG: 'estonian' }), 'en');
    assert.equal(getUiLanguage({}), 'en');
  });

  it('counts the days to a date', () => {
    const words = cliMessages('en');
    assert.equal(getDueText('2027-05-01', '2027-04-29', 'en', words), '1 May 2027 (2 days left)');
    assert.equal(getDueText('2027-05-01', '2027-04-30', 'en', words), '1 May 2027 (1 day left)');
    assert.equal(getDueText('2027-05-01', '2027-05-01', 'en', words), '1 May 2027 (today)');
    assert.equal(getDueText('2027-05-01', '2027-05-02', 'en', words), '1 May 2027 (1 day late)');
    assert.equal(getDueText('2030-05-01', '2027-05-01', 'es', cliMessages('es')), '1 de mayo de 2030 (quedan 1.096 días)');
    assert.equal(getDueText('2027-05', '2027-04-29', 'en', words), 'May 2027');
  });

  it('rounds a share as anyone would, and calls only all of it 100', () => {
    assert.equal(formatPercent(99.96, 'en'), '99.9');
    assert.equal(formatPercent(100, 'en'), '100');
    assert.equal(formatPercent((1 / 3) * 100, 'es'), '33,3');
    assert.equal(formatPercent((29 / 100) * 100, 'en'), '29');
    // 6,524 of 7,908 is 82.5 per cent.
    assert.equal(formatPercent((6524 / 7908) * 100, 'en'), '82.5');
  });
});
