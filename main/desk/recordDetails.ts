/** One record with what it is connected to. */
import type { RecordDetails } from '../../shared/api.ts';
import { UNKNOWN } from '../../shared/changes/records/made.ts';
import type { RecordListName } from '../../shared/changes/records.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { holderKey, type Model } from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { at } from '../../shared/rules/tree.ts';

export function detailsOf(index: Index, list: RecordListName, key: string): Outcome<RecordDetails> {
  const details = detailsIn(index, list, key);
  return details === null ? failure(problem(UNKNOWN[list], { value: key })) : success(details);
}

function detailsIn(index: Index, list: RecordListName, key: string): RecordDetails | null {
  const { model } = index;
  switch (list) {
    case 'users':
      return userDetails(index, key);
    case 'groups':
      return groupDetails(index, key);
    case 'profiles': {
      const record = model.profiles.get(key);
      if (record === undefined) return null;
      const users = [...model.assignments.values()].flatMap(({ user, general }) => {
        const modules = Object.keys(general).filter((module) => general[module] === key);
        return modules.length === 0 ? [] : [{ login: user, modules }];
      });
      const hierarchies = [...model.hierarchyProfiles.values()].filter(
        (each) => each.default === key || Object.values(each.assignments).includes(key),
      );
      return {
        list,
        record,
        users,
        hierarchies: codesOf(hierarchies),
        ownGrants: grantsOf(model, 'profile', key),
      };
    }
    case 'entities': {
      const record = model.entities.get(key);
      if (record === undefined) return null;
      const access = [...model.entityAccessProfiles.values()].filter(({ entities }) =>
        entities.includes(key),
      );
      const reached = new Set(codesOf(access));
      const profiles = [...model.hierarchyProfiles.values()]
        .filter(({ entityAccess }) => reached.has(entityAccess))
        .map(({ code, assignments }) => ({ hierarchy: code, profile: assignments[key] ?? null }));
      return { list, record, access: codesOf(access), profiles };
    }
    case 'entityAccessProfiles': {
      const record = model.entityAccessProfiles.get(key);
      if (record === undefined) return null;
      const users = [...model.assignments.values()].filter(({ entityAccess }) => entityAccess === key);
      const hierarchies = [...model.hierarchyProfiles.values()].filter((each) => each.entityAccess === key);
      return { list, record, users: users.map(({ user }) => user), hierarchies: codesOf(hierarchies) };
    }
    case 'hierarchyProfiles': {
      const record = model.hierarchyProfiles.get(key);
      if (record === undefined) return null;
      const users = [...model.assignments.values()].filter(({ hierarchy }) =>
        Object.values(hierarchy).includes(key),
      );
      return { list, record, users: users.map(({ user }) => user) };
    }
    case 'nodes': {
      const record = model.nodes.get(key);
      const number = index.tree.numberOf.get(key);
      if (record === undefined || number === undefined) return null;
      let grants = 0;
      for (const own of model.grants.values()) if (own.has(key)) grants++;
      return { list, record, below: at(index.tree.end, number) - number - 1, grants };
    }
  }
}

function userDetails({ model, groupsOf, holders }: Index, login: string): RecordDetails | null {
  const record = model.users.get(login);
  if (record === undefined) return null;
  const codes = [...model.groups.keys()];
  const all = [...(groupsOf[holders.userNumbers.get(login) ?? -1] ?? [])].map(
    (holder) => codes[holder - holders.users] ?? '',
  );
  const direct = all.filter((code) => model.groups.get(code)?.users.includes(login));
  return {
    list: 'users',
    record,
    assignment: model.assignments.get(login) ?? null,
    groups: direct,
    outerGroups: all.filter((code) => !direct.includes(code)),
    ownGrants: grantsOf(model, 'user', login),
  };
}

function groupDetails({ model, memberships }: Index, code: string): RecordDetails | null {
  const record = model.groups.get(code);
  if (record === undefined) return null;
  const codes = [...model.groups.keys()];
  const reach = [...(memberships.reach[codes.indexOf(code)] ?? [])].map((group) => codes[group] ?? '');
  return {
    list: 'groups',
    record,
    memberOf: reach.filter((outer) => model.groups.get(outer)?.groups.includes(code)),
    around: reach,
    ownGrants: grantsOf(model, 'group', code),
  };
}

function grantsOf(model: Model, kind: 'user' | 'group' | 'profile', code: string): number {
  return model.grants.get(holderKey(kind, code))?.size ?? 0;
}

function codesOf(records: readonly { readonly code: string }[]): string[] {
  return records.map(({ code }) => code);
}
