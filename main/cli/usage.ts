/** Mistakes in the words of a command line, and how a command is used. */
import type { Command } from 'commander';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { nearest } from './suggest.ts';
import type { Suggested } from './terminal.ts';

/** A mistake that commander found, in our words. Its code says which; the word concerned stands in its message. */
export function usageProblem(command: Command, code: string, message: string): Suggested {
  const value = /'(.*?)'/s.exec(message)?.[1] ?? '';
  const { args } = command;
  switch (code) {
    case 'commander.unknownCommand':
      return { ...problem('usage-unknown-command', { value }), ...suggested(value, commandNames(command)) };
    case 'commander.unknownOption':
      return { ...problem('usage-unknown-option', { value }), ...suggested(value, optionNames(command)) };
    case 'commander.excessArguments':
      return problem('usage-excess-word', { value: args[command.registeredArguments.length] ?? '' });
    case 'commander.missingArgument':
      return problem('usage-missing-word', { value: `<${value}>` });
    case 'commander.missingMandatoryOptionValue':
      return problem('usage-missing-option', { value });
    case 'commander.optionMissingArgument':
      return problem('usage-option-without-value', { value });
    case 'commander.conflictingOption':
      return problem('usage-options-exclude', { value, other: message.split("'")[3] ?? '' });
    default:
      return problem('usage-wrong', { value: message });
  }
}

/** One of the words an option can take; a problem names them all. */
export function oneOf<T extends string>(option: string, value: string, words: readonly T[]): Outcome<T> {
  const found = words.find((word) => word === value);
  if (found !== undefined) return success(found);
  return failure(problem('usage-not-one-of', { option, value, expected: words.join(', ') }));
}

/** `grantree check --store <file> --user <login> … [options]` */
export function usageLine(command: Command, t: Translate): string {
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  const words = command.registeredArguments.map((word) => `<${word.name()}>${word.variadic ? '…' : ''}`);
  const required = command.options.filter(({ mandatory }) => mandatory).map(({ flags }) => flags);
  const rest = command.commands.length > 0 ? `<${t('cli.help.command')}>` : `[${t('cli.help.options')}]`;
  return [...names, ...words, ...required, rest].join(' ');
}

function suggested(word: string, known: readonly string[]): { readonly suggestions?: readonly string[] } {
  const suggestions = nearest(word, known);
  return suggestions.length === 0 ? {} : { suggestions };
}

function commandNames(command: Command): string[] {
  return command.commands.map((known) => known.name());
}

function optionNames(command: Command): string[] {
  return [...command.options.flatMap(({ long }) => long ?? []), '--help'];
}
