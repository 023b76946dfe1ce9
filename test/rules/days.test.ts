import { describe, expect, it } from 'vitest';
import { dayNumber, today } from '../../shared/rules/days.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('calendar days', () => {
  it.each(['2026-02-30', '2026-2-3', '2025-02-29', '26-01-01', '2026-01-01T00:00', ''])(
    '%s is no date',
    (text) => {
      expect(dayNumber(text)).toBeNull();
    },
  );

  it('counts over month ends, leap days and far back', () => {
    const days = (from: string, to: string) => (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);
    expect(days('2024-02-28', '2024-03-01')).toBe(2);
    expect(days('1999-12-31', '2000-01-01')).toBe(1);
    expect(days('1969-12-31', '1970-01-01')).toBe(1);
  });

  it('says today as the clock on the wall does', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(today(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  });

  it('counts every day of two centuries and of the years around a century without a leap day', () => {
    for (const [from, to] of [
      [1890, 2110],
      [1, 5],
      [2399, 2401],
    ] as const) {
      const [first, last] = [new Date(0).setUTCFullYear(from, 0, 1), new Date(0).setUTCFullYear(to, 11, 31)];
      for (let number = first / DAY; number <= last / DAY; number++) {
        const date = new Date(number * DAY).toISOString().slice(0, 10);
        if (dayNumber(date) !== number) expect([date, dayNumber(date)]).toEqual([date, number]);
      }
    }
  });

  it.each([1900, 1999, 2000, 2023, 2024, 2100, 2400])('ends the months of %d where they end', (year) => {
    for (let month = 1; month <= 12; month++) {
      const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const date = (day: number) =>
        `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      expect([date(length), dayNumber(date(length)) === null]).toEqual([date(length), false]);
      expect([date(0), dayNumber(date(0))]).toEqual([date(0), null]);
      expect([date(length + 1), dayNumber(date(length + 1))]).toEqual([date(length + 1), null]);
    }
  });

  it.each([
    '2026/01-01',
    '2026-01/01',
    '2026-00-10',
    '2026-13-10',
    'yyyy-01-01',
    '2026-mm-01',
    '2026-01-dd',
    '-026-01-01',
  ])('%s is none either', (text) => {
    expect(dayNumber(text)).toBeNull();
  });

  it('knows the year 0, and writes early years with four digits', () => {
    expect(dayNumber('0000-01-01')).toBe(-719_528);
    const early = new Date(2026, 4, 6);
    early.setFullYear(33);
    expect(today(early)).toBe('0033-05-06');
  });
});
