/**
 * A Model as Cedar policies and entities, for programs that decide by Cedar (https://www.cedarpolicy.com). Nothing is
 * decided here: the tree, the memberships and the places of grants become entities, each grant becomes a policy, and
 * Cedar does the rest.
 *
 * - **Nodes** are in their parents, **users** and **groups** in their groups, so `in` is the subtree and the closure.
 * - **A grant** permits what it gives on its node and below, `unless` the same holder has a nearer one (cascade, §4).
 *   What its rights mean on each scale (§1) is a condition on the scale, where it differs on the nodes it reaches. A
 *   grant of `none` permits nothing and is no policy, but counts where grants are looked for.
 * - **Own before acquired**: a grant of a group or profile permits nothing on a node on which the user has an own grant.
 * - **Acquired before inherited**: a user's grant permits nothing below its node where a group or profile of his has a
 *   grant on the node asked about or above it. Several acquired grants permit together: their union.
 * - **Profiles**: the general profile assigned for the module is looked up in the user's tags (§6).
 * - **Periods** (§5): update and delete of what is dated are not permitted when `context.age`, in days, is greater.
 * - **Administrators** and **who may not sign in** are a policy each (§7), and so is a **form that is not readable** for
 *   its sections and fields (§6): the user's own cascade on the form opens it, or that of a group or profile where one
 *   comes first.
 *
 * A request asks for one right: principal `User`, action `read`, `update`, `add` or `delete`, resource `Node`, and in
 * the context `age`, the days from the document's date, or nothing. Entities and what depends on them are not told.
 */
import { failure, type Outcome, type Problem, problem, success } from '../model/problem.ts';
import { D, fit, NO_RIGHTS, type Rights, U } from '../model/rights.ts';
import {
  type Grant,
  type GrantsOfHolder,
  type HolderKey,
  type Model,
  parseHolderKey,
  type Scale,
  type TreeNode,
} from '../model/types.ts';
import { type CedarEntity, entitiesOf } from './cedar/entities.ts';
import { actionsText, holderUid, listText, nodeUid, quoted, uidText } from './cedar/syntax.ts';

export interface CedarPolicy {
  /** For a grant, its holder's key and its node's code with a blank between. */
  readonly id: string;
  readonly text: string;
}

export interface Cedar {
  readonly policies: readonly CedarPolicy[];
  readonly entities: readonly CedarEntity[];
}

/** Translates a sound model; refuses one with entities or hierarchy profiles, which this translation cannot say. */
export function writeCedar(model: Model): Outcome<Cedar> {
  const problems: Problem[] = [];
  if (model.entities.size > 0) problems.push(problem('cedar-entities', { count: model.entities.size }));
  if (model.hierarchyProfiles.size > 0) {
    problems.push(problem('cedar-hierarchies', { count: model.hierarchyProfiles.size }));
  }
  if (problems.length > 0) return failure(...problems);
  const children = childrenOf(model);
  const policies = [...GENERAL_POLICIES];
  for (const [holder, grants] of model.grants) {
    for (const [node, grant] of grants) {
      const policy = grantPolicy(holder, node, grant, reachOf(model, node, grants, children));
      if (policy !== null) policies.push(policy);
    }
  }
  return success({ policies, entities: entitiesOf(model) });
}

/** The policies as the text of a `.cedar` file. */
export function cedarText(policies: readonly CedarPolicy[]): string {
  return policies.map(({ text }) => `${text}\n`).join('\n');
}

/** Whether the principal, or the profile assigned to him for the node's module, is among or in those of a set. */
const holdsOn = (node: string, set: string): string =>
  `(principal in ${node}.${set} ||
    (${node} has module && principal.hasTag(${node}.module) && principal.getTag(${node}.module) in ${node}.${set}))`;

const GENERAL_POLICIES: readonly CedarPolicy[] = [
  {
    id: 'sign-in',
    text: `@id("sign-in")
forbid (principal, action, resource)
unless { principal.active && !principal.locked };`,
  },
  {
    id: 'administrator',
    text: `@id("administrator")
permit (principal, action, resource)
when { principal.administrator && resource.administration };`,
  },
  {
    id: 'form-not-readable',
    text: `@id("form-not-readable")
forbid (principal, action, resource)
when { resource has form }
unless { principal.administrator && resource.administration }
unless {
  if principal.own.contains(resource.form) || !${holdsOn('resource.form', 'acquiredBy')}
  then principal.opens.contains(resource.form)
  else ${holdsOn('resource.form', 'openedBy')}
};`,
  },
];

/** The nodes at which a grant arrives, and those below it that have a nearer one of the same holder. */
interface Reach {
  readonly nodes: readonly TreeNode[];
  readonly nearer: readonly string[];
}

function reachOf(model: Model, code: string, grants: GrantsOfHolder, children: Children): Reach {
  const nodes: TreeNode[] = [];
  const nearer: string[] = [];
  const todo = [code];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const node = model.nodes.get(next);
    if (next !== code && grants.has(next)) nearer.push(next);
    else if (node !== undefined) {
      nodes.push(node);
      todo.push(...(children.get(next) ?? []));
    }
  }
  return { nodes, nearer };
}

type Children = ReadonlyMap<string, readonly string[]>;

function childrenOf(model: Model): Children {
  const children = new Map<string, string[]>();
  for (const { code, parent } of model.nodes.values()) {
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  return children;
}

/** Null for a grant that gives nothing anywhere. */
function grantPolicy(holder: HolderKey, code: string, grant: Grant, reach: Reach): CedarPolicy | null {
  const byScale = new Map(reach.nodes.map(({ scale }) => [scale, fit(scale, grant.rights)]));
  const rights = [...byScale.values()].reduce((union, fitted) => union | fitted, NO_RIGHTS);
  if (rights === NO_RIGHTS) return null;
  const id = `${holder} ${code}`;
  const kind = parseHolderKey(holder)?.kind;
  const uid = uidText(holderUid(holder));
  const node = uidText(nodeUid(code));
  const principal = { user: `principal == ${uid}`, group: `principal in ${uid}`, profile: 'principal' };
  const lines = [
    `@id(${quoted(id)})`,
    `permit (${principal[kind ?? 'user']}, action in ${actionsText(rights)}, resource in ${node})`,
  ];
  if (kind === 'profile') {
    lines.push(
      'when { resource has module && principal.hasTag(resource.module) && ' +
        `principal.getTag(resource.module) == ${uid} }`,
    );
  }
  if ([...byScale.values()].some((fitted) => fitted !== rights)) lines.push(scaleCondition(byScale));
  if (reach.nearer.length > 0) {
    lines.push(`unless { resource in ${listText(reach.nearer.map((each) => uidText(nodeUid(each))))} }`);
  }
  if (kind === 'user') lines.push(`unless { resource != ${node} && ${holdsOn('resource', 'acquiredBy')} }`);
  else lines.push('unless { principal.own.contains(resource) }');
  const limited = rights & (U | D);
  if (grant.updatePeriod !== null && limited !== NO_RIGHTS) {
    lines.push(
      `unless { action in ${actionsText(limited)} && resource.dated && ` +
        `context has age && context.age > ${grant.updatePeriod} }`,
    );
  }
  return { id, text: `${lines.join('\n')};` };
}

function scaleCondition(byScale: ReadonlyMap<Scale, Rights>): string {
  const cases = Array.from(
    byScale,
    ([scale, rights]) => `(resource.scale == ${quoted(scale)} && action in ${actionsText(rights)})`,
  );
  return `when { ${cases.join(' || ')} }`;
}
