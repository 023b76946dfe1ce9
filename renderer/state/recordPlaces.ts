/** Where records are shown: an area leads to another one's record by this, never by importing it. */
import { useCallback } from 'react';
import type { RecordList } from '../../shared/api.ts';
import type { FindingPlace } from '../../shared/checks/finding.ts';
import { type Area, type Spot, usePlaces } from './places.ts';

type ListName = RecordList['list'];

export function goToRecord(list: ListName, key: string): void {
  const [area, at] = recordPlace(list, key);
  usePlaces.getState().go(area, at);
}

/** What a record is called in the place of its area, where the area has one list. */
const AT = { users: 'user', groups: 'group', entities: 'entity' } as const;

interface SettledRecord {
  /** The key of the record that the place asks for; undefined = none, or another area is shown. */
  readonly at: string | undefined;
  /** Says that the person is at this record now; the same function every time. */
  readonly onSettle: (key: string) => void;
}

/** Where the person is in the list of an area. */
export function useRecordPlace(list: keyof typeof AT): SettledRecord {
  const name = AT[list];
  const at = usePlaces(({ place }) => (place.area === list ? place.at[name] : undefined));
  const onSettle = useCallback((key: string) => usePlaces.getState().settle({ [name]: key }), [name]);
  return { at, onSettle };
}

/** The place a finding of the checks is about. */
export function goToFinding(place: FindingPlace): void {
  switch (place.kind) {
    case 'cell':
      usePlaces.getState().go('authorizations', { pivot: 'node', node: place.node, holder: place.holder });
      return;
    case 'record':
      goToRecord(place.list, place.key);
      return;
    case 'licence':
      usePlaces.getState().go('settings', {});
  }
}

function recordPlace(list: ListName, key: string): readonly [Area, Spot] {
  switch (list) {
    case 'users':
    case 'groups':
    case 'entities':
      return [list, { [AT[list]]: key }];
    case 'profiles':
      return ['profiles', { profile: key }];
    case 'entityAccessProfiles':
      return ['profiles', { of: 'entityAccess', code: key }];
    case 'hierarchyProfiles':
      return ['profiles', { of: 'hierarchy', code: key }];
    case 'nodes':
      return ['authorizations', { pivot: 'node', node: key }];
  }
}
