/** Who is in which group; a circle is refused with its way named (domain.md §3). */
import { type HolderKey, type Model, parseHolderKey } from '../../model/types.ts';
import type { MembersGesture } from './gesture.ts';
import type { Made } from './made.ts';

export function join(made: Made, { groups, members }: MembersGesture): void {
  // Groups put into others by this gesture count for the next ones.
  const added = new Map<string, string[]>();
  for (const code of new Set(groups)) {
    const group = made.known('groups', code);
    if (group === undefined) continue;
    const inside = { users: new Set(group.users), groups: new Set(group.groups) };
    for (const key of new Set(members)) {
      const member = memberOf(made, key);
      if (member === null) continue;
      if ((member.kind === 'user' ? inside.users : inside.groups).has(member.code)) continue;
      if (member.kind === 'group') {
        const way = wayDown(made.model, added, member.code, code);
        if (way !== null) {
          made.refuse('group-cycle', { value: [code, ...way].join(' → ') });
          continue;
        }
        added.set(code, [...(added.get(code) ?? []), member.code]);
      }
      made.add({ kind: 'addMember', group: code, member: key });
    }
  }
}

export function leave(made: Made, { groups, members }: MembersGesture): void {
  for (const code of new Set(groups)) {
    const group = made.known('groups', code);
    if (group === undefined) continue;
    const inside = { users: new Set(group.users), groups: new Set(group.groups) };
    for (const key of new Set(members)) {
      const member = memberOf(made, key);
      if (member === null) continue;
      if (!(member.kind === 'user' ? inside.users : inside.groups).has(member.code)) continue;
      made.add({ kind: 'removeMember', group: code, member: key });
    }
  }
}

function memberOf(made: Made, key: HolderKey): { kind: 'user' | 'group'; code: string } | null {
  const member = parseHolderKey(key);
  if (member === null || member.kind === 'profile') {
    made.refuse('profiles-are-assigned', { value: key });
    return null;
  }
  const list = member.kind === 'user' ? 'users' : 'groups';
  return made.known(list, member.code) === undefined ? null : { kind: member.kind, code: member.code };
}

/** The groups on the way from one down to another that is in it, both included; null = it is not in it. */
function wayDown(
  { groups }: Model,
  added: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const code of cameFrom.keys()) {
    if (code === to) {
      const way: string[] = [];
      for (let at: string | null | undefined = to; typeof at === 'string'; at = cameFrom.get(at))
        way.unshift(at);
      return way;
    }
    for (const inner of [...(groups.get(code)?.groups ?? []), ...(added.get(code) ?? [])]) {
      if (!cameFrom.has(inner)) cameFrom.set(inner, code);
    }
  }
  return null;
}
