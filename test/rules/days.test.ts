import { describe, expect, it } from 'vitest';
import { dayNumber, today } from '../../shared/rules/days.ts';

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
});
