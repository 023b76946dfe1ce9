/** Which principals are compared: it stands in the place, so that back and forward lead in and out. */
import { z } from 'zod';
import { holderKeySchema } from '../../shared/api/values.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { useDesk } from './desk.ts';
import { type Spot, usePlaces } from './places.ts';

export const FEWEST = 2;
export const MOST = 4;

const compared = z.array(holderKeySchema).min(FEWEST).max(MOST);

/** The principals compared at a spot of Authorizations; null = none are. */
export function comparedAt(spot: Spot): readonly HolderKey[] | null {
  if (spot.compare === undefined) return null;
  try {
    const parsed = compared.safeParse(JSON.parse(spot.compare));
    return parsed.success ? parsed.data : null;
  } catch {
    // Kept by another version, or cut off: nothing is compared.
    return null;
  }
}

/** Opens the comparison; two to four principals are needed, and who has others selected is told so. */
export function compare(holders: readonly HolderKey[]): void {
  const different = [...new Set(holders)];
  if (different.length < FEWEST || different.length > MOST) {
    useDesk.getState().tell({ tone: 'notice', key: 'gestures.compare.choose' });
    return;
  }
  usePlaces.getState().go('authorizations', { compare: JSON.stringify(different) });
}
