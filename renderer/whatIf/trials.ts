/** Something that is tried on a user: the gesture it would be, and its words. */
import type { Gesture } from '../../shared/changes/gestures.ts';

export interface Trial {
  readonly gesture: Gesture;
  readonly text: string;
}

/** Nodes whose name or code holds a folded text, the first ones; a list of thousands helps nobody. */
export const MOST_NODES = 60;
