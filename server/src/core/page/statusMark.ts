import { getStatusLabel, unitStatuses } from '../coverage/status.ts';
import type { CoverageCounts, UiLanguage, UnitStatus } from '../model.ts';
import { constant, html, type Html } from './html.ts';

/** A status by its sign and its words; the sign differs in shape, so that it can be told without colour. */
export function statusMark(status: UnitStatus, language: UiLanguage): Html {
  return html`<span class="status ${status}">${statusIcon(status)}<span>${getStatusLabel(status, language)}</span></span>`;
}

export function statusIcon(status: UnitStatus): Html {
  return html`<svg class="icon" width="14" height="14" aria-hidden="true" focusable="false"><use href="#sign-${status}"/></svg>`;
}

/** A bar whose pieces are as long as there are units of each status; `label` says it in words, without one the words stand beside it. */
export function statusBar(counts: Pick<CoverageCounts, UnitStatus>, total: number, label: string | undefined): Html {
  let at = 0;
  const pieces = unitStatuses.map((status): Html | undefined => {
    const share = total === 0 ? 0 : (counts[status] / total) * 100;
    const from = at;
    at += share;
    return share === 0 ? undefined : html`<rect class="${status}" x="${percentage(from)}" width="${percentage(share)}" height="100%" fill="url(#fill-${status})"/>`;
  });
  return bar(pieces, label);
}

/** A bar filled so far, for words of a limit; beyond the limit it is full. */
export function shareBar(share: number, label: string): Html {
  return bar([html`<rect class="answered" width="${percentage(Math.min(share, 1) * 100)}" height="100%" fill="url(#fill-answered)"/>`], label);
}

function bar(pieces: readonly (Html | undefined)[], label: string | undefined): Html {
  const meaning = label === undefined ? constant('aria-hidden="true"') : html`role="img" aria-label="${label}"`;
  return html`<svg class="bar" width="100%" height="12" ${meaning} focusable="false">${pieces}<rect class="frame" width="100%" height="100%" fill="none"/></svg>`;
}

function percentage(value: number): string {
  return `${String(Math.round(value * 1000) / 1000)}%`;
}

/** The signs and the patterns that the marks and bars of a page are drawn with; once on a page. */
export const statusDrawings: Html = constant(`<svg class="drawings" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<symbol id="sign-answered" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.5" fill="currentColor"/><path class="cut" d="M4.5 8.2l2.5 2.5 4.5-5" fill="none" stroke-width="1.8"/></symbol>
<symbol id="sign-partial" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M8 1.2a6.8 6.8 0 0 0 0 13.6z" fill="currentColor"/></symbol>
<symbol id="sign-mentioned" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" stroke-width="1.4"/><circle cx="8" cy="8" r="2.2" fill="currentColor"/></symbol>
<symbol id="sign-justified" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M3.4 12.6l9.2-9.2" fill="none" stroke="currentColor" stroke-width="1.4"/></symbol>
<symbol id="sign-unanswered" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" stroke-width="1.4"/></symbol>
<pattern id="fill-answered" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="solid" width="4" height="4"/></pattern>
<pattern id="fill-partial" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="solid" width="2" height="4"/></pattern>
<pattern id="fill-mentioned" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="solid" cx="2.5" cy="2.5" r="1"/></pattern>
<pattern id="fill-justified" width="5" height="5" patternUnits="userSpaceOnUse"><path class="line" d="M0 0h5M0 0v5" fill="none"/></pattern>
<pattern id="fill-unanswered" width="4" height="4" patternUnits="userSpaceOnUse"></pattern>
</defs></svg>`);
