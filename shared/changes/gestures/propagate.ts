/** A node's level to all nodes below it, in three forms (domain.md §9). */
import { fit } from '../../model/rights.ts';
import type { HolderKey } from '../../model/types.ts';
import { DEFINED } from '../../rules/compile.ts';
import { type Layers, layersOf, rightsIn, tierIn } from '../../rules/layers.ts';
import { NO_PERIOD } from '../../rules/resolve.ts';
import { ACQUIRED, INHERITED, OWN, UNDEFINED } from '../../rules/standing.ts';
import { at } from '../../rules/tree.ts';
import { Shown } from './shown.ts';
import type { GestureOf } from './types.ts';
import type { Work } from './work.ts';

/**
 * *Propagate* leaves own and acquired levels below as they are, and gives the others the node's level where they do not
 * have it yet. *Override* makes own grants where levels are acquired, too. *Replace* clears every own grant below. The
 * children that keep an acquired level are counted in a notice.
 */
export function* propagate(
  work: Work,
  { holders, nodes, form }: GestureOf<'propagate'>,
): Generator<undefined, void> {
  const tops = outermost(work, work.nodes({ nodes }));
  for (const { key, number } of work.holders(holders)) {
    const layers = layersOf(work.index, number, 0, work.index.tree.size);
    for (const top of tops) {
      if (form === 'replace') replaceBelow(work, key, layers, top);
      else propagateFrom(work, key, number, layers, top, form === 'override');
    }
    yield undefined;
  }
}

/** Without those that stand below another one, which says for them what is to be. */
function outermost({ index }: Work, nodes: Int32Array): number[] {
  const tops: number[] = [];
  let covered = 0;
  for (const node of nodes.toSorted()) {
    if (node < covered) continue;
    tops.push(node);
    covered = at(index.tree.end, node);
  }
  return tops;
}

function propagateFrom(
  work: Work,
  key: HolderKey,
  holder: number,
  layers: Layers,
  top: number,
  override: boolean,
): void {
  const { tree } = work.index;
  const record = tree.nodes[top];
  if (record === undefined) return;
  if (tierIn(layers, top) === UNDEFINED) {
    work.count('nothing-to-propagate', work.name(key), { node: record.name });
    return;
  }
  const rights = rightsIn(layers, top);
  const shown = new Shown(work.index, holder, work.grantsOf(key), 0);
  const period = record.dated ? shown.period(top) : null;
  // What is own on the top, or comes down to it, comes down to what lies below as well.
  const flows = tierIn(layers, top) === ACQUIRED ? -1 : at(layers.arriving, top);
  for (let node = top + 1; node < at(tree.end, top); node++) {
    const below = tree.nodes[node];
    const tier = tierIn(layers, node);
    if (below === undefined || tier === OWN) continue;
    const wanted = fit(below.scale, rights);
    if (tier === ACQUIRED && !override) {
      if (rightsIn(layers, node) !== wanted) work.count('children-keep-acquired', below.name);
      continue;
    }
    if (tier === INHERITED && at(layers.arriving, node) === flows) continue;
    const days = below.dated ? shown.period(node) : NO_PERIOD;
    // Where the top has no period to give, what is in force below stays: a gesture never widens it.
    const given = below.dated ? (period ?? days) : NO_PERIOD;
    if (tier === INHERITED && rightsIn(layers, node) === wanted && given === days) continue;
    const grant = { rights: wanted, updatePeriod: given >= 0 ? given : null, note: '' };
    work.add({ kind: 'setGrant', holder: key, node: below.code, grant });
  }
}

function replaceBelow(work: Work, key: HolderKey, layers: Layers, top: number): void {
  const { tree } = work.index;
  const level = tierIn(layers, top) === UNDEFINED ? null : rightsIn(layers, top);
  for (let node = top + 1; node < at(tree.end, top); node++) {
    const below = tree.nodes[node];
    if (below === undefined) continue;
    if (tierIn(layers, node) === OWN) work.add({ kind: 'clearGrant', holder: key, node: below.code });
    // Without the own grant, what is acquired decides, not what comes from above.
    const acquired = at(layers.acquired, node);
    if ((acquired & DEFINED) === 0 || level === null) continue;
    if ((acquired & ~DEFINED) !== fit(below.scale, level)) work.count('children-keep-acquired', below.name);
  }
}
