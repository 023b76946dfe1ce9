/**
 * A store as the person who works here sees it, and may change it. Everything the window and the command line say and do
 * goes through this one place: whoever the store knows and who does not administer it changes nothing, and does not see
 * protected profiles (domain.md §3, §9).
 */
import { administers, hasAdministrator } from '../../shared/changes/soundness.ts';
import type { Change } from '../../shared/changes/types.ts';
import { finished } from '../../shared/model/finished.ts';
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
  /** As `load`, compiled, pausing for others as `loading` does. */
  indexing(): Generator<undefined, Outcome<Index>>;
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
    return finished(this.loading());
  }

  *loading(): Generator<undefined, Outcome<Model>> {
    const seen = yield* this.seeing();
    return seen.ok ? success(seen.value.model) : seen;
  }

  *indexing(): Generator<undefined, Outcome<Index>> {
    const seen = yield* this.seeing();
    if (!seen.ok) return seen;
    const { model, asked } = seen.value;
    yield undefined;
    // Whether the person is held back may have been asked of the whole: what is seen differs from that in little.
    return success(asked?.model === model ? asked : compile(model, asked ?? undefined));
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

  /** The Model as the person sees it; `asked` is the Index of the whole, where one had to be made to know that. */
  private *seeing(): Generator<undefined, Outcome<{ readonly model: Model; readonly asked: Index | null }>> {
    const loaded = yield* this.store.loading();
    if (!loaded.ok) return loaded;
    const whole = loaded.value;
    let asked: Index | null = null;
    const indexOf = (): Index => {
      asked ??= compile(whole);
      return asked;
    };
    const heldBack = isHeldBack(whole, this.person.login, indexOf);
    const veil = heldBack ? new Veil(whole, this.person.hiddenProfile()) : null;
    this.sight = { veil };
    return success({ model: veil === null ? whole : veil.over(whole), asked });
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
export function isHeldBack(model: Model, login: string, indexOf: () => Index): boolean {
  const user = model.users.get(login);
  if (user === undefined || (user.administrator && user.active && !user.locked)) return false;
  const index = indexOf();
  const number = index.holders.userNumbers.get(login);
  return number !== undefined && !administers(index, number) && hasAdministrator(index);
}
