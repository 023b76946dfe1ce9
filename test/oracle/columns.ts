/**
 * The columns of domain.md §4 and what is visible (§8), written from the page on top of the oracle. Who may not sign in
 * is shown with what he would have.
 */
import type { HolderKey, Model, TreeNode } from '../../shared/model/types.ts';
import { arriving, cascade, type Decider, decidingGrants, grid, oracle, union } from './oracle.ts';

export interface OracleColumns {
  readonly defined: boolean;
  readonly acquired: boolean;
  readonly inherited: boolean;
  /** The letters, in the order R U A D. */
  readonly rights: string;
  /** The tier, or why nothing is granted whatever is asked. */
  readonly reason: string;
  /** How far back, in days. */
  readonly backFor: number | 'unlimited' | 'none';
}

/** A user's cell. */
export function userColumns(
  model: Model,
  login: string,
  node: TreeNode,
  entity: string | null,
): OracleColumns {
  const request = { user: login, node: node.code, right: 'R', entity, documentDate: null, on: '2026-03-10' };
  const { rights, reason } = grid(model, request, node);
  if (reason === 'administrator') {
    const backFor = node.dated ? 'unlimited' : 'none';
    return { ...NOTHING_DEFINED, rights, reason, backFor };
  }
  const closed = ['entity-not-accessible', 'form-not-readable', 'default-profile-hides', 'undefined'];
  if (closed.includes(reason)) return { ...NOTHING_DEFINED, reason };
  const { tier, deciders } = decidingGrants(model, login, node, entity);
  return {
    defined: true,
    acquired: tier === 'acquired',
    inherited: !deciders.some((decider) => decider.storedOn === node.code),
    rights,
    reason: tier ?? '',
    backFor: backFor(deciders, node),
  };
}

/** A group's or profile's cell: from its own cascade alone. */
export function holderColumns(model: Model, holder: HolderKey, node: TreeNode): OracleColumns {
  const stored = cascade(model, holder, node);
  if (stored === null) return NOTHING_DEFINED;
  const grant = arriving(stored, node);
  const inherited = grant.storedOn !== node.code;
  return {
    defined: true,
    acquired: false,
    inherited,
    rights: union([grant.rights]),
    reason: inherited ? 'inherited' : 'own',
    backFor: backFor([grant], node),
  };
}

const NOTHING_DEFINED: OracleColumns = {
  defined: false,
  acquired: false,
  inherited: false,
  rights: '',
  reason: 'undefined',
  backFor: 'none',
};

/** §5: the widest period among the deciding grants that grant U or D. */
function backFor(deciders: readonly Decider[], node: TreeNode): OracleColumns['backFor'] {
  const changing = deciders.filter(({ rights }) => rights.includes('U') || rights.includes('D'));
  if (!node.dated || changing.length === 0) return 'none';
  const periods = changing.map(({ period }) => period);
  return periods.includes(null) ? 'unlimited' : Math.max(...periods.map(Number));
}

/** §8: the node can be read, or one below it can. */
export function visible(model: Model, login: string, code: string): boolean {
  const request = {
    user: login,
    node: code,
    right: 'R',
    entity: null,
    documentDate: null,
    on: '2026-03-10',
  };
  if (oracle(model, request).allow) return true;
  const children = [...model.nodes.values()].filter(({ parent }) => parent === code);
  return children.some((child) => visible(model, login, child.code));
}
