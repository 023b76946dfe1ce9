/** `grantree check`: one decision. */
import { lettersOfRights } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { answerSentence, grantSentence } from '../../shared/reports/explanation.ts';
import { compile } from '../../shared/rules/compile.ts';
import { type Decision, type DecisionRequest, decide } from '../../shared/rules/decide.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { answerOf } from './answer.ts';
import { type CommonOptions, defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { readStore } from './stores.ts';
import { withSuggestions } from './suggestions.ts';

interface CheckOptions extends CommonOptions, DecisionRequest {}

export const check = defineCommand<CheckOptions>(
  'check',
  (command, t) =>
    command
      .requiredOption('--user <login>', t('cli.options.user'))
      .requiredOption('--node <code>', t('cli.options.node'))
      .requiredOption('--right <right>', t('cli.check.right'))
      .option('--entity <code>', t('cli.options.entity'))
      .option('--document-date <date>', t('cli.check.documentDate'))
      .option('--on <date>', t('cli.check.on')),
  async ({ terminal, options }) => {
    const model = readStore(terminal, options.store);
    if (!model.ok) return terminal.fail(model.problems);
    const decision = decide(compile(model.value), options, terminal.io.today());
    if (!decision.ok) return terminal.fail(withSuggestions(decision.problems, model.value));
    await terminal.result(answerOf(decision.value), () =>
      answerLines(decision.value, options, model.value, terminal.t),
    );
    return decision.value.allow ? EXIT.done : EXIT.denied;
  },
);

function answerLines(decision: Decision, request: DecisionRequest, model: Model, t: Translate): string[] {
  const reason = t(`terms.reason.${decision.reason}`);
  const lines = [
    t(decision.allow ? 'cli.check.allow' : 'cli.check.deny', { reason }),
    answerSentence(decision, request.node, model, t),
    t('cli.check.rights', { rights: lettersOfRights(decision.rights).join(' ') || t('terms.level.none') }),
  ];
  if (decision.deciding.length > 0) lines.push(t('cli.check.deciding'));
  for (const grant of decision.deciding) {
    const { holder, node } = grant;
    lines.push(`  ${t('cli.check.grant', { holder, node, words: grantSentence(grant, model, t) })}`);
  }
  return lines;
}
