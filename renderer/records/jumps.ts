/** Ways that lead from a record to what it may do. */
import type { HolderKey } from '../../shared/model/types.ts';
import { usePlaces } from '../state/places.ts';

/** To the permissions of a principal, on a node where one is given. */
export function showPermissions(holder: HolderKey, node?: string): void {
  usePlaces
    .getState()
    .go('authorizations', { pivot: 'principal', holder, ...(node === undefined ? {} : { node }) });
}

/** To everything that was ever changed about a principal. */
export function showHistory(holder: HolderKey): void {
  usePlaces.getState().go('history', { holder });
}
