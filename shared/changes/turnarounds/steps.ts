/** What an administrator would do, one thing at a time, to turn an answer around; and the Changes it takes. */
import { assertNever } from '../../model/problem.ts';
import type {
  Assignment,
  Grant,
  HierarchyProfile,
  HolderKey,
  Model,
  Profile,
  User,
} from '../../model/types.ts';
import { holderKey, parseHolderKey } from '../../model/types.ts';
import { codeMap } from '../../model/validateLists.ts';
import type { Change } from '../types.ts';

/** One thing to do. Where no user is named, it is done to the user of the question. */
export type Step =
  | {
      readonly kind: 'setGrant';
      readonly holder: HolderKey;
      readonly node: string;
      readonly grant: Grant;
    }
  | { readonly kind: 'clearGrant'; readonly holder: HolderKey; readonly node: string }
  | { readonly kind: 'join' | 'leave'; readonly group: string }
  | { readonly kind: 'activate' | 'unlock' | 'makeAdministrator' | 'endAdministrator' }
  /** The entity joins an Entity Access profile, as domain.md §6 says: with the defaults of its Hierarchy profiles. */
  | { readonly kind: 'openEntity'; readonly profile: string; readonly entity: string }
  | { readonly kind: 'assignEntityAccess'; readonly profile: string }
  /** A general or a Hierarchy profile for a module; null = none any more. */
  | {
      readonly kind: 'assignGeneral' | 'assignHierarchy';
      readonly module: string;
      readonly profile: string | null;
    }
  /** What a Hierarchy profile assigns to an entity; null = nothing any more. */
  | {
      readonly kind: 'assignAtEntity';
      readonly hierarchy: string;
      readonly entity: string;
      readonly profile: string | null;
    };

/** The Changes of a step in this state; none where it is about something that is not there. */
export function changesOfStep(step: Step, login: string, model: Model): readonly Change[] {
  switch (step.kind) {
    case 'setGrant':
    case 'clearGrant':
      return [step];
    case 'join':
      return [{ kind: 'addMember', group: step.group, member: holderKey('user', login) }];
    case 'leave':
      return [{ kind: 'removeMember', group: step.group, member: holderKey('user', login) }];
    case 'activate':
      return putUser(model, login, { active: true });
    case 'unlock':
      return putUser(model, login, { locked: false });
    case 'makeAdministrator':
      return putUser(model, login, { administrator: true });
    case 'endAdministrator':
      return putUser(model, login, { administrator: false });
    case 'openEntity':
      return joinEntity(model, step.profile, step.entity);
    case 'assignEntityAccess':
      return putAssignment(model, login, { entityAccess: step.profile });
    case 'assignGeneral':
    case 'assignHierarchy': {
      const field = step.kind === 'assignGeneral' ? 'general' : 'hierarchy';
      const before = model.assignments.get(login)?.[field] ?? {};
      return putAssignment(model, login, { [field]: withCode(before, step.module, step.profile) });
    }
    case 'assignAtEntity': {
      const record = model.hierarchyProfiles.get(step.hierarchy);
      return record === undefined ? [] : [putHierarchy(record, step.entity, step.profile)];
    }
    default:
      return assertNever(step);
  }
}

/** The profile whose grants a step would write, if it is a profile's. */
export function profileWritten(step: Step, model: Model): Profile | undefined {
  if (step.kind !== 'setGrant' && step.kind !== 'clearGrant') return undefined;
  const holder = parseHolderKey(step.holder);
  return holder?.kind === 'profile' ? model.profiles.get(holder.code) : undefined;
}

function putUser(model: Model, login: string, fields: Partial<User>): Change[] {
  const user = model.users.get(login);
  return user === undefined ? [] : [{ kind: 'put', list: 'users', record: { ...user, ...fields } }];
}

function putAssignment(model: Model, login: string, fields: Partial<Assignment>): Change[] {
  const nothing = { user: login, entityAccess: null, general: codeMap([]), hierarchy: codeMap([]) };
  const record = { ...(model.assignments.get(login) ?? nothing), ...fields };
  return [{ kind: 'put', list: 'assignments', record }];
}

function putHierarchy(record: HierarchyProfile, entity: string, profile: string | null): Change {
  const assignments = withCode(record.assignments, entity, profile);
  return { kind: 'put', list: 'hierarchyProfiles', record: { ...record, assignments } };
}

function joinEntity(model: Model, code: string, entity: string): Change[] {
  const access = model.entityAccessProfiles.get(code);
  if (access === undefined) return [];
  const record = { ...access, entities: [...access.entities, entity] };
  const changes: Change[] = [{ kind: 'put', list: 'entityAccessProfiles', record }];
  for (const hierarchy of model.hierarchyProfiles.values()) {
    if (hierarchy.entityAccess !== code || hierarchy.default === null) continue;
    changes.push(putHierarchy(hierarchy, entity, hierarchy.default));
  }
  return changes;
}

function withCode(codes: Readonly<Record<string, string>>, key: string, code: string | null) {
  const others = Object.entries(codes).filter(([other]) => other !== key);
  return codeMap(code === null ? others : [...others, [key, code]]);
}
