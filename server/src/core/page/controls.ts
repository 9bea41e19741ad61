import { getStatusLabel, unitStatuses } from '../coverage/status.ts';
import type { ReportCoverage } from '../model.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './pageContext.ts';

/** Plain fields that choose which units are shown and in what order; the script of the window reads them by their names. */
export function renderControls(reports: readonly ReportCoverage[], { words, language }: PageContext): Html {
  const owners = [...new Set(reports.flatMap(({ units }) => units.flatMap(({ owner }) => owner ?? [])))].sort((a, b) => a.localeCompare(b, language));
  const option = (value: string, label: string): Html => html`<option value="${value}">${label}</option>`;
  return html`<form class="controls" id="controls" aria-label="${words.controls}">
<label>${words.status} <select name="status" id="filter-status">${option('', words.anyStatus)}${option('open', words.open)}${unitStatuses.map((status) => option(status, getStatusLabel(status, language)))}</select></label>
${
    owners.length > 0
      ? html`<label>${words.owner} <select name="owner" id="filter-owner">${option('', words.anyOwner)}${option('none', words.noOwner)}${owners.map((owner) => option(`=${owner}`, owner))}</select></label>`
      : undefined
  }
<label>${words.order} <select name="order" id="filter-order">${option('document', words.orderDocument)}${option('status', words.orderStatus)}${option('words', words.orderWords)}</select></label>
<label class="check"><input type="checkbox" name="follow-up" id="filter-follow-up"> ${words.onlyFollowUp}</label>
<output id="shown" for="filter-status filter-order filter-follow-up" data-words="${words.shown('{0}', '{1}')}"></output>
</form>`;
}
