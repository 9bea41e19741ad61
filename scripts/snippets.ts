import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeStandardReply } from '../server/src/core/features/standardReply.ts';
import { standardReplies, standardReplyNames } from '../server/src/core/messages/standardReplies.ts';
import type { UiLanguage } from '../server/src/core/model.ts';

/** `npm run snippets`: writes `snippets/replies.{en,es,fr}.json` from the one table of standard replies. A test fails when they differ. */
export function getSnippetFile(language: UiLanguage): string {
  const table = standardReplies[language];
  const entries = standardReplyNames.map((key) => {
    const { name, words, description, text } = table[key];
    return [name, { prefix: words, description, body: writeStandardReply(text, {}).snippet.split('\n') }] as const;
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const language of ['en', 'es', 'fr'] as const) {
    await writeFile(new URL(`../snippets/replies.${language}.json`, import.meta.url), getSnippetFile(language));
  }
}
