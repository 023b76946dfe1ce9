/** `grantree checks`: what an administrator should look at, and, where asked, its cure as one change. */
import { findingsOf, findingText, isFault } from '../../shared/checks/checks.ts';
import { curesOf } from '../../shared/checks/cure.ts';
import { CHECKS, type Finding } from '../../shared/checks/finding.ts';
import { success } from '../../shared/model/problem.ts';
import { compile } from '../../shared/rules/compile.ts';
import { type ChangeOptions, carryOut, withChangeOptions } from './change/carryOut.ts';
import { defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { readStore } from './stores.ts';
import { printable, type Terminal } from './terminal.ts';
import { oneOf } from './usage.ts';

interface ChecksOptions extends ChangeOptions {
  readonly only?: string;
  readonly about?: string;
  readonly cure?: true;
}

export const checks = defineCommand<ChecksOptions>(
  'checks',
  (command, t) => {
    command
      .option('--only <check>', t('commands.checks.only', { checks: CHECKS.join(', ') }))
      .option('--about <code>', t('commands.checks.about'))
      .option('--cure', t('commands.checks.cure'));
    withChangeOptions(command, t);
  },
  async ({ terminal, options }) => {
    const only = options.only === undefined ? null : oneOf('--only', options.only, CHECKS);
    if (only?.ok === false) return terminal.fail(only.problems);
    const wanted = (finding: Finding): boolean =>
      (only === null || finding.check === only.value) &&
      (options.about === undefined || isAbout(finding, options.about));
    if (options.cure) {
      return carryOut(terminal, options, 'checks', (index) => {
        const changes = curesOf(index.model, findingsOf(index, terminal.t).filter(wanted));
        return changes.ok ? success({ changes: changes.value, notices: [] }) : changes;
      });
    }
    const model = readStore(terminal, options.store);
    if (!model.ok) return terminal.fail(model.problems);
    const found = findingsOf(compile(model.value), terminal.t).filter(wanted);
    await terminal.result({ findings: found.map((each) => reportOf(each, terminal)) }, () =>
      linesOf(found, terminal),
    );
    return found.some(isFault) ? EXIT.denied : EXIT.done;
  },
  'commands',
);

/** A login or code, or a holder as in `user:ann`. */
function isAbout({ place }: Finding, code: string): boolean {
  switch (place.kind) {
    case 'cell':
      return place.holder === code || place.holder.slice(place.holder.indexOf(':') + 1) === code;
    case 'record':
      return place.key === code;
    case 'licence':
      return false;
  }
}

function reportOf(finding: Finding, { t }: Terminal): object {
  const { check, place, nodes, cure, params } = finding;
  return { check, fault: isFault(finding), text: findingText(finding, t), place, nodes, cure, params };
}

function linesOf(found: readonly Finding[], { t }: Terminal): string[] {
  if (found.length === 0) return [t('commands.checks.nothing')];
  return [...Map.groupBy(found, ({ check }) => check)].flatMap(([check, group]) => [
    t('commands.checks.heading', { title: t(`checks.title.${check}`), check, count: group.length }),
    ...group.map((finding) => `  ${printable(findingText(finding, t))}`),
  ]);
}
