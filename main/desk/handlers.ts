/** What handlers are, and what they need from the room they stand in. */

import type {
  Answers,
  CallName,
  EventName,
  Events,
  Input,
  Preferences,
  Verified,
  VerifyProgress,
} from '../../shared/api.ts';
import type { PeopleTable } from '../../shared/formats/people.ts';
import type { Outcome } from '../../shared/model/problem.ts';
import type { Language } from '../../shared/model/types.ts';
import type { SampleName } from '../../shared/samples/names.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { Desk } from './desk.ts';
import type { Directories } from './directory.ts';
import type { DraftEffects } from './draftEffects.ts';
import type { ListKeeping } from './listCalls.ts';

export type Handlers = { [C in CallName]: (input: Input<C>) => Answers[C] | Promise<Answers[C]> };

/** The handlers of the calls whose names begin with a word, such as `draft.`. */
export type HandlersOf<Room extends string> = Pick<Handlers, Extract<CallName, `${Room}.${string}`>>;

/** Files, dialogs, the printer, the window. */
export interface Surroundings {
  readonly version: string;
  readonly signedIn: string;
  readonly send: <E extends EventName>(event: E, payload: Events[E]) => void;
  readonly preferences: { read: () => Preferences; write: (preferences: Preferences) => void };
  /** The language in force. */
  readonly language: () => Language;
  readonly recent: { list: () => readonly string[]; add: (path: string) => void };
  /** Asks for a store to open; null = cancelled. */
  readonly askForStore: () => Promise<string | null>;
  /** Asks for a table of people and reads it; null = cancelled. */
  readonly askForTable: () => Promise<Outcome<PeopleTable | null>>;
  /** Asks where to put a copy of the store of this name; null = cancelled. */
  readonly askForBackup: (name: string) => Promise<string | null>;
  /** Asks where to put a new sample store and makes it there; null = cancelled. */
  readonly makeSample: (name: SampleName) => Promise<Outcome<string | null>>;
  /** Verifies the store of this path; null = the signal ended it. */
  readonly verify: (
    path: string,
    onProgress: (progress: VerifyProgress) => void,
    signal: AbortSignal,
  ) => Promise<Outcome<Verified | null>>;
  /** Name of the store that is being opened since the start; null = none is. */
  readonly opening: () => string | null;
  readonly startProblems: () => Answers['app.state']['problems'];
  readonly lists: ListKeeping;
  readonly printing: (desk: Desk) => HandlersOf<'report'>;
}

/** What the handlers of every area work with. */
export interface Workplace {
  readonly desk: Desk;
  readonly around: Surroundings;
  readonly directories: Directories;
  readonly effects: DraftEffects;
  /** The translator for the language of the person, as it is now. */
  readonly t: () => Translate;
}
