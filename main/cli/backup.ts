/** `grantree backup`, `grantree restore`: a consistent copy of a store, and a copy put back in its place. */
import { type Problem, success } from '../../shared/model/problem.ts';
import { backupStore, restoreStore } from '../store/backup.ts';
import { type CommonOptions, defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { withStore } from './stores.ts';
import type { Terminal } from './terminal.ts';

interface BackupOptions extends CommonOptions {
  readonly out: string;
}

export const backup = defineCommand<BackupOptions>(
  'backup',
  (command, t) => command.requiredOption('--out <file>', t('commands.backup.out')),
  async ({ terminal, options }) => {
    const written = await backupStore(terminal.path(options.store), terminal.path(options.out));
    if (!written.ok) return terminal.fail(written.problems);
    await terminal.result({ store: options.store, file: options.out }, () => [
      terminal.t('commands.backup.done', { file: options.out }),
    ]);
    return EXIT.done;
  },
  'commands',
);

export const restore = defineCommand(
  'restore',
  (command, t) => command.argument('<file>', t('commands.restore.file')),
  async ({ terminal, options, args: [file = ''] }) => {
    const refused = refusalOf(terminal, options.store);
    if (refused !== null) return terminal.fail([refused], { closing: terminal.t('cli.nothingChanged') });
    const restored = await restoreStore(terminal.path(options.store), terminal.path(file));
    if (!restored.ok) return terminal.fail(restored.problems, { closing: terminal.t('cli.nothingChanged') });
    const { kept } = restored.value;
    await terminal.result({ store: options.store, file, kept }, () => [
      terminal.t('commands.restore.done', { store: options.store, file, kept }),
    ]);
    return EXIT.done;
  },
  'commands',
);

/** Whoever may change nothing in a store may not put another in its place; one that cannot be read keeps nobody back. */
function refusalOf(terminal: Terminal, store: string): Problem | null {
  const refusal = withStore(terminal, store, { readOnly: true }, (opened) => {
    const loaded = opened.load();
    return loaded.ok ? success(opened.refusal()) : loaded;
  });
  return refusal.ok ? refusal.value : null;
}
