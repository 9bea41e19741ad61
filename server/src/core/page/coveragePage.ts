import { getDueText } from '../messages/dueText.ts';
import { formatNumber } from '../messages/formatNumber.ts';
import { longDate } from '../messages/longDate.ts';
import type { ReportCoverage } from '../model.ts';
import { renderControls } from './controls.ts';
import { renderFindings } from './findingTable.ts';
import { html, type Html } from './html.ts';
import { createPageContext, type PageContext, type PageInput, type PagePlace } from './pageContext.ts';
import { renderProgress, renderSections, renderWords } from './progress.ts';
import { statusDrawings } from './statusMark.ts';
import { renderFollowUp, renderUnits } from './unitTable.ts';

/** A page, without the document around it. */
export interface CoveragePage {
  /** `Reply coverage: CMW/C/MEX/5 on CMW/C/MEX/CO/4` */
  readonly title: string;
  readonly body: Html;
  /** Where the buttons of an interactive page lead, by their keys. */
  readonly destinations: ReadonlyMap<string, PagePlace>;
}

/**
 * The reply coverage of reports as one page: progress as a whole and by section, words, the follow-up list, and every unit with its status and
 * replies. The same figures and words as the command line's; nothing of a document or draft becomes markup, and no link leaves the page.
 */
export function renderCoveragePage(input: PageInput): CoveragePage {
  const { context, destinations } = createPageContext(input);
  const { reports, words, language } = context;
  const [only] = reports;
  const title = only && reports.length === 1 ? getTitle(only, context) : words.title;
  const body = html`${statusDrawings}
<main class="coverage-page">
<header><h1 dir="auto">${title}</h1>
<p class="quiet">${words.asAt(longDate(input.today, language))}</p>
${input.interactive === true ? html`<p class="actions"><button type="button" id="save">${words.save}</button></p>` : undefined}
${reports.length > 1 ? renderContents(context) : undefined}</header>
${reports.length === 0 ? html`<p>${words.noReport}</p>` : undefined}
${reports.map((report, index) => renderReport(report, index, context))}
${input.findings ? renderFindings(input.findings, context) : undefined}
<footer><p class="quiet">${words.note}</p></footer>
</main>`;
  return { title, body, destinations };
}

function getTitle(report: ReportCoverage, { shared }: PageContext): string {
  const title = shared.coverageTitle(report.answers, report.symbol ?? shared.reportWithoutSymbol);
  return report.scope === 'follow-up' ? `${title} (${shared.scopeFollowUp})` : title;
}

function renderContents(context: PageContext): Html {
  return html`<nav aria-label="${context.words.reports}"><ul>${context.reports.map((report, index) => html`<li><a href="#r${index}">${getTitle(report, context)}</a></li>`)}</ul></nav>`;
}

function renderReport(report: ReportCoverage, index: number, context: PageContext): Html {
  const { words, shared, reports, language, today, interactive } = context;
  const alone = reports.length === 1;
  const id = `r${index}`;
  const title = getTitle(report, context);
  // Alone, the report's name is that of the page.
  const heading = (text: string, of: string): Html => (alone ? html`<h2 id="${of}">${text}</h2>` : html`<h3 id="${of}">${text}</h3>`);
  // The parts of several reports have the same names: landmarks must not.
  const labelled = (name: string): Html | undefined => (alone ? html` aria-labelledby="${id}-${name}"` : undefined);
  const section = (text: string, name: string, content: Html): Html => html`<section class="${name}"${labelled(name)}>${heading(text, `${id}-${name}`)}
${content}</section>
`;
  const { followUp } = report;
  const due = followUp?.due === undefined ? '' : `, ${shared.due(getDueText(followUp.due, today, language, shared))}`;
  return html`<article class="report" id="${id}" aria-label="${title}">
${alone ? undefined : html`<h2 dir="auto">${title}</h2>`}
${renderFacts(report, context)}
${
    report.document === undefined
      ? html`<p>${shared.documentMissing(report.answers)}</p>`
      : html`${section(words.progress, 'progress', renderProgress(report, context))}${section(words.bySection, 'by-section', renderSections(report, context))}`
  }${section(words.words, 'words', renderWords(report, context))}${
    followUp && followUp.total > 0
      ? section(shared.followUpTitle(formatNumber(followUp.answered, language), formatNumber(followUp.total, language)) + due, 'follow-up-list', renderFollowUp(report, index, context))
      : undefined
  }${
    report.units.length > 0
      ? section(words.units, 'all-units', html`${interactive === true && report === reports.find(({ units }) => units.length > 0) ? renderControls(reports, context) : undefined}${renderUnits(report, index, context)}`)
      : undefined
  }</article>`;
}

function renderFacts(report: ReportCoverage, { words, shared, places, language, today }: PageContext): Html {
  const { document } = report;
  const date = document?.date === undefined ? undefined : ` ${words.adopted(longDate(document.date, language))}`;
  return html`<dl class="facts" aria-label="${words.facts}">
<div><dt>${shared.columnReport}</dt><dd dir="auto">${report.symbol ?? shared.reportWithoutSymbol}</dd></div>
<div><dt>${shared.columnAnswers}</dt><dd>${report.answers}${date}${document && document.title !== '' ? html`<br><span lang="${document.language}" dir="auto">${document.title}</span>` : undefined}</dd></div>
${report.due === undefined ? undefined : html`<div><dt>${words.due}</dt><dd>${getDueText(report.due, today, language, shared)}</dd></div>`}
<div><dt>${words.files}</dt><dd>${report.draftIds.map((id, index) => html`${index > 0 ? html`<br>` : undefined}<bdi>${places.file(id)}</bdi>`)}</dd></div>
</dl>`;
}
