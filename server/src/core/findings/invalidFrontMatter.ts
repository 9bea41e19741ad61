import { findingMessages } from '../messages/findings.ts';
import type { FrontMatterProblem, Severity, UiLanguage } from '../model.ts';
import { getReports, getAnswersSpan } from './draftReports.ts';
import type { FindingRule, RuleFinding } from './findingRule.ts';

/**
 * The lines at the top of a draft, which say what it answers, cannot be used as they stand: they cannot be read, a name is misspelt
 * (`anwsers`), a value is not the symbol of a UN document or not one of the values that may stand there, or the document that is
 * answered holds no recommendation. It stands at the value, or at the place where reading stopped.
 *
 * Default: error; for a misspelt name, and a document that holds no recommendation, warning.
 *
 * Example: `answers: CMW/C/MEX` : “CMW/C/MEX” is not the symbol of a UN document.
 */
export const finding: FindingRule = {
  code: 'invalid-front-matter',
  defaultSeverity: 'error',
  absence: false,
  *check(snapshot, draft) {
    const { uiLanguage } = snapshot.configuration;
    for (const problem of draft.frontMatter?.problems ?? []) yield toFinding(problem, uiLanguage);
    for (const { answers, document } of getReports(snapshot, draft)) {
      // A list of issues asks questions; whoever answers one knows that it recommends nothing.
      if (document?.recommendations.length !== 0 || document.kind === 'list-of-issues') continue;
      yield { span: getAnswersSpan(draft, answers), message: findingMessages(uiLanguage).frontMatterNothingAsked(answers), severity: 'warning' };
    }
  },
};

function toFinding({ span, code, detail }: FrontMatterProblem, language: UiLanguage): RuleFinding {
  const words = findingMessages(language);
  const { key = '', value = '', meant = '', allowed = '' } = detail;
  switch (code) {
    case 'not-yaml':
      return { span, message: words.frontMatterNotYaml };
    case 'not-a-mapping':
      return { span, message: words.frontMatterNotAMapping };
    case 'misplaced':
      return { span, message: words.frontMatterMisplaced };
    case 'unknown-key': {
      const severity: Severity = 'warning';
      const fixes = [{ title: words.replaceWith(meant), edits: [{ span, newText: meant }], preferred: true }];
      return { span, message: words.frontMatterUnknownKey(key, meant), severity, fixes };
    }
    case 'bad-symbol':
      return { span, message: words.frontMatterBadSymbol(value) };
    case 'bad-value':
      return { span, message: words.frontMatterBadValue(key, value, allowed) };
  }
}
