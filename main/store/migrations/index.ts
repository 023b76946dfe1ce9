/** Every step a store has gone through, oldest first. A released step is never edited; a change is a new step. */
import { checkedMigrations } from '../migrate.ts';
import { authorizations } from './0001_authorizations.ts';
import { changeLog } from './0002_changeLog.ts';

export const MIGRATIONS = checkedMigrations([authorizations, changeLog]);
