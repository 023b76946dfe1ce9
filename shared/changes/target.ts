/** What a change is about. */
import { type Change, recordKey } from './types.ts';

/** The same for two changes of which the later one undoes or covers the earlier; two such are never both net changes. */
export function targetOf(change: Change): string {
  switch (change.kind) {
    case 'setGrant':
    case 'clearGrant':
      return JSON.stringify(['grant', change.holder, change.node]);
    case 'addMember':
    case 'removeMember':
      return JSON.stringify(['member', change.group, change.member]);
    case 'put':
      return JSON.stringify(['record', change.list, recordKey(change)]);
    case 'remove':
      return JSON.stringify(['record', change.list, change.key]);
    case 'setLicence':
      return 'licence';
  }
}
