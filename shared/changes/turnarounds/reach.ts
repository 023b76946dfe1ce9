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

/** Logins of the users whose answers the changes can touch, anywhere; nobody else's become different. */
export function usersReached(model: Model, changes: readonly Change[]): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const change of changes) for (const login of reachedBy(model, change)) reached.add(login);
  return reached;
}

function reachedBy(model: Model, change: Change): Iterable<string> {
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

function reachedByRecord(model: Model, change: PutChange): Iterable<string> {
  switch (change.list) {
    case 'users':
      return [change.record.login];
    case 'assignments':
      return [change.record.user];
    case 'entityAccessProfiles':
      return assignedTo(model, ({ entityAccess }) => entityAccess === change.record.code);
    case 'hierarchyProfiles': {
      const before = model.hierarchyProfiles.get(change.record.code);
      return assignedTo(model, (each) => counts(each, change.record) || (before && counts(each, before)));
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
function usersOf(model: Model, key: HolderKey): Iterable<string> {
  const holder = parseHolderKey(key);
  switch (holder?.kind) {
    case 'user':
      return [holder.code];
    case 'group':
      return membersOf(model, holder.code);
    case 'profile':
      return usersOfProfile(model, holder.code);
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

/** Those it is assigned to, by itself or by a Hierarchy profile. */
function usersOfProfile(model: Model, code: string): Iterable<string> {
  const hierarchies = [...model.hierarchyProfiles.values()].filter(
    (each) => each.default === code || Object.values(each.assignments).includes(code),
  );
  return assignedTo(
    model,
    (each) =>
      Object.values(each.general).includes(code) || hierarchies.some((hierarchy) => counts(each, hierarchy)),
  );
}

/** A Hierarchy profile counts where its Entity Access profile is the user's own (domain.md §6). */
function counts({ entityAccess, hierarchy }: Assignment, record: HierarchyProfile): boolean {
  return entityAccess === record.entityAccess && hierarchy[record.module] === record.code;
}

function* assignedTo(
  model: Model,
  matches: (assignment: Assignment) => boolean | undefined,
): Generator<string> {
  for (const assignment of model.assignments.values()) if (matches(assignment)) yield assignment.user;
}
