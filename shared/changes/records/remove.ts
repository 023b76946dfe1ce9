/** Deleting records, with everything that would refer to nothing then (desk.md: it is listed first, and asked). */
import { failure, type Outcome, success } from '../../model/problem.ts';
import type { Model } from '../../model/types.ts';
import { difference } from '../difference.ts';
import type { Change } from '../types.ts';
import type { DeleteGesture, RecordListName } from './gesture.ts';
import { Made } from './made.ts';
import { type Consequence, nameOf, Removal } from './removal.ts';

export { CONSEQUENCES, type Consequence, type ConsequenceKind } from './removal.ts';

export interface Consequences {
  /** Names of the records themselves. */
  readonly names: readonly string[];
  readonly consequences: readonly Consequence[];
  /** Everything, the records included, in an order in which it can be carried out. */
  readonly changes: readonly Change[];
}

/** What deleting these records means. A problem where one is not there or may not be deleted. */
export function consequencesOf(
  model: Model,
  list: RecordListName,
  keys: readonly string[],
): Outcome<Consequences> {
  const made = new Made(model);
  const known = [...new Set(keys)].filter((key) => canGo(made, list, key));
  if (made.problems.length > 0) return failure(...made.problems);
  const removal = new Removal(model);
  removal.remove(list, known);
  return success({
    names: known.map((key) => nameOf(model, list, key)),
    consequences: removal.consequences(),
    changes: difference(model, removal.result()),
  });
}

export function remove(made: Made, { list, keys }: DeleteGesture): void {
  const found = consequencesOf(made.model, list, keys);
  if (found.ok) made.add(...found.value.changes);
  else for (const { code, params } of found.problems) made.refuse(code, params);
}

function canGo(made: Made, list: RecordListName, key: string): boolean {
  if (made.known(list, key) === undefined) return false;
  const profile = list === 'profiles' ? made.model.profiles.get(key) : undefined;
  if (profile?.builtIn !== true) return true;
  made.refuse('built-in-read-only', { value: profile.name });
  return false;
}
