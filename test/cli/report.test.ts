/** `grantree report`: charts that tell what has changed since a day, which the command line is told. */
import { describe, expect, it } from 'vitest';
import { wallClock } from '../../main/print/clock.ts';
import { Shell } from './shell.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const dayFromNow = (days: number): string => wallClock(new Date(Date.now() + days * DAY_MS)).slice(0, 10);

async function shell(): Promise<Shell> {
  const made = new Shell();
  await made.run('init --sample integration --store s.grantree');
  return made;
}

describe('report --since', () => {
  it('shows who gained and lost since the end of that day', async () => {
    const made = await shell();
    const report = `report group --merged --since ${dayFromNow(-1)} --store s.grantree --out`;
    await made.run('group add testers --store s.grantree');
    await made.run('grant read group:testers --node all-projects --store s.grantree');
    expect(await made.run(`${report} before.html`)).toMatchObject({ code: 0 });
    expect(made.read('before.html')).toContain('Nodes gained and lost since the end of');
    expect(made.read('before.html')).toMatch(/aria-label="testers: Gained [1-9]\d*, Lost 0"/);
  });

  it('refuses a day to come, and a kind that has no charts', async () => {
    const made = await shell();
    const later = await made.run(
      `report matrix --since ${dayFromNow(2)} --store s.grantree --out a.csv --json`,
    );
    expect(later).toMatchObject({ code: 2, err: expect.stringContaining('report-in-the-future') });
    const other = await made.run(`report licence --since 2026-01-01 --store s.grantree --out a.csv --json`);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('report-option-unused') });
  });
});
