/**
 * A store as the person who works here sees it, and may change it. Everything the window and the command line say and do
 * goes through this one place: whoever the store knows and who does not administer it changes nothing, and does not see
 * protected profiles (domain.md §3, §9).
 */
import { administers, hasAdministrator } from '../../shared/changes/soundness.ts';
import type { Change } from '../../shared/changes/types.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import {
  type Entry,
  type HistoryOptions,
  type LogEntry,
  type LoggedChanges,
  type OpenOptions,
  openStore,
  type Store,
} from '../store/store.ts';
import { Veil } from './veil.ts';

export interface Person {
  readonly login: string;
  /** What stands for the name of a profile that this person may not see, in the language in force. */
  readonly hiddenProfile: () => string;
}

export interface SeenStore extends Store {
  /** Why this person may change nothing; null = may. It is as the last `load` found it. */
  refusal(): Problem | null;
}

/** As `openStore`, for this person. */
export function openFor(person: Person, path: string, options: OpenOptions = {}): Outcome<SeenStore> {
  const opened = openStore(path, options);
  return opened.ok ? success(new StoreAsSeen(opened.value, person)) : opened;
}

/** Null: nothing is kept from the person. */
interface Sight {
  readonly veil: Veil | null;
}

class StoreAsSeen implements SeenStore {
  private readonly store: Store;
  private readonly person: Person;
  private sight: Sight | null = null;

  constructor(store: Store, person: Person) {
    this.store = store;
    this.person = person;
  }

  get path(): string {
    return this.store.path;
  }

  get readOnly(): boolean {
    return this.store.readOnly;
  }

  revision(): number {
    return this.store.revision();
  }

  load(): Outcome<Model> {
    const loaded = this.store.load();
    if (!loaded.ok) return loaded;
    const model = loaded.value;
    const veil = isHeldBack(model, this.person.login) ? new Veil(model, this.person.hiddenProfile()) : null;
    this.sight = { veil };
    return veil === null ? loaded : success(veil.over(model));
  }

  refusal(): Problem | null {
    const isFree = this.sight === null || this.sight.veil === null;
    return isFree ? null : problem('not-an-administrator', { value: this.person.login });
  }

  apply(changes: readonly Change[], inverse: readonly Change[], entry: Entry): Outcome<{ revision: number }> {
    const sight = this.looked();
    if (!sight.ok) return sight;
    const refused = this.refusal();
    return refused === null ? this.store.apply(changes, inverse, entry) : failure(refused);
  }

  changedElsewhere(): boolean {
    return this.store.changedElsewhere();
  }

  history(options?: HistoryOptions): Outcome<LogEntry[]> {
    return this.store.history(options);
  }

  changesOf(seq: number): Outcome<LoggedChanges> {
    const sight = this.looked();
    if (!sight.ok) return sight;
    const read = this.store.changesOf(seq);
    const { veil } = sight.value;
    if (!read.ok || veil === null) return read;
    const veiled = (changes: readonly Change[]): Change[] => changes.map((change) => veil.change(change));
    const { changes, inverse } = read.value;
    return success({ ...read.value, changes: veiled(changes), inverse: veiled(inverse) });
  }

  close(): void {
    this.store.close();
  }

  private looked(): Outcome<Sight> {
    if (this.sight === null) {
      const loaded = this.load();
      if (!loaded.ok) return loaded;
    }
    return success(this.sight ?? { veil: null });
  }
}

/**
 * Somebody the store does not know is not held back, since nobody signs in yet; nor is anybody in a store that no one
 * could administer, which would stay so for ever. The Index is asked for only where it is needed.
 */
export function isHeldBack(model: Model, login: string, indexOf = (): Index => compile(model)): boolean {
  const user = model.users.get(login);
  if (user === undefined || (user.administrator && user.active && !user.locked)) return false;
  const index = indexOf();
  const number = index.holders.userNumbers.get(login);
  return number !== undefined && !administers(index, number) && hasAdministrator(index);
}
