/** New records, and what a new one brings along: the entities of domain.md §6, the grants of §9. */
import { ALL_RIGHTS } from '../../model/rights.ts';
import { type Entity, holderKey, type RecordOf, type TreeNode } from '../../model/types.ts';
import { codeMap } from '../../model/validateLists.ts';
import type { Actor } from '../records.ts';
import type { PutChange } from '../types.ts';
import { joinAccess } from './access.ts';
import { noteShared } from './edit.ts';
import type { CreateGesture } from './gesture.ts';
import type { Made } from './made.ts';

/** The group whose members may do everything with new warehouses, departments and the like (domain.md §9). */
export const ADMINISTRATORS = 'administrators';

export function create(made: Made, gesture: CreateGesture, actor: Actor): void {
  const key = 'login' in gesture.record ? gesture.record.login : gesture.record.code;
  if (!made.isFree(gesture.list, key)) return;
  const place = gesture.before === undefined || gesture.before === null ? {} : { before: gesture.before };
  made.add({ ...putOf(gesture), ...place });
  if (gesture.list === 'users' && gesture.record.shared === true)
    noteShared(made, gesture.record.name ?? key);
  if (gesture.list === 'entities') joinNewEntity(made, gesture.record.code);
  if (gesture.list === 'nodes' && gesture.record.kind === 'data') grantToMaker(made, key, actor);
}

/** The record with everything that was left out. */
function putOf(gesture: CreateGesture): PutChange {
  switch (gesture.list) {
    case 'nodes':
      return { kind: 'put', list: 'nodes', record: node(gesture.record) };
    case 'entities':
      return { kind: 'put', list: 'entities', record: entity(gesture.record) };
    case 'users': {
      const { login, name = login, email = '', active = true, locked = false } = gesture.record;
      const { shared = false, administrator = false, language = 'en' } = gesture.record;
      const record = { login, name, email, active, locked, shared, administrator, language };
      return { kind: 'put', list: 'users', record };
    }
    case 'groups': {
      const { code, name = code, users = [], groups = [] } = gesture.record;
      return { kind: 'put', list: 'groups', record: { code, name, users, groups } };
    }
    case 'profiles': {
      const { code, name = code, type = 'general', protected: isProtected = false } = gesture.record;
      const record: RecordOf['profiles'] = { code, name, type, builtIn: false, protected: isProtected };
      return { kind: 'put', list: 'profiles', record };
    }
    case 'entityAccessProfiles': {
      const { code, name = code, entities = [], includeNewEntities = true } = gesture.record;
      return {
        kind: 'put',
        list: 'entityAccessProfiles',
        record: { code, name, entities, includeNewEntities },
      };
    }
    case 'hierarchyProfiles': {
      const { code, name = code, module, entityAccess, default: fallback = null } = gesture.record;
      const assignments = gesture.record.assignments ?? codeMap([]);
      const record = { code, name, module, entityAccess, default: fallback, assignments };
      return { kind: 'put', list: 'hierarchyProfiles', record };
    }
  }
}

function node(given: Extract<CreateGesture, { list: 'nodes' }>['record']): TreeNode {
  const { code, name = code, parent = null, kind = 'menu', scale = 'levels' } = given;
  return {
    code,
    name,
    parent,
    kind,
    scale,
    dated: given.dated ?? false,
    perEntity: given.perEntity ?? false,
  };
}

function entity({
  code,
  name = code,
  parent = null,
}: {
  code: string;
  name?: string;
  parent?: string | null;
}): Entity {
  return { code, name, parent };
}

/** A new entity joins every Entity Access profile that takes new ones in (domain.md §6). */
function joinNewEntity(made: Made, code: string): void {
  for (const profile of made.model.entityAccessProfiles.values()) {
    if (profile.includeNewEntities) joinAccess(made, profile, [code]);
  }
}

/** A new warehouse, department or the like: full rights to who made it and to the administrators (domain.md §9). */
function grantToMaker(made: Made, code: string, { login }: Actor): void {
  const { users, groups } = made.model;
  const grant = { rights: ALL_RIGHTS, updatePeriod: null, note: '' };
  if (login !== null && users.has(login)) {
    made.add({ kind: 'setGrant', holder: holderKey('user', login), node: code, grant });
  }
  if (groups.has(ADMINISTRATORS)) {
    made.add({ kind: 'setGrant', holder: holderKey('group', ADMINISTRATORS), node: code, grant });
  }
}
