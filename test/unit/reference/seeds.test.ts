import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parseCitations } from '../../../server/src/core/reference/citations.ts';
import { resolveIbid, type CitingNote } from '../../../server/src/core/reference/ibid.ts';
import { pathText, pinpointId } from '../../../server/src/core/reference/path.ts';

const observations = readFileSync('seeds/CMW_C_MEX_CO_4.txt', 'utf8');
const report = readFileSync('seeds/CMW_C_MEX_4.txt', 'utf8');

/** The footnotes as the text has them: a superscript number at the start of a line. */
const notes: readonly CitingNote[] = [...observations.matchAll(/^([¹²³⁴⁵⁶⁷⁸⁹⁰]+) (.*)$/gm)].map((match) => ({
  mark: [...match[1]!].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join(''),
  citations: parseCitations(match[2]!),
}));

describe('the citations of CMW/C/MEX/CO/4', () => {
  it('has 35 footnotes, each with what it cites', () => {
    assert.deepEqual(
      resolveIbid(notes).map(({ mark, references }) => `${mark} ${references.map(pinpointId).join(' ')}`.trim()),
      [
        '1 CMW/C/MEX/4', '2 CMW/C/SR.592 CMW/C/SR.593', '3 CMW/C/MEX/QPR/4', '4 CMW/C/MEX/FCO/3', '5 A/HRC/35/32/Add.2', '6 CMW/C/MEX/CO/3#12',
        '7 CMW/C/MEX/CO/3#19 CMW/C/MEX/CO/3#21', '8 CMW/C/MEX/CO/3#22', '9 CMW/C/MEX/CO/3#23', '10 CMW/C/MEX/CO/3#24', '11 CMW/C/MEX/CO/3#31',
        '12 CMW/C/MEX/CO/3#32', '13 CMW/C/MEX/CO/3#33', '14 CMW/C/MEX/CO/3#34', '15 CMW/C/MEX/CO/3#35', '16 CMW/C/MEX/CO/3#37', '17 CMW/C/MEX/CO/3#38.c',
        '18 CMW/C/MEX/CO/3#38', '19 CMW/C/MEX/CO/3#39', '20 CMW/C/MEX/CO/3#40', '21 CMW/C/MEX/CO/3#41', '22 CMW/C/MEX/CO/3#42', '23 CMW/C/MEX/CO/3#44',
        '24 CMW/C/MEX/CO/3#45', '25 CMW/C/MEX/CO/3#46', '26 CMW/C/MEX/CO/3#47', '27 CMW/C/MEX/CO/3#48', '28 CMW/C/MEX/CO/3#49', '29', '30 CMW/C/MEX/CO/3#50',
        '31 CMW/C/MEX/CO/3#54', '32 CMW/C/MEX/CO/3#56', '33 CMW/C/MEX/CO/3#59', '34', '35 HRI/GEN/2/Rev.6',
      ],
    );
    assert.deepEqual(resolveIbid(notes).flatMap(({ ambiguous }) => ambiguous), []);
  });

  it('would not resolve an Ibid. behind note 29, which cites a national commission', () => {
    const before = notes.slice(0, 29);
    assert.deepEqual(resolveIbid([...before, { mark: '30', citations: parseCitations('Ibid., para. 50.') }]).at(-1)?.references, []);
  });

  it('reads the list of paragraphs picked for follow-up through its remarks', () => {
    const at = observations.indexOf('68. The Committee requests');
    const [citation] = parseCitations(observations.slice(at, observations.indexOf('\n', at)));
    assert.deepEqual(citation?.elements.map(({ path }) => pathText(path)), ['34', '36', '38', '58', '62']);
    assert.deepEqual(citation.source.kind === 'qualifier' ? citation.source.qualifier : undefined, 'concluding-observations');
  });

  it('outside the footnotes cites resolutions, general comments, conventions of the ILO and a national law, and nothing else', () => {
    const body = observations.replace(/^[¹²³⁴⁵⁶⁷⁸⁹⁰]+ .*$/gm, '');
    assert.deepEqual(
      parseCitations(body).map(({ source }) => (source.kind === 'symbol' ? source.symbol : source.kind === 'qualifier' ? source.qualifier : source.kind === 'short' ? source.end : source.kind === 'instrument' ? source.name : source.kind)),
      [
        'International Labour Organization (ILO) Domestic Workers Convention, 2011 (No. 189)', 'ILO Violence and Harassment Convention, 2019 (No. 190)', 'A/RES/73/195', 'GC/6',
        'Labour Inspection Convention, 1947 (No. 81)', 'Convention, 1975 (No. 143)', 'Convention, 1969 (No. 129)', 'Occupational Safety and Health Convention, 2006 (No. 187)',
        'GC/5', 'GC/5', 'CMW/C/GC/4-CRC/C/GC/23', 'GC/5', 'other', 'CMW/C/GC/3-CRC/C/GC/22', 'CMW/C/GC/4-CRC/C/GC/23', 'CMW/C/GC/3-CRC/C/GC/22', 'CMW/C/GC/4-CRC/C/GC/23', 'concluding-observations',
      ],
    );
  });

  it('holds no departure from the house form', () => assert.deepEqual(parseCitations(observations, { language: 'en' }).flatMap(({ defects }) => defects), []));
});

describe('the citations of CMW/C/MEX/4', () => {
  const citations = parseCitations(report, { language: 'en' });

  it('replies to the 36 paragraphs of the list of issues, in order', () => {
    const headings = citations.filter(({ span, source }) => source.kind === 'qualifier' && source.qualifier === 'list-of-issues' && /Reply to the questions raised in $/.test(report.slice(Math.max(0, span.start - 40), span.start)));
    assert.deepEqual(headings.flatMap(({ elements }) => elements.map(({ path }) => pathText(path))), Array.from({ length: 36 }, (_, index) => String(index + 1)));
  });

  it('has these other citations', () => {
    const others = citations.filter(({ span }) => !/Reply to the questions raised in $/.test(report.slice(Math.max(0, span.start - 40), span.start)));
    assert.deepEqual(others.map(({ written, source }) => `${written} (${source.kind === 'qualifier' ? source.qualifier : source.kind})`), [
      'CMW/C/MEX/QPR/4 (symbol)',
      'section 235 (b) (2) (c) of the Immigration and Nationality (other)',
      'section 235 (b) (2) (c) of its Immigration and Nationality (other)',
      'International Labour Organization (ILO) Domestic Workers Convention, 2011 (No. 189) (instrument)',
      'paragraph 55 (none)',
      'paragraph 8 of the list of issues (list-of-issues)',
      'paragraph 31 (a) (none)',
      'paragraph 31 (b) (none)',
      'paragraph 31 (d) (none)',
      'ILO Right to Organise and Collective Bargaining Convention, 1949 (No. 98) (instrument)',
      'ILO Domestic Workers Convention, 2011 (No. 189) (instrument)',
      'paragraphs 86 to 90 (none)',
      'paragraph 11 of the list of issues (list-of-issues)',
      'ILO Violence and Harassment Convention, 2019 (No. 190) (instrument)',
      'ILO conventions No. 98, No. 189 and No. 190 (instrument)',
      'Convention No. 189 (instrument)',
      'paragraph 4 (none)',
      'paragraph 1 of the list of issues (list-of-issues)',
      'paragraph 36 (d) (none)',
    ]);
  });

  it('holds every span exactly', () => {
    for (const { span, written, elements } of citations) {
      assert.equal(report.slice(span.start, span.end), written);
      for (const element of elements) assert.equal(report.slice(element.span.start, element.span.end), element.written);
    }
  });
});

describe('the citations of the other source documents', () => {
  const symbols = (file: string): string[] => parseCitations(readFileSync(`seeds/${file}`, 'utf8')).flatMap(({ source }) => (source.kind === 'symbol' ? [source.symbol] : []));

  it('the summary records name their documents in the masthead', () => {
    assert.deepEqual(symbols('CMW_C_SR.593.txt'), ['CMW/C/MEX/4', 'CMW/C/MEX/QPR/4']);
    assert.deepEqual(symbols('CMW_C_SR_second-report-continued.txt'), ['CMW/C/MEX/2', 'CMW/C/MEX/Q/2', 'CMW/C/MEX/Q/2/Add.1']);
  });

  it('the migration profile cites one resolution; paragraphs of the organization’s own papers are left alone', () => {
    assert.deepEqual(symbols('IOM_MGI_Mexico_2022.txt'), ['A/RES/70/1']);
  });
});
