/** `grantree explain`: one decision with its whole reason in words, and what would turn it around. */

import { turnaroundSentence } from '../../shared/changes/turnarounds/words.ts';
import { type Turnaround, turnarounds } from '../../shared/changes/turnarounds.ts';
import { lettersOfRights } from '../../shared/model/rights.ts';
import { decisionSentence, grantSentence, lostSentence } from '../../shared/reports/explanation.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { type Decision, type DecisionRequest, decide } from '../../shared/rules/decide.ts';
import type { Evidence } from '../../shared/rules/evidence.ts';
import { answerOf } from './answer.ts';
import { defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { type QuestionOptions, withQuestion } from './question.ts';
import { readStore } from './stores.ts';
import { withSuggestions } from './suggestions.ts';
import { printable, type Terminal } from './terminal.ts';

export const explainDecision = defineCommand<QuestionOptions>(
  'explain',
  withQuestion,
  async ({ terminal, options }) => {
    const model = readStore(terminal, options.store);
    if (!model.ok) return terminal.fail(model.problems);
    const index = compile(model.value);
    const today = terminal.io.today();
    const decision = decide(index, options, today);
    if (!decision.ok) return terminal.fail(withSuggestions(decision.problems, model.value));
    const ways = turnarounds(index, options, today);
    if (!ways.ok) return terminal.fail(ways.problems);
    const explained = { index, request: options, decision: decision.value, ways: ways.value };
    await terminal.result(explanationValue(explained, terminal), () => explanationLines(explained, terminal));
    return decision.value.allow ? EXIT.done : EXIT.denied;
  },
);

interface Explained {
  readonly index: Index;
  readonly request: DecisionRequest;
  readonly decision: Decision;
  readonly ways: readonly Turnaround[];
}

/** The answer of `check --json`, with sentences and turnarounds added. */
function explanationValue({ index, request, decision, ways }: Explained, { t, io }: Terminal): object {
  const { model } = index;
  const { allow, rights, reason, ...grants } = answerOf(decision);
  return {
    allow,
    rights,
    reason,
    sentence: decisionSentence(decision, index, request, io.today(), t),
    deciding: decision.deciding.map((grant, position) => ({
      ...grants.deciding[position],
      sentence: grantSentence(grant, model, t),
    })),
    lost: decision.lost.map((grant, position) => ({
      ...grants.lost[position],
      sentence: lostSentence(grant, model, t),
    })),
    turnarounds: ways.map((way) => ({
      sentence: turnaroundSentence(way, request, model, t),
      reach: way.reach,
      rights: lettersOfRights(way.rights),
      changes: way.changes,
    })),
  };
}

function explanationLines({ index, request, decision, ways }: Explained, { t, io }: Terminal): string[] {
  const { model } = index;
  const { allow, reason, deciding, lost } = decision;
  const grantLine = ({ holder, node }: Evidence, words: string): string =>
    t('cli.check.grant', { holder, node, words });
  return [
    t(allow ? 'cli.check.allow' : 'cli.check.deny', { reason: t(`terms.reason.${reason}`) }),
    decisionSentence(decision, index, request, io.today(), t),
    t('cli.check.rights', { rights: lettersOfRights(decision.rights).join(' ') || t('terms.level.none') }),
    ...section(
      t('cli.check.deciding'),
      deciding.map((grant) => grantLine(grant, grantSentence(grant, model, t))),
    ),
    ...section(
      t('cli.explain.lost'),
      lost.map((grant) => grantLine(grant, lostSentence(grant, model, t))),
    ),
    ...section(
      t(allow ? 'cli.explain.wouldDeny' : 'cli.explain.wouldAllow'),
      ways.map((way) => turnaroundSentence(way, request, model, t)),
    ),
    ...(ways.length === 0 ? [t('cli.explain.noWay')] : []),
  ].map(printable);
}

/** A heading with its lines below it; nothing where there are none. */
function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}
