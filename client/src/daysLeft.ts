/**
 * Whole days from a day to a date in ISO 8601 (`2027-05-01`, or the end of `2027-05`): 0 on the day itself, negative when it is past. Undefined where only the
 * year is known, or the text is no date. `today` is taken in the user's own time.
 */
export function getDaysLeft(due: string, today: Date): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(due) ?? [];
  if (year === undefined || month === undefined) return undefined;
  // Day 0 of the next month is the last of this one.
  const end = day === undefined ? Date.UTC(Number(year), Number(month), 0) : Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Math.round((end - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / dayMilliseconds);
}

const dayMilliseconds = 86_400_000;

/** `2027-05-01` in a language as people write it; less precise dates too ("May 2027"). What is no date comes back as it is. */
export function formatDate(date: string, language: string): string {
  const time = /^\d{4}(?:-\d{2}){0,2}$/.test(date) ? Date.parse(`${date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || date.length === 4) return date;
  const options: Intl.DateTimeFormatOptions = date.length === 7 ? { month: 'long', year: 'numeric', timeZone: 'UTC' } : { dateStyle: 'long', timeZone: 'UTC' };
  return new Date(time).toLocaleDateString(language, options);
}
