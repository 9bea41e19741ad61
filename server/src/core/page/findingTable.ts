import type { Finding } from '../model.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './pageContext.ts';

/** What was found, file by file in the order given, with its place, as the command line prints it. */
export function renderFindings(findings: readonly Finding[], { words, shared, places }: PageContext): Html {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const sum = findings.length === 0 ? shared.noFindings : shared.findings(errors, warnings, findings.length - errors - warnings);
  const rows = findings.map(({ fileId, span, severity, message, code }) => {
    const { line, column } = places.at(fileId, span.start);
    return html`<tr class="${severity}"><td>${places.file(fileId)}, ${words.inLine(line, column)}</td><td>${shared[severity]}</td><td dir="auto">${message}</td><td class="quiet">${code}</td></tr>
`;
  });
  const table = html`<table class="findings"><caption class="unseen">${words.findingsOf}</caption>
<thead><tr><th scope="col">${words.place}</th><th scope="col">${words.severity}</th><th scope="col">${words.message}</th><th scope="col">${words.code}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
  return html`<section aria-labelledby="findings"><h2 id="findings">${words.findings}</h2>
<p>${sum}</p>${findings.length > 0 ? table : undefined}</section>`;
}
