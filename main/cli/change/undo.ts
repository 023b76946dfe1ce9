/** `grantree undo`: takes back what an entry of the history did, by an entry of its own. */
import { failure, problem, success } from '../../../shared/model/problem.ts';
import { undoing } from '../../desk/history.ts';
import { defineCommand } from '../command.ts';
import { wholeNumber } from '../usage.ts';
import { type ChangeOptions, carryOut, withChangeOptions } from './carryOut.ts';

interface UndoOptions extends ChangeOptions {
  readonly entry?: string;
}

export const undo = defineCommand<UndoOptions>(
  'undo',
  (command, t) => {
    command.option('--entry <number>', t('commands.undo.entry'));
    withChangeOptions(command, t);
  },
  ({ terminal, options }) =>
    carryOut(terminal, options, 'undo', ({ model }, store) => {
      const asked = wholeNumber('--entry', options.entry);
      if (!asked.ok) return asked;
      const newest = store.history({ limit: 1 });
      if (!newest.ok) return newest;
      const seq = asked.value ?? newest.value[0]?.seq;
      if (seq === undefined) return failure(problem('store-no-entry', { store: options.store, value: 0 }));
      const changes = undoing(store, seq, model, terminal.t);
      return changes.ok ? success({ changes: changes.value, notices: [] }) : changes;
    }),
  'commands',
);
