import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Paragraph, SourceDocument } from '../../../server/src/core/model.ts';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { parsePinpointId, pinpointId } from '../../../server/src/core/reference/path.ts';

const read = (fileName: string, text: string): SourceDocument => readDocument({ id: fileName, fileName, text });
const numbers = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

describe('the MGI profile of Mexico, 2022', () => {
  const text = readFileSync(new URL('../../../seeds/IOM_MGI_Mexico_2022.txt', import.meta.url), 'utf8');
  const profile = read('IOM_MGI_Mexico_2022.txt', text);
  const section = (number: string): Paragraph => profile.paragraphs.find((each) => each.number === number)!;

  it('is named after what it says of itself, not after a symbol that it cites', () => {
    assert.match(text, /A\/RES\/70\/1/);
    assert.equal(profile.symbol, undefined);
    assert.equal(profile.name, 'MGI-MEX-2022');
    assert.deepEqual(profile.aliases, ['MGI Mexico 2022', 'MGI México 2022', 'MGI Mexique 2022', 'Migration Governance Indicators Profile 2022 – Mexico']);
    assert.equal(profile.kind, 'profile');
    assert.equal(profile.title, 'MIGRATION GOVERNANCE INDICATORS: MEXICO | PROFILE 2022');
    assert.equal(profile.language, 'en');
    assert.equal(profile.date, '2023');
    assert.equal(read('renamed.md', text).name, 'MGI-MEX-2022');
  });

  it('has its sections, by number and by name', () => {
    assert.deepEqual(profile.paragraphs.map(({ number }) => number), [
      'OBJECTIVE', 'INTRODUCTION', 'CONCEPTUAL FRAMEWORK', 'KEY FINDINGS',
      '1', '1.1', '1.2', '1.3', '2', '2.1', '2.2', '3', '3.1', '3.2', '4', '4.1', '4.2', '5', '5.1', '5.2', '6', '6.1', '6.2',
      'COVID-19', 'KEY SOURCES', 'ANNEXES',
    ]);
  });

  it('has the section tree in the headings', () => {
    assert.deepEqual(section('4.2').headings, ['4 ADVANCES THE SOCIOECONOMIC WELL-BEING OF MIGRANTS AND SOCIETY', '4.2. Areas with potential for further development']);
    assert.deepEqual(section('3').headings, ['3 ENGAGES WITH PARTNERS TO ADDRESS MIGRATION AND RELATED ISSUES']);
    assert.equal(section('3').text, '3 ENGAGES WITH PARTNERS TO ADDRESS MIGRATION AND RELATED ISSUES');
    assert.deepEqual(section('COVID-19').headings, ['PREPAREDNESS AND RESPONSE PROTOCOLS ON THE RISKS OF THE NOVEL CORONAVIRUS (COVID-19)']);
    assert.deepEqual(section('INTRODUCTION').headings, ['INTRODUCTION']);
  });

  it('has the text of a section whole, across pages and notes', () => {
    assert.match(section('4.2').text, /^Article 52 of the Migration Law \(2011\) stipulates/);
    assert.match(section('4.2').text, /in the country\.$/);
    assert.match(section('1.2').text, /education system\. Likewise, in collaboration with the Institute for Mexicans Abroad/);
    assert.equal(section('1.2').text.split('\n\n').length, 12);
    assert.equal(profile.paragraphs.some(({ text: own }) => /<sup>|^---$|\]\(http/m.test(own)), false);
  });

  it('has the table of conventions as a table', () => {
    assert.deepEqual(section('1.1').tables, [
      [
        'Convention name | Ratified (Year)',
        'International Labour Organization (ILO) Migration for Employment Convention (Revised), 1949 (No. 97) | No',
        'United Nations Convention relating to the Status of Refugees (also known as the Refugee Convention), 1951 | Yes (2000)',
        'United Nations conventions on statelessness, 1954 and 1961 | No',
        'ILO Migrant Workers (Supplementary Provisions) Convention, 1975 (No. 143) | No',
        'United Nations Convention on the Rights of the Child, 1989 | Yes (1990)',
        'United Nations International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families, 1990 | Yes (1999)',
      ],
    ]);
    assert.equal(section('1.1').text, 'Table 1. Signature and ratification of international conventions');
  });

  it('has its footnotes, which start anew in the COVID-19 part', () => {
    assert.deepEqual(profile.footnotes.map(({ mark }) => mark), [...numbers(1, 56), ...numbers(1, 10), ...numbers(57, 60)]);
    assert.deepEqual(section('INTRODUCTION').footnotes, numbers(1, 12));
    assert.deepEqual(section('1.2').footnotes, numbers(13, 24));
    assert.deepEqual(section('COVID-19').footnotes, numbers(1, 10));
    assert.deepEqual(section('ANNEXES').footnotes, numbers(57, 60));
    assert.equal(profile.footnotes[2]!.text, 'IOM, Migration Governance Framework, para. 5(c).');
    assert.match(profile.footnotes[56]!.text, /^For more information, see www\.migrationdataportal\.org/);
  });

  it('has spans that lead back to the source', () => {
    assert.ok(text.slice(section('4.2').span.start).startsWith('## 4.2. Areas with potential'));
    assert.equal(text.slice(0, section('1.1').span.end).endsWith('Yes (1999)'), true);
  });

  it('gives every section an id that can be read again', () => {
    const ids = profile.paragraphs.map(({ number }) => pinpointId({ symbol: profile.name, path: [number] }));
    assert.deepEqual(ids.map((id) => parsePinpointId(id)?.path), profile.paragraphs.map(({ number }) => [number]));
  });

  it('asks nothing of a State', () => {
    assert.deepEqual(profile.recommendations, []);
    assert.deepEqual(profile.problems.map(({ code }) => code), ['symbol-unknown']);
  });
});

describe('other profiles', () => {
  const page = (line: string, title: string, body: readonly string[]): string => [line, '', `# ${title}`, '', ...body].join('\n');

  it('reads a Spanish one without a table of contents', () => {
    const profile = read('perfil.md', page('COLOMBIA | PERFIL 2021', 'INDICADORES DE GOBERNANZA DE LA MIGRACIÓN', ['# Introducción', 'El perfil resume los resultados.', '## 1.1. Convenios ratificados', 'Colombia ratificó el Convenio.', '## 1.2. Aspectos por mejorar', 'Faltan datos.']));
    assert.equal(profile.name, 'MGI-COL-2021');
    assert.deepEqual(profile.aliases.slice(0, 2), ['MGI Colombia 2021', 'MGI Colombie 2021']);
    assert.deepEqual(profile.paragraphs.map(({ number, text }) => [number, text]), [
      ['INTRODUCCIÓN', 'El perfil resume los resultados.'],
      ['1.1', 'Colombia ratificó el Convenio.'],
      ['1.2', 'Faltan datos.'],
    ]);
  });

  it('does not take the profile of a city for that of the country', () => {
    const profile = read('MGI_Mexico-City_2022.md', page('MEXICO CITY | PROFILE 2022', 'MIGRATION GOVERNANCE INDICATORS', ['# INTRODUCTION', 'The city is large.']));
    assert.equal(profile.kind, 'profile');
    assert.equal(profile.name, 'MGI-Mexico-City-2022');
    assert.deepEqual(profile.aliases, []);
  });

  it('says that nothing could be addressed', () => {
    const profile = read('x.md', page('PERU | PROFILE 2020', 'MIGRATION GOVERNANCE INDICATORS', ['Nothing else.']));
    assert.deepEqual(profile.problems.map(({ code }) => code), ['symbol-unknown', 'no-paragraphs']);
    assert.deepEqual(profile.paragraphs, []);
  });

  it('survives hostile text', () => {
    const profile = read('x.md', page('PERU | PROFILE 2020', 'MIGRATION GOVERNANCE INDICATORS', ['# 1\n'.repeat(5_000), '## TABLE OF CONTENTS', 'A // 1\n'.repeat(5_000), `# ${'A '.repeat(50_000)}`]));
    assert.deepEqual(profile.paragraphs.map(({ number }) => number), ['1']);
  });
});
