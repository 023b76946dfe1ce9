/**
 * The open store and what is being done to it: the Index answers are asked of, and the draft. One desk for the one
 * window; everything it knows it can make again from the store.
 */
import type { StoreInfo } from '../../shared/api.ts';
import { builtInRefusals } from '../../shared/changes/builtIn.ts';
import { Draft, type StepAbout } from '../../shared/changes/draft.ts';
import { reduceWithInverse } from '../../shared/changes/reduce.ts';
import { activeUsers, refusals } from '../../shared/changes/soundness.ts';
import type { Change } from '../../shared/changes/types.ts';
import { finished } from '../../shared/model/finished.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { isHeldBack, openFor, type Person, type SeenStore } from '../session/seen.ts';
import { type Restored, restoreStore } from '../store/backup.ts';
import type { Store } from '../store/store.ts';
import { inSlicesToTheEnd, type Rest } from './slices.ts';

export class Desk {
  private readonly person: Person;
  private store: SeenStore | null = null;
  private working: Draft | null = null;
  private opening: Promise<unknown> = Promise.resolve();
  /** Goes up whenever an answer may differ from the one given before. */
  version = 0;

  constructor(person: Person) {
    this.person = person;
  }

  /** The state with the draft in force; null = no store is open. */
  get index(): Index | null {
    return this.working?.current ?? null;
  }

  get draft(): Draft | null {
    return this.working;
  }

  /** What happened in the open store. */
  get changeLog(): Pick<Store, 'history' | 'changesOf'> | null {
    return this.store;
  }

  /**
   * Opens a store in the place of the open one, which stays open when this fails, without holding the window up. Of
   * several asked for, one is opened after the other. `rest` is what is waited for between slices of the work.
   */
  open(path: string, rest?: Rest): Promise<Outcome<StoreInfo>> {
    const opened = this.opening.then(() => this.openNext(path, rest));
    this.opening = opened.catch(() => null);
    return opened;
  }

  private async openNext(path: string, rest?: Rest): Promise<Outcome<StoreInfo>> {
    const opened = openFor(this.person, path);
    if (!opened.ok) return opened;
    const loaded = await inSlicesToTheEnd(opened.value.indexing(), rest);
    if (!loaded.ok) {
      opened.value.close();
      return loaded;
    }
    this.close();
    this.store = opened.value;
    this.working = new Draft(loaded.value);
    this.version++;
    return this.infoOrProblem();
  }

  /** Loads what another program wrote and puts the draft's steps on top; steps that no longer apply are reported. */
  reload(): Outcome<{ info: StoreInfo; dropped: readonly Problem[] }> {
    if (this.store === null || this.working === null) return failure(problem('no-store-open'));
    const loaded = loadIndex(this.store);
    if (!loaded.ok) return loaded;
    const { draft, dropped } = this.working.rebased(loaded.value);
    this.working = draft;
    this.version++;
    const info = this.infoOrProblem();
    return info.ok ? success({ info: info.value, dropped }) : info;
  }

  /** Gives hidden profiles their name in the language now in force; who is shown such has no draft to lose. */
  relabel(): void {
    if (this.store?.refusal() != null) this.reload();
  }

  /** Adds one step to the draft; `about` says what it was. Refused to who may not administer the store. */
  stage(changes: readonly Change[], about: StepAbout | null = null): Outcome<null> {
    if (this.working === null) return failure(problem('no-store-open'));
    const held = this.store?.refusal() ?? null;
    if (held !== null) return failure(held);
    const refused = builtInRefusals(this.working.current.model, changes);
    if (refused.length > 0) return failure(...refused);
    const staged = this.working.stage(changes, about);
    if (staged.ok) this.version++;
    return staged;
  }

  undo(): void {
    this.working?.undo();
    this.version++;
  }

  redo(): void {
    this.working?.redo();
    this.version++;
  }

  discard(): void {
    if (this.working !== null) this.working = new Draft(this.working.base);
    this.version++;
  }

  /** Writes the draft to the store as one unit; on any problem the store and the draft stay as they are. */
  apply(entry: { author: string; reason: string }): Outcome<StoreInfo> {
    if (this.store === null || this.working === null) return failure(problem('no-store-open'));
    const { base, current } = this.working;
    const refused = refusals(base, current);
    if (refused.length > 0) return failure(...refused);
    const changes = this.working.netChanges();
    const reduced = reduceWithInverse(base.model, changes);
    if (!reduced.ok) return reduced;
    const applied = this.store.apply(changes, reduced.value.inverse, { ...entry, source: 'desk' });
    if (!applied.ok) return applied;
    this.working = new Draft(current);
    this.version++;
    // Who gave the right to administer away sees the store from now on as others do.
    if (isHeldBack(current.model, this.person.login, () => current)) {
      const reloaded = this.reload();
      if (!reloaded.ok) return reloaded;
    }
    return this.infoOrProblem();
  }

  /**
   * Puts a copy in the place of the open store and opens it; the draft is lost. Where the copy is refused, the store is
   * open as before, and the draft is kept.
   */
  async restore(source: string): Promise<Outcome<Restored>> {
    const { store, working } = this;
    if (store === null || working === null) return failure(problem('no-store-open'));
    if (store.readOnly) return failure(problem('store-read-only', { store: store.path }));
    const held = store.refusal();
    if (held !== null) return failure(held);
    // SQLite must not hold the file that gets another name.
    store.close();
    const restored = await restoreStore(store.path, source);
    const opened = openFor(this.person, store.path);
    if (!opened.ok) {
      this.store = null;
      this.working = null;
      return opened;
    }
    const loaded = loadIndex(opened.value);
    if (!loaded.ok) return loaded;
    this.store = opened.value;
    this.working = restored.ok ? new Draft(loaded.value) : working.rebased(loaded.value).draft;
    this.version++;
    return restored;
  }

  /** Whether another program wrote to the store since it was read. */
  changedElsewhere(): boolean {
    return this.store?.changedElsewhere() ?? false;
  }

  info(): StoreInfo | null {
    const { store, working } = this;
    if (store === null || working === null) return null;
    const { model, grants } = working.base;
    return {
      path: store.path,
      name: store.path.split(/[\\/]/).at(-1) ?? store.path,
      readOnly: store.readOnly,
      revision: store.revision(),
      counts: {
        nodes: model.nodes.size,
        users: model.users.size,
        groups: model.groups.size,
        grants: grants.reduce((sum, { count }) => sum + count, 0),
      },
      activeUsers: activeUsers(model),
      seats: model.licence.seats,
    };
  }

  close(): void {
    this.store?.close();
    this.store = null;
    this.working = null;
  }

  private infoOrProblem(): Outcome<StoreInfo> {
    const info = this.info();
    return info === null ? failure(problem('no-store-open')) : success(info);
  }
}

function loadIndex(store: SeenStore): Outcome<Index> {
  return finished(store.indexing());
}
