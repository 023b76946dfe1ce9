/** The cell a question is about, and what candidates for it are chosen from. */
import { lettersOfRights } from '../../model/rights.ts';
import { type Grant, type HolderKey, holderKey, type Model } from '../../model/types.ts';
import { cell as cellOfGrid } from '../../rules/cells.ts';
import type { Index } from '../../rules/compile.ts';
import {
  type Decision,
  type DecisionRequest,
  type ResolvedRequest,
  resolveRequest,
} from '../../rules/decide.ts';
import { cascadeRights } from '../../rules/resolve.ts';
import type { Asked } from './grants.ts';
import type { Step } from './steps.ts';

/** Steps that belong together. */
export type Candidate = readonly Step[];

/** Where an answer stands that is to be turned. */
export interface Situation {
  /** The state the question was asked in, to choose among its groups and profiles. */
  readonly whole: Index;
  /** The slice of it, with the steps in force that lead here. */
  readonly index: Index;
  readonly request: DecisionRequest;
  readonly today: string;
  readonly decision: Decision;
}

/** The cell asked about, with every code looked up. */
export interface Cell extends Situation, Asked {
  readonly asked: ResolvedRequest;
  readonly user: HolderKey;
  readonly model: Model;
}

export function cellOf(situation: Situation): Cell {
  const { index, request, today } = situation;
  const { model } = index;
  const asked = resolveRequest(index, request, today);
  const node = model.nodes.get(request.node);
  if (!asked.ok || node === undefined) throw new Error('a question that was answered can be resolved');
  const { wanted, age } = asked.value;
  return {
    ...situation,
    asked: asked.value,
    user: holderKey('user', request.user),
    model,
    node,
    wanted,
    age,
  };
}

/** The grant a holder has on the node, or one that says what it has there without. */
export function grantOf({ index, model, node, asked }: Cell, holder: HolderKey): Grant {
  const own = model.grants.get(holder)?.get(node.code);
  if (own !== undefined) return own;
  const shown = cellOfGrid(index, index.holders.numberOf.get(holder) ?? -1, asked.node, asked.entity);
  const period = shown.period[0] ?? -1;
  return { rights: shown.rights[0] ?? 0, updatePeriod: period >= 0 ? period : null, note: '' };
}

export function setGrant({ node }: Cell, holder: HolderKey, grant: Grant): Step {
  return { kind: 'setGrant', holder, node: node.code, grant };
}

export function decidesOwn({ decision }: Cell): boolean {
  return decision.deciding[0]?.tier === 'own';
}

/** Codes of the holders that would give what was asked for; those that give least besides first. */
export function giving(
  { whole, node, wanted }: Cell,
  kind: 'group' | 'profile',
  codes: Iterable<string>,
): string[] {
  const number = whole.tree.numberOf.get(node.code) ?? -1;
  const enough = [...codes].filter((code) => {
    const holder = whole.holders.numberOf.get(holderKey(kind, code));
    return holder !== undefined && (cascadeRights(whole, holder, number) & wanted) === wanted;
  });
  return smallest(enough, (code) => extent(whole, holderKey(kind, code)));
}

/** About how much a holder gives in all: the rights of its grants, times the nodes they come down to. */
function extent({ model, tree }: Index, holder: HolderKey): number {
  let sum = 0;
  for (const [code, { rights }] of model.grants.get(holder) ?? []) {
    const node = tree.numberOf.get(code) ?? 0;
    sum += lettersOfRights(rights).length * ((tree.end[node] ?? node) - node);
  }
  return sum;
}

/** Of candidates of one kind, such as groups to join, only the smallest ones. */
export const MOST_ALIKE = 2;

export function smallest<T>(all: readonly T[], size: (one: T) => number): T[] {
  const sized = all.map((one) => ({ one, size: size(one) }));
  sized.sort((a, b) => a.size - b.size);
  return sized.slice(0, MOST_ALIKE).map(({ one }) => one);
}
