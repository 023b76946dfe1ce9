/** Where records are shown: an area leads to another one's record by this, never by importing it. */
import type { RecordList } from '../../shared/api.ts';
import type { FindingPlace } from '../../shared/checks/finding.ts';
import { type Area, type Spot, usePlaces } from './places.ts';

type ListName = RecordList['list'];

export function goToRecord(list: ListName, key: string): void {
  const [area, at] = recordPlace(list, key);
  usePlaces.getState().go(area, at);
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
      return ['users', { user: key }];
    case 'groups':
      return ['groups', { group: key }];
    case 'profiles':
      return ['profiles', { profile: key }];
    case 'entityAccessProfiles':
      return ['profiles', { of: 'entityAccess', code: key }];
    case 'hierarchyProfiles':
      return ['profiles', { of: 'hierarchy', code: key }];
    case 'entities':
      return ['entities', { entity: key }];
    case 'nodes':
      return ['authorizations', { pivot: 'node', node: key }];
  }
}
