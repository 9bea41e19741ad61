import type { UiLanguage } from '../model.ts';

/**
 * A date as people write it, at the precision it has.
 *
 * `longDate('2027-05-01', …)` is "1 May 2027", "1 de mayo de 2027", "1er mai 2027"; `'2027-05'` is "May 2027", "mayo de 2027",
 * "mai 2027". A text that is no ISO 8601 date comes back as it is.
 */
export function longDate(iso: string, language: UiLanguage): string {
  const [, year, month, day] = isoDate.exec(iso) ?? [];
  if (year === undefined) return iso;
  if (month === undefined) return year;
  const name = months[language][Number(month) - 1];
  if (name === undefined) return iso;
  const number = day === undefined ? undefined : Number(day);
  if (number !== undefined && (number < 1 || number > 31)) return iso;
  switch (language) {
    case 'en':
      return [number, name, year].filter((part) => part !== undefined).join(' ');
    case 'es':
      return [number, name, year].filter((part) => part !== undefined).join(' de ');
    case 'fr':
      return [number === 1 ? '1er' : number, name, year].filter((part) => part !== undefined).join(' ');
  }
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

// Written out, not taken from Intl: the form is the house's ("1er mai 2027"), and it must not change with the language data of a machine.
const months: Readonly<Record<UiLanguage, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
};
