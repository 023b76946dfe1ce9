/** Whom changes can reach. */
import { assertNever } from '../../model/problem.ts';
import {
  type Assignment,
  type HierarchyProfile,
  type HolderKey,
  type Model,
  parseHolderKey,
} from '../../model/types.ts';
import type { Change, PutChange } from '../types.ts';

/** Those a change reaches: named, or told by what is assigned to them. */
type Reached = Iterable<string> | ((assignment: Assignment) => boolean);

/** Logins of the users whose answers the changes can touch, anywhere; nobody else's become different. */
export function usersReached(model: Model, changes: readonly Change[]): ReadonlySet<string> {
  const logins = new Set<string>();
  const assigned: ((assignment: Assignment) => boolean)[] = [];
  for (const change of changes) {
    const reached = reachedBy(model, change);
    if (typeof reached === 'function') assigned.push(reached);
    else for (const login of reached) logins.add(login);
  }
  // One pass over the assignments for all changes together: there are as many as users.
  if (assigned.length > 0) {
    for (const assignment of model.assignments.values()) {
      if (assigned.some((matches) => matches(assignment))) logins.add(assignment.user);
    }
  }
  return logins;
}

function reachedBy(model: Model, change: Change): Reached {
  switch (change.kind) {
    case 'setGrant':
    case 'clearGrant':
      return usersOf(model, change.holder);
    case 'addMember':
    case 'removeMember':
      return usersOf(model, change.member);
    case 'put':
      return reachedByRecord(model, change);
    case 'remove':
      return model.users.keys();
    case 'setLicence':
      return [];
    default:
      return assertNever(change);
  }
}

function reachedByRecord(model: Model, change: PutChange): Reached {
  switch (change.list) {
    case 'users':
      return [change.record.login];
    case 'assignments':
      return [change.record.user];
    case 'entityAccessProfiles':
      return ({ entityAccess }) => entityAccess === change.record.code;
    case 'hierarchyProfiles': {
      const before = model.hierarchyProfiles.get(change.record.code) ?? change.record;
      return (assignment) => counts(assignment, change.record) || counts(assignment, before);
    }
    case 'nodes':
    case 'entities':
    case 'groups':
    case 'profiles':
      return model.users.keys();
    default:
      return assertNever(change);
  }
}

/** Who has what a holder is given. */
function usersOf(model: Model, key: HolderKey): Reached {
  const holder = parseHolderKey(key);
  switch (holder?.kind) {
    case 'user':
      return [holder.code];
    case 'group':
      return membersOf(model, holder.code);
    case 'profile':
      return assignedProfile(model, holder.code);
    case undefined:
      return [];
  }
}

/** Everybody in a group, those of the groups in it included. */
function membersOf(model: Model, code: string): ReadonlySet<string> {
  const members = new Set<string>();
  const codes = new Set([code]);
  for (const inner of codes) {
    const group = model.groups.get(inner);
    for (const login of group?.users ?? []) members.add(login);
    for (const next of group?.groups ?? []) codes.add(next);
  }
  return members;
}

/** A profile is assigned by itself, or by a Hierarchy profile. */
function assignedProfile(model: Model, code: string): (assignment: Assignment) => boolean {
  const hierarchies = [...model.hierarchyProfiles.values()].filter(
    (each) => each.default === code || Object.values(each.assignments).includes(code),
  );
  return (assignment) =>
    hierarchies.some((hierarchy) => counts(assignment, hierarchy)) ||
    Object.values(assignment.general).includes(code);
}

/** A Hierarchy profile counts where its Entity Access profile is the user's own (domain.md §6). */
function counts({ entityAccess, hierarchy }: Assignment, record: HierarchyProfile): boolean {
  return entityAccess === record.entityAccess && hierarchy[record.module] === record.code;
}
