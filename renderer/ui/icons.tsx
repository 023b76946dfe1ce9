/** The icons of nodes and principals: one family, one size; what they mean is said in words beside them. */
import {
  AppWindow,
  ArrowUp,
  Building2,
  CalendarClock,
  CircleDot,
  createLucideIcon,
  Database,
  EqualNot,
  FileChartColumn,
  FileText,
  Folder,
  IdCard,
  KeyRound,
  Lock,
  type LucideIcon,
  Package,
  PanelTop,
  Settings2,
  Share2,
  TextCursorInput,
  ToggleRight,
  UserRound,
  UsersRound,
  Zap,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { type HolderKind, NODE_KINDS, type NodeKind } from '../../shared/model/types.ts';
import type { Note } from './notes.ts';

/** A person struck through, drawn as the family draws everything that is off. */
const UserRoundOff = createLucideIcon('UserRoundOff', [
  ['circle', { cx: '12', cy: '8', r: '5', key: 'head' }],
  ['path', { d: 'M20 21a8 8 0 0 0-16 0', key: 'shoulders' }],
  ['path', { d: 'm2.5 2.5 19 19', key: 'stroke' }],
]);

/** Elements are made once: a thousand rows show the same few. */
const shown = (Icon: LucideIcon, size = 15): ReactNode => (
  <Icon className="icon" size={size} strokeWidth={1.75} aria-hidden={true} focusable={false} />
);

const OF_NODE: Readonly<Record<NodeKind, ReactNode>> = {
  module: shown(Package),
  menu: shown(Folder),
  form: shown(AppWindow),
  report: shown(FileChartColumn),
  section: shown(PanelTop),
  field: shown(TextCursorInput),
  documentType: shown(FileText),
  documentStatus: shown(CircleDot),
  data: shown(Database),
  feature: shown(Zap),
  administration: shown(Settings2),
};

/** `kind` is a position in NODE_KINDS, as in the directory. */
export function nodeIcon(kind: number | undefined): ReactNode {
  return OF_NODE[NODE_KINDS[kind ?? 0] ?? 'menu'];
}

const OF_HOLDER: Readonly<Record<HolderKind, ReactNode>> = {
  user: shown(UserRound),
  group: shown(UsersRound),
  profile: shown(IdCard),
};
const INACTIVE = shown(UserRoundOff);

export function principalIcon(kind: HolderKind, inactive: boolean): ReactNode {
  return inactive ? INACTIVE : OF_HOLDER[kind];
}

const OF_NOTE: Readonly<Record<Note, ReactNode>> = {
  inactive: null,
  locked: shown(Lock, 12),
  shared: shown(Share2, 12),
  administrator: shown(KeyRound, 12),
};

/** Null for `inactive`, which is in the person itself. */
export function noteIcon(note: Note): ReactNode {
  return OF_NOTE[note];
}

/** Beside the node a permission is inherited from. */
export const FROM_ABOVE = shown(ArrowUp, 13);

export const DATED = shown(CalendarClock, 13);
export const SWITCH = shown(ToggleRight, 13);
export const PER_ENTITY = shown(Building2, 13);

/** Rights below a row differ from its own. A word would take the room of the name. */
export const VARIOUS = shown(EqualNot, 12);
