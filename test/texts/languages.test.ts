import { describe, expect, it } from 'vitest';
import { dayText, timeText } from '../../shared/texts/languages.ts';

describe('days and times', () => {
  it('are written as the language writes them', () => {
    expect(dayText('2026-03-03', 'en')).toBe('3 March 2026');
    expect(dayText('2026-03-03', 'sl')).toBe('3. marec 2026');
    expect(dayText('2026-03-01', 'fr')).toBe('1 mars 2026');
    expect(dayText('2026-03-03', 'nl')).toBe('3 maart 2026');
  });

  it('stay on the clock of the wall, wherever the program runs', () => {
    for (const language of ['en', 'sl', 'fr', 'nl'] as const) {
      expect(timeText('2026-03-03T23:05:59', language)).toMatch(/3\b.*23:05/);
    }
  });
});
