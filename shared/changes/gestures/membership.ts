/** Joining groups and being assigned profiles, for Copy and What-if (domain.md §3, §9). */
import { problem } from '../../model/problem.ts';
import { type Assignment, type HolderKey, parseHolderKey } from '../../model/types.ts';
import type { GestureOf } from './types.ts';
import type { Work } from './work.ts';

/** Members that come and go within one gesture, so that none joins twice and no cycle comes about. */
export class Joining {
  readonly #work: Work;
  /** By group: the groups that are direct members, with what the gesture added. */
  readonly #inner = new Map<string, Set<string>>();
  readonly #joined = new Set<string>();
  #groupsOf: Map<HolderKey, string[]> | null = null;

  constructor(work: Work) {
    this.#work = work;
    for (const group of work.index.model.groups.values()) this.#inner.set(group.code, new Set(group.groups));
  }

  /** Codes of the groups a user or group is a direct member of, before the gesture. */
  groupsWith(member: HolderKey): readonly string[] {
    this.#groupsOf ??= this.#allGroups();
    return this.#groupsOf.get(member) ?? [];
  }

  join(member: HolderKey, group: string): void {
    if (this.groupsWith(member).includes(group) || this.#joined.has(`${member} ${group}`)) return;
    const key = parseHolderKey(member);
    const inner = this.#inner.get(group);
    if (key === null || inner === undefined) return;
    if (key.kind === 'group') {
      if (this.#holds(key.code, group)) {
        this.#work.count('would-be-in-itself', this.#work.name(member), {
          group: this.#work.name(`group:${group}`),
        });
        return;
      }
      inner.add(key.code);
    }
    this.#joined.add(`${member} ${group}`);
    this.#work.add({ kind: 'addMember', group, member });
  }

  leave(member: HolderKey, group: string): void {
    this.#work.add({ kind: 'removeMember', group, member });
  }

  /** Whether a group is another one, or holds it, directly or not. */
  #holds(outer: string, inner: string): boolean {
    const seen = new Set([outer]);
    for (const group of seen) for (const next of this.#inner.get(group) ?? []) seen.add(next);
    return seen.has(inner);
  }

  #allGroups(): Map<HolderKey, string[]> {
    const groupsOf = new Map<HolderKey, string[]>();
    const add = (member: HolderKey, group: string): void => {
      const known = groupsOf.get(member);
      if (known === undefined) groupsOf.set(member, [group]);
      else known.push(group);
    };
    for (const { code, users, groups } of this.#work.index.model.groups.values()) {
      for (const login of users) add(`user:${login}`, code);
      for (const inner of groups) add(`group:${inner}`, code);
    }
    return groupsOf;
  }
}

export function join(work: Work, { members, groups }: GestureOf<'join'>): void {
  const joining = new Joining(work);
  for (const group of groups) {
    if (!work.index.model.groups.has(group)) work.note(problem('unknown-group', { value: group }));
  }
  for (const { key } of work.holders(members)) {
    if (key.startsWith('profile:')) work.count('profiles-join-no-group', work.name(key));
    else for (const group of groups) joining.join(key, group);
  }
}

/** A general profile for a module, or `*`. */
export function assign(work: Work, { users, module, profile }: GestureOf<'assign'>): void {
  const record = work.index.model.profiles.get(profile);
  if (record?.type !== 'general') {
    work.note(problem('unknown-profile', { value: profile }));
    return;
  }
  eachAssignment(work, users, (before) => ({
    ...before,
    general: { ...before.general, [module]: profile },
  }));
}

/** A hierarchy profile for its module. It counts only with its own Entity Access profile, which a user without one gets. */
export function assignHierarchy(work: Work, { users, hierarchy }: GestureOf<'assignHierarchy'>): void {
  const record = work.index.model.hierarchyProfiles.get(hierarchy);
  if (record === undefined) {
    work.note(problem('unknown-hierarchy-profile', { value: hierarchy }));
    return;
  }
  eachAssignment(work, users, (before) => {
    const entityAccess = before.entityAccess ?? record.entityAccess;
    if (entityAccess !== record.entityAccess) work.count('hierarchy-of-other-access', record.name);
    return { ...before, entityAccess, hierarchy: { ...before.hierarchy, [record.module]: hierarchy } };
  });
}

function eachAssignment(
  work: Work,
  users: readonly HolderKey[],
  next: (before: Assignment) => Assignment,
): void {
  for (const { key } of work.holders(users)) {
    const holder = parseHolderKey(key);
    if (holder?.kind !== 'user') {
      work.note(problem('profiles-for-users-only', { value: work.name(key) }));
      continue;
    }
    const known = work.index.model.assignments.get(holder.code);
    const before = known ?? { user: holder.code, entityAccess: null, general: {}, hierarchy: {} };
    const record = next(before);
    if (JSON.stringify(record) === JSON.stringify(known)) continue;
    work.add({ kind: 'put', list: 'assignments', record });
  }
}
