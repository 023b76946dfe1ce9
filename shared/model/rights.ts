/** Rights as masks, levels as names for masks, and what a mask means on a node (domain.md §1). */
import type { Scale } from './types.ts';

/** A set of the four rights as a 4-bit mask. */
export type Rights = number;

export const R = 1;
export const U = 2;
export const A = 4;
export const D = 8;

export const NO_RIGHTS: Rights = 0;
export const ALL_RIGHTS: Rights = R | U | A | D;
export const WRITE_RIGHTS: Rights = R | U | A;

export const LETTERS = ['R', 'U', 'A', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

export const LEVELS = ['none', 'read', 'write', 'delete'] as const;
export type Level = (typeof LEVELS)[number];

const RIGHTS_OF_LEVEL: Readonly<Record<Level, Rights>> = {
  none: NO_RIGHTS,
  read: R,
  write: WRITE_RIGHTS,
  delete: ALL_RIGHTS,
};

export function rightsOfLevel(level: Level): Rights {
  return RIGHTS_OF_LEVEL[level];
}

/** The level that names exactly these rights, or null where none does. */
export function levelOfRights(rights: Rights): Level | null {
  return LEVELS.find((level) => RIGHTS_OF_LEVEL[level] === rights) ?? null;
}

export function lettersOfRights(rights: Rights): Letter[] {
  return LETTERS.filter((_, bit) => ((rights >> bit) & 1) === 1);
}

export function rightsOfLetters(letters: readonly Letter[]): Rights {
  return letters.reduce((mask, letter) => mask | (1 << LETTERS.indexOf(letter)), NO_RIGHTS);
}

/** What a set means on a node of that scale: the greatest set of the scale contained in it (domain.md §1). */
export function fit(scale: Scale, rights: Rights): Rights {
  switch (scale) {
    case 'levels':
      if (rights === ALL_RIGHTS) return ALL_RIGHTS;
      if ((rights & WRITE_RIGHTS) === WRITE_RIGHTS) return WRITE_RIGHTS;
      return rights & R;
    case 'switch':
      return rights === NO_RIGHTS ? NO_RIGHTS : ALL_RIGHTS;
    case 'actions':
      return rights;
  }
}

/**
 * What is stored when somebody asks for these rights on a node: `switch` is coerced to all or nothing, and on
 * `actions` U, A or D bring R along (domain.md §1). Null where the scale cannot hold the set.
 */
export function storable(scale: Scale, rights: Rights): Rights | null {
  if (scale === 'actions') return rights === NO_RIGHTS ? NO_RIGHTS : rights | R;
  const fitted = fit(scale, rights);
  return scale === 'switch' || fitted === rights ? fitted : null;
}
