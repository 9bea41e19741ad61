import { findingMessages } from '../messages/findings.ts';
import type { Draft, Finding, IgnoreComment, IgnoredFinding } from '../model.ts';
import { samePath } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';

/** What is found in a file, and what of it comments in the file hide. */
export interface CheckedDraft {
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}

/**
 * Takes out the findings that `<!-- ignore: … -->` comments hide where they stand. Findings about a comment itself are never hidden. A comment that hides nothing
 * is told as a hint, once everything is read and only where its findings are looked for at all.
 */
export function hideIgnored({ configuration, ready }: Snapshot, { id, ignores }: Draft, findings: readonly Finding[]): CheckedDraft {
  const hiding = ignores.filter(({ reason, codes }) => reason !== undefined && codes.length > 0);
  if (hiding.length === 0) return { findings, ignored: [] };
  const used = new Set<IgnoreComment>();
  const shown: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of findings) {
    const by = hiding.filter((ignore) => hides(ignore, finding));
    for (const ignore of by) used.add(ignore);
    if (by[0]?.reason === undefined) shown.push(finding);
    else ignored.push({ finding, reason: by[0].reason });
  }
  const set = configuration.severities['unused-ignore'];
  if (ready && set !== 'off') {
    for (const ignore of hiding) {
      if (used.has(ignore) || ignore.codes.some((code) => configuration.severities[code] === 'off')) continue;
      shown.push({ code: 'unused-ignore', severity: set ?? 'hint', fileId: id, span: ignore.span, message: findingMessages(configuration.uiLanguage).ignoreUnused, fixes: [] });
    }
  }
  return { findings: shown, ignored };
}

function hides({ codes, units, holds }: IgnoreComment, { code, span, unit }: Finding): boolean {
  if (code === 'unused-ignore' || !codes.includes(code)) return false;
  if (!holds.some(({ start, end }) => span.start >= start && (span.start < end || start === end))) return false;
  return units.length === 0 || (unit !== undefined && units.some((path) => samePath(path, unit.path)));
}
