import { getStatusLabel, getStatusSentence, unitStatuses } from '../coverage/status.ts';
import { formatNumber } from '../messages/formatNumber.ts';
import type { ReportCoverage, UnitStatus } from '../model.ts';
import { formatPercent, getPercent } from '../coverage/percent.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './pageContext.ts';
import { shareBar, statusBar, statusMark } from './statusMark.ts';
import { groupBySection } from './sections.ts';

/** How much is answered: the sentence of the command line, a bar, and each status with its number and what it means. */
export function renderProgress(report: ReportCoverage, { words, shared, language }: PageContext): Html {
  const { counts } = report;
  const number = (value: number): string => formatNumber(value, language);
  const parts = unitStatuses.map((status) => `${getStatusLabel(status, language)} ${number(counts[status])}`).join(', ');
  return html`<p class="figure">${shared.answeredOf(number(counts.answered), number(counts.total), formatPercent(getPercent(report), language))}</p>
${statusBar(counts, counts.total, words.progressOf(parts))}
<table class="statuses"><caption class="unseen">${words.statuses}</caption>
<thead><tr><th scope="col">${words.status}</th><th scope="col" class="number">${shared.units}</th><th scope="col">${words.meaning}</th></tr></thead>
<tbody>${unitStatuses.map(
    (status) => html`<tr class="${status}"><th scope="row">${statusMark(status, language)}</th><td class="number">${number(counts[status])}</td><td class="quiet">${getStatusSentence(status, language)}</td></tr>`,
  )}</tbody></table>`;
}

/** The same by section, in the order of the document. */
export function renderSections(report: ReportCoverage, { words, shared, language }: PageContext): Html {
  const sections = groupBySection(report.units);
  const number = (value: number): Html => html`<td class="number${value === 0 ? ' zero' : ''}">${formatNumber(value, language)}</td>`;
  const documentLanguage = report.document?.language ?? language;
  const row = (name: Html, total: number, counts: Readonly<Record<UnitStatus, number>>): Html =>
    html`<tr>${name}<td class="graph">${statusBar(counts, total, undefined)}</td>${number(total)}${unitStatuses.map((status) => number(counts[status]))}</tr>`;
  return html`<table class="sections"><caption class="unseen">${words.bySectionOf}</caption>
<thead><tr><th scope="col">${shared.section}</th><th scope="col" class="graph">${words.progress}</th><th scope="col" class="number">${shared.units}</th>${unitStatuses.map(
    (status) => html`<th scope="col" class="number">${getStatusLabel(status, language)}</th>`,
  )}</tr></thead>
<tbody>${sections.map(({ name, units, counts }) => row(html`<th scope="row" lang="${documentLanguage}" dir="auto">${name}</th>`, units.length, counts))}</tbody>
<tfoot>${row(html`<th scope="row">${shared.total}</th>`, report.counts.total, report.counts)}</tfoot></table>`;
}

/** Words against the limit: what counts is text and footnotes together. */
export function renderWords({ words: count }: ReportCoverage, { words, shared, language }: PageContext): Html {
  const number = (value: number): string => formatNumber(value, language);
  const used = count.body + count.footnotes;
  const share = count.limit === 0 ? 1 : used / count.limit;
  const line = shared.words(number(count.body), number(count.limit), number(count.footnotes));
  const told = used > count.limit ? words.overLimit(number(used - count.limit)) : words.ofLimit(formatPercent(share * 100, language));
  return html`<p>${line} · ${told}</p>${shareBar(share, told)}${count.annexes === undefined ? undefined : html`<p class="quiet">${words.annexes(number(count.annexes))}</p>`}`;
}
