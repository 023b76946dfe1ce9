/** Entities of a large model, with the profiles that domain.md §6 needs to decide on them. */
import { ALL_RIGHTS, R, type Rights, WRITE_RIGHTS } from '../../model/rights.ts';
import {
  type Assignment,
  type Entity,
  type EntityAccessProfile,
  type GrantsOfHolder,
  type HierarchyProfile,
  type HolderKey,
  holderKey,
  type Model,
  type Profile,
  type TreeNode,
} from '../../model/types.ts';
import type { Random } from '../random.ts';

export type EntityLists = Pick<
  Model,
  'entities' | 'profiles' | 'entityAccessProfiles' | 'hierarchyProfiles' | 'assignments'
>;

/** Modules of the large tree that are per entity. */
export function perEntityModules(nodes: Iterable<TreeNode>): string[] {
  return [...nodes].filter(({ kind, perEntity }) => kind === 'module' && perEntity).map(({ code }) => code);
}

/** Each user reaches one region of ten entities, with a hierarchy profile for every module that is per entity. */
export function entitiesOf(
  count: number,
  modules: readonly string[],
  logins: readonly string[],
  random: Random,
): EntityLists {
  const entities = Array.from({ length: count }, (_, number) => entity(number));
  const regions = regionsOf(entities);
  const hierarchies = regions.flatMap((region) => modules.map((module) => hierarchy(module, region, random)));
  return {
    entities: byCode(entities),
    profiles: byCode(count === 0 ? [] : PROFILES.map(profile)),
    entityAccessProfiles: byCode(regions),
    hierarchyProfiles: byCode(hierarchies),
    assignments: assignmentsOf(logins, regions, modules),
  };
}

/** What the profiles hold: one grant on every module that is per entity. */
export function grantsOfProfiles(
  { profiles }: EntityLists,
  modules: readonly string[],
): Map<HolderKey, GrantsOfHolder> {
  return new Map(
    PROFILES.filter(([code]) => profiles.has(code)).map(([code, , rights]) => {
      const grant = { rights, updatePeriod: null, note: '' };
      return [holderKey('profile', code), new Map(modules.map((module) => [module, grant]))];
    }),
  );
}

type ProfileLine = readonly [code: string, name: string, rights: Rights];

const READER: ProfileLine = ['reader', 'Read only', R];
const EDITOR: ProfileLine = ['editor', 'Read and write', WRITE_RIGHTS];
const OWNER: ProfileLine = ['owner', 'Full access', ALL_RIGHTS];
const PROFILES = [READER, EDITOR, OWNER] as const;

function profile([code, name]: ProfileLine): Profile {
  return { code, name, type: 'entityDependent', builtIn: false, protected: false };
}

const REGION_SIZE = 10;

function entity(number: number): Entity {
  const head = number - (number % REGION_SIZE);
  return {
    code: `entity${number}`,
    name: `Entity ${number}`,
    parent: number === head ? null : `entity${head}`,
  };
}

function regionsOf(entities: readonly Entity[]): EntityAccessProfile[] {
  return entities
    .filter(({ parent }) => parent === null)
    .map((head, number) => ({
      code: `region${number}`,
      name: `Region ${number}`,
      entities: entities.filter(({ code, parent }) => (parent ?? code) === head.code).map(({ code }) => code),
      includeNewEntities: false,
    }));
}

function hierarchy(module: string, region: EntityAccessProfile, random: Random): HierarchyProfile {
  return {
    code: hierarchyCode(module, region),
    name: `${region.name} in ${module}`,
    module,
    entityAccess: region.code,
    default: READER[0],
    assignments: Object.fromEntries(region.entities.map((code) => [code, random.pick(PROFILES)[0]])),
  };
}

function hierarchyCode(module: string, region: EntityAccessProfile): string {
  return `${region.code}-${module}`;
}

function assignmentsOf(
  logins: readonly string[],
  regions: readonly EntityAccessProfile[],
  modules: readonly string[],
): Map<string, Assignment> {
  const assignments = new Map<string, Assignment>();
  logins.forEach((user, number) => {
    const region = regions[number % regions.length];
    if (region === undefined) return;
    const hierarchies = modules.map((module) => [module, hierarchyCode(module, region)]);
    assignments.set(user, {
      user,
      entityAccess: region.code,
      general: {},
      hierarchy: Object.fromEntries(hierarchies),
    });
  });
  return assignments;
}

function byCode<T extends { readonly code: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.code, record]));
}
