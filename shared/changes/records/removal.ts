/** What a model is without some records, and what goes with them (domain.md §2, §3, §6). */
import { LayeredMap } from '../../model/layered.ts';
import {
  type Assignment,
  type Entity,
  type EntityAccessProfile,
  type GrantsOfHolder,
  type Group,
  type HierarchyProfile,
  type HolderKey,
  holderKey,
  type Model,
  type TreeNode,
} from '../../model/types.ts';
import { codeMap } from '../../model/validateLists.ts';
import { holderName } from '../words.ts';
import type { RecordListName } from './gesture.ts';

export const CONSEQUENCES = [
  'nodes',
  'grants',
  'memberships',
  'assignments',
  'hierarchyProfiles',
  'entityAssignments',
  'defaults',
  'entityAccess',
  'children',
] as const;

/**
 * What goes with a record. `nodes`: nodes below it; `grants`: permissions it holds, or that stand on it; `memberships`:
 * in groups; `assignments`: of users; `hierarchyProfiles`: made for it; `entityAssignments`: of profiles at entities;
 * `defaults`: Hierarchy profiles that are left without a default; `entityAccess`: Entity Access profiles it leaves;
 * `children`: entities below it, which move up.
 */
export type ConsequenceKind = (typeof CONSEQUENCES)[number];

export interface Consequence {
  readonly kind: ConsequenceKind;
  readonly count: number;
  /** Names of the first ones, for a list that a person reads. */
  readonly names: readonly string[];
}

/** How many names of a kind are told. */
const NAMED = 20;

/** A model from which records are being taken, and a count of what goes with them. */
export class Removal {
  private readonly before: Model;
  private nodes: Map<string, TreeNode> | null = null;
  private entities: Map<string, Entity> | null = null;
  private groups: Map<string, Group> | null = null;
  private access: Map<string, EntityAccessProfile> | null = null;
  private hierarchies: Map<string, HierarchyProfile> | null = null;
  private assignments: Map<string, Assignment> | null = null;
  private grants: LayeredMap<HolderKey, GrantsOfHolder> | null = null;
  private others: Partial<Pick<Model, 'users' | 'profiles'>> = {};
  /** Users counted for what they are assigned: each once. */
  private readonly assigned = new Set<string>();
  private readonly found = new Map<ConsequenceKind, { count: number; names: Set<string> }>();

  constructor(before: Model) {
    this.before = before;
  }

  result(): Model {
    const { before } = this;
    return {
      ...before,
      ...this.others,
      nodes: this.nodes ?? before.nodes,
      entities: this.entities ?? before.entities,
      groups: this.groups ?? before.groups,
      entityAccessProfiles: this.access ?? before.entityAccessProfiles,
      hierarchyProfiles: this.hierarchies ?? before.hierarchyProfiles,
      assignments: this.assignments ?? before.assignments,
      grants: this.grants ?? before.grants,
    };
  }

  consequences(): Consequence[] {
    return CONSEQUENCES.flatMap((kind) => {
      const found = this.found.get(kind);
      return found === undefined ? [] : [{ kind, count: found.count, names: [...found.names] }];
    });
  }

  remove(list: RecordListName, keys: readonly string[]): void {
    switch (list) {
      case 'nodes':
        this.removeNodes(keys);
        return;
      case 'entities':
        this.removeEntities(new Set(keys));
        return;
      case 'users':
        this.others = { users: without(this.before.users, keys) };
        this.removeHolders('user', keys);
        for (const login of keys) {
          if (this.before.assignments.has(login)) {
            this.count('assignments', nameOf(this.before, 'users', login));
            this.allAssignments().delete(login);
          }
        }
        return;
      case 'groups':
        for (const code of keys) {
          const group = this.before.groups.get(code);
          for (const login of group?.users ?? [])
            this.count('memberships', nameOf(this.before, 'users', login));
          for (const inner of group?.groups ?? [])
            this.count('memberships', nameOf(this.before, 'groups', inner));
          this.allGroups().delete(code);
        }
        this.removeHolders('group', keys);
        return;
      case 'profiles':
        this.others = { profiles: without(this.before.profiles, keys) };
        this.removeHolders('profile', keys);
        this.removeProfileUses(new Set(keys));
        return;
      case 'entityAccessProfiles':
        this.removeAccess(new Set(keys));
        return;
      case 'hierarchyProfiles':
        this.removeHierarchies(new Set(keys));
        return;
    }
  }

  private removeNodes(keys: readonly string[]): void {
    const going = new Set(keys);
    // Parents may stand after their children in the list, so it is gone through until nothing more comes.
    for (let size = -1; size !== going.size; ) {
      size = going.size;
      for (const { code, parent } of this.before.nodes.values()) {
        if (parent !== null && going.has(parent)) going.add(code);
      }
    }
    const asked = new Set(keys);
    this.nodes = without(this.before.nodes, going);
    for (const code of going) if (!asked.has(code)) this.count('nodes', nameOf(this.before, 'nodes', code));
    this.clearGrantsOn(going);
    const modules = new Set([...going].filter((code) => this.before.nodes.get(code)?.kind === 'module'));
    if (modules.size === 0) return;
    const made = [...this.before.hierarchyProfiles.values()].filter(({ module }) => modules.has(module));
    for (const { name } of made) this.count('hierarchyProfiles', name);
    this.removeHierarchies(new Set(made.map(({ code }) => code)));
    this.editAssignments((assignment) => ({
      ...assignment,
      general: withoutCodes(assignment.general, (module) => modules.has(module)),
    }));
  }

  private removeEntities(going: ReadonlySet<string>): void {
    const staying = new Map<string, Entity>();
    for (const entity of this.before.entities.values()) {
      if (going.has(entity.code)) continue;
      let { parent } = entity;
      while (parent !== null && going.has(parent)) parent = this.before.entities.get(parent)?.parent ?? null;
      if (parent !== entity.parent) this.count('children', entity.name);
      staying.set(entity.code, parent === entity.parent ? entity : { ...entity, parent });
    }
    this.entities = staying;
    for (const access of this.before.entityAccessProfiles.values()) {
      const entities = access.entities.filter((entity) => !going.has(entity));
      if (entities.length === access.entities.length) continue;
      this.count('entityAccess', access.name);
      this.allAccess().set(access.code, { ...access, entities });
    }
    this.editHierarchies((hierarchy) => ({
      ...hierarchy,
      assignments: withoutCodes(hierarchy.assignments, (entity) => {
        if (!going.has(entity)) return false;
        this.count('entityAssignments', hierarchy.name);
        return true;
      }),
    }));
  }

  private removeAccess(going: ReadonlySet<string>): void {
    for (const code of going) this.allAccess().delete(code);
    const made = [...this.before.hierarchyProfiles.values()].filter(({ entityAccess }) =>
      going.has(entityAccess),
    );
    for (const { name } of made) this.count('hierarchyProfiles', name);
    this.removeHierarchies(new Set(made.map(({ code }) => code)));
    this.editAssignments((assignment) => ({
      ...assignment,
      entityAccess: going.has(assignment.entityAccess ?? '') ? null : assignment.entityAccess,
    }));
  }

  private removeHierarchies(going: ReadonlySet<string>): void {
    if (going.size === 0) return;
    this.hierarchies = without(this.hierarchies ?? this.before.hierarchyProfiles, going);
    this.editAssignments((assignment) => ({
      ...assignment,
      hierarchy: withoutCodes(assignment.hierarchy, (_, code) => going.has(code)),
    }));
  }

  private removeProfileUses(going: ReadonlySet<string>): void {
    this.editAssignments((assignment) => ({
      ...assignment,
      general: withoutCodes(assignment.general, (_, code) => going.has(code)),
    }));
    this.editHierarchies((hierarchy) => {
      const losesDefault = hierarchy.default !== null && going.has(hierarchy.default);
      if (losesDefault) this.count('defaults', hierarchy.name);
      const assignments = withoutCodes(hierarchy.assignments, (_, code) => {
        if (!going.has(code)) return false;
        this.count('entityAssignments', hierarchy.name);
        return true;
      });
      return { ...hierarchy, assignments, default: losesDefault ? null : hierarchy.default };
    });
  }

  /** Grants and memberships of holders that go. */
  private removeHolders(kind: 'user' | 'group' | 'profile', keys: readonly string[]): void {
    for (const key of keys) {
      const holder = holderKey(kind, key);
      for (const node of this.before.grants.get(holder)?.keys() ?? []) {
        this.count('grants', nameOf(this.before, 'nodes', node));
      }
      if (this.before.grants.has(holder)) this.allGrants().delete(holder);
    }
    if (kind === 'profile') return;
    const field = kind === 'user' ? 'users' : 'groups';
    const going = new Set(keys);
    for (const group of this.before.groups.values()) {
      if (kind === 'group' && going.has(group.code)) continue;
      const members = group[field].filter((member) => !going.has(member));
      if (members.length === group[field].length) continue;
      for (let left = members.length; left < group[field].length; left++)
        this.count('memberships', group.name);
      this.allGroups().set(group.code, { ...group, [field]: members });
    }
  }

  private clearGrantsOn(nodes: ReadonlySet<string>): void {
    for (const [holder, own] of this.before.grants) {
      const codes =
        own.size < nodes.size
          ? [...own.keys()].filter((code) => nodes.has(code))
          : [...nodes].filter((code) => own.has(code));
      if (codes.length === 0) continue;
      const staying = new LayeredMap(own);
      for (const code of codes) {
        this.count('grants', holderName(holder, this.before));
        staying.delete(code);
      }
      if (staying.size === 0) this.allGrants().delete(holder);
      else this.allGrants().set(holder, staying);
    }
  }

  /** An assignment of nothing is none. */
  private editAssignments(edit: (assignment: Assignment) => Assignment): void {
    for (const assignment of (this.assignments ?? this.before.assignments).values()) {
      const next = edit(assignment);
      if (sameSize(assignment, next)) continue;
      if (!this.assigned.has(assignment.user))
        this.count('assignments', nameOf(this.before, 'users', assignment.user));
      this.assigned.add(assignment.user);
      const isEmpty =
        next.entityAccess === null &&
        Object.keys(next.general).length + Object.keys(next.hierarchy).length === 0;
      if (isEmpty) this.allAssignments().delete(assignment.user);
      else this.allAssignments().set(assignment.user, next);
    }
  }

  private editHierarchies(edit: (hierarchy: HierarchyProfile) => HierarchyProfile): void {
    for (const hierarchy of this.before.hierarchyProfiles.values()) {
      const next = edit(hierarchy);
      const same =
        next.default === hierarchy.default &&
        Object.keys(next.assignments).length === Object.keys(hierarchy.assignments).length;
      if (same) continue;
      this.hierarchies ??= new Map(this.before.hierarchyProfiles);
      this.hierarchies.set(hierarchy.code, next);
    }
  }

  private allGroups(): Map<string, Group> {
    this.groups ??= new Map(this.before.groups);
    return this.groups;
  }

  private allAccess(): Map<string, EntityAccessProfile> {
    this.access ??= new Map(this.before.entityAccessProfiles);
    return this.access;
  }

  private allAssignments(): Map<string, Assignment> {
    this.assignments ??= new Map(this.before.assignments);
    return this.assignments;
  }

  private allGrants(): LayeredMap<HolderKey, GrantsOfHolder> {
    this.grants ??= new LayeredMap(this.before.grants);
    return this.grants;
  }

  private count(kind: ConsequenceKind, name: string): void {
    const found = this.found.get(kind) ?? { count: 0, names: new Set<string>() };
    found.count++;
    if (found.names.size < NAMED) found.names.add(name);
    this.found.set(kind, found);
  }
}

function sameSize(one: Assignment, other: Assignment): boolean {
  return (
    one.entityAccess === other.entityAccess &&
    Object.keys(one.general).length === Object.keys(other.general).length &&
    Object.keys(one.hierarchy).length === Object.keys(other.hierarchy).length
  );
}

function without<T>(map: ReadonlyMap<string, T>, keys: Iterable<string>): Map<string, T> {
  const next = new Map(map);
  for (const key of keys) next.delete(key);
  return next;
}

function withoutCodes(
  codes: Readonly<Record<string, string>>,
  goes: (key: string, code: string) => boolean,
): Readonly<Record<string, string>> {
  return codeMap(Object.entries(codes).filter(([key, code]) => !goes(key, code)));
}

export function nameOf(model: Model, list: RecordListName, key: string): string {
  return model[list].get(key)?.name ?? key;
}
