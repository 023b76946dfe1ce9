/** What each call of the contract does, by area; a few lines each, from the desk, the rules and the print room. */
import { translator } from '../../shared/texts/translate.ts';
import { appHandlers } from './appCalls.ts';
import { checkHandlers } from './checks.ts';
import type { Desk } from './desk.ts';
import { deskHandlers } from './deskCalls.ts';
import { Directories } from './directory.ts';
import { draftHandlers } from './draftCalls.ts';
import { DraftEffects } from './draftEffects.ts';
import type { Handlers, Surroundings, Workplace } from './handlers.ts';
import { historyHandlers } from './historyCalls.ts';
import { listHandlers } from './listCalls.ts';
import { peopleHandlers } from './people.ts';
import { profileHandlers } from './profileCalls.ts';
import { recordHandlers } from './records.ts';
import { upkeepHandlers } from './upkeepCalls.ts';

export type { Handlers };

export function handlersFor(desk: Desk, around: Surroundings): Handlers {
  const directories = new Directories();
  const workplace: Workplace = {
    desk,
    around,
    directories,
    effects: new DraftEffects(desk, directories, around.send),
    t: () => translator(around.language()),
  };
  return {
    ...appHandlers(workplace),
    ...deskHandlers(workplace),
    ...draftHandlers(workplace),
    ...historyHandlers(workplace),
    ...listHandlers(workplace),
    ...peopleHandlers(workplace),
    ...upkeepHandlers(workplace),
    ...profileHandlers(workplace),
    ...recordHandlers(workplace),
    ...checkHandlers(workplace),
    ...around.printing(desk),
  };
}
