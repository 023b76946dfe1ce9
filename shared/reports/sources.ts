/** Where a right comes from, in names: the group, the profile or the parent that decides. */
import { holderName } from '../changes/words.ts';
import { parseHolderKey } from '../model/types.ts';
import type { Cells } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { collectTier, Found, fittedRights, storedOn } from '../rules/resolve.ts';
import { STANDINGS } from '../rules/standings.ts';
import { at } from '../rules/tree.ts';
import type { Translate } from '../texts/translate.ts';

/**
 * For a node number, the source of what the holder's row of cells says there. Of several deciding grants, those that
 * give the rights are named with the node they stand on; those that give nothing more are named behind “also”.
 */
export function sourcesOf(
  index: Index,
  holder: number,
  cells: Cells,
  entity: string | null,
  t: Translate,
): (node: number) => string | null {
  const found = new Found();
  return (node) => sourceOf(index, holder, node, cells, node, entity, t, found);
}

/** As `sourcesOf` for one cell, which stands at `place` among the cells. */
export function sourceAt(
  index: Index,
  holder: number,
  node: number,
  cells: Cells,
  place: number,
  entity: string | null,
  t: Translate,
): string | null {
  return sourceOf(index, holder, node, cells, place, entity, t, new Found());
}

function sourceOf(
  index: Index,
  holder: number,
  node: number,
  cells: Cells,
  place: number,
  entity: string | null,
  t: Translate,
  found: Found,
): string | null {
  const standing = STANDINGS[at(cells.standing, place)] ?? 'undefined';
  switch (standing) {
    case 'own':
    case 'administrator':
    case 'undefined':
      return null;
    case 'inherited':
      return nodeNameAt(index, at(cells.sourceNode, place));
    case 'acquired':
      collectTier(index, holder, node, entity, 'acquired', found);
      return acquiredFrom(index, node, found, at(cells.sourceHolder, place), t);
    case 'entity-not-accessible':
    case 'default-profile-hides':
    case 'form-not-readable':
      return t(`terms.reason.${standing}`);
  }
}

function acquiredFrom(index: Index, node: number, found: Found, shown: number, t: Translate): string {
  const grants = Array.from({ length: found.count }, (_, slot) => {
    const holder = found.holders[slot] ?? -1;
    const position = found.positions[slot] ?? -1;
    return {
      holder,
      stored: storedOn(index, holder, position),
      rights: fittedRights(index, holder, position, node),
    };
  });
  // The grant the grid shows comes first, so that paper and screen name the same one.
  grants.sort((one, other) => Number(other.holder === shown) - Number(one.holder === shown));
  const giving: string[] = [];
  const also: string[] = [];
  let covered = -1;
  for (const { holder, stored, rights } of grants) {
    const name = holderNameAt(index, holder, t);
    if (covered >= 0 && (rights | covered) === covered) {
      also.push(name);
      continue;
    }
    covered = Math.max(covered, 0) | rights;
    giving.push(
      stored === node ? name : t('report.source.on', { holder: name, node: nodeNameAt(index, stored) }),
    );
  }
  if (also.length > 0) giving.push(t('report.source.also', { holders: also.join(', ') }));
  return giving.join('; ');
}

function holderNameAt(index: Index, number: number, t: Translate): string {
  const key = index.holders.keys[number];
  if (key === undefined) return '';
  const name = holderName(key, index.model);
  return parseHolderKey(key)?.kind === 'profile' ? t('report.source.profile', { name }) : name;
}

function nodeNameAt(index: Index, number: number): string {
  return index.tree.nodes[number]?.name ?? '';
}
