/** Unknown codes with the known ones that may have been meant. */
import { isHidden } from '../../shared/model/hidden.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { holderKey, type Model } from '../../shared/model/types.ts';
import { nearest } from './suggest.ts';
import type { Suggested } from './terminal.ts';

const KNOWN: Readonly<Record<string, (model: Model) => Iterable<string>>> = {
  'unknown-user': (model) => model.users.keys(),
  'unknown-node': (model) => model.nodes.keys(),
  'unknown-entity': (model) => model.entities.keys(),
  'unknown-group': (model) => model.groups.keys(),
  'unknown-profile': (model) => model.profiles.keys(),
  'unknown-entity-access-profile': (model) => model.entityAccessProfiles.keys(),
  'unknown-hierarchy-profile': (model) => model.hierarchyProfiles.keys(),
  'unknown-holder': (model) => [
    ...[...model.users.keys()].map((code) => holderKey('user', code)),
    ...[...model.groups.keys()].map((code) => holderKey('group', code)),
    ...[...model.profiles.keys()].map((code) => holderKey('profile', code)),
  ],
};

export function withSuggestions(problems: readonly Problem[], model: Model): Suggested[] {
  return problems.map((found) => {
    const known = KNOWN[found.code]?.(model);
    if (known === undefined) return found;
    const named = [...known].filter((code) => !isHidden(code));
    return { ...found, suggestions: nearest(String(found.params.value ?? ''), named) };
  });
}
