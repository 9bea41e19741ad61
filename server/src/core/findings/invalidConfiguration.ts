import type { ConfigurationProblem } from '../configuration.ts';
import { findingMessages } from '../messages/findings.ts';
import type { Finding, UiLanguage } from '../model.ts';
import type { FileFindingRule } from './findingRule.ts';

/**
 * A setting of the editor or a line of `periodic-report.json` cannot be used: an unknown name, or a value that it cannot have. What is
 * wrong is left out, and the rest of the settings holds.
 *
 * Default: error.
 *
 * Example: `"severities": { "thin-reply": "loud" }`: “The setting “severities.thin-reply” cannot have this value: it may be error, warning,
 * information, hint, off”.
 */
export const finding: FileFindingRule = {
  code: 'invalid-configuration',
  defaultSeverity: 'error',
  *checkFile(snapshot, fileId) {
    for (const { fileId: id, span, message, fixes } of snapshot.configurationFindings) if (id === fileId) yield { span, message, fixes };
  },
};

/** The problems of settings in words, at their places in the file they came from: what a door hands to `Service.configure`. */
export function toConfigurationFindings(fileId: string, problems: readonly ConfigurationProblem[], language: UiLanguage): readonly Finding[] {
  return problems.map((problem) => ({
    code: 'invalid-configuration',
    severity: finding.defaultSeverity,
    fileId,
    span: problem.span,
    message: getMessage(problem, language),
    fixes: [],
  }));
}

function getMessage({ code, path, allowed }: ConfigurationProblem, language: UiLanguage): string {
  const words = findingMessages(language);
  switch (code) {
    case 'not-json':
      return words.configurationNotJson;
    case 'unknown-key':
      return words.configurationUnknownKey(path.join('.'));
    case 'bad-value':
      return path.length === 0 ? words.configurationBadWhole : words.configurationBadValue(path.join('.'), allowed.join(', '));
  }
}
