/** The clock on the wall where the program runs, as YYYY-MM-DDTHH:MM. */
import { today } from '../../shared/rules/days.ts';

export function wallClock(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${today(now)}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
