/**
 * The ticks of a permission, readable without colour: own = a filled box; from elsewhere = an outlined, greyed one
 * with the sign of where from; nothing defined = a dot; what only tells has no box. A screen of the
 * grid has hundreds of them, so each is one character of a font of our own (`npm run glyphs`), and made once.
 */
import type { ReactNode } from 'react';
import { GLYPHS } from './glyphs.ts';
import './marks.css';

/** Where a permission that is not own comes from. */
export type Origin = 'group' | 'profile' | 'parent' | 'administrator';

export type Mark = 'own' | 'off' | 'undefined' | 'told' | Origin;

const drawn = (look: Mark | 'leads'): ReactNode => (
  <span className={`mark mark--${look}`} data-tg-press={look === 'told' ? undefined : ''} aria-hidden="true">
    {GLYPHS[`mark-${look}`]}
  </span>
);

/** A mark that can be pressed is one for the grid, too; its words are those of its cell. */
export const MARKS: Readonly<Record<Mark, ReactNode>> = {
  own: drawn('own'),
  off: drawn('off'),
  undefined: drawn('undefined'),
  told: drawn('told'),
  group: drawn('group'),
  profile: drawn('profile'),
  parent: drawn('parent'),
  administrator: drawn('administrator'),
};

/** In the place of a tick that the node does not have: a click sets all rights, which stand further to the right. */
export const LEADS_TO_FULL: ReactNode = drawn('leads');
