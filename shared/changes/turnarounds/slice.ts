/** The part of a Model that a user's answers on one node are made of. */
import type { Grant, HolderKey, Model } from '../../model/types.ts';
import { holderKey } from '../../model/types.ts';

/**
 * The model with one user alone, and with the grants on the node and above it alone. Answers for that user on that
 * node, and on the form above it, are the same as in the whole, and stay so whatever is done to both; but to change
 * it, check it and compile it takes a time that does not grow with the store. Nodes, entities and profiles are shared.
 */
export function sliceFor(model: Model, login: string, node: string): Model {
  const path = pathOf(model, node);
  const grants = new Map<HolderKey, Map<string, Grant>>();
  for (const holder of holdersConcerned(model, login)) {
    const own = model.grants.get(holder);
    const kept = path.flatMap((code): [string, Grant][] => {
      const grant = own?.get(code);
      return grant === undefined ? [] : [[code, grant]];
    });
    if (kept.length > 0) grants.set(holder, new Map(kept));
  }
  const user = model.users.get(login);
  const assignment = model.assignments.get(login);
  const only = (logins: readonly string[]): readonly string[] => (logins.includes(login) ? [login] : []);
  return {
    ...model,
    users: new Map(user && [[login, user]]),
    groups: new Map(
      Array.from(model.groups, ([code, group]) => [code, { ...group, users: only(group.users) }]),
    ),
    assignments: new Map(assignment && [[login, assignment]]),
    grants,
  };
}

function* holdersConcerned(model: Model, login: string): Generator<HolderKey> {
  yield holderKey('user', login);
  for (const code of model.groups.keys()) yield holderKey('group', code);
  for (const code of model.profiles.keys()) yield holderKey('profile', code);
}

/** Codes of the node and of everything above it. */
function pathOf(model: Model, code: string): string[] {
  const path: string[] = [];
  for (let node = model.nodes.get(code); node !== undefined; node = model.nodes.get(node.parent ?? '')) {
    path.push(node.code);
    if (node.parent === null) break;
  }
  return path;
}
