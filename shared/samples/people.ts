/** The people of a sample, written down in short. */
import type { Language, User } from '../model/types.ts';

interface State {
  readonly language?: Language;
  readonly inactive?: boolean;
  readonly locked?: boolean;
  readonly shared?: boolean;
  readonly administrator?: boolean;
}

export type Person = readonly [login: string, name: string, state?: State];

export function people(persons: readonly Person[]): Map<string, User> {
  return new Map(persons.map(([login, name, state = {}]) => [login, user(login, name, state)]));
}

function user(login: string, name: string, state: State): User {
  return {
    login,
    name,
    email: `${login}@example.com`,
    active: state.inactive !== true,
    locked: state.locked === true,
    shared: state.shared === true,
    administrator: state.administrator === true,
    language: state.language ?? 'en',
  };
}
