import type { UiLanguage } from '../model.ts';

/** A whole number with its thousands apart, as UN documents of that language print it: 21200 is "21,200", "21.200", "21 200" (no-break space). */
export function formatNumber(value: number, language: UiLanguage): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, separators[language]);
}

const separators: Readonly<Record<UiLanguage, string>> = { en: ',', es: '.', fr: '\u00A0' };
