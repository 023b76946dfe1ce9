/** What each call of the contract does: a few lines each, from the desk, the rules and the print room. */
import type {
  Answers,
  CallName,
  DraftState,
  EventName,
  Events,
  Input,
  Preferences,
} from '../../shared/api.ts';
import type { Effect } from '../../shared/changes/effect.ts';
import { changesOf } from '../../shared/changes/gestures.ts';
import { refusals } from '../../shared/changes/soundness.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { type Translate, translator } from '../../shared/texts/translate.ts';
import { columnOf } from './column.ts';
import type { Desk } from './desk.ts';
import { Directories } from './directory.ts';
import { workOutEffect } from './effects.ts';
import { reviewOf, warningsOf } from './review.ts';
import { whyOf } from './why.ts';

export type Handlers = { [C in CallName]: (input: Input<C>) => Answers[C] | Promise<Answers[C]> };

/** What the calls need from the room they stand in: files, dialogs, the printer, the window. */
export interface Surroundings {
  readonly version: string;
  readonly signedIn: string;
  readonly send: <E extends EventName>(event: E, payload: Events[E]) => void;
  readonly preferences: { read: () => Preferences; write: (preferences: Preferences) => void };
  readonly recent: { list: () => readonly string[]; add: (path: string) => void };
  /** Asks for a store to open; null = cancelled. */
  readonly askForStore: () => Promise<string | null>;
  /** Asks where to put a new sample store and makes it there; null = cancelled. */
  readonly makeSample: () => Promise<Outcome<string | null>>;
  readonly startProblems: () => Answers['app.state']['problems'];
  readonly printing: (desk: Desk) => Pick<Handlers, 'report.preview' | 'report.print' | 'report.savePdf'>;
}

export function handlersFor(desk: Desk, around: Surroundings): Handlers {
  const directories = new Directories();
  const t = (): Translate => translator(around.preferences.read().language);
  const effects = new DraftEffects(desk, around);

  const opened = (path: string): Answers['store.open'] => {
    const result = desk.open(path);
    if (result.ok) {
      around.recent.add(path);
      around.send('store.opened', result.value);
    }
    return result;
  };
  const stepped = (step: () => void): DraftState => {
    step();
    return effects.state();
  };

  return {
    'app.state': () => ({
      store: desk.info(),
      signedIn: around.signedIn,
      recent: around.recent.list(),
      preferences: around.preferences.read(),
      problems: around.startProblems(),
      version: around.version,
    }),
    // Whoever measures the start listens for this call (tour.ts).
    'app.ready': () => null,
    'preferences.save': (preferences) => {
      around.preferences.write(preferences);
      return null;
    },
    'store.openDialog': async () => {
      const path = await around.askForStore();
      return path === null ? success(null) : opened(path);
    },
    'store.open': ({ path }) => opened(path),
    'store.newSample': async () => {
      const made = await around.makeSample();
      if (!made.ok) return made;
      return made.value === null ? success(null) : opened(made.value);
    },
    'store.reload': () => {
      const reloaded = desk.reload();
      if (!reloaded.ok) return reloaded;
      for (const dropped of reloaded.value.dropped) around.send('problem', dropped);
      around.send('draft.changed', effects.state());
      return success(reloaded.value.info);
    },
    'desk.directory': () => {
      if (desk.index === null) throw new Error('no store is open');
      return directories.of(desk.index);
    },
    'desk.column': ({ node, entity }) => {
      if (desk.draft === null || desk.index === null) return failure(problem('no-store-open'));
      const versions = { directory: directories.of(desk.index).version, draft: desk.version };
      return columnOf(desk.draft, versions, node, entity);
    },
    'desk.why': (question) =>
      desk.index === null
        ? failure(problem('no-store-open'))
        : whyOf(desk.index, desk.version, question, t()),
    'draft.state': () => effects.state(),
    'draft.stage': (gesture) => {
      if (desk.index === null) return failure(problem('no-store-open'));
      const { changes, notices } = changesOf(desk.index, gesture);
      const staged = desk.stage(changes);
      return staged.ok ? success({ draft: effects.state(), changes: changes.length, notices }) : staged;
    },
    'draft.stageChanges': (changes) => {
      const staged = desk.stage(changes);
      return staged.ok ? success({ draft: effects.state(), changes: changes.length, notices: [] }) : staged;
    },
    'draft.undo': () => stepped(() => desk.undo()),
    'draft.redo': () => stepped(() => desk.redo()),
    'draft.discard': () => stepped(() => desk.discard()),
    'draft.review': async () => {
      const { draft } = desk;
      if (draft === null) throw new Error('no store is open');
      const effect = await effects.whole();
      return reviewOf(draft, effects.state(), effect, around.signedIn, t());
    },
    'draft.apply': async ({ reason, warningsAccepted }) => {
      const { draft } = desk;
      if (draft === null) return failure(problem('no-store-open'));
      const changes = draft.netChanges();
      if (!warningsAccepted) {
        const warnings = warningsOf(
          draft.base,
          draft.current,
          changes,
          await effects.whole(),
          around.signedIn,
        );
        if (warnings.length > 0) return failure(...warnings);
      }
      return desk.apply({ author: around.signedIn, reason });
    },
    ...around.printing(desk),
  };
}

/** The draft's effect on people, worked out in the background for one version at a time. */
class DraftEffects {
  private readonly desk: Desk;
  private readonly around: Surroundings;
  private known: { version: number; effect: Effect } | null = null;
  private underWay: { version: number; result: Promise<Effect | null> } | null = null;

  constructor(desk: Desk, around: Surroundings) {
    this.desk = desk;
    this.around = around;
  }

  /** The state as it is known now; when the effect is still to be worked out, an event brings it. */
  state(): DraftState {
    const { draft, version } = this.desk;
    const effect = this.known?.version === version ? this.known.effect : null;
    if (effect === null && draft !== null) void this.start();
    return {
      version,
      changes: draft?.netChanges().length ?? 0,
      effect: effect && { gaining: effect.gaining.length, losing: effect.losing.length },
      canUndo: draft?.canUndo ?? false,
      canRedo: draft?.canRedo ?? false,
      refused: draft === null ? [] : refusals(draft.base, draft.current),
    };
  }

  /** The effect of the version that holds when it is done. */
  async whole(): Promise<Effect> {
    for (;;) {
      if (this.known?.version === this.desk.version) return this.known.effect;
      await this.start();
    }
  }

  private async start(): Promise<void> {
    const { draft, version } = this.desk;
    if (draft === null) return;
    if (this.underWay?.version !== version) {
      const result = workOutEffect(draft.base, draft.current, () => this.desk.version !== version);
      this.underWay = { version, result };
    }
    const effect = await this.underWay.result;
    if (effect === null || this.known?.version === version) return;
    this.known = { version, effect };
    this.around.send('draft.changed', this.state());
  }
}
