/** Hierarchy profiles whose default hides what the profiles they assign would grant (domain.md §6, seed 004). */
import { nodeName } from '../changes/words.ts';
import { R } from '../model/rights.ts';
import { type HierarchyProfile, holderKey } from '../model/types.ts';
import { cascadeOf, type Index } from '../rules/compile.ts';
import { at } from '../rules/tree.ts';
import type { Finding } from './finding.ts';

export function* hidingDefaults(index: Index): Generator<Finding> {
  for (const hierarchy of index.model.hierarchyProfiles.values()) {
    const { code, name, default: fallback } = hierarchy;
    const hidden = hiddenNodes(index, hierarchy);
    const [first] = hidden;
    if (first === undefined) continue;
    const params = { hierarchy: name, count: hidden.length, node: nodeName(first, index.model) };
    if (fallback === null) {
      yield {
        id: `hierarchy-without-default ${code}`,
        check: 'hierarchy-without-default',
        params,
        place: { kind: 'record', list: 'hierarchyProfiles', key: code },
        nodes: hidden,
        cure: null,
      };
      continue;
    }
    const profile = index.model.profiles.get(fallback);
    yield {
      id: `default-hides ${code}`,
      check: 'default-hides',
      params: { ...params, profile: profile?.name ?? fallback },
      place: { kind: 'record', list: 'hierarchyProfiles', key: code },
      nodes: hidden,
      cure: profile?.builtIn === true ? null : 'raiseDefault',
    };
  }
}

/** Codes of the nodes of the module that an assigned profile grants Read on and the default does not. */
function hiddenNodes(index: Index, { module, default: fallback, assignments }: HierarchyProfile): string[] {
  const { tree, holders } = index;
  const rowOf = (code: string) =>
    cascadeOf(index, holders.numberOf.get(holderKey('profile', code)) ?? -1).rights;
  const assigned = [...new Set(Object.values(assignments))].map(rowOf);
  const gate = fallback === null ? null : rowOf(fallback);
  const own = tree.numberOf.get(module) ?? -1;
  const hidden: string[] = [];
  for (let node = own; node >= 0 && node < at(tree.end, own); node++) {
    // A module within a module has hierarchy profiles of its own.
    if (at(tree.perEntity, node) === 0 || at(tree.module, node) !== own) continue;
    if (gate !== null && (at(gate, node) & R) !== 0) continue;
    if (assigned.some((row) => (at(row, node) & R) !== 0)) hidden.push(tree.nodes[node]?.code ?? '');
  }
  return hidden;
}
