/** Models in which answers come about in every way there is: of plain random ones, most questions end at the first door. */
import fc from 'fast-check';
import type { Assignment, Model, NodeKind, TreeNode, User } from '../../shared/model/types.ts';
import { codeMap } from '../../shared/model/validateLists.ts';
import { arbitraryModel } from '../model/arbitrary.ts';

/** Few nodes with many permissions and assignments, so that most changes of anything change an answer. */
export const crowded: fc.Arbitrary<Model> = peopled(
  arbitraryModel({ nodes: 6, users: 4, groups: 4, profiles: 5, entities: 3, grants: 60, full: true }),
)
  .map(withMostSigningIn)
  .map(atSites);

/** Sound models with users and nodes; most are small, since small ones say best what is wrong. */
export const models: fc.Arbitrary<Model> = fc.oneof(
  { weight: 1, arbitrary: peopled(arbitraryModel()) },
  { weight: 3, arbitrary: peopled(arbitraryModel()).map(withMostSigningIn) },
  {
    weight: 3,
    arbitrary: peopled(arbitraryModel({ grants: 30 }))
      .map(withMostSigningIn)
      .map(atSites),
  },
  { weight: 2, arbitrary: crowded },
  { weight: 1, arbitrary: peopled(deeper()).map(withMostSigningIn) },
  { weight: 2, arbitrary: peopled(deeper()).map(withMostSigningIn).map(atSites) },
);

function deeper(): fc.Arbitrary<Model> {
  return arbitraryModel({ nodes: 20, users: 6, groups: 8, profiles: 8, entities: 5, grants: 90 });
}

function peopled(arbitrary: fc.Arbitrary<Model>): fc.Arbitrary<Model> {
  return arbitrary.filter((model) => model.users.size > 0 && model.nodes.size > 0);
}

/** Only every fourth user may be one who cannot sign in. */
function withMostSigningIn(model: Model): Model {
  const users = [...model.users.values()].map(
    (user, position): User => (position % 4 === 3 ? user : { ...user, active: true, locked: false }),
  );
  return { ...model, users: new Map(users.map((user) => [user.login, user])) };
}

/** Forms with sections and fields below modules, and most users with the hierarchies that there are. */
function atSites(model: Model): Model {
  const shaped = new Map<string, TreeNode>();
  const kindOf = (node: TreeNode, position: number): NodeKind => {
    if (node.kind === 'module' || node.kind === 'administration') return node.kind;
    const above = pathAbove(model, node);
    const outside = !above.some(({ kind }) => kind === 'module');
    if (outside) return node.kind;
    if (above.some(({ kind }) => kind === 'form' || kind === 'report'))
      return position % 2 === 0 ? 'section' : 'field';
    return position % 3 === 0 ? 'report' : 'form';
  };
  // The kinds above are those of the random model, so that forms within forms come about too.
  [...model.nodes.values()].forEach((node, position) => {
    shaped.set(node.code, { ...node, kind: kindOf(node, position) });
  });
  const hierarchies = [...model.hierarchyProfiles.values()];
  const assignments = new Map(model.assignments);
  [...model.users.keys()].forEach((login, position) => {
    const first = hierarchies[position % Math.max(1, hierarchies.length)];
    if (first === undefined || position % 3 === 2) return;
    const before: Assignment = assignments.get(login) ?? {
      user: login,
      entityAccess: null,
      general: codeMap([]),
      hierarchy: codeMap([]),
    };
    const hierarchy = codeMap([...Object.entries(before.hierarchy), [first.module, first.code]]);
    assignments.set(login, { ...before, entityAccess: first.entityAccess, hierarchy });
  });
  return { ...model, nodes: shaped, assignments };
}

function pathAbove(model: Model, node: TreeNode): TreeNode[] {
  const parent = node.parent === null ? undefined : model.nodes.get(node.parent);
  return parent === undefined ? [] : [parent, ...pathAbove(model, parent)];
}
