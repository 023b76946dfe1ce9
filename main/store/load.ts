/** Tables → Model. Codes and names are taken as they are; what has a range is checked (`store-damaged`). */
import type { Database } from 'better-sqlite3';
import { finished } from '../../shared/model/finished.ts';
import {
  type Assignment,
  type Entity,
  type EntityAccessProfile,
  type Group,
  type HierarchyProfile,
  LANGUAGES,
  type Licence,
  type Model,
  NODE_KINDS,
  PROFILE_TYPES,
  type Profile,
  SCALES,
  type TreeNode,
  type User,
} from '../../shared/model/types.ts';
import { codeMap } from '../../shared/model/validateLists.ts';
import { flag, oneOf, type Row, rowsOf, text, textOrNull, wholeOrNull } from './cells.ts';
import { Damage } from './failures.ts';
import { loadingGrants } from './loadGrants.ts';

/**
 * The whole content. Runs inside the caller's transaction, so that all of it is of one moment; pauses while it reads
 * the grants.
 */
export function* loadingModel(db: Database): Generator<undefined, Model> {
  const users = records(db, 'users', USER_COLUMNS, userOf);
  const groups = loadGroups(db);
  const profiles = records(db, 'profiles', 'code, name, type, built_in, protected', profileOf);
  return {
    nodes: records(db, 'nodes', NODE_COLUMNS, nodeOf),
    entities: records(db, 'entities', 'code, name, parent', entityOf),
    users,
    groups,
    profiles,
    entityAccessProfiles: loadEntityAccess(db),
    hierarchyProfiles: loadHierarchies(db),
    assignments: loadAssignments(db),
    grants: yield* loadingGrants(db, { users, groups, profiles }),
    licence: loadLicence(db),
  };
}

/** As `loadingModel`, at once. */
export function loadModel(db: Database): Model {
  return finished(loadingModel(db));
}

const NODE_COLUMNS = 'code, name, parent, kind, scale, dated, per_entity';

function nodeOf([code, name, parent, kind, scale, dated, perEntity]: Row): TreeNode {
  return {
    code: text(code),
    name: text(name),
    parent: textOrNull(parent),
    kind: oneOf(NODE_KINDS, kind),
    scale: oneOf(SCALES, scale),
    dated: flag(dated),
    perEntity: flag(perEntity),
  };
}

function entityOf([code, name, parent]: Row): Entity {
  return { code: text(code), name: text(name), parent: textOrNull(parent) };
}

const USER_COLUMNS = 'login, name, email, active, locked, shared, administrator, language';

function userOf([login, name, email, active, locked, shared, administrator, language]: Row): User {
  return {
    login: text(login),
    name: text(name),
    email: text(email),
    active: flag(active),
    locked: flag(locked),
    shared: flag(shared),
    administrator: flag(administrator),
    language: oneOf(LANGUAGES, language),
  };
}

function profileOf([code, name, type, builtIn, isProtected]: Row): Profile {
  return {
    code: text(code),
    name: text(name),
    type: oneOf(PROFILE_TYPES, type),
    builtIn: flag(builtIn),
    protected: flag(isProtected),
  };
}

function loadGroups(db: Database): Map<string, Group> {
  const users = members(db, 'SELECT group_code, login FROM group_users ORDER BY place');
  const groups = members(db, 'SELECT group_code, member FROM group_groups ORDER BY place');
  return records(db, 'groups', 'code, name', ([code, name]) => ({
    code: text(code),
    name: text(name),
    users: users.get(text(code)) ?? [],
    groups: groups.get(text(code)) ?? [],
  }));
}

function loadEntityAccess(db: Database): Map<string, EntityAccessProfile> {
  const entities = members(db, 'SELECT profile, entity FROM entity_access_entities ORDER BY place');
  const columns = 'code, name, include_new_entities';
  return records(db, 'entity_access_profiles', columns, ([code, name, includeNewEntities]) => ({
    code: text(code),
    name: text(name),
    entities: entities.get(text(code)) ?? [],
    includeNewEntities: flag(includeNewEntities),
  }));
}

function loadHierarchies(db: Database): Map<string, HierarchyProfile> {
  const assignments = pairs(
    db,
    'SELECT hierarchy, entity, profile FROM hierarchy_assignments ORDER BY place',
  );
  const columns = 'code, name, module, entity_access, default_profile';
  return records(db, 'hierarchy_profiles', columns, ([code, name, module, entityAccess, fallback]) => ({
    code: text(code),
    name: text(name),
    module: text(module),
    entityAccess: text(entityAccess),
    default: textOrNull(fallback),
    assignments: assignments(text(code)),
  }));
}

function loadAssignments(db: Database): Map<string, Assignment> {
  const general = pairs(db, 'SELECT login, module, profile FROM assigned_general ORDER BY place');
  const hierarchy = pairs(db, 'SELECT login, module, hierarchy FROM assigned_hierarchy ORDER BY place');
  return records(db, 'assignments', 'login, entity_access', ([login, entityAccess]) => ({
    user: text(login),
    entityAccess: textOrNull(entityAccess),
    general: general(text(login)),
    hierarchy: hierarchy(text(login)),
  }));
}

function loadLicence(db: Database): Licence {
  const [row] = rowsOf(db, 'SELECT seats FROM licence');
  if (row === undefined) throw new Damage('no licence');
  return { seats: wholeOrNull(row[0], 1) };
}

/** The records of a list in its order; the first column is the key. */
function records<T>(db: Database, table: string, columns: string, recordOf: (row: Row) => T): Map<string, T> {
  const rows = rowsOf(db, `SELECT ${columns} FROM ${table} ORDER BY position`);
  return new Map(rows.map((row) => [text(row[0]), recordOf(row)]));
}

/** Owner → members. */
function members(db: Database, sql: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [owner, member] of rowsOf(db, sql)) {
    const known = found.get(text(owner));
    if (known === undefined) found.set(text(owner), [text(member)]);
    else known.push(text(member));
  }
  return found;
}

/** Owner → codes by code. */
function pairs(db: Database, sql: string): (owner: string) => Readonly<Record<string, string>> {
  const found = new Map<string, [string, string][]>();
  for (const [owner, key, value] of rowsOf(db, sql)) {
    const known = found.get(text(owner));
    if (known === undefined) found.set(text(owner), [[text(key), text(value)]]);
    else known.push([text(key), text(value)]);
  }
  return (owner) => codeMap(found.get(owner) ?? []);
}
