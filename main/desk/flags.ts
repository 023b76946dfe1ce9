/** What is special about a user, as bits of FLAG_…: the directory and the list of users have it. */
import { FLAG_ACTIVE, FLAG_ADMINISTRATOR, FLAG_LOCKED, FLAG_SHARED } from '../../shared/api.ts';
import type { User } from '../../shared/model/types.ts';

export function flagsOfUser({ active, locked, shared, administrator }: User): number {
  return (
    (active ? FLAG_ACTIVE : 0) |
    (locked ? FLAG_LOCKED : 0) |
    (shared ? FLAG_SHARED : 0) |
    (administrator ? FLAG_ADMINISTRATOR : 0)
  );
}
