/** The draft: what an administrator has done since the last Apply, step by step, not yet in the store (domain.md §9). */
import { type Outcome, type Problem, success } from '../model/problem.ts';
import { compile, type Index } from '../rules/compile.ts';
import { difference } from './difference.ts';
import type { Gesture } from './gestures/types.ts';
import { reduce } from './reduce.ts';
import type { Change } from './types.ts';

/** What a step was: a gesture or several as one, or words that were shown when it was made. */
export type StepAbout = { readonly gestures: readonly Gesture[] } | { readonly text: string };

interface Step {
  readonly changes: readonly Change[];
  /** null = what it was is seen from its changes alone. */
  readonly about: StepAbout | null;
  readonly after: Index;
}

export class Draft {
  /** The state in the store. */
  readonly base: Index;
  private steps: Step[] = [];
  /** Steps that are in force; those behind it were undone and can be redone. */
  private position = 0;
  /** The net changes of one state, kept because they are asked for several times. */
  private net: { readonly of: Index; readonly changes: readonly Change[] } | null = null;

  constructor(base: Index) {
    this.base = base;
  }

  /** The state with all steps in force. */
  get current(): Index {
    return this.steps[this.position - 1]?.after ?? this.base;
  }

  get canUndo(): boolean {
    return this.position > 0;
  }

  get canRedo(): boolean {
    return this.position < this.steps.length;
  }

  /** Adds one step; what was undone before can no longer be redone. Nothing happens for no changes. */
  stage(changes: readonly Change[], about: StepAbout | null = null): Outcome<null> {
    if (changes.length === 0) return success(null);
    const reduced = reduce(this.current.model, changes);
    if (!reduced.ok) return reduced;
    const after = compile(reduced.value, this.current);
    this.steps = [...this.steps.slice(0, this.position), { changes, about, after }];
    this.position++;
    return success(null);
  }

  undo(): void {
    if (this.canUndo) this.position--;
  }

  redo(): void {
    if (this.canRedo) this.position++;
  }

  /** The steps in force, the first one first. */
  get inForce(): readonly { readonly changes: readonly Change[]; readonly about: StepAbout | null }[] {
    return this.steps.slice(0, this.position);
  }

  /** What Apply would do: the shortest way from the store to the draft, whatever detours the steps made. */
  netChanges(): readonly Change[] {
    const { current } = this;
    if (this.net?.of !== current) {
      this.net = { of: current, changes: difference(this.base.model, current.model) };
    }
    return this.net.changes;
  }

  /** The same steps over another state of the store; a step that no longer applies is left out and reported. */
  rebased(base: Index): { draft: Draft; dropped: readonly Problem[] } {
    const draft = new Draft(base);
    const dropped: Problem[] = [];
    for (const { changes, about } of this.inForce) {
      const staged = draft.stage(changes, about);
      if (!staged.ok) dropped.push(...staged.problems);
    }
    return { draft, dropped };
  }
}
