/** What a Hierarchy profile gives on the nodes of its module, and what its default takes away (domain.md §6). */
import { R } from '../model/rights.ts';
import { type HierarchyProfile, holderKey } from '../model/types.ts';
import { cascadeOf, DEFINED, type Index } from './compile.ts';
import { at } from './tree.ts';

/** In a table of rights: nothing is defined, which is not the same as no rights. */
export const UNDEFINED_RIGHTS = 255;
/** In a table of rights: a section or field of a form that cannot be read there (domain.md §6). */
export const FORM_UNREADABLE = 254;

export interface HierarchyTable {
  /** Numbers of the module's nodes that depend on the entity, in tree order. */
  readonly nodes: readonly number[];
  /** Codes of the profiles it names: the default first, then those of its entities. */
  readonly profiles: readonly string[];
  /** nodes × profiles: rights as the profile grants them, or UNDEFINED_RIGHTS. */
  readonly granted: Uint8Array;
  /** The entities of its Entity Access profile. */
  readonly entities: readonly string[];
  /**
   * nodes × entities: rights of a user who has nothing but this; UNDEFINED_RIGHTS also where the gate closes;
   * FORM_UNREADABLE. A form that does not depend on the entity counts as readable: another profile decides it.
   */
  readonly given: Uint8Array;
  /** By node: positions of the profiles that grant R there in vain, since the default does not; mostly empty. */
  readonly hidden: readonly (readonly number[])[];
}

/** A profile that does not exist grants nothing. */
export function hierarchyTable(index: Index, hierarchy: HierarchyProfile): HierarchyTable {
  const { tree, model } = index;
  const module = tree.numberOf.get(hierarchy.module);
  const nodes = [...tree.nodes.keys()].filter(
    (node) => at(tree.perEntity, node) === 1 && at(tree.module, node) === module,
  );
  const named = hierarchy.default === null ? [] : [hierarchy.default];
  const profiles = [...new Set([...named, ...Object.values(hierarchy.assignments)])];
  const rows = profiles.map((code) => rightsOfProfile(index, code));
  const gate = hierarchy.default === null ? null : (rows[0] ?? null);

  const entities = model.entityAccessProfiles.get(hierarchy.entityAccess)?.entities ?? [];
  const rowOf = entities.map((entity) => rows[profiles.indexOf(hierarchy.assignments[entity] ?? '')]);
  const granted = new Uint8Array(nodes.length * profiles.length).fill(UNDEFINED_RIGHTS);
  const given = new Uint8Array(nodes.length * entities.length).fill(UNDEFINED_RIGHTS);
  const hidden: number[][] = [];
  nodes.forEach((node, place) => {
    const isOpen = grantsRead(gate, node);
    const inVain: number[] = [];
    rows.forEach((row, position) => {
      granted[place * profiles.length + position] = rightsAt(row, node);
      if (!isOpen && grantsRead(row, node)) inVain.push(position);
    });
    const form = nodes.indexOf(at(tree.form, node));
    rowOf.forEach((row, position) => {
      const onForm = form < 0 ? R : (given[form * entities.length + position] ?? 0);
      const slot = place * entities.length + position;
      if (!holdsRead(onForm)) given[slot] = FORM_UNREADABLE;
      else if (isOpen) given[slot] = rightsAt(row, node);
    });
    hidden.push(inVain);
  });
  return { nodes, profiles, granted, entities, given, hidden };
}

/** By node: the rights a profile grants, fitted to it; UNDEFINED_RIGHTS where it grants nothing (domain.md §4). */
export function profileRights(index: Index, code: string): Uint8Array {
  const row = rightsOfProfile(index, code);
  return Uint8Array.from({ length: index.tree.size }, (_, node) => rightsAt(row, node));
}

function rightsOfProfile(index: Index, code: string): Uint8Array | null {
  const holder = index.holders.numberOf.get(holderKey('profile', code));
  return holder === undefined ? null : cascadeOf(index, holder).rights;
}

function rightsAt(row: Uint8Array | null | undefined, node: number): number {
  const found = row?.[node] ?? 0;
  return found === 0 ? UNDEFINED_RIGHTS : found & ~DEFINED;
}

function holdsRead(rights: number): boolean {
  return rights !== UNDEFINED_RIGHTS && (rights & R) !== 0;
}

function grantsRead(row: Uint8Array | null, node: number): boolean {
  return row !== null && (at(row, node) & R) !== 0;
}
