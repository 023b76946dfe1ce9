/** What profiles grant, side by side, and what follows from them. */
import { holdersOfMore } from '../../shared/checks/more.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { holderKey, type Profile } from '../../shared/model/types.ts';
import { row } from '../../shared/rules/cells.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { hierarchyTable, profileRights } from '../../shared/rules/gate.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { joiningOf } from './joining.ts';
import { inSlices } from './slices.ts';

export function profileHandlers({ desk }: Workplace): HandlersOf<'profiles'> {
  const NO_STORE = failure(problem('no-store-open'));
  const profileOf = (index: Index, code: string): Outcome<Profile> => {
    const profile = index.model.profiles.get(code);
    return profile === undefined ? failure(problem('unknown-profile', { value: code })) : success(profile);
  };

  return {
    'profiles.rights': ({ profile: code }) => {
      const { index, draft } = desk;
      if (index === null || draft === null) return NO_STORE;
      const profile = profileOf(index, code);
      if (!profile.ok) return profile;
      const holder = holderKey('profile', code);
      const number = index.holders.numberOf.get(holder) ?? -1;
      const numberBefore = draft.base.holders.numberOf.get(holder);
      const isComparable =
        draft.base !== index && draft.base.tree === index.tree && numberBefore !== undefined;
      return success({
        draftVersion: desk.version,
        holder,
        cells: row(index, number),
        before: isComparable ? row(draft.base, numberBefore) : null,
      });
    },
    'profiles.table': ({ profiles: asked, state }) => {
      const index = state === 'store' ? (desk.draft?.base ?? null) : desk.index;
      if (index === null) return NO_STORE;
      const profiles = state === 'store' ? asked.filter((code) => index.model.profiles.has(code)) : asked;
      const unknown = profiles.map((code) => profileOf(index, code)).find(({ ok }) => !ok);
      if (unknown !== undefined && !unknown.ok) return unknown;
      const rows = profiles.map((code) => profileRights(index, code));
      const rights = new Uint8Array(index.tree.size * rows.length);
      rows.forEach((row, position) => {
        row.forEach((granted, node) => {
          rights[node * rows.length + position] = granted;
        });
      });
      return success({ draftVersion: desk.version, profiles, nodes: index.tree.size, rights });
    },
    'profiles.hierarchy': ({ hierarchy }) => {
      const { index } = desk;
      const record = index?.model.hierarchyProfiles.get(hierarchy);
      if (index === null) return NO_STORE;
      if (record === undefined) return failure(problem('unknown-hierarchy-profile', { value: hierarchy }));
      const table = hierarchyTable(index, record);
      const nodes = table.nodes.map((node) => index.tree.nodes[node]?.code ?? '');
      return success({ ...table, draftVersion: desk.version, hierarchy, nodes });
    },
    'profiles.exceeding': async ({ profile: code }) => {
      for (;;) {
        const { index, version } = desk;
        if (index === null) return NO_STORE;
        const profile = profileOf(index, code);
        if (!profile.ok) return profile;
        const role = index.holders.numberOf.get(holderKey('profile', code)) ?? -1;
        const found = await inSlices(holdersOfMore(index, role), () => desk.index !== index);
        if (found === null) continue;
        const users = found.map(({ user, nodes }) => ({
          login: user,
          nodes: nodes.length,
          first: nodes[0]?.node ?? '',
        }));
        return success({ draftVersion: version, profile: code, users });
      }
    },
    'profiles.joining': () =>
      desk.index === null
        ? NO_STORE
        : success({ draftVersion: desk.version, access: joiningOf(desk.index.model) }),
  };
}
