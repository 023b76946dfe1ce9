/** Calendar days, without time of day or time zone (domain.md §5). */

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of a date written YYYY-MM-DD; null when it is not a date of the calendar. */
export function dayNumber(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March; only a date that comes back as it went in exists.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return null;
  return time / MS_PER_DAY;
}

/** Today where the program runs, as YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
