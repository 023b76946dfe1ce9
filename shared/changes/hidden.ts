/** What is not told of hidden profiles: their settings (domain.md §3). Who has them is told, without the name. */
import { isHidden } from '../model/hidden.ts';
import { type Change, recordKey } from './types.ts';

/** Whether a change is about the record of a hidden profile, or about what it grants. */
export function isOfHidden(change: Change): boolean {
  switch (change.kind) {
    case 'setGrant':
    case 'clearGrant':
      return isHidden(change.holder);
    case 'put':
      return change.list === 'profiles' && isHidden(recordKey(change));
    case 'remove':
      return change.list === 'profiles' && isHidden(change.key);
    case 'addMember':
    case 'removeMember':
    case 'setLicence':
      return false;
  }
}
