import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Paragraph } from '../../../server/src/core/model.ts';
import { prepare, type ReadResult } from '../../../server/src/core/document/prepare.ts';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { isMeetingLine, readSummaryRecord } from '../../../server/src/core/document/readSummaryRecord.ts';

const read = (fileName: string, text: string): ReadResult => readSummaryRecord(prepare({ id: fileName, fileName, text }));
const readSeed = (fileName: string): ReadResult => read(fileName, readFileSync(new URL(`../../../seeds/${fileName}`, import.meta.url), 'utf8'));

/** `The Chair 3-4`: who speaks in which paragraphs, turn by turn. */
function turns(paragraphs: readonly Paragraph[]): string[] {
  const found: { speaker: string; from: string; to: string }[] = [];
  for (const { number, speaker = '–' } of paragraphs) {
    const last = found[found.length - 1];
    if (last?.speaker === speaker) last.to = number;
    else found.push({ speaker, from: number, to: number });
  }
  return found.map(({ speaker, from, to }) => `${from}–${to} ${speaker}`);
}

describe('the summary record CMW/C/SR.593, which has lost its numbers', () => {
  const record = readSeed('CMW_C_SR.593.txt');

  it('is numbered by order, and says so once', () => {
    assert.deepEqual(record.paragraphs.map(({ number }) => number), Array.from({ length: 57 }, (_, index) => String(index + 1)));
    assert.deepEqual(record.problems.map(({ code }) => code), ['numbers-inferred']);
  });

  it('has the speaker of every paragraph, carried over those that name nobody', () => {
    assert.deepEqual(turns(record.paragraphs), [
      '1–2 –',
      '3–4 The Chair (Country Rapporteur)',
      '5–6 Ms. Dzumhur',
      '7–7 Mr. Kariyawasam',
      '8–8 Mr. Taghi-Zada',
      '9–32 A representative of Mexico',
      '33–39 Mr. Ceriani Cernadas (Country Rapporteur)',
      '40–41 Mr. Charef (Country Rapporteur)',
      '42–42 The Chair (Country Rapporteur)',
      '43–43 Mr. Oumaria',
      '44–53 A representative of Mexico',
      '54–54 Mr. Ceriani Cernadas (Country Rapporteur)',
      '55–55 Mr. Charef (Country Rapporteur)',
      '56–56 A representative of Mexico',
      '57–57 The Chair (Country Rapporteur)',
    ]);
  });

  it('puts the agenda into headings and leaves out the lines that open, suspend and close the meeting', () => {
    assert.deepEqual(record.paragraphs[0]?.headings, [
      'Consideration of reports submitted by States Parties under article 73 of the Convention (continued)',
      'Fourth periodic report of Mexico (continued) (CMW/C/MEX/4; CMW/C/MEX/QPR/4)',
    ]);
    assert.equal(record.title, 'Fourth periodic report of Mexico (continued)');
    assert.equal(record.paragraphs.some(({ text }) => /^The meeting/.test(text)), false);
    assert.equal(record.paragraphs[0].text, 'In accordance with rule 12 (1) of the Committee’s rules of procedure, Mr. Corzo Sosa withdrew during the consideration of the fourth periodic report of Mexico.');
    assert.match(record.paragraphs[48]!.text, /^The consular procedure for birth registration had been simplified/);
  });
});

describe('the record of 2011, which keeps its numbers', () => {
  const record = readSeed('CMW_C_SR_second-report-continued.txt');

  it('has its own numbers 1 to 59 and no problem', () => {
    assert.deepEqual(record.paragraphs.map(({ number }) => number), Array.from({ length: 59 }, (_, index) => String(index + 1)));
    assert.deepEqual(record.problems, []);
  });

  it('is named after its file and not after a document it considers', () => {
    assert.equal(record.name, 'CMW-C-SR-second-report-continued');
    assert.equal(record.title, 'Second periodic report of Mexico (continued)');
  });

  it('has its speakers', () => {
    const all = turns(record.paragraphs);
    assert.equal(all.length, 42);
    assert.deepEqual(all.slice(0, 6), [
      '1–1 –',
      '2–2 The Chairperson',
      '3–4 Mr. Beltrán del Río Madrid (Mexico)',
      '5–8 Ms. Herrera Rivero (Mexico)',
      '9–11 Mr. Rubido García (Mexico)',
      '12–13 Mr. Baltrán del Río Madrid (Mexico)',
    ]);
    assert.deepEqual(all.slice(-3), ['57–57 Mr. Beltrán del Río Madrid (Mexico)', '58–58 Mr. Carrión-Mena (Country Rapporteur)', '59–59 The Chairperson']);
    assert.match(record.paragraphs[14]?.text ?? '', /^As to Fr\. Solalinde, he had become/);
    assert.equal(record.paragraphs[14]?.speaker, 'Mr. Yrizar Barbosa (Mexico)');
  });
});

describe('summary records of other language services', () => {
  it('reads Spanish', () => {
    const record = read(
      'CMW_C_SR.1_es.txt',
      [
        'Se declara abierta la sesión a las 10.00 horas.',
        'Examen de los informes presentados por los Estados partes (continuación)',
        '1.\tPor invitación del Presidente, la delegación de México toma asiento a la mesa del Comité.',
        '2.\tLa Sra. Herrera Rivero (México) dice que el Gobierno lucha contra la impunidad.',
        '3.\tSe han iniciado varias investigaciones.',
        'Se suspende la sesión a las 11.00 horas y se reanuda a las 11.15 horas.',
        '4.\tEl Presidente da las gracias a la delegación.',
        'Se levanta la sesión a las 13.05 horas.',
      ].join('\n'),
    );
    assert.deepEqual(turns(record.paragraphs), ['1–1 –', '2–3 La Sra. Herrera Rivero (México)', '4–4 El Presidente']);
    assert.deepEqual(record.paragraphs.map(({ text }) => text.slice(0, 20)), ['Por invitación del P', 'La Sra. Herrera Rive', 'Se han iniciado vari', 'El Presidente da las']);
  });

  it('reads French, and items inside a turn', () => {
    const record = read(
      'CMW_C_SR.1_fr.txt',
      ['La séance est ouverte à 10 h 5.', 'M. Charef (Rapporteur pour le pays) demande :', '(a)\tsi la loi est appliquée ;', '(b)\tquand elle sera modifiée.', 'Mme Dzumhur souhaite savoir pourquoi.', 'La séance est levée à 13 heures.'].join('\n'),
    );
    assert.deepEqual(turns(record.paragraphs), ['1–1 M. Charef (Rapporteur pour le pays)', '2–2 Mme Dzumhur']);
    assert.deepEqual(record.paragraphs[0]?.items.map(({ label, text }) => [label, text]), [['a', 'si la loi est appliquée ;'], ['b', 'quand elle sera modifiée.']]);
  });

  it('leaves the masthead of a full record out', () => {
    const record = read(
      'CMW_C_SR.2.txt',
      ['Summary record of the 2nd meeting', 'Held at the Palais Wilson, Geneva, on Friday, 4 April 2025, at 10 a.m.', 'Chair: Ms. Diallo', 'Contents', 'Consideration of reports.', 'The meeting was called to order at 10 a.m.', 'The Chair said that the meeting was open.', 'Ms. Dzumhur (Rapporteur) asked a question.', 'The meeting rose at 1 p.m.'].join('\n'),
    );
    assert.deepEqual(turns(record.paragraphs), ['1–1 The Chair', '2–2 Ms. Dzumhur (Rapporteur)']);
  });

  it('reads the record of another Committee whole, with numbers glued to the text', () => {
    // The shape of E/C.12/2006/SR.14, as the web page of the document database gives it.
    const text = [
      'United Nations', 'E/C.12/2006/SR.14', 'Economic and Social Council', 'Distr.: General', '8 March 2010', 'English', 'Original: French',
      'Summary record of the 14th meeting', 'Held at the Palais Wilson, Geneva, on Tuesday, 9 May 2006, at 3 p.m.', 'Chairperson:Ms. Bonoan-Dandan',
      'Contents', 'Consideration of reports:', '(a)Reports submitted by States parties in accordance with articles 16 and 17 of the Covenant (continued)',
      'The meeting was called to order at 3.05 p.m.', 'Fourth periodic report of Mexico ((E/C.12/4/Add.16); core document (HRI/CORE/MEX/2005)) (continued)',
      '1.At the invitation of the Chairperson, the Mexican delegation took places at the Committee table.', 'Articles 1 to 5 of the Covenant (continued)',
      '2.Mr. Fernández-Varela (Mexico) said that income disparities and unequal wealth distribution were a product neither of the transition to a market economy nor of the land concentration of the nineteenth century.',
      '3.Mr. Texier asked how many people lived in poverty.', '4.The meeting was suspended at 4.20 p.m. and resumed at 4.35 p.m.', '5.The poverty threshold was low.', 'The meeting rose at 6 p.m.',
    ].join('\n\n');
    const record = readDocument({ id: 'record', fileName: 'record.txt', text });
    assert.equal(record.symbol, 'E/C.12/2006/SR.14');
    assert.equal(record.kind, 'summary-record');
    assert.equal(record.title, 'Summary record of the 14th meeting');
    assert.equal(record.date, '2010-03-08');
    assert.deepEqual(turns(record.paragraphs), ['1–1 –', '2–2 Mr. Fernández-Varela (Mexico)', '3–3 Mr. Texier', '4–5 –']);
    assert.equal(record.paragraphs[1]!.headings.at(-1), 'Articles 1 to 5 of the Covenant (continued)');
  });

  it('knows the lines about the meeting itself', () => {
    for (const line of ['The public part of the meeting rose at 5.50 p.m.', 'The discussion covered in the summary record ended at 12.30 p.m.', 'La sesión se suspende a las 11.30 horas.', 'La première partie (publique) de la séance prend fin à 11 h 30.', 'Заседание открывается в 10 ч. 00 м.', '上午10时宣布开会。'])
      assert.equal(isMeetingLine(line), true, line);
    for (const line of ['The meeting was attended by several organizations of civil society, which spoke about their work.', 'The Chair said that the meeting was suspended.', 'La sesión informativa fue útil.']) assert.equal(isMeetingLine(line), false, line);
  });
});

describe('a summary record that cannot be read', () => {
  it('gives no paragraphs and a reason', () => {
    for (const text of ['', 'The meeting rose at 1 p.m.', '\u0000\u0001']) {
      const record = read('x.txt', text);
      assert.deepEqual(record.paragraphs.length === 0 ? record.problems.map(({ code }) => code) : record.paragraphs.length, ['no-paragraphs'], JSON.stringify(text));
    }
  });

  it('tells which numbers are missing', () => {
    const record = read('x.txt', '1. The Chair said that it was late.\n2. Mr. Tall agreed.\n4. The Chair thanked him.');
    assert.deepEqual(record.problems.map(({ code, detail }) => [code, detail]), [['paragraph-missing', { number: '3' }]]);
  });
});
