/** What the draft means for people, worked out in the background while the window goes on. */
import type { DraftState, EventName, Events } from '../../shared/api.ts';
import type { Effect } from '../../shared/changes/effect.ts';
import { recodes } from '../../shared/changes/recodes.ts';
import { refusals } from '../../shared/changes/soundness.ts';
import type { Model } from '../../shared/model/types.ts';
import type { Desk } from './desk.ts';
import type { Directories } from './directory.ts';
import { workOutEffect } from './effects.ts';

type Send = <E extends EventName>(event: E, payload: Events[E]) => void;

/** The draft's effect on people, worked out in the background for one version at a time. */
export class DraftEffects {
  private readonly desk: Desk;
  private readonly directories: Directories;
  private readonly send: Send;
  private known: { version: number; effect: Effect } | null = null;
  private waiting: NodeJS.Timeout | undefined;
  private underWay: { version: number; result: Promise<Effect | null> } | null = null;

  constructor(desk: Desk, directories: Directories, send: Send) {
    this.desk = desk;
    this.directories = directories;
    this.send = send;
  }

  /** The state as it is known now; when the effect is still to be worked out, an event brings it. */
  state(): DraftState {
    const { draft, version } = this.desk;
    const effect = this.known?.version === version ? this.known.effect : null;
    if (effect === null && draft !== null) this.startSoon();
    return {
      version,
      directoryVersion: draft === null ? 0 : this.directories.of(draft.current).version,
      changes: draft?.netChanges().length ?? 0,
      effect: effect && {
        gaining: effect.gaining.length,
        losing: effect.losing.length,
        deleted: draft === null ? 0 : deletedUsers(draft.base.model, draft.current.model),
      },
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

  /** What the window asks next, the cells that it shows, is answered first. */
  private startSoon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.start(), START_AFTER_MS);
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
    this.send('draft.changed', this.state());
  }
}

/** The window asks for cells and draws them meanwhile, on the same processor. */
const START_AFTER_MS = 150;

/** Users of one state that another has no more, one under another login not being among them. */
function deletedUsers(before: Model, after: Model): number {
  if (before.users === after.users) return 0;
  const gone = [...before.users.keys()].filter((login) => !after.users.has(login));
  return gone.length - recodes(before, after, 'users').size;
}
