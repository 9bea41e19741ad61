import type { Finding } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import type { FileFindingRule } from './findingRule.ts';
import { finding as invalidConfiguration } from './invalidConfiguration.ts';
import { finding as unreadableDocument } from './unreadableDocument.ts';

/** Every rule about a file as a whole. */
export const fileRules: readonly FileFindingRule[] = [invalidConfiguration, unreadableDocument];

/** What is wrong with a file that is no draft: settings that cannot be used, a document that cannot be read. Empty for any other id. */
export function getFileFindings(snapshot: Snapshot, fileId: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of fileRules) {
    const set = snapshot.configuration.severities[rule.code];
    if (set === 'off') continue;
    for (const { span, message, fixes, severity } of rule.checkFile(snapshot, fileId)) {
      findings.push({ code: rule.code, severity: set ?? severity ?? rule.defaultSeverity, fileId, span, message, fixes: fixes ?? [] });
    }
  }
  return findings;
}
