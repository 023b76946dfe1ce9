/** Who is in a group and who has a profile, whatever way it reaches them. */
import type { Model } from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';

/** By group: its users, those of groups in it included. */
export function usersByGroup({ groupsOf, holders, users }: Index): { all: Int32Array; active: Int32Array } {
  const all = new Int32Array(holders.groups);
  const active = new Int32Array(holders.groups);
  groupsOf.forEach((groups, user) => {
    const isActive = users[user]?.active === true;
    for (const holder of groups) {
      const group = holder - holders.users;
      all[group] = (all[group] ?? 0) + 1;
      if (isActive) active[group] = (active[group] ?? 0) + 1;
    }
  });
  return { all, active };
}

/** By profile: logins of the users it is assigned to, in general or by a Hierarchy profile that is. */
export function usersByProfile(model: Model): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const code of model.profiles.keys()) users.set(code, new Set());
  const byHierarchy = new Map<string, ReadonlySet<string>>();
  for (const { code, default: fallback, assignments } of model.hierarchyProfiles.values()) {
    const named = new Set(Object.values(assignments));
    if (fallback !== null) named.add(fallback);
    byHierarchy.set(code, named);
  }
  for (const { user, general, hierarchy } of model.assignments.values()) {
    for (const code of Object.values(general)) users.get(code)?.add(user);
    for (const code of Object.values(hierarchy)) {
      for (const profile of byHierarchy.get(code) ?? []) users.get(profile)?.add(user);
    }
  }
  return users;
}
