import { findingMessages } from '../messages/findings.ts';
import { getReportDrafts, getReports } from './draftReports.ts';
import type { FindingRule } from './findingRule.ts';

/**
 * The report, all its files together, has more words than a report of its kind may have. For a periodic report these are 21,200 (General
 * Assembly resolution 68/268); the setting `wordLimit` sets another limit. Headings, text, tables and footnotes count, annexes do not. It stands at the
 * `symbol` line of the report's first file.
 *
 * Default: warning; for the advisable length of a follow-up report (3,500) or of replies to a list of issues (10,700), information.
 *
 * Example: “The report has 23,400 words (body 22,900, footnotes 500); the limit is 21,200.”
 */
export const finding: FindingRule = {
  code: 'word-limit',
  defaultSeverity: 'warning',
  absence: false,
  *check(snapshot, draft) {
    const { uiLanguage } = snapshot.configuration;
    // All reports of a file have the same text: one for each document it answers.
    const [report] = getReports(snapshot, draft);
    if (!report || getReportDrafts(snapshot, report)[0] !== draft) return;
    const { body, footnotes, limit } = report.words;
    const total = body + footnotes;
    if (total <= limit) return;
    const span = (draft.frontMatter?.symbol ?? draft.frontMatter?.answers[0])?.span ?? { start: 0, end: 0 };
    const words = findingMessages(uiLanguage);
    // Below the length of a periodic report there is no rule, only advice.
    const isAdvice = snapshot.configuration.wordLimit === undefined && limit < periodicReport;
    yield isAdvice
      ? { span, message: words.wordLimitAdvice({ total, body, footnotes, limit }), severity: 'information' }
      : { span, message: words.wordLimit({ total, body, footnotes, limit }) };
  },
};

/** General Assembly resolution 68/268, para. 16. */
const periodicReport = 21_200;
