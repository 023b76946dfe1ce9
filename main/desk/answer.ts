/** One call of the window: its input by the schema of the contract, then the handler. */
import { z } from 'zod';
import { type Answers, CALLS, type CallName } from '../../shared/api.ts';
import { isHidden } from '../../shared/model/hidden.ts';
import { failure, problem } from '../../shared/model/problem.ts';
import type { Handlers } from './handlers.ts';

/** Throws what the schema says against the input. Nothing is answered about a hidden profile, whatever is asked. */
export async function answer<C extends CallName>(
  handlers: Handlers,
  name: C,
  input: unknown,
): Promise<Answers[C]> {
  const parsed = CALLS[name].safeParse(input);
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
  const hidden = hiddenIn(parsed.data);
  // Whatever asks about a holder or a profile answers with an Outcome.
  if (hidden !== null) return failure(problem('unknown-profile', { value: hidden.trim() })) as never;
  // The schema that was just applied is the one the handler's input type is made from.
  return await handlers[name](parsed.data as never);
}

/** The first code or key of a hidden profile anywhere in a value. */
function hiddenIn(value: unknown): string | null {
  if (typeof value === 'string') return isHidden(value) ? value : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const part of Object.values(value)) {
    const found = hiddenIn(part);
    if (found !== null) return found;
  }
  return null;
}
