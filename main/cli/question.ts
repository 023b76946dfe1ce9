/** The question of `check` and `explain`: what the options of one decision are (domain.md §12). */
import type { Command } from 'commander';
import type { DecisionRequest } from '../../shared/rules/decide.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { CommonOptions } from './command.ts';

export interface QuestionOptions extends CommonOptions, DecisionRequest {}

export function withQuestion(command: Command, t: Translate): Command {
  return command
    .requiredOption('--user <login>', t('cli.options.user'))
    .requiredOption('--node <code>', t('cli.options.node'))
    .requiredOption('--right <right>', t('cli.check.right'))
    .option('--entity <code>', t('cli.options.entity'))
    .option('--document-date <date>', t('cli.check.documentDate'))
    .option('--on <date>', t('cli.check.on'));
}
