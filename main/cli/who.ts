/** `grantree who`: the users who may do more than a role allows. */
import { holdersOfMore } from '../../shared/checks/more.ts';
import { finished } from '../../shared/model/finished.ts';
import { problem } from '../../shared/model/problem.ts';
import { lettersOfRights } from '../../shared/model/rights.ts';
import { holderKey, parseHolderKey } from '../../shared/model/types.ts';
import { compile } from '../../shared/rules/compile.ts';
import { type CommonOptions, defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { readStore } from './stores.ts';
import { withSuggestions } from './suggestions.ts';
import { tableLines } from './table.ts';
import { printable } from './terminal.ts';

interface WhoOptions extends CommonOptions {
  readonly moreThan: string;
}

export const who = defineCommand<WhoOptions>(
  'who',
  (command, t) => command.requiredOption('--more-than <role>', t('commands.who.moreThan')),
  async ({ terminal, options }) => {
    const model = readStore(terminal, options.store);
    if (!model.ok) return terminal.fail(model.problems);
    const index = compile(model.value);
    const key = parseHolderKey(options.moreThan);
    const role = key === null ? holderKey('profile', options.moreThan) : holderKey(key.kind, key.code);
    const holder = index.holders.numberOf.get(role);
    if (holder === undefined) {
      return terminal.fail(withSuggestions([problem('unknown-holder', { value: role })], model.value));
    }
    const found = finished(holdersOfMore(index, holder));
    const users = found.map(({ user, nodes }) => ({
      user,
      name: model.value.users.get(user)?.name ?? '',
      active: model.value.users.get(user)?.active === true,
      nodes: nodes.map(({ rights, ...node }) => ({ ...node, rights: lettersOfRights(rights) })),
    }));
    const { t } = terminal;
    await terminal.result({ moreThan: role, users }, () => [
      t('commands.who.found', { count: users.length, role }),
      ...tableLines(
        users.map(({ user, name, active, nodes }) => [
          `  ${user}`,
          printable(name),
          active ? '' : t('commands.state.inactive'),
          t('commands.who.nodes', { count: nodes.length }),
          printable(
            nodes
              .slice(0, 3)
              .map(({ node }) => node)
              .join(', '),
          ),
        ]),
      ),
    ]);
    return EXIT.done;
  },
  'commands',
);
