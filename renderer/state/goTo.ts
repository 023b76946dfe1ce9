/** Leads to a cell of the table principals × nodes from wherever it is named. */
import type { HolderKey } from '../../shared/model/types.ts';
import { usePlaces } from './places.ts';

/** Shows a node in Authorizations with a principal in focus; `back` leads back. */
export function goToCell(node: string, holder: HolderKey | null): void {
  const at = { pivot: 'node', node };
  usePlaces.getState().go('authorizations', holder === null ? at : { ...at, holder });
}
