/**
 * Records that stand under another code: the store goes by codes, so there one record went and another came. What is the
 * same but for the code is taken for the same record.
 */
import type { Model } from '../model/types.ts';
import { canonical } from './difference.ts';
import type { RecordListName } from './records/gesture.ts';

/** New codes, each with the one the record had before. */
export function recodes(before: Model, after: Model, list: RecordListName): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const [from, to]: [ReadonlyMap<string, object>, ReadonlyMap<string, object>] = [before[list], after[list]];
  if (from === to) return found;
  const gone = [...from].filter(([key]) => !to.has(key));
  if (gone.length === 0) return found;
  // Members of a group may have another login, too.
  const logins = list === 'groups' ? recodes(before, after, 'users') : found;
  const same = (record: object, known: ReadonlyMap<string, string>): string =>
    canonical({
      ...record,
      code: '',
      login: '',
      ...('users' in record && Array.isArray(record.users)
        ? { users: record.users.map((login) => known.get(login) ?? login) }
        : {}),
    });
  const come = new Map<string, string[]>();
  for (const [key, record] of to) {
    if (from.has(key)) continue;
    const alike = same(record, logins);
    come.set(alike, [...(come.get(alike) ?? []), key]);
  }
  for (const [key, record] of gone) {
    const next = come.get(same(record, NOBODY))?.shift();
    if (next !== undefined) found.set(next, key);
  }
  return found;
}

const NOBODY: ReadonlyMap<string, string> = new Map();
