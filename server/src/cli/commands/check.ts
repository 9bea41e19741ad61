import type { Finding } from '../../core/model.ts';
import { writeJson, writeLines, type Command, type Context } from '../context.ts';
import { isBelowMinimum, writeNoDrafts } from '../coverageGate.ts';
import { toFindingJson } from '../findingJson.ts';
import { getFindingCount, getFindingLines, getIgnoredLines } from '../findingText.ts';
import { exitCodes } from '../io.ts';
import { severities } from '../parseArguments.ts';
import { toReportJson } from '../reportJson.ts';
import { getReportLines } from '../reportText.ts';
import { writePage } from '../writePage.ts';

/** `check [PATH…]`: findings and coverage of the drafts under PATH. */
export const check: Command = (context) => {
  const { service, places } = context;
  const reports = service.reports();
  const findings = service.fileIds().flatMap((id) => service.findings(id));
  const ignored = service.fileIds().flatMap((id) => service.ignored(id));
  if (context.invocation.format === 'json') {
    writeJson(context, {
      reports: reports.map((report) => toReportJson(report, places)),
      findings: findings.map((finding) => toFindingJson(finding, places)),
      ignored: ignored.map(({ finding, reason }) => ({ ...toFindingJson(finding, places), reason })),
    });
  } else if (context.invocation.format === 'html') {
    writePage(context, reports, findings);
  } else {
    writeLines(context, [
      ...getFindingLines(findings, context),
      ...(findings.length > 0 ? [''] : []),
      ...reports.flatMap((report) => [...getReportLines(report, context), '']),
      getFindingCount(findings, context),
      ...getIgnoredLines(ignored, context),
    ]);
  }
  writeNoDrafts(reports, context);
  const below = isBelowMinimum(reports, context);
  return below || reachesGate(findings, context) ? exitCodes.findings : exitCodes.fine;
};

function reachesGate(findings: readonly Finding[], { invocation }: Context): boolean {
  if (invocation.failOn === 'never') return false;
  const gate = severities.indexOf(invocation.failOn);
  return findings.some((finding) => severities.indexOf(finding.severity) <= gate);
}
