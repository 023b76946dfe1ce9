/** `grantree check`: one decision. */
import { lettersOfRights } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { answerSentence, grantSentence } from '../../shared/reports/explanation.ts';
import { compile } from '../../shared/rules/compile.ts';
import { type Decision, type DecisionRequest, decide } from '../../shared/rules/decide.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { answerOf } from './answer.ts';
import { defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { type QuestionOptions, withQuestion } from './question.ts';
import { readStore } from './stores.ts';
import { withSuggestions } from './suggestions.ts';

export const check = defineCommand<QuestionOptions>('check', withQuestion, async ({ terminal, options }) => {
  const model = readStore(terminal, options.store);
  if (!model.ok) return terminal.fail(model.problems);
  const decision = decide(compile(model.value), options, terminal.io.today());
  if (!decision.ok) return terminal.fail(withSuggestions(decision.problems, model.value));
  await terminal.result(answerOf(decision.value), () =>
    answerLines(decision.value, options, model.value, terminal.t),
  );
  return decision.value.allow ? EXIT.done : EXIT.denied;
});

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
