/** Calendar days, without time of day or time zone (domain.md §5). */

/** Days since 1970-01-01 of a date written YYYY-MM-DD; null when it is not a date of the calendar. */
export function dayNumber(date: string): number | null {
  if (date !== last.date) last = { date, number: numberOf(date) };
  return last.number;
}

/** The date asked about last: most questions, one after the other, are about the same day. */
let last = { date: '', number: numberOf('') };

function numberOf(date: string): number | null {
  if (date.length !== 10 || date[4] !== '-' || date[7] !== '-') return null;
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  // Years that begin in March end with the leap day, and their months have 153 days in every five.
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + day - DAYS_TO_1970;
}

/** From the day before 1 March of the year 0 to 1970-01-01. */
const DAYS_TO_1970 = 719_469;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The number that stands from one place up to another; -1 when something else stands there. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Today where the program runs, as YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
