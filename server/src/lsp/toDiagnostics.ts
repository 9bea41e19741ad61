import type { Diagnostic } from 'vscode-languageserver';
import { lspMessages } from '../core/messages/lsp.ts';
import type { Finding, UiLanguage } from '../core/model.ts';
import { diagnosticSource, toDiagnostic, toSeverity, type Converter } from './convert.ts';
import type { MoreUnanswered } from './protocol.ts';

/** Unanswered units that one file shows; the rest is one line. About what a screen holds: more would bury every other finding. */
const mostUnanswered = 20;

/**
 * The findings of a file as an editor shows them, in their order. Of unanswered units no more than a screenful is shown: first those with a place
 * of their own, then those that share the line that says what is answered; one line stands for the others.
 */
export function toDiagnostics(findings: readonly Finding[], converter: Converter, language: UiLanguage): Diagnostic[] {
  const hidden = findHidden(findings);
  const diagnostics = findings.filter((finding) => !hidden.has(finding)).map((finding) => toDiagnostic(finding, converter));
  // Where most of them stand: as a rule at the line that says what is answered, not at a heading that has findings of its own.
  const last = [...hidden].at(-1);
  if (!last) return diagnostics;
  const data: MoreUnanswered = { more: hidden.size };
  const summary: Diagnostic = {
    range: converter.toRange(last.span),
    severity: toSeverity(last.severity),
    code: last.code,
    source: diagnosticSource,
    message: lspMessages(language).moreUnanswered(hidden.size),
    data,
  };
  return [...diagnostics, summary];
}

function findHidden(findings: readonly Finding[]): ReadonlySet<Finding> {
  const unanswered = findings.filter((finding) => finding.code === 'unanswered-recommendation');
  if (unanswered.length <= mostUnanswered) return new Set();
  const atPlace = new Map<number, number>();
  for (const { span } of unanswered) atPlace.set(span.start, (atPlace.get(span.start) ?? 0) + 1);
  const sharing = (finding: Finding): number => atPlace.get(finding.span.start) ?? 0;
  // Sorting is stable: within one place the findings keep their order.
  return new Set([...unanswered].sort((one, other) => sharing(one) - sharing(other)).slice(mostUnanswered));
}
