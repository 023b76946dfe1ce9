/** How the principals are filtered, kept between starts. */
import { z } from 'zod';
import { type Kept, useKept } from '../state/kept.ts';
import { NO_FILTER, PRINCIPAL_KINDS, type PrincipalFilter } from './principals.ts';

/** The filter but for its text: nobody remembers at the next start what was typed. */
export function useKeptFilter(name: string): Kept<PrincipalFilter> {
  return useKept<PrincipalFilter>(name, filter, NO_FILTER, ({ kinds, activeOnly, undefinedToo }) => ({
    kinds,
    activeOnly,
    undefinedToo,
  }));
}

const filter = z
  .object({ kinds: z.enum(PRINCIPAL_KINDS), activeOnly: z.boolean(), undefinedToo: z.boolean() })
  .transform((kept) => ({ ...kept, text: '' }));
