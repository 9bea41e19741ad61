import { findingMessages } from '../messages/findings.ts';
import type { FileFindingRule } from './findingRule.ts';

/**
 * A file that should be a UN document or a draft could not be read, and why: it is too large, no text, or may not be opened. What it
 * would tell is missing everywhere else.
 *
 * Default: error.
 *
 * Example: a file `documents/annex.txt` that is really an image: “This file cannot be read: it is not a text”.
 */
export const finding: FileFindingRule = {
  code: 'unreadable-document',
  defaultSeverity: 'error',
  *checkFile(snapshot, fileId) {
    const reason = snapshot.unreadable.get(fileId);
    if (reason === undefined) return;
    yield { span: { start: 0, end: 0 }, message: findingMessages(snapshot.configuration.uiLanguage).unreadable(reason) };
  },
};
