/** A tree and people for gestures, and what a gesture makes of a store (domain.md §9). */
import { changesOf, type Gesture, type Gestured } from '../../../shared/changes/gestures.ts';
import { reduce } from '../../../shared/changes/reduce.ts';
import type { Grant, HolderKey } from '../../../shared/model/types.ts';
import { compile, type Index } from '../../../shared/rules/compile.ts';
import { node, user } from '../../rules/world.ts';

export const nodes = [
  node('goods'),
  node('goods.items', { scale: 'switch' }),
  node('goods.orders'),
  node('goods.orders.prices'),
  node('docs', { dated: true }),
  node('docs.invoice', { dated: true }),
];
export const users = [user('ann', { administrator: true }), user('bob'), user('eve')];

export function carried(index: Index, gesture: Gesture): Index {
  const { changes } = changesOf(index, gesture);
  const reduced = reduce(index.model, changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return compile(reduced.value, index);
}

/** `holder node rights[ days]` of each own grant, in the order of holders and tree. */
export function grantsIn({ model, tree }: Index, ...holders: HolderKey[]): string[] {
  return holders.flatMap((holder) => {
    const own = model.grants.get(holder) ?? new Map<string, Grant>();
    return tree.nodes.flatMap(({ code }) => {
      const grant = own.get(code);
      if (grant === undefined) return [];
      return [
        `${holder} ${code} ${grant.rights}${grant.updatePeriod === null ? '' : ` ${grant.updatePeriod}`}`,
      ];
    });
  });
}

export function codes({ notices }: Gestured): string[] {
  return notices.map(({ code }) => code);
}

export function isBuiltIn({ model }: Index, key: HolderKey): boolean {
  return key.startsWith('profile:') && model.profiles.get(key.slice('profile:'.length))?.builtIn === true;
}
