import { featureMessages } from '../messages/features.ts';
import { languageNames } from '../messages/problems.ts';
import type { SourceDocument } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';

/** In which other languages a document is at hand: "Also at hand in Spanish and French". Undefined where it is in none. */
export function findOtherLanguages({ library, configuration }: Snapshot, document: SourceDocument): string | undefined {
  const { uiLanguage } = configuration;
  const languages = new Set(library.findEntries(document.name).map(({ language }) => language));
  languages.delete(document.language);
  if (languages.size === 0) return undefined;
  const names = [...languages].map((language) => languageNames[uiLanguage][language]);
  return featureMessages(uiLanguage).alsoIn(new Intl.ListFormat(uiLanguage, { type: 'conjunction' }).format(names));
}
