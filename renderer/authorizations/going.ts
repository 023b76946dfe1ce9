/** Going about in the table: within a pivot, and from one place to another that `back` leads back from. */
import { usePlaces } from '../state/places.ts';
import { type CellPlace, cellPlaceOf, spotOf } from './place.ts';

/** The place one is at now. */
export function herePlace(): CellPlace {
  return cellPlaceOf(usePlaces.getState().place.at);
}

/** Moves within the shown pivot: no step of the history. */
export function settleAt(part: Partial<CellPlace>): void {
  usePlaces.getState().settle(spotOf({ ...herePlace(), ...part }));
}

/** Goes to a place that `back` leads back from. */
export function goTo(part: Partial<CellPlace>): void {
  usePlaces.getState().go('authorizations', spotOf({ ...herePlace(), ...part }));
}

/** The same cell in the other pivot. */
export function turnTable(): void {
  goTo({ pivot: herePlace().pivot === 'node' ? 'principal' : 'node' });
}
