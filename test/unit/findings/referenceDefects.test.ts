import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createService } from '../../../server/src/core/service.ts';
import { applyEdits } from '../../support/fixture.ts';

/** What a draft with this text is told about its references, and the text after each fix. */
function mended(text: string, language: string): readonly (readonly [cited: string, fixed: string])[] {
  const service = createService();
  const matter = `---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: ${language}\n---\n\n`;
  service.setDraft('report.md', `${matter}${text}\n`);
  return service
    .findings('report.md')
    .filter(({ code }) => code === 'reference-style')
    .map(({ span, fixes }) => [`${matter}${text}`.slice(span.start, span.end), applyEdits(`${matter}${text}`, fixes[0]?.edits ?? []).slice(matter.length)]);
}

/** The symbols and paths that a draft's references point at. */
function targets(text: string, language: string): readonly string[] {
  const service = createService();
  service.setDraft('report.md', `---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: ${language}\n---\n\n${text}\n`);
  return [...(service.snapshot.drafts.get('report.md')?.references ?? [])].flatMap((reference) => reference.targets.map(({ pinpoint }) => (pinpoint ? [pinpoint.symbol, ...pinpoint.path].join(' ') : '–')));
}

describe('every defect of real documents in a draft', () => {
  // The text, its targets, and the text after each fix.
  const rows: readonly (readonly [text: string, language: string, targets: readonly string[], ...fixed: string[]])[] = [
    ['See CMW/C/MEX/Q/2 and Add.1.', 'en', ['CMW/C/MEX/Q/2', 'CMW/C/MEX/Q/2/Add.1'], 'See CMW/C/MEX/Q/2 and CMW/C/MEX/Q/2/Add.1.'],
    ['Véanse CAT/C/SR.365 y 366.', 'es', ['CAT/C/SR.365', 'CAT/C/SR.366'], 'Véanse CAT/C/SR.365 y CAT/C/SR.366.'],
    ['Voir CED/C/SR.423 et 424.', 'fr', ['CED/C/SR.423', 'CED/C/SR.424'], 'Voir CED/C/SR.423 et CED/C/SR.424.'],
    ['See CRC/C/SR.1119, 1120 and 1121.', 'en', ['CRC/C/SR.1119', 'CRC/C/SR.1120', 'CRC/C/SR.1121'], 'See CRC/C/SR.1119, CRC/C/SR.1120 and 1121.', 'See CRC/C/SR.1119, 1120 and CRC/C/SR.1121.'],
    ['See CRC/C/SR. 1988.', 'en', ['CRC/C/SR.1988'], 'See CRC/C/SR.1988.'],
    ['See CMW/C/MEX/CO/1 Add.1.', 'en', ['CMW/C/MEX/CO/1/Add.1'], 'See CMW/C/MEX/CO/1/Add.1.'],
    ['See CAT/C/MEX/Q/56.', 'en', ['CAT/C/MEX/Q/56'], 'See CAT/C/MEX/Q/5-6.'],
    ['See CEDAW/SR/1608.', 'en', ['CEDAW/C/SR.1608'], 'See CEDAW/C/SR.1608.'],
    ['Véase A/67/48 y Corr.1.', 'es', ['A/67/48', 'A/67/48/Corr.1'], 'Véase A/67/48 y A/67/48/Corr.1.'],
    ['En CMW/C/MEX/CO/18 de diciembre de 2006', 'es', ['CMW/C/MEX/CO/1'], 'En CMW/C/MEX/CO/1 8 de diciembre de 2006'],
    ['See A\n/HRC/WG.6/17/MEX/2.', 'en', ['A/HRC/WG.6/17/MEX/2'], 'See A/HRC/WG.6/17/MEX/2.'],
    ['See СMW/С/MEX/СО/4, para. 36.', 'en', ['CMW/C/MEX/CO/4 36'], 'See CMW/C/MEX/CO/4, para. 36.'],
    ['See CMW/C/MEX/CO/4, para. 36(b).', 'en', ['CMW/C/MEX/CO/4 36 b'], 'See CMW/C/MEX/CO/4, para. 36 (b).'],
    ['See CMW/C/MEX/CO/4, para. 36b.', 'en', ['CMW/C/MEX/CO/4 36 b'], 'See CMW/C/MEX/CO/4, para. 36 (b).'],
    ['See CMW/C/MEX/CO/4 36b.', 'en', ['CMW/C/MEX/CO/4 36 b'], 'See CMW/C/MEX/CO/4, para. 36 (b).'],
    ['See CMW/C/MEX/CO/4, para 36 (b).', 'en', ['CMW/C/MEX/CO/4 36 b'], 'See CMW/C/MEX/CO/4, para. 36 (b).'],
    ['Véase el apartado b) del párrafo 36 de las observaciones finales.', 'es', ['CMW/C/MEX/CO/4 36 b'], 'Véase el párrafo 36 b) de las observaciones finales.'],
    ['Véase el párrafo 36, inciso b), de las observaciones finales.', 'es', ['CMW/C/MEX/CO/4 36 b'], 'Véase el párrafo 36 b), de las observaciones finales.'],
    ['Véase el inciso b) del párrafo 36 de las observaciones finales.', 'es', ['CMW/C/MEX/CO/4 36 b'], 'Véase el párrafo 36 b) de las observaciones finales.'],
    ['Véanse los apartados b) y c) del párrafo 36 de las observaciones finales.', 'es', ['CMW/C/MEX/CO/4 36 b', 'CMW/C/MEX/CO/4 36 c'], 'Véanse el párrafo 36 b) y c) de las observaciones finales.'],
    ['Conforme a la letra b) del párrafo 36 de las observaciones finales.', 'es', ['CMW/C/MEX/CO/4 36 b'], 'Conforme al párrafo 36 b) de las observaciones finales.'],
    ['Voir l’alinéa b) du paragraphe 36 des observations finales.', 'fr', ['CMW/C/MEX/CO/4 36 b'], 'Voir le paragraphe 36 b) des observations finales.'],
    ['Véase el párrafo 36 (inciso b) de las observaciones finales.', 'es', ['CMW/C/MEX/CO/4 36 b'], 'Véase el párrafo 36 b) de las observaciones finales.'],
    ['<!-- reply: CMW/C/MEX/CO/4 para. 36 (b); status: not-accepted; reason: no -->', 'es', ['CMW/C/MEX/CO/4 36 b']],
    ['Véase CMW/C/MEX/CO/4, numeral 36.b.', 'es', ['CMW/C/MEX/CO/4 36 b'], 'Véase CMW/C/MEX/CO/4, párrafo 36 b).'],
    ['Véase CMW/C/MEX/CO/4, párrafos 34 al 38.', 'es', ['CMW/C/MEX/CO/4 34'], 'Véase CMW/C/MEX/CO/4, párrafos 34 a 38.'],
    ['Véase CMW/C/MEX/CO/4, parrafo 36.', 'es', ['CMW/C/MEX/CO/4 36'], 'Véase CMW/C/MEX/CO/4, párrafo 36.'],
    ['Véase la recomendación 36 (b).', 'es', ['CMW/C/MEX/CO/4 36 b'], 'Véase la recomendación contenida en el párrafo 36 b).'],
    ['Véase CMW/C/MEX/CO/4, para. 36 (b).', 'es', ['CMW/C/MEX/CO/4 36 b'], 'Véase CMW/C/MEX/CO/4, párr. 36 b).'],
    ['Véase CO/4, párr. 36 b).', 'es', ['CMW/C/MEX/CO/4 36 b']],
    ['See ILO Convention No. 189, para. 3, and Convenio núm. 189 de la OIT.', 'en', ['–', '–']],
    ['See its general comments No. 2 (2013) and No. 5 (2021).', 'en', ['CMW/C/GC/2', 'CMW/C/GC/5']],
    ['See joint general comments No. 3 and No. 4/No. 22 and No. 23 (2017).', 'en', ['CMW/C/GC/3-CRC/C/GC/22', 'CMW/C/GC/4-CRC/C/GC/23']],
  ];
  for (const [text, language, expected, ...fixed] of rows) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(targets(text, language), expected);
      assert.deepEqual(mended(text, language).map(([, after]) => after), fixed);
    });
  }

  it('asks about a likely repair, and leaves it out of the fix for the whole file', () => {
    const service = createService();
    service.setDraft('report.md', '---\nanswers: CMW/C/MEX/CO/4\n---\n\nSee CAT/C/MEX/Q/56, CMW/C/MEX/CO/4, para 36(b), and CMW/C/MEX/CO/4, para 34.\n');
    const found = service.findings('report.md').filter(({ code }) => code === 'reference-style');
    assert.deepEqual(found.map(({ message, fixes }) => [message, fixes.map(({ preferred, edits }) => [preferred, edits.length])]), [
      ['Is CAT/C/MEX/Q/5-6 meant? It is read here as it is written', [[false, 1]]],
      ['House style: CMW/C/MEX/CO/4, para. 36 (b)', [[true, 2], [false, 3]]],
      ['House style: CMW/C/MEX/CO/4, para. 34', [[true, 1], [false, 3]]],
    ]);
  });
});
