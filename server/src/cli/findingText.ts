import type { Finding, IgnoredFinding } from '../core/model.ts';
import type { Context } from './context.ts';
import { toPrintable } from './displayWidth.ts';

/** Findings one to a line, grouped by file: `draft/report.md:12:5 error There is no … [unknown-paragraph]`. */
export function getFindingLines(findings: readonly Finding[], { places, words, colours }: Context): readonly string[] {
  const lines: string[] = [];
  let previous: string | undefined;
  for (const finding of findings) {
    if (previous !== undefined && previous !== finding.fileId) lines.push('');
    previous = finding.fileId;
    const { line, column } = places.at(finding.fileId, finding.span.start);
    const place = `${toPrintable(places.file(finding.fileId))}:${line}:${column}`;
    const severity = colours.severity(finding.severity, words[finding.severity]);
    lines.push(`${place} ${severity} ${toPrintable(finding.message)} ${colours.dim(`[${finding.code}]`)}`);
  }
  return lines;
}

/** `2 errors, 85 warnings, 3 other findings`; a sentence of its own when there are none. */
export function getFindingCount(findings: readonly Finding[], { words }: Context): string {
  if (findings.length === 0) return words.noFindings;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  return words.findings(errors, warnings, findings.length - errors - warnings);
}

/** What comments in the drafts hide, with the reasons: a reviewer sees what is not shown. Nothing where nothing is hidden. */
export function getIgnoredLines(ignored: readonly IgnoredFinding[], { places, words, colours }: Context): readonly string[] {
  if (ignored.length === 0) return [];
  const lines = ignored.map(({ finding, reason }) => {
    const place = `${toPrintable(places.file(finding.fileId))}:${places.at(finding.fileId, finding.span.start).line}`;
    return `  ${place} ${colours.dim(`[${finding.code}]`)} ${toPrintable(reason)}`;
  });
  return [words.ignored(ignored.length), ...lines];
}
