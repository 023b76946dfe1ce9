/** `grantree effective`: everything one user may do, or everybody who may do something with one node. */
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import { holderKey, type TreeNode, type User } from '../../shared/model/types.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { type CommonOptions, defineCommand, UsageError } from './command.ts';
import { holderLines, nodeLines } from './effectiveLines.ts';
import { holderTable, nodeTable } from './effectiveTable.ts';
import { EXIT } from './exit.ts';
import { readStore } from './stores.ts';
import { withSuggestions } from './suggestions.ts';
import type { Terminal } from './terminal.ts';

interface EffectiveOptions extends CommonOptions {
  readonly user?: string;
  readonly node?: string;
  readonly entity?: string;
  readonly all?: true;
}

export const effective = defineCommand<EffectiveOptions>(
  'effective',
  (command, t) => {
    const user = command.createOption('--user <login>', t('cli.effective.user'));
    command
      .addOption(user.conflicts('node'))
      .option('--node <code>', t('cli.effective.node'))
      .option('--entity <code>', t('cli.options.entity'))
      .option('--all', t('cli.effective.all'));
  },
  async ({ terminal, options, command }) => {
    const { user, node } = options;
    if (user === undefined && node === undefined) {
      throw new UsageError(problem('usage-user-or-node'), command);
    }
    const model = readStore(terminal, options.store);
    if (!model.ok) return terminal.fail(model.problems);
    const index = compile(model.value);
    const asked = lookUp(index, options);
    if (!asked.ok) return terminal.fail(withSuggestions(asked.problems, model.value));
    await show(terminal, index, asked.value, options);
    return EXIT.done;
  },
);

async function show(
  terminal: Terminal,
  index: Index,
  asked: Asked,
  options: EffectiveOptions,
): Promise<void> {
  const { t } = terminal;
  const { entity = null, all = false } = options;
  if (asked.kind === 'user') {
    const { login, active, locked } = asked.user;
    const lines = nodeLines(index, asked.number, entity, all);
    const rows = lines.flatMap(({ node, name, cell }) => (cell === null ? [] : { node, name, ...cell }));
    await terminal.result({ user: login, active, locked, entity, rows }, () => [
      ...(active ? [] : [t('cli.effective.inactive', { login })]),
      ...(locked ? [t('cli.effective.locked', { login })] : []),
      ...(lines.length === 0 ? [t('cli.effective.nothing')] : nodeTable(lines, t)),
    ]);
  } else {
    const { code } = asked.node;
    const lines = holderLines(index, asked.number, entity, all);
    const rows = lines.map(({ cell, ...line }) => ({ ...line, ...cell }));
    await terminal.result({ node: code, entity, rows }, () =>
      lines.length === 0 ? [t('cli.effective.nothing')] : holderTable(lines, code, t),
    );
  }
}

/** What was asked about, and its number in the index. */
type Asked =
  | { readonly kind: 'user'; readonly user: User; readonly number: number }
  | { readonly kind: 'node'; readonly node: TreeNode; readonly number: number };

function lookUp(index: Index, { user, node = '', entity }: EffectiveOptions): Outcome<Asked> {
  const problems: Problem[] = [];
  if (entity !== undefined && !index.model.entities.has(entity)) {
    problems.push(problem('unknown-entity', { value: entity }));
  }
  const asked = user === undefined ? nodeOf(index, node) : userOf(index, user);
  if (asked === null) {
    const [code, value] = user === undefined ? ['unknown-node', node] : ['unknown-user', user];
    problems.push(problem(code, { value }));
  }
  return asked === null || problems.length > 0 ? failure(...problems) : success(asked);
}

function userOf(index: Index, login: string): Asked | null {
  const user = index.model.users.get(login);
  const number = index.holders.numberOf.get(holderKey('user', login));
  return user === undefined || number === undefined ? null : { kind: 'user', user, number };
}

function nodeOf(index: Index, code: string): Asked | null {
  const node = index.model.nodes.get(code);
  const number = index.tree.numberOf.get(code);
  return node === undefined || number === undefined ? null : { kind: 'node', node, number };
}
