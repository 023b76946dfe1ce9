/** The command line (domain.md §12): the same store and rules as the desk, without a window. */
import { CommanderError } from 'commander';
import application from '../package.json' with { type: 'json' };
import { problem } from '../shared/model/problem.ts';
import { LANGUAGES } from '../shared/model/types.ts';
import { backup, restore } from './cli/backup.ts';
import { assign, licence } from './cli/change/assign.ts';
import { change } from './cli/change/change.ts';
import { grant } from './cli/change/grant.ts';
import { people } from './cli/change/people.ts';
import { records } from './cli/change/records.ts';
import { undo } from './cli/change/undo.ts';
import { check } from './cli/check.ts';
import { checks } from './cli/checks.ts';
import { type CommandDefinition, GrantreeCommand, UsageError } from './cli/command.ts';
import { decide } from './cli/decide.ts';
import { effective } from './cli/effective.ts';
import { EXIT, type ExitCode } from './cli/exit.ts';
import { explainDecision } from './cli/explain.ts';
import { exportModel } from './cli/export.ts';
import { history } from './cli/history.ts';
import { importModel } from './cli/import.ts';
import { init } from './cli/init.ts';
import { type Io, processIo } from './cli/io.ts';
import { languageOf } from './cli/language.ts';
import { report } from './cli/report.ts';
import { Terminal } from './cli/terminal.ts';
import { misspeltOption, usageLine } from './cli/usage.ts';
import { verify } from './cli/verify.ts';
import { who } from './cli/who.ts';

export type { Io };

const COMMANDS: readonly CommandDefinition[] = [
  init,
  importModel,
  exportModel,
  check,
  decide,
  explainDecision,
  effective,
  report,
  verify,
  grant,
  assign,
  ...records,
  licence,
  change,
  people,
  checks,
  who,
  history,
  undo,
  backup,
  restore,
];

/**
 * Carries a command out and resolves with its exit code when everything is written.
 * @param argv the words after the program's name
 */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const language = languageOf(argv);
  const terminal = new Terminal(io, argv.includes('--json'), language.ok ? language.value : 'en');
  if (!language.ok) return terminal.close(await terminal.fail(language.problems));
  let code: ExitCode = EXIT.done;
  const program = grantree(terminal, argv, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    code = await explain(error, argv, terminal);
  }
  return terminal.close(code);
}

function grantree(
  terminal: Terminal,
  argv: readonly string[],
  ended: (code: ExitCode) => void,
): GrantreeCommand {
  const { t, io } = terminal;
  const program = new GrantreeCommand('grantree')
    .description(t('cli.description'))
    .version(application.version, '-V, --version', t('cli.options.version'))
    .option('--lang <language>', t('cli.options.lang', { languages: LANGUAGES.join(', ') }))
    .helpOption('-h, --help', t('cli.options.help'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: (text) => void terminal.err.write(text),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    })
    .configureHelp({
      commandUsage: (command) => usageLine(command, t),
      styleTitle: (title) => t(`cli.help.titles.${title.replace(':', '')}`),
    })
    .addHelpText('after', () => `\n${t('cli.help.exitCodes')}`);
  for (const command of commandsFor(argv)) command.define(program, terminal, ended);
  return program;
}

/** The commands that the words may be about: where the first one is a command, nothing else is ever asked. */
function commandsFor([first]: readonly string[]): readonly CommandDefinition[] {
  const meant = COMMANDS.filter(({ word }) => word === first);
  return meant.length > 0 ? meant : COMMANDS;
}

/** What an error means for the person who typed the command. */
async function explain(error: unknown, argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (error instanceof UsageError) {
    const { t } = terminal;
    const usage = t('cli.usage', { usage: usageLine(error.command, t) });
    const wrong = misspeltOption(error.command, argv) ?? error.problem;
    return terminal.fail([wrong], { usage });
  }
  if (error instanceof CommanderError) {
    // Help and version were printed; without a command, help is an answer to bad usage.
    return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  }
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return terminal.fail([problem('unexpected-error', { reason: message })], { closing: stack });
}
