import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The languages besides English in which VS Code can be started for a test. */
export type EditorLanguage = 'es' | 'fr';

/**
 * Makes VS Code speak a language without its language pack, which cannot be had without a download: a pack that translates nothing. VS Code's own words
 * stay English, and everything of an extension (its manifest, its messages, what its server is told) is in the language, as with the real pack.
 *
 * @param folder the data folder of VS Code's server (`--server-data-dir`); the server is then started with `--locale`
 */
export async function writeLanguagePack(folder: string, language: EditorLanguage): Promise<void> {
  const pack = join(folder, 'language-pack');
  const translations = join(pack, 'main.i18n.json');
  const version = '1.0.0';
  await mkdir(pack, { recursive: true });
  await writeFile(translations, JSON.stringify({ version, contents: {} }));
  const extension = { extensionIdentifier: { id: `test.language-pack-${language}` }, version };
  // What VS Code writes itself when a language pack is installed.
  await writeFile(
    join(folder, 'data', 'languagepacks.json'),
    JSON.stringify({ [language]: { hash: `test-${language}`, extensions: [extension], translations: { vscode: translations }, label: language } }),
  );
}
