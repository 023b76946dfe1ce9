/** How a line is filtered, kept between starts. */
import { z } from 'zod';
import type { Pivot } from '../../shared/api.ts';
import { PRINCIPAL_KINDS } from '../principals/population.ts';
import { type Kept, useKept } from '../state/kept.ts';
import { LEVEL_FILTERS, type LineFilter, noFilter, TIER_FILTERS } from './filter.ts';

/** The filter but for its text and what has changed: nobody remembers at the next start what was typed. */
export function useKeptFilter(pivot: Pivot): Kept<LineFilter> {
  return useKept<LineFilter>(KEPT_AS[pivot], filter, NO_FILTERS[pivot], (next) => ({
    kinds: next.kinds,
    activeOnly: next.activeOnly,
    level: next.level,
    tier: next.tier,
  }));
}

const KEPT_AS: Readonly<Record<Pivot, string>> = {
  node: 'authorizations.filter',
  principal: 'authorizations.nodeFilter',
};
const NO_FILTERS: Readonly<Record<Pivot, LineFilter>> = {
  node: noFilter('node'),
  principal: noFilter('principal'),
};

const filter = z
  .object({
    kinds: z.enum(PRINCIPAL_KINDS),
    activeOnly: z.boolean(),
    level: z.enum(LEVEL_FILTERS),
    tier: z.enum(TIER_FILTERS),
  })
  .transform((kept) => ({ ...kept, text: '', changed: 'any' as const, day: '' }));
