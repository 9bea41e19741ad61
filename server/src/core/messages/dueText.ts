import type { cliMessages } from './cli.ts';
import { formatNumber } from './formatNumber.ts';
import { longDate } from './longDate.ts';
import type { UiLanguage } from '../model.ts';

/**
 * A date with the days until it: `1 May 2027 (525 days left)`. Both dates are ISO 8601; a date without a day (`2027-05`) stands alone.
 */
export function getDueText(due: string, today: string, language: UiLanguage, words: ReturnType<typeof cliMessages>): string {
  const date = longDate(due, language);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(due)) return date;
  const days = Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / millisecondsInDay);
  if (Number.isNaN(days)) return date;
  return `${date} (${getDaysText(days, language, words)})`;
}

const millisecondsInDay = 86_400_000;

function getDaysText(days: number, language: UiLanguage, words: ReturnType<typeof cliMessages>): string {
  if (days === 0) return words.dueToday;
  if (days === 1) return words.oneDayLeft;
  if (days === -1) return words.oneDayLate;
  return days > 0 ? words.daysLeft(formatNumber(days, language)) : words.daysLate(formatNumber(-days, language));
}
