/** The day of a moment where the user is, as `2026-05-31`. The doors have the clock. */
export function toIsoDate(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
