/** Users and groups as Grantree holds them. */
import { type Place, type Problem, problem } from '../../model/problem.ts';
import type { Group, User } from '../../model/types.ts';
import { EVERYONE } from './access.ts';
import type { LoadedModels } from './loading.ts';
import type { Membership } from './membership.ts';
import { groupNames, text } from './names.ts';
import { byText, type FileContent } from './record.ts';

/** The superuser is made by a script, before any file that is read: with this login, and switched off. */
const SUPERUSER = { id: 'base.user_root', login: '__system__', active: false };

/** External id → user, for every user with a record or in a group. */
export function loadUsers(
  loaded: LoadedModels,
  memberships: readonly Membership[],
  contents: readonly FileContent[],
  notices: Problem[],
): Map<string, User> {
  const records = loaded.get('res.users');
  const places = new Map<string, Place>([...(records ?? [])].map(([id, { place }]) => [id, place]));
  for (const { kind, member, place } of memberships) {
    if (kind === 'user' && !places.has(member)) places.set(member, place);
  }
  const users = new Map<string, User>();
  const idOfLogin = new Map<string, string>();
  for (const [id, place] of [...places].sort(([a], [b]) => byText(a, b))) {
    const values = records?.get(id)?.values;
    const written = text(values?.get('login')) ?? (id === SUPERUSER.id ? SUPERUSER.login : null);
    // Every external id stays free, for the user whose login it may have to be.
    const taken =
      written === null ? undefined : places.has(written) && written !== id ? written : idOfLogin.get(written);
    if (written === null) notices.push(problem('odoo-user-without-login', { user: id }, place));
    else if (taken !== undefined) {
      notices.push(problem('odoo-login-taken', { login: written, user: id, other: taken }, place));
    }
    const login = written === null || taken !== undefined ? id : written;
    idOfLogin.set(login, id);
    const partner = loaded.get('res.partner')?.get(text(values?.get('partner_id')) ?? '')?.values;
    const active = values?.get('active') ?? (id === SUPERUSER.id ? SUPERUSER.active : true);
    users.set(id, {
      login,
      name: text(values?.get('name')) ?? text(partner?.get('name')) ?? login,
      email: text(values?.get('email')) ?? text(partner?.get('email')) ?? '',
      active: active === true,
      locked: false,
      shared: false,
      administrator: false,
      language: 'en',
    });
  }
  reportDefaultGroups(contents, notices);
  return users;
}

/** Odoo gives its default groups to a user who is made without any; which those are is not in the record. */
function reportDefaultGroups(contents: readonly FileContent[], notices: Problem[]): void {
  const records = contents.flatMap((content) => content.records).filter(({ model }) => model === 'res.users');
  const withGroups = new Set(records.filter(({ links }) => links.length > 0).map(({ id }) => id));
  for (const { id, values, place } of records) {
    if (text(values.get('login')) === null || withGroups.has(id)) continue;
    notices.push(problem('odoo-user-default-groups', { user: id }, place));
  }
}

/**
 * External id → group, for every group with a record, a member or a grant. A group that implies another is a member of
 * it; one that would close a circle is not.
 */
export function loadGroups(
  loaded: LoadedModels,
  memberships: readonly Membership[],
  granted: ReadonlyMap<string, Place>,
  users: ReadonlyMap<string, User>,
  notices: Problem[],
): Map<string, Group> {
  const named = groupNames(loaded);
  const places = new Map<string, Place>();
  const mention = (id: string, place: Place) => {
    if (id !== EVERYONE && !places.has(id)) places.set(id, place);
  };
  for (const { id, place } of loaded.get('res.groups')?.values() ?? []) mention(id, place);
  for (const { kind, member, group, place } of memberships) {
    mention(group, place);
    if (kind === 'group') mention(member, place);
  }
  for (const [id, place] of granted) mention(id, place);
  const groupsIn = acyclic(memberships, notices);
  const usersIn = Map.groupBy(
    memberships.filter(({ kind }) => kind === 'user'),
    ({ group }) => group,
  );
  const groups = new Map<string, Group>();
  for (const [id, place] of [...places].sort(([a], [b]) => byText(a, b))) {
    const name = named(id);
    if (name === null) notices.push(problem('odoo-group-unknown', { group: id }, place));
    const logins = (usersIn.get(id) ?? []).flatMap(({ member }) => users.get(member)?.login ?? []);
    groups.set(id, {
      code: id,
      name: name ?? id,
      users: logins.sort(byText),
      groups: [...(groupsIn.get(id) ?? [])].sort(byText),
    });
  }
  return groups;
}

/** Group → the groups in it, without those that would close a circle. */
function acyclic(memberships: readonly Membership[], notices: Problem[]): Map<string, Set<string>> {
  const groupsIn = new Map<string, Set<string>>();
  const holds = (group: string, wanted: string): boolean => {
    const reached = new Set([group]);
    for (const outer of reached) for (const inner of groupsIn.get(outer) ?? []) reached.add(inner);
    return reached.has(wanted);
  };
  for (const { kind, member, group, place } of memberships) {
    if (kind !== 'group') continue;
    if (holds(member, group)) {
      notices.push(problem('odoo-group-circle', { group: member, implied: group }, place));
    } else {
      groupsIn.set(group, (groupsIn.get(group) ?? new Set()).add(member));
    }
  }
  return groupsIn;
}
