/** What every command has in common: a name, `--store`, `--json`, `--help`, and mistakes told in our words. */
import { Command } from 'commander';
import { isHidden } from '../../shared/model/hidden.ts';
import { problem } from '../../shared/model/problem.ts';
import { LANGUAGES } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { ExitCode } from './exit.ts';
import type { Suggested, Terminal } from './terminal.ts';
import { usageProblem } from './usage.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly store: string;
  readonly json?: true;
}

/** What a command is carried out with. */
export interface Call<O extends CommonOptions> {
  readonly terminal: Terminal;
  /** As commander gives them: text, or true for a switch. */
  readonly options: O;
  /** Words that are no options. */
  readonly args: readonly string[];
  readonly command: Command;
}

/** A command that the program can take up. */
export interface CommandDefinition {
  /** The first word of it: its name, or the noun of a verb. */
  readonly word: string;
  /** Takes it up; `ended` is called with its exit code. */
  define(program: Command, terminal: Terminal, ended: (code: ExitCode) => void): void;
}

/**
 * Defines a command: `declare` adds its arguments and options, `run` carries it out. Its description stands in the
 * catalogue under its name.
 */
export function defineCommand<O extends CommonOptions = CommonOptions>(
  name: string,
  declare: (command: Command, t: Translate) => void,
  run: (call: Call<O>) => Promise<ExitCode>,
  catalogue: 'cli' | 'commands' = 'cli',
): CommandDefinition {
  const define: CommandDefinition['define'] = (program, terminal, ended) => {
    const { t } = terminal;
    const words = catalogue === 'cli' ? t(`cli.${name}.description`) : t(`commands.${name}.description`);
    const command = program.command(name).description(words);
    complete(command, terminal, ended, declare, run);
  };
  return { word: name, define };
}

/** Defines a verb of a noun, as in `grantree user add`; the noun comes with its first verb. */
export function defineSubcommand<O extends CommonOptions = CommonOptions>(
  noun: string,
  verb: string,
  declare: (command: Command, t: Translate) => void,
  run: (call: Call<O>) => Promise<ExitCode>,
): CommandDefinition {
  const define: CommandDefinition['define'] = (program, terminal, ended) => {
    const { t } = terminal;
    const known = program.commands.find((command) => command.name() === noun);
    const parent =
      known ??
      program
        .command(noun)
        .description(t(`commands.noun.${noun}`))
        .helpOption('-h, --help', t('cli.options.help'))
        .helpCommand(false);
    const command = parent.command(verb).description(t(`commands.verb.${verb}`));
    complete(command, terminal, ended, declare, run);
  };
  return { word: noun, define };
}

function complete<O extends CommonOptions>(
  command: Command,
  terminal: Terminal,
  ended: (code: ExitCode) => void,
  declare: (command: Command, t: Translate) => void,
  run: (call: Call<O>) => Promise<ExitCode>,
): void {
  const { t } = terminal;
  command.requiredOption('--store <file>', t('cli.options.store'));
  declare(command, t);
  command
    .option('--json', t('cli.options.json'))
    .option('--lang <language>', t('cli.options.lang', { languages: LANGUAGES.join(', ') }))
    .helpOption('-h, --help', t('cli.options.help'))
    .action(async () => {
      const options = command.opts<O>();
      const hidden = [...command.args, ...Object.values(options).flat()].find(
        (word) => typeof word === 'string' && isHidden(word),
      );
      if (hidden !== undefined)
        throw new UsageError(problem('unknown-profile', { value: hidden.trim() }), command);
      ended(await run({ terminal, options, args: command.args, command }));
    });
}

/** Something was wrong with the words of the command line. */
export class UsageError extends Error {
  readonly problem: Suggested;
  readonly command: Command;

  constructor(problem: Suggested, command: Command) {
    super(problem.code);
    this.problem = problem;
    this.command = command;
  }
}

/** commander's Command, with its mistakes thrown as `UsageError` instead of printed. */
export class GrantreeCommand extends Command {
  override createCommand(name?: string): GrantreeCommand {
    return new GrantreeCommand(name);
  }

  override error(message: string, { code = '' }: { code?: string } = {}): never {
    throw new UsageError(usageProblem(this, code, message), this);
  }
}
