import assert from 'node:assert/strict';
import { parseConfiguration } from '../../../server/src/core/configuration.ts';
import { getFileFindings } from '../../../server/src/core/findings/fileFindings.ts';
import { toConfigurationFindings } from '../../../server/src/core/findings/invalidConfiguration.ts';
import type { Finding, UiLanguage } from '../../../server/src/core/model.ts';
import { getSnapshot } from '../../support/fixture.ts';

const empty = getSnapshot({ drafts: new Map(), documents: [] });

describe('unreadable-document', () => {
  it('tells the reason at the start of the file, in the language of the user', () => {
    const snapshot = { ...empty, unreadable: new Map([['documents/annex.txt', 'it is not a text']]) };
    assert.deepEqual(getFileFindings(snapshot, 'documents/annex.txt'), [
      { code: 'unreadable-document', severity: 'error', fileId: 'documents/annex.txt', span: { start: 0, end: 0 }, message: 'This file cannot be read: it is not a text', fixes: [] },
    ]);
    assert.deepEqual(getFileFindings(snapshot, 'documents/other.txt'), []);
  });
});

describe('invalid-configuration', () => {
  function getMessages(text: string, language: UiLanguage = 'en'): readonly string[] {
    return toConfigurationFindings('periodic-report.json', parseConfiguration(text).problems, language).map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
  }

  it('stands at the setting that cannot be used', () => {
    assert.deepEqual(
      [...getMessages('{ "severities": { "thin-reply": "loud" }, "minimumWords": 3, "minimumReplyWords": -1 }')].sort(),
      [
        '"minimumReplyWords": The setting “minimumReplyWords” cannot have this value',
        '"minimumWords": There is no setting “minimumWords”',
        '"thin-reply": The setting “severities.thin-reply” cannot have this value: it may be error, warning, information, hint, off',
      ],
    );
  });

  it('is one finding when the file cannot be read', () => {
    assert.deepEqual(getMessages('{ "wordLimit": 100'), ['{ "wordLimit": 100: These settings cannot be read: look for a missing comma, quotation mark or bracket']);
    assert.deepEqual(getMessages('{ "wordLimit": 100', 'es'), ['{ "wordLimit": 100: No pueden leerse estos ajustes: busque una coma, unas comillas o un corchete que falte']);
    assert.deepEqual(getMessages('[]'), ['[]: Settings must be a list of names and values in braces: { "minimumReplyWords": 15 }']);
  });

  it('comes out at its file, as heavy as the settings say', () => {
    const findings: readonly Finding[] = toConfigurationFindings('periodic-report.json', parseConfiguration('{').problems, 'en');
    const snapshot = { ...empty, configurationFindings: findings };
    assert.deepEqual(getFileFindings(snapshot, 'periodic-report.json'), findings);
    assert.deepEqual(getFileFindings(snapshot, 'report.md'), []);
    assert.deepEqual(getFileFindings({ ...snapshot, configuration: { ...snapshot.configuration, severities: { 'invalid-configuration': 'off' } } }, 'periodic-report.json'), []);
  });
});
