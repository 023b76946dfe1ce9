/**
 * A record like another one. A copied user is a new person with the same permissions: memberships, assignment and
 * grants come along; the administrator flag, lock and e-mail do not. A copied profile is never built in.
 */
import { type HolderKind, holderKey, type Model } from '../../model/types.ts';
import { joinAccess } from './access.ts';
import type { CopyGesture } from './gesture.ts';
import type { Made } from './made.ts';

export function copy(made: Made, { list, key, code, name }: CopyGesture): void {
  if (made.known(list, key) === undefined || !made.isFree(list, code)) return;
  const { model } = made;
  switch (list) {
    case 'nodes': {
      const node = model.nodes.get(key);
      if (node === undefined) return;
      made.add({ kind: 'put', list, record: { ...node, code, name }, before: siblingAfter(model, key) });
      for (const [holder, own] of model.grants) {
        const grant = own.get(key);
        if (grant !== undefined) made.add({ kind: 'setGrant', holder, node: code, grant });
      }
      return;
    }
    case 'entities': {
      const entity = model.entities.get(key);
      if (entity === undefined) return;
      made.add({ kind: 'put', list, record: { ...entity, code, name } });
      for (const access of model.entityAccessProfiles.values()) {
        if (access.entities.includes(key) || access.includeNewEntities) joinAccess(made, access, [code]);
      }
      return;
    }
    case 'users': {
      const user = model.users.get(key);
      if (user === undefined) return;
      const record = { ...user, login: code, name, email: '', locked: false, administrator: false };
      made.add({ kind: 'put', list, record });
      copyHolder(made, 'user', key, code);
      const assignment = model.assignments.get(key);
      if (assignment) made.add({ kind: 'put', list: 'assignments', record: { ...assignment, user: code } });
      return;
    }
    case 'groups': {
      const group = model.groups.get(key);
      if (group === undefined) return;
      made.add({ kind: 'put', list, record: { ...group, code, name } });
      copyHolder(made, 'group', key, code);
      return;
    }
    case 'profiles': {
      const profile = model.profiles.get(key);
      if (profile === undefined) return;
      made.add({ kind: 'put', list, record: { ...profile, code, name, builtIn: false } });
      copyHolder(made, 'profile', key, code);
      return;
    }
    case 'entityAccessProfiles': {
      const access = model.entityAccessProfiles.get(key);
      if (access) made.add({ kind: 'put', list, record: { ...access, code, name } });
      return;
    }
    case 'hierarchyProfiles': {
      const hierarchy = model.hierarchyProfiles.get(key);
      if (hierarchy) made.add({ kind: 'put', list, record: { ...hierarchy, code, name } });
      return;
    }
  }
}

/** Grants and memberships of one holder for another. */
function copyHolder(made: Made, kind: HolderKind, from: string, to: string): void {
  const holder = holderKey(kind, to);
  for (const [node, grant] of made.model.grants.get(holderKey(kind, from)) ?? []) {
    made.add({ kind: 'setGrant', holder, node, grant });
  }
  if (kind === 'profile') return;
  for (const group of made.model.groups.values()) {
    const members = kind === 'user' ? group.users : group.groups;
    if (members.includes(from)) made.add({ kind: 'addMember', group: group.code, member: holder });
  }
}

/** The key the copy of a node is put before, so that it stands behind the original; null = at the end. */
function siblingAfter({ nodes }: Model, key: string): string | null {
  const parent = nodes.get(key)?.parent ?? null;
  let seen = false;
  for (const node of nodes.values()) {
    if (seen && node.parent === parent) return node.code;
    seen ||= node.code === key;
  }
  return null;
}
