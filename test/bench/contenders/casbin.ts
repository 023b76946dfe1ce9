/**
 * casbin knows groups in groups and an order of policies, of which the first that matches decides. A grant becomes
 * lines in the order of the tiers; how far it reaches down the tree, and what it means on a scale, are functions of
 * ours, since casbin cannot say that the nearest grant of a holder hides the others.
 */
import { newEnforcer, newModelFromString } from 'casbin';
import { fit, LETTERS, type Letter } from '../../../shared/model/rights.ts';
import { type GrantsOfHolder, holderKey, type Model, type TreeNode } from '../../../shared/model/types.ts';
import { numberTree, type Tree } from '../../../shared/rules/tree.ts';
import { asked, type Contender } from '../contender.ts';

const MODEL = `
[request_definition]
r = sub, obj, act
[policy_definition]
p = holder, grant, tier, eft
[role_definition]
g = _, _
[policy_effect]
e = priority(p.eft) || deny
[matchers]
m = g(r.sub, p.holder) && decides(p.grant, p.tier, p.eft, r.obj, r.act)
`;

export const casbin: Contender = {
  name: 'casbin',
  does: 'groups, tiers and unions; cascade and scales by functions of ours; forms are asked by the caller',
  async load(model) {
    const tree = numberTree(model.nodes);
    const enforcer = await newEnforcer(newModelFromString(MODEL));
    const { lines, reaches } = policiesOf(model, tree);
    enforcer.addFunction(
      'decides',
      (grant: string, tier: string, effect: string, node: string, right: Letter) => {
        const reach = reaches[Number(grant)];
        const fitted = reach?.rights.get(node);
        if (reach === undefined || fitted === undefined) return false;
        if (tier === 'own' && reach.node !== node) return false;
        if (tier === 'inherited' && reach.node === node) return false;
        return effect === 'deny' || ((fitted >> LETTERS.indexOf(right)) & 1) === 1;
      },
    );
    await enforcer.addPolicies(lines);
    await enforcer.addGroupingPolicies(membershipsOf(model));
    return {
      prepare: (questions) =>
        asked(questions, ({ user, node, right }) => {
          const subject = holderKey('user', user);
          const form = tree.nodes[tree.form[tree.numberOf.get(node) ?? -1] ?? -1]?.code;
          if (form !== undefined && !enforcer.enforceSync(subject, form, 'R')) return false;
          return enforcer.enforceSync(subject, node, right);
        }),
    };
  },
};

/** Where one grant arrives: node code → rights fitted to it. */
interface Reach {
  readonly node: string;
  readonly rights: ReadonlyMap<string, number>;
}

function policiesOf(model: Model, tree: Tree): { lines: string[][]; reaches: Reach[] } {
  const reaches: Reach[] = [];
  const tiers: Record<'own' | 'acquired' | 'inherited', string[][]> = {
    own: [],
    acquired: [],
    inherited: [],
  };
  const denied: string[][] = [];
  for (const [holder, grants] of model.grants) {
    const user = holder.startsWith('user:') ? model.users.get(holder.slice('user:'.length)) : undefined;
    if (user !== undefined && (!user.active || user.locked)) continue;
    for (const node of grants.keys()) {
      const grant = String(reaches.length);
      reaches.push(reachOf(node, grants, tree));
      if (user === undefined) {
        tiers.acquired.push([holder, grant, 'acquired', 'allow']);
        denied.push([holder, grant, 'acquired', 'deny']);
      } else {
        tiers.own.push([holder, grant, 'own', 'allow'], [holder, grant, 'own', 'deny']);
        tiers.inherited.push([holder, grant, 'inherited', 'allow']);
      }
    }
  }
  return { lines: tiers.own.concat(tiers.acquired, denied, tiers.inherited), reaches };
}

function reachOf(code: string, grants: GrantsOfHolder, tree: Tree): Reach {
  const rights = new Map<string, number>();
  const start = tree.numberOf.get(code) ?? 0;
  for (let number = start; number < (tree.end[start] ?? 0); number++) {
    const node: TreeNode | undefined = tree.nodes[number];
    if (node === undefined) continue;
    if (number !== start && grants.has(node.code)) number = (tree.end[number] ?? 0) - 1;
    else rights.set(node.code, fit(node.scale, grants.get(code)?.rights ?? 0));
  }
  return { node: code, rights };
}

/** Who may not sign in is in no group. */
function membershipsOf(model: Model): string[][] {
  return Array.from(model.groups.values()).flatMap(({ code, users, groups }) => {
    const signingIn = users.filter((login) => {
      const user = model.users.get(login);
      return user?.active === true && !user.locked;
    });
    const members = [
      ...signingIn.map((login) => holderKey('user', login)),
      ...groups.map((group) => holderKey('group', group)),
    ];
    return members.map((member) => [member, holderKey('group', code)]);
  });
}
