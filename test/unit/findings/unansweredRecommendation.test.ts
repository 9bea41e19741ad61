import assert from 'node:assert/strict';
import { assertFindings, concludingObservations, enoughWords, fifthReport, getFindings, getSeed } from '../../support/fixture.ts';

const code = 'unanswered-recommendation';

describe('unanswered-recommendation', () => {
  const empty = `${fifthReport}\n\n# Fifth periodic report\n`;

  it('finds every unit of CMW/C/MEX/CO/4 in an empty report, once, in order, at the answers line', () => {
    const findings = getFindings(empty);
    assert.deepEqual(findings.map(({ unit }) => unit), getSeed(concludingObservations).recommendations.map(({ pinpoint }) => pinpoint));
    assert.equal(findings.length, 101);
    assert.deepEqual(new Set(findings.map((finding) => [finding.code, finding.severity, empty.slice(finding.span.start, finding.span.end)].join(' '))), new Set([`${code} warning CMW/C/MEX/CO/4`]));
  });

  it('says what it is about in each language of the product', () => {
    const message = (uiLanguage: 'en' | 'es' | 'fr', unit: string): string | undefined =>
      getFindings(empty, { configuration: { uiLanguage } }).find((finding) => finding.unit?.path.join('.') === unit)?.message;
    assert.equal(message('en', '36.b'), '36 (b) is not answered (Deprivation of liberty; follow-up, due 1 May 2027): “Undertake a legislative reform that explicitly establishes a maximum limit of 36 hours for …”');
    assert.equal(message('es', '36.b'), '36 b) no tiene respuesta (Deprivation of liberty; seguimiento, a más tardar el 1 de mayo de 2027): «Undertake a legislative reform that explicitly establishes a maximum limit of 36 hours for …»');
    assert.equal(message('fr', '36.b'), '36 b) n’a pas reçu de réponse (Deprivation of liberty; suivi, au plus tard le 1er mai 2027)\u00A0: «\u00A0Undertake a legislative reform that explicitly establishes a maximum limit of 36 hours for …\u00A0»');
    assert.equal(message('en', '9'), 'Para. 9 is not answered (Positive aspects): “The Committee recommends that the State Party continue to take steps to implement the Global Compact …”');
    assert.equal(message('es', '60')?.startsWith('El párr. 60 no tiene respuesta ('), true);
  });

  it('stands at the mark of the heading that replies to another item of the paragraph, in whichever file that is', () => {
    const second = `${fifthReport}\n\n## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords}\n`;
    const files = `//- a.md\n${fifthReport}\n\n# Report\n//- b.md\n${second}`;
    assert.deepEqual(
      getFindings(files, {}, 'b.md').map(({ unit, span }) => [unit?.path.join('.'), second.slice(span.start, span.end)]),
      ['36.a', '36.c', '36.d'].map((unit) => [unit, '##']),
    );
    assert.equal(getFindings(files, {}, 'a.md').length, 97);
  });

  it('asks for the follow-up units alone in a follow-up report', () => {
    const findings = getFindings('---\nsymbol: CMW/C/MEX/FCO/4\nanswers: CMW/C/MEX/CO/4\nscope: follow-up\n---\n');
    assert.equal(findings.length, 20);
    assert.deepEqual([...new Set(findings.map(({ unit }) => unit?.path[0]))], ['34', '36', '38', '58', '62']);
  });

  it('names the document where a report answers several', () => {
    const [first] = getFindings('---\nanswers: [CMW/C/MEX/CO/4, CMW/C/MEX/CO/3]\n---\n').filter((finding) => finding.code === code);
    assert.equal(first?.message.startsWith('CMW/C/MEX/CO/4, para. 9 is not answered'), true);
  });

  it('waits until the documents are read', () => {
    assert.deepEqual(getFindings(empty, { ready: false }), []);
  });

  it('says nothing of a unit that is set aside, with a reason or amiss', () => {
    const text = `${fifthReport}\n\n## Labour\n\n<!-- reply: CMW/C/MEX/CO/4 para. 48 (g); status: not-accepted; reason: no plans -->\n\n1. No plans.\n\n<!-- reply: CMW/C/MEX/CO/4 para. 48 (f); status: not-accepted -->\n\n2. No plans.\n`;
    const units = getFindings(text).filter((finding) => finding.code === code).map(({ unit }) => unit?.path.join('.'));
    assert.deepEqual(units.filter((unit) => unit?.startsWith('48')), ['48.a', '48.b', '48.c', '48.d', '48.e']);
  });

  it('can be switched off and made heavier', () => {
    assert.deepEqual(getFindings(empty, { configuration: { severities: { [code]: 'off' } } }), []);
    assert.deepEqual(new Set(getFindings(empty, { configuration: { severities: { [code]: 'error' } } }).map(({ severity }) => severity)), new Set(['error']));
  });

  it('asks nothing of a Markdown file that does not say what it answers', () => {
    assertFindings('# Notes\n\nSee CMW/C/MEX/CO/4, para. 72, and para 36(b). {slot}\n', { unanswered: true });
    assertFindings('---\ntitle: Notes\nsymbol: CMW/C/MEX/5\n---\n\n## CMW/C/MEX/CO/4, para. 72\n', { unanswered: true });
  });
});
