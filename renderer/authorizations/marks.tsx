/**
 * The ticks, readable without colour: own = a filled box; from elsewhere = an outlined, greyed one with the sign of
 * where from (a group, a profile, the parent, the administrator); nothing defined = a dot in the box. What only
 * tells has no box. One element each, drawn by ui/marks.css: a screen of the grid has hundreds of them.
 */
import type { ReactNode } from 'react';
import type { Tick } from './standing.ts';
import '../ui/marks.css';

/** Where a permission that is not own comes from. */
export type Origin = 'group' | 'profile' | 'parent' | 'administrator';

const box = (look: string): ReactNode => <span className={`mark-box mark-box--${look}`} data-tg-press="" />;

const BOXES: Readonly<Record<'own' | 'off' | 'undefined' | Origin, ReactNode>> = {
  own: box('own'),
  off: box('off'),
  undefined: box('undefined'),
  group: box('passed mark-box--group'),
  profile: box('passed mark-box--profile'),
  parent: box('passed mark-box--parent'),
  administrator: box('passed mark-box--administrator'),
};
const TOLD: ReactNode = <span className="mark-told" />;

/** A tick that can be pressed. */
export function pressableTick(tick: Tick, origin: Origin): ReactNode {
  return BOXES[tick === 'own' || tick === 'off' || tick === 'undefined' ? tick : origin];
}

/** A tick that only tells, as in Acquired and Inherited. */
export function toldTick(tick: Tick): ReactNode {
  return tick === 'off' || tick === 'undefined' ? null : TOLD;
}

/** The ticks of a list to choose from: there the whole row is pressed. */
export const CHOSEN: ReactNode = <span className="mark-box mark-box--own" />;
export const NOT_CHOSEN: ReactNode = <span className="mark-box mark-box--off" />;
