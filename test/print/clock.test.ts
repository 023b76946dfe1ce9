import { expect, it } from 'vitest';
import { wallClock } from '../../main/print/clock.ts';

it('says what the clock on the wall says, to the minute', () => {
  expect(wallClock(new Date(2026, 0, 5, 9, 7, 59))).toBe('2026-01-05T09:07');
});
