/** The change log on the screen: what it says of whom, an entry in words, and undoing one. */
import { setImmediate } from 'node:timers/promises';
import type { HistoryAbout, HistoryDetails, HistoryEntry, HistoryList } from '../../shared/api.ts';
import { isOfHidden } from '../../shared/changes/hidden.ts';
import { toldChange } from '../../shared/changes/told.ts';
import { type Change, recordKey } from '../../shared/changes/types.ts';
import { touchedSince } from '../../shared/changes/undoing.ts';
import { wordsOf } from '../../shared/changes/words.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { LoggedChanges } from '../store/store.ts';

/** What History needs of the open store. */
export interface LogSource {
  history(options?: { readonly limit?: number }): Outcome<HistoryEntry[]>;
  changesOf(seq: number): Outcome<LoggedChanges>;
}

/** Entries listed at most. */
const LISTED = 10_000;
/** Changes of an entry that are told. */
const TOLD = 1000;
/** Larger entries, such as the import of a whole system, are not looked through: they are about nearly everybody. */
const SEARCHED = 100_000;
/** Conflicts that are named. */
const NAMED = 5;

/** Whom and what an entry changed: holder keys, node codes, and keys of other records. */
type Mentions = ReadonlySet<string>;

/** Entries never change, so whom they mention is worked out once. */
export class Mentioned {
  private readonly known = new Map<number, Mentions>();
  private of: LogSource | null = null;

  async list(source: LogSource, about: HistoryAbout | null, model: Model): Promise<Outcome<HistoryList>> {
    const read = source.history({ limit: LISTED });
    if (!read.ok) return read;
    if (about === null) return success({ entries: read.value, unsearched: [] });
    if (this.of !== source) this.known.clear();
    this.of = source;
    const wanted = wantedBy(about, model);
    const entries: HistoryEntry[] = [];
    const unsearched: number[] = [];
    for (const entry of read.value) {
      if (entry.changes > SEARCHED) {
        entries.push(entry);
        unsearched.push(entry.seq);
        continue;
      }
      const mentions = this.mentions(source, entry.seq);
      if (!mentions.ok) return mentions;
      if ([...mentions.value].some(wanted)) entries.push(entry);
      await setImmediate();
    }
    return success({ entries, unsearched });
  }

  private mentions(source: LogSource, seq: number): Outcome<Mentions> {
    const known = this.known.get(seq);
    if (known !== undefined) return success(known);
    const read = source.changesOf(seq);
    if (!read.ok) return read;
    const mentions = new Set(read.value.changes.flatMap(mentionedIn));
    this.known.set(seq, mentions);
    return success(mentions);
  }
}

function mentionedIn(change: Change): string[] {
  switch (change.kind) {
    case 'setGrant':
    case 'clearGrant':
      return [change.holder, `node:${change.node}`];
    case 'addMember':
    case 'removeMember':
      return [`group:${change.group}`, change.member];
    case 'put':
      return [KIND_OF[change.list] + recordKey(change)];
    case 'remove':
      return [KIND_OF[change.list] + change.key];
    case 'setLicence':
      return [];
  }
}

const KIND_OF = {
  nodes: 'node:',
  entities: 'entity:',
  users: 'user:',
  groups: 'group:',
  profiles: 'profile:',
  entityAccessProfiles: 'access:',
  hierarchyProfiles: 'hierarchy:',
  // What is assigned to a user is about the user.
  assignments: 'user:',
} as const;

function wantedBy(about: HistoryAbout, model: Model): (mention: string) => boolean {
  if (about.kind === 'holder') return (mention) => mention === about.holder;
  if (about.kind === 'node') return (mention) => mention === `node:${about.node}`;
  const needle = about.text.trim().toLowerCase();
  const named = new Set<string>();
  const add = (prefix: string, records: ReadonlyMap<string, { readonly name: string }>): void => {
    for (const [key, { name }] of records)
      if (name.toLowerCase().includes(needle)) named.add(`${prefix}${key}`);
  };
  add('user:', model.users);
  add('group:', model.groups);
  add('profile:', model.profiles);
  add('node:', model.nodes);
  add('entity:', model.entities);
  add('access:', model.entityAccessProfiles);
  add('hierarchy:', model.hierarchyProfiles);
  return (mention) =>
    named.has(mention) ||
    mention
      .slice(mention.indexOf(':') + 1)
      .toLowerCase()
      .includes(needle);
}

export function entryDetails(
  source: LogSource,
  seq: number,
  model: Model,
  t: Translate,
): Outcome<HistoryDetails> {
  const read = source.history();
  if (!read.ok) return read;
  const logged = source.changesOf(seq);
  if (!logged.ok) return logged;
  const entry = read.value.find((each) => each.seq === seq);
  if (entry === undefined) return failure(problem('store-no-entry', { store: '', value: seq }));
  const { changes, inverse } = logged.value;
  // The inverse is carried out backwards: the last one undoes the first.
  const paired = inverse.length === changes.length;
  const told = changes
    .slice(0, TOLD)
    .flatMap((change, i) =>
      isOfHidden(change)
        ? []
        : toldChange(change, paired ? inverse[inverse.length - 1 - i] : undefined, model, t),
    );
  return success({
    entry,
    told,
    more: Math.max(0, changes.length - TOLD),
    canUndo: isUndoable(logged.value),
  });
}

/** What undoes an entry in this state; a problem for each thing that was changed again since. */
export function undoing(
  source: LogSource,
  seq: number,
  model: Model,
  t: Translate,
): Outcome<readonly Change[]> {
  const logged = source.changesOf(seq);
  if (!logged.ok) return logged;
  if (!isUndoable(logged.value)) return failure(problem('history-no-inverse', { value: seq }));
  const touched = touchedSince(model, logged.value.changes);
  if (touched.length === 0) return success(logged.value.inverse);
  const problems: Problem[] = touched
    .slice(0, NAMED)
    .map((change) => problem('history-touched', { value: wordsOf(change, model, t) }));
  if (touched.length > NAMED) {
    problems.push(problem('history-touched-more', { count: touched.length - NAMED }));
  }
  return { ok: false, problems: [problem('history-conflict', { value: seq }), ...problems] };
}

/** A new store's first entry has nothing that could undo it. */
function isUndoable({ changes, inverse }: LoggedChanges): boolean {
  return changes.length > 0 && inverse.length > 0;
}
