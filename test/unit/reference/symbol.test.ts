import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { symbolFromFileName } from '../../../server/src/core/reference/fileName.ts';
import { findSymbols, officialLink, parseSymbol, previousCycle, reportAnswered } from '../../../server/src/core/reference/symbol.ts';

/** What `findSymbols` sees: the written pieces with the symbols they stand for; `!` marks one that needs mending. */
function seen(text: string): string[] {
  return findSymbols(text).map(({ span, parts, defects }) => `${text.slice(span.start, span.end)} = ${parts.symbol}${defects.length > 0 ? ' !' : ''}`);
}

describe('parseSymbol', () => {
  it('reads the parts of a concluding observations symbol', () => {
    assert.deepEqual(parseSymbol('CMW/C/MEX/CO/4'), { symbol: 'CMW/C/MEX/CO/4', form: 'reporting', body: 'CMW', state: 'MEX', kind: 'CO', cycle: '4' });
  });

  const forms: readonly (readonly [string, string])[] = [
    ['CMW/C/MEX/5', 'reporting'],
    ['CMW/C/MEX/QPR/5', 'reporting'],
    ['CRPD/C/CAN/CO/2-3', 'reporting'],
    ['CERD/C/MEX/CO/18-21', 'reporting'],
    ['E/C.12/MEX/CO/5-6', 'reporting'],
    ['CRC/C/OPAC/MEX/CO/1', 'reporting'],
    ['CAT/OP/MEX/1', 'reporting'],
    ['CMW/C/MEX/Q/2/Add.1', 'reporting'],
    ['CMW/C/MEX/XYZ/4', 'reporting'],
    ['CMW/C/GC/5', 'general-comment'],
    ['CMW/C/GC/4-CRC/C/GC/23', 'general-comment'],
    ['CMW/C/SR.593', 'summary-record'],
    ['E/C.12/2017/SR.1', 'summary-record'],
    ['CCPR/C/96/D/1539/2006', 'communication'],
    ['CMW/C/2', 'sequential'],
    ['CMW/C/2008/1', 'sequential'],
    ['CRC/C/15/Add.13', 'sequential'],
    ['HRI/GEN/2/Rev.6', 'hri'],
    ['HRI/CORE/MEX/2016', 'hri'],
    ['A/HRC/WG.6/17/MEX/2', 'upr'],
    ['A/HRC/35/32/Add.2', 'human-rights-council'],
    ['A/HRC/RES/5/1', 'human-rights-council'],
    ['A/RES/68/268', 'resolution'],
    ['A/61/48', 'general-assembly'],
    ['A/61/48 (vol. I)', 'general-assembly'],
    ['CRC/C/Q/MEX/3', 'legacy'],
    ['CCPR/C/MEX/98/4', 'legacy'],
    ['CCPR/CO/72/NLD', 'legacy'],
    ['CAT/C/CR/30/2', 'legacy'],
    ['CAT/C/XXVII/Concl.1', 'legacy'],
    ['CERD/C/61/CO/3', 'legacy'],
    ['CRC/C/OPAC/CO/2005/3', 'legacy'],
    ['CRC/C/OPSA/CO/2006/1', 'legacy'],
    ['CRC/C/OPSA/CHL/CO/1', 'reporting'],
    ['E/C.12/CO/MEX/4', 'legacy'],
  ];
  for (const [symbol, form] of forms) {
    it(`reads ${symbol} as it stands (${form})`, () => {
      assert.equal(parseSymbol(symbol)?.symbol, symbol);
      assert.equal(parseSymbol(symbol)?.form, form);
    });
  }

  const mended: readonly (readonly [string, string])[] = [
    ['CMW/C/MEX/CO/1 Add.1', 'CMW/C/MEX/CO/1/Add.1'],
    // Likely a lost hyphen, and yet taken at its word.
    ['CAT/C/MEX/Q/56', 'CAT/C/MEX/Q/56'],
    ['CERD/C/MEX/1617', 'CERD/C/MEX/1617'],
    ['CEDAW/SR/1608', 'CEDAW/C/SR.1608'],
    ['CRC/C/SR. 1988', 'CRC/C/SR.1988'],
    ['СMW/С/МЕХ/СО/4', 'CMW/C/MEX/CO/4'],
    ['CRPD/C/CAN/CO/2‑3', 'CRPD/C/CAN/CO/2-3'],
    ['CRPD/C/CAN/CO/2–3', 'CRPD/C/CAN/CO/2-3'],
    ['cmw/c/mex/co/4', 'CMW/C/MEX/CO/4'],
    ['[CMW/C/MEX/CO/4](#)', 'CMW/C/MEX/CO/4'],
    ['**CMW/C/MEX/CO/4**.', 'CMW/C/MEX/CO/4'],
    ['A\n/HRC/WG.6/17/MEX/2', 'A/HRC/WG.6/17/MEX/2'],
    ['CMW/C/\u200BMEX/CO/4', 'CMW/C/MEX/CO/4'],
  ];
  for (const [written, symbol] of mended) {
    it(`understands ${JSON.stringify(written)}`, () => assert.equal(parseSymbol(written)?.symbol, symbol));
  }

  for (const text of ['', 'CMW', 'CMW/C', 'CMW/C/MEX', 'N/A', 'and/or', 'C/106/40', '36 (b)', 'CMW/C/MEX/CO/4 and more', 'https://docs.un.org/en/CMW/C/MEX/CO/4', 'AB/C/MEX/CO/4']) {
    it(`sees no symbol in ${JSON.stringify(text)}`, () => assert.equal(parseSymbol(text), undefined));
  }
});

describe('symbols of concluding observations before the reporting cycles were numbered', () => {
  const committees: readonly (readonly [string, string, string | undefined])[] = [
    ['CCPR/CO/72/NLD', 'CCPR', 'NLD'],
    ['CAT/C/CR/30/2', 'CAT', undefined],
    ['CAT/C/XXVII/Concl.1', 'CAT', undefined],
    ['CERD/C/61/CO/3', 'CERD', undefined],
    ['CRC/C/OPAC/CO/2005/3', 'CRC', undefined],
    ['CRC/C/OPSA/CO/2006/1', 'CRC', undefined],
    ['CRC/C/OPSA/CHL/CO/1', 'CRC', 'CHL'],
    ['E/C.12/CO/MEX/4', 'E/C.12', 'MEX'],
  ];
  for (const [symbol, body, state] of committees) {
    it(`tell kind, Committee and, where they name it, the State: ${symbol}`, () => {
      const parts = parseSymbol(symbol);
      assert.deepEqual([parts?.kind, parts?.body, parts?.state], ['CO', body, state]);
      assert.deepEqual(seen(`(see ${symbol}, para. 6, and ${symbol}/Add.1)`), [`${symbol} = ${symbol}`, `${symbol}/Add.1 = ${symbol}/Add.1`]);
    });
  }
  it('are read from file names', () => {
    assert.equal(symbolFromFileName('CAT_C_CR_30_2_es.txt')?.symbol, 'CAT/C/CR/30/2');
    assert.equal(symbolFromFileName('CAT_C_XXVII_Concl.1-EN.pdf')?.symbol, 'CAT/C/XXVII/Concl.1');
    assert.equal(symbolFromFileName('E_C.12_CO_MEX_4.pdf')?.symbol, 'E/C.12/CO/MEX/4');
  });
  it('are not seen in what only looks like them', () => {
    assert.deepEqual(seen('CAT/C/XXVII/Conclusions and CRC/C/OPAC/CO/99'), []);
  });
});

describe('symbols of every form', () => {
  const body = fc.constantFrom('CMW/C', 'CCPR/C', 'CEDAW/C', 'CAT/C', 'CRC/C', 'CRPD/C', 'CERD/C', 'CED/C', 'E/C.12');
  const state = fc.constantFrom('MEX', 'FRA', 'CAN', 'SAU', 'ECU');
  const small = fc.integer({ min: 1, max: 29 });
  const cycle = fc.oneof(small.map(String), fc.tuple(small, fc.integer({ min: 1, max: 4 })).map(([first, more]) => `${first}-${first + more}`));
  const suffix = fc.array(fc.tuple(fc.constantFrom('Add', 'Corr', 'Rev', 'Amend'), fc.integer({ min: 1, max: 120 })).map(([name, number]) => `/${name}.${number}`), { maxLength: 2 }).map((parts) => parts.join(''));
  const year = fc.integer({ min: 1990, max: 2029 });
  const forms = fc.oneof(
    fc.tuple(body, fc.constantFrom('', '/OPAC', '/OPSC'), state, fc.constantFrom('', '/CO', '/Q', '/QPR', '/RQ', '/FCO', '/VR', '/OVR', '/AI', '/OAI', '/FAI', '/ROSP', '/CSPRO'), cycle, suffix).map(([b, protocol, s, kind, number, end]) => `${b}${b === 'CRC/C' ? protocol : ''}/${s}${kind}/${number}${end}`),
    fc.tuple(state, cycle, suffix).map(([s, number, end]) => `CAT/OP/${s}/${number}${end}`),
    fc.tuple(body, small, suffix).map(([b, number, end]) => `${b}/GC/${number}${end}`),
    fc.tuple(small, small).map(([one, other]) => `CMW/C/GC/${one}-CRC/C/GC/${other}`),
    fc.tuple(body, fc.integer({ min: 1, max: 2100 }), suffix).map(([b, number, end]) => `${b}/SR.${number}${end}`),
    fc.tuple(year, fc.integer({ min: 1, max: 99 })).map(([y, number]) => `E/C.12/${y}/SR.${number}`),
    fc.tuple(body, fc.integer({ min: 1, max: 140 }), fc.integer({ min: 1, max: 4000 }), year).map(([b, session, number, y]) => `${b}/${session}/D/${number}/${y}`),
    fc.tuple(body, year, small, suffix).map(([b, y, number, end]) => `${b}/${y}/${number}${end}`),
    fc.tuple(fc.constantFrom('GEN', 'MC', 'ICM'), small, suffix).map(([name, number, end]) => `HRI/${name}/${number}${end}`),
    fc.tuple(state, year, suffix).map(([s, y, end]) => `HRI/CORE/${s}/${y}${end}`),
    fc.tuple(fc.integer({ min: 1, max: 60 }), state, fc.integer({ min: 1, max: 3 }), suffix).map(([session, s, number, end]) => `A/HRC/WG.6/${session}/${s}/${number}${end}`),
    fc.tuple(fc.constantFrom('', 'RES/'), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 120 }), suffix).map(([res, session, number, end]) => `A/HRC/${res}${session}/${number}${end}`),
    fc.tuple(fc.integer({ min: 31, max: 80 }), fc.integer({ min: 1, max: 300 })).map(([session, number]) => `A/RES/${session}/${number}`),
    fc.tuple(fc.integer({ min: 31, max: 80 }), fc.integer({ min: 1, max: 300 }), fc.constantFrom('', ' (vol. I)', ' (vol. II)')).map(([session, number, volume]) => `A/${session}/${number}${volume}`),
    fc.tuple(state, small).map(([s, number]) => `CRC/C/Q/${s}/${number}`),
  );

  it('come back as they are, alone and in a sentence of any language', () => {
    fc.assert(
      fc.property(forms, fc.constantFrom('See {}.', '(véase {})', 'Voir {}, par. 3.', 'см. {}', 'الوثيقة {}،', '见{}。', '**{}**', '[{}](#)'), (symbol, sentence) => {
        assert.equal(parseSymbol(symbol)?.symbol, symbol);
        assert.deepEqual(findSymbols(sentence.replace('{}', () => symbol)).map(({ parts, defects }) => [parts.symbol, defects]), [[symbol, []]], sentence);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('findSymbols', () => {
  it('gives every member of a shortened list its own symbol', () => {
    assert.deepEqual(seen('(CMW/C/MEX/2; CMW/C/MEX/Q/2 and Add.1)'), ['CMW/C/MEX/2 = CMW/C/MEX/2', 'CMW/C/MEX/Q/2 = CMW/C/MEX/Q/2', 'Add.1 = CMW/C/MEX/Q/2/Add.1 !']);
    assert.deepEqual(seen('CRC/C/SR.1119, 1120 and 1121'), ['CRC/C/SR.1119 = CRC/C/SR.1119', '1120 = CRC/C/SR.1120 !', '1121 = CRC/C/SR.1121 !']);
    assert.deepEqual(seen('CAT/C/SR.365 y 366'), ['CAT/C/SR.365 = CAT/C/SR.365', '366 = CAT/C/SR.366 !']);
    assert.deepEqual(seen('A/67/48 y Corr.1'), ['A/67/48 = A/67/48', 'Corr.1 = A/67/48/Corr.1 !']);
  });

  it('does not take a number of the sentence for a meeting', () => {
    assert.deepEqual(seen('CMW/C/SR.592, 20 delegates and 7,000 pages'), ['CMW/C/SR.592 = CMW/C/SR.592']);
    assert.deepEqual(seen('CMW/C/SR.592 and CMW/C/SR.593'), ['CMW/C/SR.592 = CMW/C/SR.592', 'CMW/C/SR.593 = CMW/C/SR.593']);
  });

  it('parts a symbol from a date that ran into it, and offers the missing space', () => {
    const text = 'CMW/C/MEX/CO/18 de diciembre de 2006';
    assert.deepEqual(seen(text), ['CMW/C/MEX/CO/1 = CMW/C/MEX/CO/1 !']);
    assert.equal(findSymbols(text)[0]?.defects[0]?.replacement, 'CMW/C/MEX/CO/1 ');
    assert.deepEqual(seen('CERD/C/MEX/CO/18-21 de diciembre'), ['CERD/C/MEX/CO/18-21 = CERD/C/MEX/CO/18-21']);
  });

  it('parts an addendum from a date that ran into it, where there is one way to', () => {
    assert.deepEqual(seen('CRC/C/15/Add.23830 juin 2004'), ['CRC/C/15/Add.238 = CRC/C/15/Add.238 !']);
    assert.deepEqual(seen('CRC/C/15/Add.23812 juin 2004'), ['CRC/C/15/Add.238 = CRC/C/15/Add.238 !']);
    assert.deepEqual(seen('CRC/C/15/Add.238 of 30 June'), ['CRC/C/15/Add.238 = CRC/C/15/Add.238']);
    // Add.112 of 4 June, or Add.11 of 24 June.
    assert.deepEqual(seen('CRC/C/15/Add.1124 juin 2000'), []);
  });

  it('does not choose between two dates where both are likely', () => assert.deepEqual(seen('CERD/C/MEX/CO/118 de diciembre'), ['CERD/C/MEX/CO/118 = CERD/C/MEX/CO/118']));

  it('offers a lost hyphen without asserting it', () => {
    assert.deepEqual(findSymbols('CAT/C/MEX/Q/56')[0]?.defects, [{ span: { start: 0, end: 14 }, code: 'symbol-form', replacement: 'CAT/C/MEX/Q/5-6', uncertain: true }]);
    assert.deepEqual(findSymbols('CAT/C/MEX/Q/12')[0]?.defects, []);
  });

  it('reads the members of a list at the end of a sentence, and the last of a range', () => {
    assert.deepEqual(seen('CED/C/SR.423 et 424.'), ['CED/C/SR.423 = CED/C/SR.423', '424 = CED/C/SR.424 !']);
    assert.deepEqual(seen('CMW/C/SR.592–593.'), ['CMW/C/SR.592 = CMW/C/SR.592', '593 = CMW/C/SR.593']);
    assert.deepEqual(seen('CMW/C/SR.592, 600 persons'), ['CMW/C/SR.592 = CMW/C/SR.592']);
  });

  it('never makes a footnote mark part of the number', () => {
    assert.deepEqual(seen('CMW/C/MEX/CO/3⁴ and CMW/C/MEX/CO/4¹⁷'), ['CMW/C/MEX/CO/3 = CMW/C/MEX/CO/3', 'CMW/C/MEX/CO/4 = CMW/C/MEX/CO/4']);
  });

  it('leaves addresses alone, also those of a link', () => {
    assert.deepEqual(seen('https://docs.un.org/en/CMW/C/MEX/CO/4 www.ohchr.org/x=CMW/C/MEX/CO/4'), []);
    assert.deepEqual(seen('[HRI/GEN/2/Rev.6](https://undocs.org/es/HRI/GEN/2/Rev.6)<https://undocs.org/es/HRI/GEN/2/Rev.6>'), ['HRI/GEN/2/Rev.6 = HRI/GEN/2/Rev.6']);
  });

  it('names look-alike letters as such', () => {
    assert.deepEqual(findSymbols('see СMW/C/MEX/CO/4.')[0]?.defects, [{ span: { start: 4, end: 18 }, code: 'look-alike', replacement: 'CMW/C/MEX/CO/4' }]);
  });
});

describe('what a symbol leads to', () => {
  it('knows the cycle before, where it can be told', () => {
    assert.equal(previousCycle('CMW/C/MEX/CO/4'), 'CMW/C/MEX/CO/3');
    assert.equal(previousCycle('CRPD/C/ECU/CO/4-5'), 'CRPD/C/ECU/CO/3');
    assert.equal(previousCycle('CRC/C/OPAC/MEX/CO/2'), 'CRC/C/OPAC/MEX/CO/1');
    assert.equal(previousCycle('CRPD/C/SAU/CO/1'), undefined);
    assert.equal(previousCycle('CMW/C/SR.593'), undefined);
    assert.equal(previousCycle('no symbol'), undefined);
  });

  it('knows the report that a document is about', () => {
    assert.equal(reportAnswered('CMW/C/MEX/CO/4'), 'CMW/C/MEX/4');
    assert.equal(reportAnswered('E/C.12/MEX/CO/5-6'), 'E/C.12/MEX/5-6');
    assert.equal(reportAnswered('CMW/C/MEX/4'), undefined);
  });

  it('links to the official document in each language', () => {
    assert.equal(officialLink('CMW/C/MEX/CO/4', 'es'), 'https://docs.un.org/es/CMW/C/MEX/CO/4');
    assert.equal(officialLink('A/61/48 (vol. I)', 'en'), 'https://docs.un.org/en/A/61/48(vol.I)');
  });
});

describe('symbolFromFileName', () => {
  const names: readonly (readonly [string, ReturnType<typeof symbolFromFileName>])[] = [
    ['CMW_C_MEX_CO_4.txt', { symbol: 'CMW/C/MEX/CO/4' }],
    ['seeds/CMW_C_MEX_4.txt', { symbol: 'CMW/C/MEX/4' }],
    ['CRPD_C_SAU_CO_1_es.pdf', { symbol: 'CRPD/C/SAU/CO/1', language: 'es' }],
    ['CEDAW_C_CRI_CO_7_es.md', { symbol: 'CEDAW/C/CRI/CO/7', language: 'es' }],
    ['CMW_C_SR.593.txt', { symbol: 'CMW/C/SR.593' }],
    ['A_HRC_WG.6_34_ITA_3_ru.pdf', { symbol: 'A/HRC/WG.6/34/ITA/3', language: 'ru' }],
    ['CRPD_C_CAN_CO_2-3_en.pdf', { symbol: 'CRPD/C/CAN/CO/2-3', language: 'en' }],
    ['CMW_C_MEX_Q_2_Add-1.docx', { symbol: 'CMW/C/MEX/Q/2/Add.1' }],
    ['CMW_C_SR_second-report-continued.txt', undefined],
    ['IOM_MGI_Mexico_2022.txt', undefined],
    ['UPR48_SVN_thematic-list_en.docx', undefined],
    ['report.md', undefined],
    ['', undefined],
  ];
  for (const [name, expected] of names) it(`${name || 'an empty name'} → ${expected?.symbol ?? 'nothing'}`, () => assert.deepEqual(symbolFromFileName(name), expected));
});
