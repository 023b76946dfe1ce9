/** The part of a Model that a user's answers on one node are made of. */
import type { Grant, HolderKey, Model } from '../../model/types.ts';
import { holderKey } from '../../model/types.ts';

/**
 * The model with one user, with the nodes above one node and the modules, and with the grants there alone. Answers for
 * that user on that node, and on the form above it, are the same as in the whole, and stay so whatever is done to
 * both; but to change it, check it and compile it takes a time that does not grow with the store.
 */
export function sliceFor(model: Model, login: string, node: string): Model {
  const path = pathOf(model, node);
  const user = model.users.get(login);
  const assignment = model.assignments.get(login);
  const only = (logins: readonly string[]): readonly string[] => (logins.includes(login) ? [login] : []);
  return {
    ...model,
    nodes: nodesConcerned(model, path),
    users: new Map(user && [[login, user]]),
    groups: new Map(
      Array.from(model.groups, ([code, group]) => [code, { ...group, users: only(group.users) }]),
    ),
    assignments: new Map(assignment && [[login, assignment]]),
    grants: grantsOn(model, path, holdersConcerned(model, login)),
  };
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

/** The nodes of the path; and the modules with what is above them, since profiles are assigned for modules. */
function nodesConcerned(model: Model, path: readonly string[]): Model['nodes'] {
  const codes = new Set(path);
  for (const { code, kind } of model.nodes.values()) {
    if (kind === 'module') for (const above of pathOf(model, code)) codes.add(above);
  }
  return new Map([...model.nodes].filter(([code]) => codes.has(code)));
}

function* holdersConcerned(model: Model, login: string): Generator<HolderKey> {
  yield holderKey('user', login);
  for (const code of model.groups.keys()) yield holderKey('group', code);
  for (const code of model.profiles.keys()) yield holderKey('profile', code);
}

function grantsOn(model: Model, path: readonly string[], holders: Iterable<HolderKey>): Model['grants'] {
  const grants = new Map<HolderKey, Map<string, Grant>>();
  for (const holder of holders) {
    const own = model.grants.get(holder);
    const kept = path.flatMap((code): [string, Grant][] => {
      const grant = own?.get(code);
      return grant === undefined ? [] : [[code, grant]];
    });
    if (kept.length > 0) grants.set(holder, new Map(kept));
  }
  return grants;
}
