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
      return unknownOption(command, value);
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

/**
 * A misspelt option is what a person should hear of, and not that the right one is missing, which commander finds
 * first. Null where all options are known.
 */
export function misspeltOption(command: Command, argv: readonly string[]): Suggested | null {
  const known = new Set(optionNames(command));
  for (const word of argv) {
    if (word === '--') return null;
    const [name = ''] = word.split('=');
    if (name.startsWith('--') && !known.has(name)) return unknownOption(command, name);
  }
  return null;
}

/** One of the words an option can take; a problem names them all. */
export function oneOf<T extends string>(option: string, value: string, words: readonly T[]): Outcome<T> {
  const found = words.find((word) => word === value);
  if (found !== undefined) return success(found);
  return failure(problem('usage-not-one-of', { option, value, expected: words.join(', ') }));
}

/** A number that counts, 1 or more; null = it was not given. */
export function wholeNumber(option: string, text: string | undefined): Outcome<number | null> {
  if (text === undefined) return success(null);
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1) return success(number);
  return failure(problem('usage-not-a-number', { option, value: text }));
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

function unknownOption(command: Command, value: string): Suggested {
  return { ...problem('usage-unknown-option', { value }), ...suggested(value, optionNames(command)) };
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
