/** Assignments to users, entities in Entity Access profiles, and profiles at entities (domain.md §3, §6). */
import type { Assignment } from '../../model/types.ts';
import { codeMap } from '../../model/validateLists.ts';
import { joinAccess, leaveAccess, putAssignments } from './access.ts';
import type { AssignEntitiesGesture, AssignGesture, ReachGesture } from './gesture.ts';
import type { Made } from './made.ts';

type Codes = Readonly<Record<string, string>>;

export function assign(made: Made, gesture: AssignGesture): void {
  const problemsBefore = made.problems.length;
  if (typeof gesture.entityAccess === 'string') made.known('entityAccessProfiles', gesture.entityAccess);
  for (const [module, code] of Object.entries(gesture.general ?? {})) {
    if (module !== '*') knownModule(made, module);
    if (code === null) continue;
    const profile = made.known('profiles', code);
    if (profile?.type === 'entityDependent') {
      made.refuse('wrong-profile-type', { value: code, type: profile.type, expected: 'general' });
    }
  }
  for (const [module, code] of Object.entries(gesture.hierarchy ?? {})) {
    knownModule(made, module);
    const profile = code === null ? undefined : made.known('hierarchyProfiles', code);
    if (profile !== undefined && profile.module !== module) {
      const params = { value: profile.code, module, expected: profile.module };
      made.refuse('hierarchy-of-another-module', params);
    }
  }
  const users = gesture.users.filter((login) => made.known('users', login) !== undefined);
  if (made.problems.length > problemsBefore) return;
  for (const login of users) assignTo(made, login, gesture);
}

function assignTo(made: Made, login: string, gesture: AssignGesture): void {
  const before = made.model.assignments.get(login);
  const next: Assignment = {
    user: login,
    entityAccess: gesture.entityAccess === undefined ? (before?.entityAccess ?? null) : gesture.entityAccess,
    general: merged(before?.general, gesture.general),
    hierarchy: merged(before?.hierarchy, gesture.hierarchy),
  };
  const isEmpty =
    next.entityAccess === null && Object.keys(next.general).length + Object.keys(next.hierarchy).length === 0;
  if (isEmpty) {
    if (before !== undefined) made.add({ kind: 'remove', list: 'assignments', key: login });
    return;
  }
  if (before !== undefined && sameAssignment(before, next)) return;
  made.add({ kind: 'put', list: 'assignments', record: next });
  // It is stored all the same: the Entity Access profile may come next, in whatever order a person works.
  for (const code of Object.values(next.hierarchy)) {
    const access = made.model.hierarchyProfiles.get(code)?.entityAccess;
    if (access !== undefined && access !== next.entityAccess) {
      made.note('hierarchy-does-not-count', { user: login, value: code, expected: access });
    }
  }
}

function merged(before: Codes = {}, given: Readonly<Record<string, string | null>> = {}): Codes {
  const next = new Map(Object.entries(before));
  for (const [module, code] of Object.entries(given)) {
    if (code === null) next.delete(module);
    else next.set(module, code);
  }
  return codeMap(next);
}

function sameAssignment(one: Assignment, other: Assignment): boolean {
  return (
    one.entityAccess === other.entityAccess &&
    sameCodes(one.general, other.general) &&
    sameCodes(one.hierarchy, other.hierarchy)
  );
}

function sameCodes(one: Codes, other: Codes): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

export function reach(made: Made, { kind, profiles, entities }: ReachGesture): void {
  const known = entities.filter((entity) => made.known('entities', entity) !== undefined);
  for (const code of profiles) {
    const access = made.known('entityAccessProfiles', code);
    if (access === undefined) continue;
    if (kind === 'reach') joinAccess(made, access, known);
    else leaveAccess(made, access, known);
  }
}

export function assignEntities(made: Made, gesture: AssignEntitiesGesture): void {
  const hierarchy = made.known('hierarchyProfiles', gesture.hierarchy);
  const profile = gesture.profile === null ? null : made.known('profiles', gesture.profile);
  if (hierarchy === undefined || profile === undefined) return;
  if (profile?.type === 'general') {
    const params = { value: profile.code, type: profile.type, expected: 'entityDependent' };
    made.refuse('wrong-profile-type', params);
    return;
  }
  const reached = new Set(made.model.entityAccessProfiles.get(hierarchy.entityAccess)?.entities);
  const next = new Map(Object.entries(hierarchy.assignments));
  let differs = false;
  for (const entity of gesture.entities) {
    if (!reached.has(entity)) {
      made.refuse('entity-not-in-access-profile', { value: entity, profile: hierarchy.entityAccess });
    }
    differs ||= next.get(entity) !== profile?.code;
    if (profile === null) next.delete(entity);
    else next.set(entity, profile.code);
  }
  if (differs) putAssignments(made, hierarchy, next);
}

function knownModule(made: Made, code: string): void {
  const kind = made.known('nodes', code)?.kind;
  if (kind !== undefined && kind !== 'module') made.refuse('not-a-module', { value: code, kind });
}
