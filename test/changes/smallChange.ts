/** Random small changes: one thing differs, and most of a model stays the very same. */
import fc from 'fast-check';
import type { Change } from '../../shared/changes/types.ts';
import { ALL_RIGHTS } from '../../shared/model/rights.ts';
import { holderKey, type Model } from '../../shared/model/types.ts';

/** What becomes otherwise, and which of those there are. */
export const draws = fc.record({
  what: fc.constantFrom(
    ...(['grant', 'member', 'user', 'node', 'group', 'assignment', 'access', 'hierarchy'] as const),
  ),
  one: fc.nat({ max: 1000 }),
  other: fc.nat({ max: 1000 }),
  more: fc.nat({ max: 1000 }),
});
type Draw = typeof draws extends fc.Arbitrary<infer T> ? T : never;

/** One thing becomes, in one point, as another one of its kind is; null = there is none. It may not apply. */
export function smallChange(model: Model, { what, one, other, more }: Draw): Change | null {
  const at = <T>(map: ReadonlyMap<string, T>, place: number): T | undefined =>
    [...map.values()][place % Math.max(1, map.size)];
  const holders = [
    ...Array.from(model.users.keys(), (login) => holderKey('user', login)),
    ...Array.from(model.groups.keys(), (code) => holderKey('group', code)),
    ...Array.from(model.profiles.keys(), (code) => holderKey('profile', code)),
  ];
  const holder = holders[one % Math.max(1, holders.length)] ?? 'user:';
  const group = at(model.groups, other);
  switch (what) {
    case 'grant': {
      const on = at(model.nodes, other);
      if (on === undefined) return null;
      if (more % 3 === 0) return { kind: 'clearGrant', holder, node: on.code };
      const rights = more % 2 === 0 ? ALL_RIGHTS : 0;
      const updatePeriod = on.dated && more % 5 !== 0 ? more % 5 : null;
      return { kind: 'setGrant', holder, node: on.code, grant: { rights, updatePeriod, note: '' } };
    }
    case 'member':
      if (group === undefined) return null;
      return { kind: more % 2 === 0 ? 'addMember' : 'removeMember', group: group.code, member: holder };
    case 'user': {
      const user = at(model.users, one);
      return user === undefined
        ? null
        : { kind: 'put', list: 'users', record: { ...user, administrator: !user.administrator } };
    }
    case 'node': {
      const [node, like] = [at(model.nodes, one), at(model.nodes, other)];
      if (node === undefined || like === undefined) return null;
      const records = [
        { ...node, kind: like.kind },
        { ...node, perEntity: like.perEntity },
        { ...node, scale: like.scale },
        { ...node, dated: !node.dated },
        { ...node, parent: like.code },
        { ...node, name: 'another name' },
        { ...like, code: node.code },
      ];
      return { kind: 'put', list: 'nodes', record: records[more % records.length] ?? node };
    }
    case 'group': {
      const like = at(model.groups, one);
      if (group === undefined || like === undefined) return null;
      return { kind: 'put', list: 'groups', record: { ...like, code: group.code, groups: group.groups } };
    }
    case 'assignment': {
      const [user, like] = [at(model.users, one), at(model.assignments, other)];
      if (user === undefined || like === undefined) return null;
      const old = model.assignments.get(user.login) ?? { ...like, user: user.login };
      const records = [
        { ...old, entityAccess: like.entityAccess },
        { ...old, general: like.general },
        { ...old, hierarchy: like.hierarchy },
        { ...old },
      ];
      return { kind: 'put', list: 'assignments', record: records[more % records.length] ?? old };
    }
    case 'access': {
      const [access, like] = [at(model.entityAccessProfiles, one), at(model.entityAccessProfiles, other)];
      const entity = at(model.entities, more);
      if (access === undefined || like === undefined || entity === undefined) return null;
      const entities = access.entities.includes(entity.code)
        ? access.entities.filter((code) => code !== entity.code)
        : [...access.entities, entity.code];
      return { kind: 'put', list: 'entityAccessProfiles', record: { ...access, entities } };
    }
    case 'hierarchy': {
      const [hierarchy, like] = [at(model.hierarchyProfiles, one), at(model.hierarchyProfiles, other)];
      if (hierarchy === undefined || like === undefined) return null;
      const records = [
        { ...hierarchy, default: like.default },
        { ...hierarchy, default: null },
        { ...hierarchy, assignments: {} },
        { ...hierarchy, entityAccess: like.entityAccess, assignments: like.assignments },
      ];
      return { kind: 'put', list: 'hierarchyProfiles', record: records[more % records.length] ?? hierarchy };
    }
  }
}
