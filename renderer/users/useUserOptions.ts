/** What can be assigned to users: profiles, Entity Access profiles, hierarchy profiles, modules, groups. */
import { useMemo } from 'react';
import { NODE_KINDS, PROFILE_TYPES } from '../../shared/model/types.ts';
import type { Option } from '../records/form.tsx';
import { useRecords } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';

export interface UserOptions {
  readonly general: readonly Option[];
  readonly access: readonly Option[];
  /** Hierarchy profiles of a module. */
  hierarchies(module: string): readonly Option[];
  readonly modules: readonly { readonly code: string; readonly name: string }[];
  /** Groups in the order of the store. */
  readonly groups: readonly { readonly code: string; readonly name: string }[];
}

export function useUserOptions(): UserOptions {
  const profiles = useRecords('profiles');
  const access = useRecords('entityAccessProfiles');
  const hierarchies = useRecords('hierarchyProfiles');
  const groups = useRecords('groups');
  const nodes = useDesk((state) => state.directory?.nodes ?? null);
  const modules = useMemo(() => {
    if (nodes === null) return [];
    const isModule = NODE_KINDS.indexOf('module');
    return nodes.codes.flatMap((code, node) =>
      nodes.kinds[node] === isModule ? [{ code, name: nodes.names[node] ?? code }] : [],
    );
  }, [nodes]);
  // Of a group only its name counts here, and not how many active users it has.
  const [groupCodes, groupNames] = [groups?.keys ?? NO_TEXTS, groups?.names ?? NO_TEXTS];
  return useMemo((): UserOptions => {
    const general = PROFILE_TYPES.indexOf('general');
    const byModule = new Map<string, Option[]>();
    for (const { code, name, module } of hierarchies?.records ?? []) {
      byModule.set(module, [...(byModule.get(module) ?? []), { key: code, name }]);
    }
    return {
      general: optionsOf(profiles?.keys, profiles?.names).filter(
        (_, position) => profiles?.types[position] === general,
      ),
      access: optionsOf(access?.keys, access?.names),
      hierarchies: (module) => byModule.get(module) ?? NONE,
      modules,
      groups: groupCodes.map((code, group) => ({ code, name: groupNames[group] ?? code })),
    };
  }, [profiles, access, hierarchies, modules, groupCodes, groupNames]);
}

const NONE: readonly Option[] = [];
const NO_TEXTS: readonly string[] = [];

function optionsOf(keys: readonly string[] = [], names: readonly string[] = []): Option[] {
  return keys.map((key, position) => ({ key, name: names[position] ?? key }));
}
