import type { UiLanguage } from '../model.ts';

/**
 * A date of a UN document in words: `2027-05-01` is "1 May 2027", "1 de mayo de 2027", "1er mai 2027"; `2027-05` and `2027` stay as
 * precise as they are. A text that is no such date is given back as it stands.
 */
export function formatDate(date: string, language: UiLanguage): string {
  const [, year, month, day] = isoDate.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const name = monthNames[language][Number(month) - 1];
  if (name === undefined) return date;
  const number = day === undefined ? undefined : Number(day);
  if (number !== undefined && (number < 1 || number > 31)) return date;
  const first = number === 1 && language === 'fr' ? '1er' : number;
  return [first, name, year].filter((part) => part !== undefined).join(language === 'es' ? ' de ' : ' ');
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

// Written out, not taken from Intl: the form is the house's ("1er mai 2027"), and it must not change with the data of a machine.
const monthNames: Readonly<Record<UiLanguage, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
};
