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
  const names = new GrantNames(index, t);
  return (node) => sourceOf(index, holder, node, cells, node, entity, names, found);
}

/** As `sourcesOf` for a holder's number, on one node whose column the cells are. */
export function sourcesOn(
  index: Index,
  node: number,
  cells: Cells,
  entity: string | null,
  t: Translate,
): (holder: number) => string | null {
  const found = new Found();
  const names = new GrantNames(index, t);
  return (holder) => sourceOf(index, holder, node, cells, holder, entity, names, found);
}

function sourceOf(
  index: Index,
  holder: number,
  node: number,
  cells: Cells,
  place: number,
  entity: string | null,
  names: GrantNames,
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
      return acquiredFrom(index, node, found, at(cells.sourceHolder, place), names);
    case 'entity-not-accessible':
    case 'default-profile-hides':
    case 'form-not-readable':
      return names.t(`terms.reason.${standing}`);
  }
}

function acquiredFrom(index: Index, node: number, found: Found, shown: number, names: GrantNames): string {
  const grants = Array.from({ length: found.count }, (_, slot) => {
    const holder = found.holder(slot);
    const position = found.position(slot);
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
    if (covered >= 0 && (rights | covered) === covered) {
      also.push(names.holder(holder));
      continue;
    }
    covered = Math.max(covered, 0) | rights;
    giving.push(stored === node ? names.holder(holder) : names.grant(holder, stored));
  }
  if (also.length > 0) giving.push(names.t('report.source.also', { holders: also.join(', ') }));
  return giving.join('; ');
}

/** Names of grants, each made once: a group's grant on a folder is the source on every node below it. */
class GrantNames {
  readonly t: Translate;
  private readonly index: Index;
  private readonly holders = new Map<number, string>();
  private readonly grants = new Map<number, string>();

  constructor(index: Index, t: Translate) {
    this.index = index;
    this.t = t;
  }

  holder(number: number): string {
    const known = this.holders.get(number);
    if (known !== undefined) return known;
    const made = holderNameAt(this.index, number, this.t);
    this.holders.set(number, made);
    return made;
  }

  grant(holder: number, node: number): string {
    const place = holder * this.index.tree.size + node;
    const known = this.grants.get(place);
    if (known !== undefined) return known;
    const on = nodeNameAt(this.index, node);
    const made = this.t('report.source.on', { holder: this.holder(holder), node: on });
    this.grants.set(place, made);
    return made;
  }
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
