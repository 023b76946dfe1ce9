/** `grantree decide`: requests in, answers out, one JSON value on a line, for as long as there are requests. */
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { decide as decideRequest } from '../../shared/rules/decide.ts';
import { answerOf } from './answer.ts';
import { defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { type Line, linesOf } from './lines.ts';
import { parseRequest } from './request.ts';
import { readStore } from './stores.ts';
import type { Terminal } from './terminal.ts';

export const decide = defineCommand(
  'decide',
  (command, t) => command.addHelpText('after', () => `\n${t('cli.decide.after')}`),
  async ({ terminal, options }) => {
    const model = readStore(terminal, options.store);
    if (!model.ok) return terminal.fail(model.problems);
    const errors = await answerAll(terminal, compile(model.value));
    if (!errors.ok) return terminal.fail(errors.problems);
    const count = errors.value;
    // Whoever stopped reading has seen enough; a count of what he did not read would only puzzle him.
    if (count > 0 && !terminal.out.closed)
      await terminal.note(terminal.t('cli.decide.errors', { count }), { errors: count });
    return EXIT.done;
  },
);

/** Answers until the requests end or nobody reads the answers; gives the number of lines that were no requests. */
async function answerAll(terminal: Terminal, index: Index): Promise<Outcome<number>> {
  const { stdin } = terminal.io;
  let errors = 0;
  terminal.out.onClosed(() => stdin.destroy());
  try {
    for await (const lines of linesOf(stdin)) {
      const today = terminal.io.today();
      let answers = '';
      for (const line of lines) {
        const answer = answerTo(line, index, today);
        if (!answer.ok) errors++;
        answers += `${JSON.stringify(answer.ok ? answer.value : { error: terminal.errorOf(answer.problems) })}\n`;
      }
      await terminal.out.write(answers);
      if (terminal.out.closed) break;
    }
  } catch (error) {
    // Once nobody wants answers, that requests cannot be waited for any more is no failure.
    if (!terminal.out.closed) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      return failure(problem('input-failed', { reason: error.message }));
    }
  }
  return success(errors);
}

function answerTo(line: Line, index: Index, today: string): Outcome<object> {
  const request = parseRequest(line);
  if (!request.ok) return request;
  const decision = decideRequest(index, request.value, today);
  if (decision.ok) return success(answerOf(decision.value));
  const place = { line: line.number };
  return { ok: false, problems: decision.problems.map((found) => ({ ...found, place })) };
}
