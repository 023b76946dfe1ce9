/**
 * The ticks, readable without colour: own = a filled box; from elsewhere = an outlined, greyed one with the sign of
 * where from (a group, a profile, the parent, the administrator); nothing defined = a dot in the box. What only
 * tells has no box.
 */
import { ArrowUp, IdCard, KeyRound, type LucideIcon, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tick } from './standing.ts';

/** Where a permission that is not own comes from. */
export type Origin = 'group' | 'profile' | 'parent' | 'administrator';

const TICK = 'M4.4 8.3l2.5 2.5 4.8-5.2';

const box = (kind: string, content: ReactNode): ReactNode => (
  <svg
    className={`tick tick--${kind}`}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    focusable="false"
  >
    <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" />
    {content}
  </svg>
);

const sign = (Icon: LucideIcon): ReactNode => (
  <Icon className="tick__origin" size={11} strokeWidth={2.25} aria-hidden={true} focusable={false} />
);

export const ORIGIN_SIGNS: Readonly<Record<Origin, ReactNode>> = {
  group: sign(UsersRound),
  profile: sign(IdCard),
  parent: sign(ArrowUp),
  administrator: sign(KeyRound),
};

const OWN = box('own', <path d={TICK} />);
const PASSED_BOX = box('passed', <path d={TICK} />);
const OFF = box('off', null);
const UNDEFINED = box('undefined', <circle cx="8" cy="8" r="1.4" />);
const TOLD: ReactNode = (
  <svg
    className="tick tick--told"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    focusable="false"
  >
    <path d={TICK} />
  </svg>
);

const press = (content: ReactNode): ReactNode => (
  <span className="press" data-tg-press="">
    {content}
  </span>
);
const passed = (origin: Origin): ReactNode =>
  press(
    <>
      {PASSED_BOX}
      {ORIGIN_SIGNS[origin]}
    </>,
  );

const PRESSED: Readonly<Record<'own' | 'off' | 'undefined' | Origin, ReactNode>> = {
  own: press(OWN),
  off: press(OFF),
  undefined: press(UNDEFINED),
  group: passed('group'),
  profile: passed('profile'),
  parent: passed('parent'),
  administrator: passed('administrator'),
};

/** A tick that can be pressed. */
export function pressableTick(tick: Tick, origin: Origin): ReactNode {
  return PRESSED[tick === 'own' || tick === 'off' || tick === 'undefined' ? tick : origin];
}

/** A tick that only tells, as in Acquired and Inherited. */
export function toldTick(tick: Tick): ReactNode {
  return tick === 'off' || tick === 'undefined' ? null : TOLD;
}

/** The ticks of a list to choose from. */
export const CHOSEN = OWN;
export const NOT_CHOSEN = OFF;
