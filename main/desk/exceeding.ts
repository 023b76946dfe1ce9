/** Who holds more than a profile grants: for a list of everybody above a role (seed: least privilege). */
import { setImmediate } from 'node:timers/promises';
import type { Exceeding } from '../../shared/api.ts';
import { ALL_RIGHTS } from '../../shared/model/rights.ts';
import type { Profile } from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { profileRights, UNDEFINED_RIGHTS } from '../../shared/rules/gate.ts';
import { standingsOf } from '../../shared/rules/standings.ts';
import { at } from '../../shared/rules/tree.ts';

/** How long the work may go on before others get their turn, in milliseconds. */
const SLICE_MS = 8;

/** Users in the order of the store. Nodes that the profile's type cannot decide are left aside (domain.md §3). */
export async function exceedingOf(index: Index, profile: Profile): Promise<Exceeding['users']> {
  const { tree } = index;
  const granted = profileRights(index, profile.code);
  const perEntity = profile.type === 'entityDependent' ? 1 : 0;
  /** By node: the rights that would be more; 0 where the profile has no say. */
  const more = Uint8Array.from(granted, (rights, node) => {
    if (at(tree.perEntity, node) !== perEntity) return 0;
    return rights === UNDEFINED_RIGHTS ? ALL_RIGHTS : ALL_RIGHTS & ~rights;
  });
  const found: { login: string; nodes: number; first: string }[] = [];
  let sliceEnd = performance.now() + SLICE_MS;
  for (let user = 0; user < index.holders.users; user++) {
    const { rights } = standingsOf(index, user, null);
    let nodes = 0;
    let first = -1;
    for (let node = 0; node < tree.size; node++) {
      if ((at(rights, node) & at(more, node)) === 0) continue;
      nodes++;
      if (first < 0) first = node;
    }
    if (nodes > 0) {
      found.push({ login: index.users[user]?.login ?? '', nodes, first: tree.nodes[first]?.code ?? '' });
    }
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + SLICE_MS;
  }
  return found;
}
