/** What may deny what was asked for: less for the user, for his groups and for his profiles (domain.md §4, §5). */
import type { HolderKey, Model } from '../../model/types.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { type Candidate, type Cell, decidesOwn, grantOf, setGrant } from './cell.ts';
import { grantLess, grantNarrower } from './grants.ts';
import type { Step } from './steps.ts';

/** The most local first. */
export function givesLess(cell: Cell): Candidate[] {
  const holders = cell.decision.deciding.map(({ holder }) => holder);
  const others = holders.filter((holder) => holder !== cell.user);
  return [
    ...(decidesOwn(cell) ? clears(cell) : []),
    narrows(cell, [cell.user]),
    lowers(cell, [cell.user]),
    ...withdraws(cell),
    narrows(cell, others),
    lowers(cell, others),
  ];
}

/** All of the holders that would let a document so old be changed no longer do. */
function narrows(cell: Cell, holders: readonly HolderKey[]): Candidate {
  return holders.flatMap((holder) => {
    const grant = grantNarrower(cell, grantOf(cell, holder));
    return grant === null ? [] : [setGrant(cell, holder, grant)];
  });
}

/** All of the holders that give what was asked for no longer do. */
function lowers(cell: Cell, holders: readonly HolderKey[]): Candidate {
  return holders.flatMap((holder) => {
    const from = grantOf(cell, holder);
    const grant = grantLess(cell, from);
    return grant.rights === from.rights ? [] : [setGrant(cell, holder, grant)];
  });
}

/** A grant on the node itself that stands in the way of a better one is cleared. */
export function clears({ decision, node }: Cell): Candidate[] {
  return decision.deciding
    .filter((grant) => grant.node === node.code)
    .map(({ holder }) => [{ kind: 'clearGrant', holder, node: node.code }]);
}

/** The user leaves and loses everything that what decides came through. */
export function withdraws(cell: Cell): Candidate[] {
  const steps = new Map<string, Step>();
  for (const grant of cell.decision.deciding) {
    for (const step of withdrawal(cell, grant)) steps.set(JSON.stringify(step), step);
  }
  return [[...steps.values()]];
}

function withdrawal({ model, request }: Cell, { through }: Evidence): Step[] {
  switch (through?.kind) {
    case undefined:
      return [];
    case 'membership':
      return groupsLeadingTo(model, request.user, through.groups.at(-1) ?? '').map((group) => ({
        kind: 'leave',
        group,
      }));
    case 'general':
      return [{ kind: 'assignGeneral', module: through.module, profile: null }];
    case 'hierarchy': {
      const module = model.hierarchyProfiles.get(through.hierarchy)?.module;
      return module === undefined ? [] : [{ kind: 'assignHierarchy', module, profile: null }];
    }
  }
}

/** The groups a user is directly in and by which he is in another one, that one included. */
function groupsLeadingTo(model: Model, login: string, target: string): string[] {
  const within = new Set([target]);
  for (const code of within) for (const inner of model.groups.get(code)?.groups ?? []) within.add(inner);
  return [...within].filter((code) => model.groups.get(code)?.users.includes(login) === true);
}
