/** Which cells of a line are shown (desk.md, Filters). */
import { type Directory, FLAG_ACTIVE, type Line, type Pivot } from '../../shared/api.ts';
import { fit, LEVELS, levelOfRights } from '../../shared/model/rights.ts';
import type { Cells } from '../../shared/rules/cells.ts';
import { today } from '../../shared/rules/days.ts';
import type { PrincipalKinds } from '../principals/population.ts';
import { folded } from '../ui/search.ts';
import type { Items } from './items.ts';
import { isChanged, isDefined, standingIn } from './standing.ts';

/** `defined` = any level; `all` = undefined ones too. */
export const LEVEL_FILTERS = ['all', 'defined', ...LEVELS, 'undefined'] as const;
export type LevelFilter = (typeof LEVEL_FILTERS)[number];

/** Where a permission comes from. */
export const TIER_FILTERS = ['any', 'own', 'acquired', 'inherited'] as const;
export type TierFilter = (typeof TIER_FILTERS)[number];

/** What has changed: in the draft, or in the store since a day. */
export const CHANGED_FILTERS = ['any', 'draft', 'today', 'week', 'month', 'day'] as const;
export type ChangedFilter = (typeof CHANGED_FILTERS)[number];

export interface LineFilter {
  /** Case and accents are ignored; found in names, logins and codes. */
  readonly text: string;
  /** Of holders only. */
  readonly kinds: PrincipalKinds;
  readonly activeOnly: boolean;
  readonly level: LevelFilter;
  readonly tier: TierFilter;
  readonly changed: ChangedFilter;
  /** For `day`: YYYY-MM-DD; empty = none chosen yet. */
  readonly day: string;
}

/** On a node, principals without a permission are hidden until they are added; a principal shows the whole tree. */
export function noFilter(pivot: Pivot): LineFilter {
  return {
    text: '',
    kinds: 'all',
    activeOnly: false,
    level: pivot === 'node' ? 'defined' : 'all',
    tier: 'any',
    changed: 'any',
    day: '',
  };
}

/** Whether a filter hides what is shown at first. */
export function isFiltering(filter: LineFilter, pivot: Pivot): boolean {
  const { text, kinds, activeOnly, level, tier, changed } = filter;
  const usual = level === 'all' || level === noFilter(pivot).level;
  return text.trim() !== '' || kinds !== 'all' || activeOnly || tier !== 'any' || changed !== 'any' || !usual;
}

/** From which day on changes in the store are asked for, YYYY-MM-DD; null = they are not. */
export function sinceDay({ changed, day }: LineFilter, now: Date): string | null {
  const daysAgo = (days: number): string =>
    today(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));
  switch (changed) {
    case 'any':
    case 'draft':
      return null;
    case 'today':
      return daysAgo(0);
    case 'week':
      return daysAgo(6);
    case 'month':
      return daysAgo(29);
    case 'day':
      return day === '' ? null : day;
  }
}

/** 1 for items that pass. `since`: 1 for those that have changed since the day of the filter; null = not known. */
export function passing(
  line: Line,
  items: Items,
  directory: Directory,
  filter: LineFilter,
  since: Uint8Array | null,
): Uint8Array {
  const { flags, users } = directory.holders;
  const passed = new Uint8Array(line.cells.rights.length);
  const needle = folded(filter.text.trim());
  const ofHolders = line.pivot === 'node';
  for (let item = 0; item < passed.length; item++) {
    if (ofHolders && filter.kinds !== 'all' && (filter.kinds === 'users') !== item < users) continue;
    if (ofHolders && filter.activeOnly && ((flags[item] ?? 0) & FLAG_ACTIVE) === 0) continue;
    if (!hasChanged(line, item, filter, since)) continue;
    if (!hasStanding(line, item, filter)) continue;
    if (needle !== '' && !items.matches(item, needle)) continue;
    passed[item] = 1;
  }
  return passed;
}

/** What the draft changes has changed since any day; a day that is still to be chosen leaves everything. */
function hasChanged(
  line: Line,
  item: number,
  { changed, day }: LineFilter,
  since: Uint8Array | null,
): boolean {
  if (changed === 'any' || (changed === 'day' && day === '')) return true;
  return since?.[item] === 1 || isChanged(line.cells, line.before, item);
}

/** What passes in the store passes until the draft is applied: a row does not vanish under the hand that changes it. */
function hasStanding({ cells, before }: Line, item: number, filter: LineFilter): boolean {
  return standingPasses(cells, item, filter) || (before !== null && standingPasses(before, item, filter));
}

function standingPasses(cells: Cells, item: number, { level, tier }: LineFilter): boolean {
  if (level === 'all' && tier === 'any') return true;
  const standing = standingIn(cells, item);
  if (tier !== 'any' && standing !== tier) return false;
  const defined = isDefined(standing);
  switch (level) {
    case 'all':
      return true;
    case 'defined':
      return defined;
    case 'undefined':
      return !defined;
    default:
      // Single rights count as the greatest level contained in them (domain.md §1).
      return defined && levelOfRights(fit('levels', cells.rights[item] ?? 0)) === level;
  }
}
