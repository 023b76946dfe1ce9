/** Who administers, which logins several people share, and how the licence is used (domain.md §9, §10). */
import { activeUsers, administers } from '../changes/soundness.ts';
import type { Index } from '../rules/compile.ts';
import type { Finding } from './finding.ts';

export function* administrators(index: Index): Generator<Finding> {
  for (const [user, { login, name, administrator }] of index.users.entries()) {
    if (!administers(index, user)) continue;
    yield {
      id: `administrator ${login}`,
      check: 'administrator',
      params: { user: name, context: administrator ? 'flag' : 'grant' },
      place: { kind: 'record', list: 'users', key: login },
      nodes: [],
      cure: null,
    };
  }
}

export function* departmentalLogins({ users }: Index): Generator<Finding> {
  for (const { login, name, shared } of users) {
    if (!shared) continue;
    yield {
      id: `departmental-login ${login}`,
      check: 'departmental-login',
      params: { user: name },
      place: { kind: 'record', list: 'users', key: login },
      nodes: [],
      cure: null,
    };
  }
}

export function* seats({ model }: Index): Generator<Finding> {
  const { seats: limit } = model.licence;
  const active = activeUsers(model);
  if (limit === null || active < limit) return;
  const check = active > limit ? 'seats-exceeded' : 'seats-full';
  yield {
    id: check,
    check,
    params: { active, seats: limit },
    place: { kind: 'licence' },
    nodes: [],
    cure: null,
  };
}
