import type { UiLanguage } from '../model.ts';

/** A whole number with its thousands apart, as UN documents of that language print it: 21200 is "21,200", "21.200", "21 200" (no-break space). */
export function formatNumber(value: number, language: UiLanguage): string {
  const groups: string[] = [];
  for (let digits = String(value); digits !== ''; digits = digits.slice(0, -3)) groups.unshift(digits.slice(-3));
  return groups.join(separators[language]);
}

const separators: Readonly<Record<UiLanguage, string>> = { en: ',', es: '.', fr: '\u00A0' };
