/** `grantree verify`: is the file whole, and does its content follow from its change log? */
import type { Translate } from '../../shared/texts/translate.ts';
import { type VerifyReport, verifyStore } from '../store/store.ts';
import { defineCommand } from './command.ts';
import { EXIT } from './exit.ts';

export const verify = defineCommand(
  'verify',
  () => {},
  async ({ terminal, options }) => {
    const report = verifyStore(terminal.path(options.store));
    if (!report.ok) return terminal.fail(report.problems);
    const { problems, version, revision, entries, changes } = report.value;
    const ok = problems.length === 0;
    const value = { store: options.store, ok, version, revision, entries, changes };
    await terminal.result(value, () => checkedLines(report.value, terminal.t));
    if (ok) return EXIT.done;
    await terminal.fail(problems, { closing: terminal.t('cli.verify.damaged', { count: problems.length }) });
    return EXIT.damaged;
  },
);

function checkedLines(report: VerifyReport, t: Translate): string[] {
  const { version, revision, entries, changes, problems } = report;
  return [
    t('cli.verify.pages'),
    t('cli.verify.tables', { version }),
    t('cli.verify.log', { revision, entries, changes }),
    t('cli.verify.content'),
    ...(problems.length === 0 ? [t('cli.verify.sound')] : []),
  ];
}
