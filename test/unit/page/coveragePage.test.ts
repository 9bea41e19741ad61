import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { getStatusLabel, getStatusSentence, unitStatuses } from '../../../server/src/core/coverage/status.ts';
import type { UiLanguage } from '../../../server/src/core/model.ts';
import { renderCoveragePage, type CoveragePage } from '../../../server/src/core/page/coveragePage.ts';
import type { PageInput } from '../../../server/src/core/page/pageContext.ts';
import { renderStandalonePage } from '../../../server/src/core/page/standalonePage.ts';
import { styleSheet, styleSheetHash } from '../../../server/src/core/page/styleSheet.ts';
import { enoughWords, fifthReport, getFindings, getSnapshot, parseFixture } from '../../support/fixture.ts';

function toInput(fixture: string, more: Partial<PageInput> = {}): PageInput {
  const { drafts, reports } = getSnapshot(parseFixture(fixture));
  const at = (id: string, offset: number): { line: number; column: number } => {
    const before = (drafts.get(id)?.text ?? '').slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  return { reports, drafts, language: 'en', today: '2027-01-01', places: { file: (id) => `draft/${id}`, at }, ...more };
}

const render = (fixture: string, more: Partial<PageInput> = {}): CoveragePage => renderCoveragePage(toInput(fixture, more));

/** The words of a piece of markup, white space as one space. */
function toText(markup: string): string {
  return markup.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|#39|#96);/g, (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "'").replace(/\s+/g, ' ').trim();
}

/** The row of a unit by its number. */
function row(markup: string, number: string): string {
  const rows = [...markup.matchAll(/<tr id="r\d+-u\d+"[^>]*>.*?<\/tr>/gs)].map(([each]) => each);
  return toText(rows.find((each) => toText(each).startsWith(`${number} `)) ?? '');
}

const report = `
${fifthReport}

# Report

## CMW/C/MEX/CO/4, para. 36 (b)

55. ${enoughWords}

56. The same holds for its conditions (CMW/C/MEX/CO/4, para. 42).

## CMW/C/MEX/CO/4, para. 18

57. ${enoughWords}

<!-- reply: CMW/C/MEX/CO/4 para. 48 (g); status: not-accepted; reason: a matter of the states; owner: Ministry of Labour -->
`;

describe('the coverage page', () => {
  it('names the report and what it answers, with the dates', () => {
    const { title, body } = render(report);
    assert.equal(title, 'Reply coverage: CMW/C/MEX/5 on CMW/C/MEX/CO/4');
    const text = toText(body.markup);
    assert.ok(text.startsWith(`${title} As at 1 January 2027 Report CMW/C/MEX/5 Answers CMW/C/MEX/CO/4 of 20 May 2025 Concluding observations on the fourth periodic report of Mexico Due 1 May 2030 (1,216 days left) Files draft/report.md`), text.slice(0, 300));
    assert.ok(text.includes('Follow-up list: 1 of 20 answered, due 1 May 2027 (120 days left)'));
  });

  it('has the figures of the coverage, as a whole and by section', () => {
    const input = toInput(report);
    const text = toText(renderCoveragePage(input).body.markup);
    const [coverage] = input.reports;
    assert.ok(coverage);
    const { counts, words } = coverage;
    assert.ok(text.includes(`${counts.answered} of ${counts.total} units answered (1 per cent)`));
    for (const status of unitStatuses) assert.ok(text.includes(`${getStatusLabel(status, 'en')} ${counts[status]} ${getStatusSentence(status, 'en')}`), status);
    assert.ok(text.includes(`Total ${counts.total} ${unitStatuses.map((status) => counts[status]).join(' ')}`));
    assert.ok(text.includes(`Words: ${words.body} of 21,200 in the text, ${words.footnotes} more in footnotes`));
  });

  it('has a row for every unit, with status, replies, owner and reason', () => {
    const { body } = render(report);
    assert.equal([...body.markup.matchAll(/<tr id="r0-u\d+"/g)].length, 101);
    assert.match(row(body.markup, '36 (b)'), /^36 \(b\) ◆ follow-up Deprivation of liberty Undertake a legislative reform .* answered report\.md, line 8 paras\. 55–56 · \d+ words –$/);
    assert.match(row(body.markup, '18 (a)'), /answered in part only its paragraph as a whole report\.md, line 14 para\. 57 · 21 words · to its paragraph as a whole –$/);
    assert.match(row(body.markup, '42'), /only mentioned Mentioned: report\.md, line 12 –$/);
    assert.match(row(body.markup, '48 (g)'), /not answered, with a reason Reason: a matter of the states report\.md, line 18 Ministry of Labour$/);
    assert.match(row(body.markup, '34 (a)'), /not answered – –$/);
  });

  it('never counts what is set aside as answered', () => {
    const { body } = render(report);
    assert.ok(toText(body.markup).includes('not answered, with a reason 1 The drafters have noted that it is not accepted or does not apply, and why; it never counts as answered.'));
  });

  it('has a title and numbers of its own for each of several reports', () => {
    const several = render(`//- one.md\n${fifthReport}\n\n//- two.md\n---\nsymbol: CMW/C/MEX/FCO/4\nanswers: CMW/C/MEX/CO/4\nscope: follow-up\n---\n`);
    assert.equal(several.title, 'Reply coverage');
    const markup = several.body.markup;
    assert.deepEqual([...markup.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1]), [
      'Reply coverage: CMW/C/MEX/5 on CMW/C/MEX/CO/4',
      'Reply coverage: CMW/C/MEX/FCO/4 on CMW/C/MEX/CO/4 (follow-up only)',
    ]);
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal([...markup.matchAll(/<tr id="r1-u\d+"/g)].length, 20);
  });

  it('says what is missing where there is no document, and no report', () => {
    assert.ok(toText(render('---\nsymbol: CRC/C/MEX/6\nanswers: CRC/C/MEX/CO/5\n---\n').body.markup).includes('CRC/C/MEX/CO/5 is not in the library, so nothing can be counted.'));
    assert.ok(toText(render('No draft.').body.markup).includes('No report was found.'));
  });

  it('lists findings where it is given them', () => {
    const findings = getFindings(`${fifthReport}\n\n## CMW/C/MEX/CO/4, para. 99\n\n${enoughWords}`, { configuration: { severities: { 'unanswered-recommendation': 'off' } } });
    const text = toText(render(`${fifthReport}\n\n## CMW/C/MEX/CO/4, para. 99\n\n${enoughWords}`, { findings }).body.markup);
    assert.match(text, /Findings 1 error, 0 warnings, 0 other findings .*draft\/report\.md, line 6, column 26 error CMW\/C\/MEX\/CO\/4 has no paragraph 99 unknown-paragraph/);
    assert.ok(toText(render(report, { findings: [] }).body.markup).includes('Findings No findings.'));
  });

  for (const [language, words] of [
    ['es', ['Cobertura de respuestas: CMW/C/MEX/5 sobre CMW/C/MEX/CO/4', 'Al 1 de enero de 2027', 'sin respuesta, con motivo', 'Motivo: a matter of the states', 'párrs. 55 a 56', '36 b) ◆ seguimiento']],
    ['fr', ['Couverture des réponses : CMW/C/MEX/5', 'Au 1er janvier 2027', 'sans réponse, avec motif', 'Motif : a matter of the states', 'par. 55 à 56', '36 b) ◆ suivi']],
  ] as const satisfies readonly (readonly [UiLanguage, readonly string[]])[]) {
    it(`speaks ${language}`, () => {
      const text = toText(render(report, { language }).body.markup);
      for (const wanted of words) assert.ok(text.includes(wanted), wanted);
      assert.match(renderStandalonePage(toInput(report, { language })), new RegExp(`<html lang="${language}" dir="ltr">`));
    });
  }

  it('says how a text of the document is to be read, in its language and direction', () => {
    assert.match(render(report, { language: 'es' }).body.markup, /<div lang="en" dir="auto"><p class="topic">Deprivation of liberty<\/p>/);
  });

  it('lets nothing of a document or draft become markup, link or address', () => {
    const hostile = '<img src=x onerror=alert(1)> [a](https://evil.example) \u202egnp.exe =cmd|x" onclick="y';
    const page = renderStandalonePage(
      toInput(
        `//- CED_C_MEX_CO_9.txt\nCED/C/MEX/CO/9\n\nConcluding observations ${hostile}\n\nC. Concerns and recommendations\n\n${hostile}\n\n1. The Committee recommends that the State party publish <script>alert(1)</script> ${hostile}.\n\n//- a.md\n---\nsymbol: "<b>x"\nanswers: CED/C/MEX/CO/9\n---\n\n<!-- reply: CED/C/MEX/CO/9 para. 1; status: not-accepted; reason: ${hostile}; owner: <svg onload=x> -->\n\n## CED/C/MEX/CO/9, para. 1\n\n${enoughWords}\n`,
        { places: { file: (id) => `<i>${id}`, at: () => ({ line: 1, column: 1 }) } },
      ),
    );
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(page.includes('&lt;svg onload=x&gt;'));
    // Comments, scripts, pictures and handlers: none at all. Tags are those of the page.
    const tags = [...new Set([...page.matchAll(/<([a-z][a-z\d]*)/gi)].map((match) => match[1]!.toLowerCase()))];
    assert.deepEqual(tags.filter((tag) => ['script', 'img', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'i', 'b'].includes(tag)), []);
    const attributes = [...page.replace(/<style>.*?<\/style>/s, '').matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) => [...tag.matchAll(/\s([a-z-]+)=/gi)].map((match) => match[1]!));
    assert.deepEqual(attributes.filter((name) => /^on|^style$|^src/i.test(name)), []);
    assert.deepEqual([...page.matchAll(/\shref="([^"]*)"/g)].map((match) => match[1]!).filter((address) => !/^#(?:r\d|sign-)/.test(address)), []);
    assert.doesNotMatch(page, /[\u202a-\u202e\u2066-\u2069]/);
    assert.doesNotMatch(styleSheet, /url\(|@import|<\//);
  });

  it('lets a browser apply its own style and nothing else', () => {
    assert.equal(styleSheetHash, `sha256-${createHash('sha256').update(styleSheet).digest('base64')}`);
    assert.ok(renderStandalonePage(toInput(report)).includes(`content="default-src 'none'; style-src '${styleSheetHash}'; base-uri 'none'; form-action 'none'"`));
  });

  it('has buttons with places, and fields, only in a window', () => {
    const still = render(report);
    assert.equal(still.destinations.size, 0);
    assert.doesNotMatch(still.body.markup, /<(?:button|select|input|form)/);
    const { body, destinations } = render(report, { interactive: true });
    const keys = [...body.markup.matchAll(/ data-go="([^"]+)"/g)].map((match) => match[1]!);
    assert.deepEqual(keys.sort(), [...destinations.keys()].sort());
    const toReply = [...destinations].find(([key, { fileId }]) => key.endsWith('-reply0') && fileId === 'report.md')?.[1];
    const draft = parseFixture(report).drafts.get('report.md') ?? '';
    assert.equal(draft.slice(toReply?.span.start, toReply?.span.end), 'CMW/C/MEX/CO/4, para. 18');
    assert.match(body.markup, /<option value="=Ministry of Labour">Ministry of Labour<\/option>/);
  });
});
