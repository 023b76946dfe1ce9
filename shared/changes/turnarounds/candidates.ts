/** What may turn an answer around, by its reason (domain.md §4–§7). Nothing here is sure: every candidate is tried. */
import { assertNever } from '../../model/problem.ts';
import { type Candidate, cellOf, type Situation, smallest } from './cell.ts';
import { givesLess } from './less.ts';
import { givesMore } from './more.ts';
import { profileWritten, type Step } from './steps.ts';

/** What to try, the most local first. Profiles that are built in are never written. */
export function candidatesFor(situation: Situation): readonly Candidate[] {
  const { model } = situation.index;
  return byReason(situation).filter(
    (steps) => steps.length > 0 && !steps.some((step) => profileWritten(step, model)?.builtIn === true),
  );
}

function byReason(situation: Situation): readonly Candidate[] {
  const { reason } = situation.decision;
  switch (reason) {
    case 'user-inactive':
      return [[{ kind: 'activate' }]];
    case 'user-locked':
      return [[{ kind: 'unlock' }]];
    case 'administrator':
      return [[{ kind: 'endAdministrator' }]];
    case 'entity-not-accessible':
      return [...opensEntity(situation), ...makesAdministrator(situation)];
    case 'form-not-readable':
      // What makes the form readable is a question of its own, asked by whoever asks here.
      return makesAdministrator(situation);
    case 'undefined':
    case 'not-granted':
    case 'period-exceeded':
    case 'default-profile-hides':
      return [...givesMore(cellOf(situation)), ...makesAdministrator(situation)];
    case 'own':
    case 'acquired':
    case 'inherited':
      return givesLess(cellOf(situation));
    default:
      return assertNever(reason);
  }
}

function makesAdministrator({ index, request }: Situation): Candidate[] {
  const node = index.tree.numberOf.get(request.node) ?? -1;
  return index.tree.administration[node] === 1 ? [[{ kind: 'makeAdministrator' }]] : [];
}

/** The user's own Entity Access profile is opened for the entity; who has none is given one. */
function opensEntity({ index, request }: Situation): Candidate[] {
  const entity = request.entity ?? '';
  const { assignments, entityAccessProfiles } = index.model;
  const own = assignments.get(request.user)?.entityAccess ?? null;
  if (own !== null) return [[{ kind: 'openEntity', profile: own, entity }]];
  const all = [...entityAccessProfiles.values()];
  const open = all.filter(({ entities }) => entities.includes(entity));
  const steps = (profile: string): Step[] => [{ kind: 'assignEntityAccess', profile }];
  if (open.length > 0)
    return smallest(open, ({ entities }) => entities.length).map(({ code }) => steps(code));
  return all.slice(0, 1).map(({ code }) => [...steps(code), { kind: 'openEntity', profile: code, entity }]);
}
