/** Lists of records in columns; of a list, only the columns are made again that show what differs. */
import { ADDED, CHANGED, type ListOf, type RecordList, type Sent } from '../../shared/api.ts';
import { sameRecord } from '../../shared/changes/difference.ts';
import type { Draft } from '../../shared/changes/draft.ts';
import { recodes } from '../../shared/changes/recodes.ts';
import type { RecordListName } from '../../shared/changes/records.ts';
import { isHidden } from '../../shared/model/hidden.ts';
import { LayeredMap } from '../../shared/model/layered.ts';
import { type GrantsOfHolder, holderKey, type Model, sameGrant } from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { Kept } from './kept.ts';
import {
  accessIn,
  entitiesIn,
  groupsIn,
  hierarchiesIn,
  nodesIn,
  profilesIn,
  usersIn,
} from './recordColumns.ts';
import { Sending } from './sending.ts';

/** The state in the store and the one that is looked at, which are one for the list of the store. */
type States = Pick<Draft, 'base' | 'current'>;

/** How many lists are remembered with their state: undo, redo and what is in the store ask for it again. */
const REMEMBERED = 6;

export class RecordLists {
  private readonly lists = new Map<RecordListName, OneList>();

  /** The list of a state, the same object as before while it says the same. Hidden profiles are in none. */
  of(list: RecordListName, states: States): RecordList {
    return this.list(list).of(states);
  }

  /** The same for the window, which has the list of the version `known`. */
  send(list: RecordListName, states: States, known: number | undefined): Sent<RecordList> {
    const one = this.list(list);
    return one.sending.send(one.of(states), known);
  }

  private list(name: RecordListName): OneList {
    let list = this.lists.get(name);
    if (list === undefined) {
      list = new OneList(name);
      this.lists.set(name, list);
    }
    return list;
  }
}

class OneList {
  readonly sending = new Sending<RecordList>();
  private readonly name: RecordListName;
  private readonly kept = new Kept();
  private made: (States & { readonly list: RecordList })[] = [];

  constructor(name: RecordListName) {
    this.name = name;
  }

  of({ base, current }: States): RecordList {
    // What no one goes back to is not held on to.
    if (this.made.at(-1)?.base !== base) this.made = [];
    const known = this.made.find((each) => each.current === current);
    if (known !== undefined) return known.list;
    const made = listOf(this.name, this.kept, { base, current });
    const list = this.made.map((each) => each.list).find((each) => sameColumns(each, made)) ?? made;
    this.made = [...this.made, { base, current, list }].slice(-REMEMBERED);
    return list;
  }
}

function sameColumns(one: RecordList, other: RecordList): boolean {
  const columns = new Map<string, unknown>(Object.entries(one));
  return Object.entries(other).every(([name, column]) => columns.get(name) === column);
}

function listOf(list: RecordListName, kept: Kept, states: States): RecordList {
  const { current } = states;
  switch (list) {
    case 'users': {
      const head = headOf(list, kept, states);
      return { ...head, ...usersIn(current, head.keys, kept) };
    }
    case 'groups':
      return { ...headOf(list, kept, states), ...groupsIn(current, kept) };
    case 'profiles':
      return { ...headOf(list, kept, states), ...profilesIn(current, kept) };
    case 'entities':
      return { ...headOf(list, kept, states), ...entitiesIn(current, kept) };
    case 'entityAccessProfiles':
      return { ...headOf(list, kept, states), ...accessIn(current, kept) };
    case 'hierarchyProfiles':
      return { ...headOf(list, kept, states), ...hierarchiesIn(current, kept) };
    case 'nodes':
      return { ...headOf(list, kept, states), ...nodesIn(current, kept) };
  }
}

function headOf<L extends RecordListName>(list: L, kept: Kept, { base, current }: States): ListOf<L> {
  const before: ReadonlyMap<string, { name: string }> = base.model[list];
  const after: ReadonlyMap<string, { name: string }> = current.model[list];
  const keys = keysOf(list, kept, current);
  // Members of a group that have another login are the same ones.
  const logins = list === 'groups' ? [base.model.users, current.model.users] : [];
  const recoded = kept.of('recoded', [before, after, ...logins], () =>
    Object.fromEntries(recodes(base.model, current.model, list)),
  );
  const removed = kept.of('removed', [before, after, recoded], () => {
    const stayed = new Set(Object.values(recoded));
    return [...before.keys()].filter((key) => !isHidden(key) && !after.has(key) && !stayed.has(key));
  });
  return {
    list,
    keys,
    names:
      // Asked of a map one by one, ten thousand users take a millisecond.
      list === 'users'
        ? kept.texts('names', current.users, ({ name }) => name)
        : kept.of('names', [keys, after], () => keys.map((key) => after.get(key)?.name ?? key)),
    changed: kept.of(
      'changed',
      [keys, before, after, recoded, ...belongings(list, base.model), ...belongings(list, current.model)],
      () => changedBy(list, keys, recoded, base.model, current.model),
    ),
    removed,
    recoded,
  };
}

/** Nodes come in the order of the tree, as in the directory. */
function keysOf(list: RecordListName, kept: Kept, { model, tree, holders }: Index): readonly string[] {
  const order: ReadonlyMap<string, unknown> = list === 'nodes' ? tree.numberOf : model[list];
  // Whether the keys of holders are those of before has been found out where they were numbered.
  const source = isHolder(list) ? holders : order;
  return kept.of('keys', [source], () => [...order.keys()].filter((key) => !isHidden(key)));
}

const HOLDERS = { users: 'user', groups: 'group', profiles: 'profile' } as const;

function isHolder(list: RecordListName): list is keyof typeof HOLDERS {
  return Object.hasOwn(HOLDERS, list);
}

/** What is changed along with the records of a list. */
function belongings(list: RecordListName, { assignments, grants }: Model): readonly unknown[] {
  return [list === 'users' ? assignments : null, isHolder(list) ? grants : null];
}

/** By record: SAME, CHANGED or ADDED. Only those are looked at that may differ. */
function changedBy(
  list: RecordListName,
  keys: readonly string[],
  recoded: Readonly<Record<string, string>>,
  before: Model,
  after: Model,
): Uint8Array {
  const changed = new Uint8Array(keys.length);
  const [from, to]: [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>] = [
    before[list],
    after[list],
  ];
  const suspects = new Set<string>();
  const suspect = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): void => {
    for (const [key, value] of other) if (one.get(key) !== value) suspects.add(key);
  };
  suspect(from, to);
  if (list === 'users' && before.assignments !== after.assignments) {
    suspect(before.assignments, after.assignments);
    suspect(after.assignments, before.assignments);
  }
  if (isHolder(list)) {
    const prefix = holderKey(HOLDERS[list], '');
    for (const holder of LayeredMap.differing(before.grants, after.grants)) {
      if (holder.startsWith(prefix)) suspects.add(holder.slice(prefix.length));
    }
  }
  if (suspects.size === 0) return changed;
  keys.forEach((key, place) => {
    if (!suspects.has(key)) return;
    const old = from.get(key);
    if (old === undefined) changed[place] = Object.hasOwn(recoded, key) ? CHANGED : ADDED;
    else if (!(sameRecord(old, to.get(key)) && sameBelongings(list, key, before, after)))
      changed[place] = CHANGED;
  });
  return changed;
}

/** Whether a record holds and is assigned the same in both models. */
function sameBelongings(list: RecordListName, key: string, before: Model, after: Model): boolean {
  if (list === 'users' && !sameRecord(before.assignments.get(key), after.assignments.get(key))) return false;
  if (before.grants === after.grants || !isHolder(list)) return true;
  const holder = holderKey(HOLDERS[list], key);
  return sameGrants(before.grants.get(holder) ?? NO_GRANTS, after.grants.get(holder) ?? NO_GRANTS);
}

const NO_GRANTS: GrantsOfHolder = new Map();

function sameGrants(one: GrantsOfHolder, other: GrantsOfHolder): boolean {
  for (const node of LayeredMap.differing(one, other)) {
    const [before, after] = [one.get(node), other.get(node)];
    if (before === after) continue;
    if (before === undefined || after === undefined || !sameGrant(before, after)) return false;
  }
  return true;
}
