/** Undoing what was applied earlier: only where nothing later touched the same (desk.md, Undo … from History). */
import { type Group, type Model, parseHolderKey, sameGrant } from '../model/types.ts';
import { targetOf } from './target.ts';
import { type Change, recordKey } from './types.ts';

/** The changes whose outcome no longer stands: a later change touched what they had made. */
export function touchedSince(model: Model, changes: readonly Change[]): Change[] {
  // What an entry did to the same thing several times counts as it left it.
  const last = new Map<string, Change>();
  for (const change of changes) last.set(targetOf(change), change);
  return [...last.values()].filter((change) => !stands(model, change));
}

/** Whether the model is, on this point, as the change left it. */
function stands(model: Model, change: Change): boolean {
  switch (change.kind) {
    case 'setGrant': {
      const now = model.grants.get(change.holder)?.get(change.node);
      return now !== undefined && sameGrant(now, change.grant);
    }
    case 'clearGrant':
      return model.grants.get(change.holder)?.has(change.node) !== true;
    case 'addMember':
      return isMember(model, change.group, change.member);
    case 'removeMember':
      return model.groups.has(change.group) && !isMember(model, change.group, change.member);
    case 'put': {
      const now: object | undefined = model[change.list].get(recordKey(change));
      return now !== undefined && canonical(withoutMembers(now)) === canonical(withoutMembers(change.record));
    }
    case 'remove':
      return !model[change.list].has(change.key);
    case 'setLicence':
      return model.licence.seats === change.licence.seats;
  }
}

function isMember(model: Model, code: string, key: string): boolean {
  const group: Group | undefined = model.groups.get(code);
  const member = parseHolderKey(key);
  if (group === undefined || member === null) return false;
  return (member.kind === 'user' ? group.users : group.groups).includes(member.code);
}

/** The order of members means nothing; whether somebody joined since is looked at all the same. */
function withoutMembers(record: object): object {
  if (!('users' in record && 'groups' in record)) return record;
  const { users, groups } = record as Group;
  return { ...record, users: [...users].sort(), groups: [...groups].sort() };
}

/** The same text for the same content, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
