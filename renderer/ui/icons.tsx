/** The icons of nodes and principals: one family, one size; what they mean is said in words beside them. */
import type { ReactNode } from 'react';
import { type HolderKind, NODE_KINDS, type NodeKind } from '../../shared/model/types.ts';
import { GLYPHS } from './glyphs.ts';
import type { Note } from './notes.ts';

/** Characters of a font of our own (`npm run glyphs`): a thousand rows show the same few, made once. */
const shown = (icon: keyof typeof GLYPHS, size?: 'small' | 'smaller'): ReactNode => (
  <span className={size === undefined ? 'icon glyph' : `icon glyph glyph--${size}`} aria-hidden={true}>
    {GLYPHS[icon]}
  </span>
);

const OF_NODE: Readonly<Record<NodeKind, ReactNode>> = {
  module: shown('package'),
  menu: shown('folder'),
  form: shown('app-window'),
  report: shown('file-chart-column'),
  section: shown('panel-top'),
  field: shown('text-cursor-input'),
  documentType: shown('file-text'),
  documentStatus: shown('circle-dot'),
  data: shown('database'),
  feature: shown('zap'),
  administration: shown('settings-2'),
};

/** `kind` is a position in NODE_KINDS, as in the directory. */
export function nodeIcon(kind: number | undefined): ReactNode {
  return OF_NODE[NODE_KINDS[kind ?? 0] ?? 'menu'];
}

const OF_HOLDER: Readonly<Record<HolderKind, ReactNode>> = {
  user: shown('user-round'),
  group: shown('users-round'),
  profile: shown('id-card'),
};
const INACTIVE = shown('user-round-off');

export function principalIcon(kind: HolderKind, inactive: boolean): ReactNode {
  return inactive ? INACTIVE : OF_HOLDER[kind];
}

const OF_NOTE: Readonly<Record<Note, ReactNode>> = {
  inactive: null,
  locked: shown('lock', 'smaller'),
  shared: shown('share-2', 'smaller'),
  administrator: shown('key-round', 'smaller'),
};

/** Null for `inactive`, which is in the person itself. */
export function noteIcon(note: Note): ReactNode {
  return OF_NOTE[note];
}

/** Beside the node a permission is inherited from. */
export const FROM_ABOVE = shown('arrow-up', 'small');

export const DATED = shown('calendar-clock', 'small');
export const SWITCH = shown('toggle-right', 'small');
export const PER_ENTITY = shown('building-complex', 'small');

/** Rights below a row differ from its own. A word would take the room of the name. */
export const VARIOUS = shown('equal-not', 'smaller');
