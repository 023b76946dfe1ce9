/** A disk without room for a report: whatever its format, nothing of it is left, and what stood there stays. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OUTPUT_FORMATS } from '../../shared/reports/definition.ts';
import { Shell } from '../cli/shell.ts';
import { answerWithin } from '../store/children.ts';

// A limit on the size of files is what a test may set without being root; writing fails as late as on a full disk,
// when a part of the file is written.
it('leaves an older report as it was, nothing beside it, and the store sound', async () => {
  const shell = new Shell();
  await shell.run('init --sample trade --store trade.grantree');
  const store = shell.path('trade.grantree');
  for (const format of OUTPUT_FORMATS) shell.file(`old.${format}`, 'old');
  const commands = OUTPUT_FORMATS.flatMap((format) =>
    ['old', 'new'].map((name) => {
      const out = shell.path(`${name}.${format}`);
      return `report user --user dperic lnygaard --all --store ${store} --out ${out}`;
    }),
  );
  const refused = { code: 2, err: expect.stringContaining('EFBIG') };
  expect(answerWithin(100, 'commands', ...commands)).toEqual(commands.map(() => refused));

  const reports = readdirSync(shell.folder).filter((name) => !name.startsWith('trade.grantree'));
  expect(reports.toSorted()).toEqual(OUTPUT_FORMATS.map((format) => `old.${format}`).toSorted());
  for (const format of OUTPUT_FORMATS) expect(shell.read(`old.${format}`)).toBe('old');
  expect(await shell.run('verify --store trade.grantree')).toMatchObject({ code: 0 });
});
