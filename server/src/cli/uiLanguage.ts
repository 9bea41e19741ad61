import type { UiLanguage } from '../core/model.ts';

export const uiLanguages: readonly UiLanguage[] = ['en', 'es', 'fr'];

/** The language of `es_MX.UTF-8` is `es`; of `C`, `POSIX` or a language we do not speak there is none. */
export function findUiLanguage(locale: string): UiLanguage | undefined {
  const language = /^[a-z]{2}(?![a-z])/i.exec(locale)?.[0].toLowerCase();
  return uiLanguages.find((known) => known === language);
}

/** The language to speak, from the environment, in the order POSIX gives: LC_ALL, LC_MESSAGES, LANG. English when it names none of ours. */
export function getUiLanguage(env: Readonly<Record<string, string | undefined>>): UiLanguage {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return findUiLanguage(locale) ?? 'en';
}
