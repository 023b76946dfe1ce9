/** Random sound Models for property tests: small, and with every feature of the domain (domain.md §1–§6). */
import fc from 'fast-check';
import { fit, storable } from '../../shared/model/rights.ts';
import {
  type Assignment,
  type Entity,
  type EntityAccessProfile,
  EVERY_MODULE,
  type Group,
  type HierarchyProfile,
  holderKey,
  LANGUAGES,
  type Model,
  NODE_KINDS,
  PROFILE_TYPES,
  type Profile,
  SCALES,
  type TreeNode,
  type User,
} from '../../shared/model/types.ts';
import { codeMap, type GrantRecord, modelOf } from '../../shared/model/validateLists.ts';

/** The most of each that a model may have; 0 leaves the feature out. */
export interface MostOf {
  readonly nodes?: number;
  readonly users?: number;
  readonly groups?: number;
  /** Profiles; Entity Access and Hierarchy profiles are half as many, and assignments one per user. */
  readonly profiles?: number;
  readonly entities?: number;
  readonly grants?: number;
  /** As many of each as there may be; else there are few, since small models say best what is wrong. */
  readonly full?: boolean;
  /** False: short codes of letters and digits, for tests whose output a person reads. */
  readonly unusualCodes?: boolean;
}

/** A sound Model: `validateModel` finds nothing in it. It shrinks to an empty one. */
export function arbitraryModel(most: MostOf = {}): fc.Arbitrary<Model> {
  const { nodes = 8, users = 5, groups = 4, profiles = 4, entities = 4, grants = 20 } = most;
  const { unusualCodes = true, full = false } = most;
  const least = (count: number): number => (full ? count : 0);
  const half = Math.ceil(profiles / 2);
  const coded = <T>(count: number, fields: Fields<T>) =>
    arbitraryRecords(count, fields, unusualCodes, least(count));
  return fc
    .record({
      nodes: coded(nodes, NODE_FIELDS),
      entities: coded(entities, { under: pick }),
      users: coded(users, USER_FIELDS),
      groups: coded(groups, { users: picks, groups: picks }),
      profiles: coded(profiles, PROFILE_FIELDS),
      access: coded(half, { entities: picks, includeNewEntities: fc.boolean() }),
      hierarchies: coded(half, HIERARCHY_FIELDS),
      assignments: fc.array(fc.record(ASSIGNMENT_FIELDS), {
        minLength: profiles === 0 ? 0 : least(users),
        maxLength: profiles === 0 ? 0 : users,
      }),
      grants: fc.array(fc.record(GRANT_FIELDS), { minLength: least(grants), maxLength: grants }),
      seats: fc.option(fc.integer({ min: 1, max: 50 })),
    })
    .map(modelFrom);
}

type Fields<T> = { [K in keyof T]: fc.Arbitrary<T[K]> };

/** Chooses from a list whose length is not known yet: the remainder counts. */
const pick = fc.nat({ max: 1000 });
const picks = fc.array(pick, { maxLength: 4 });
const pairs = fc.array(fc.tuple(pick, pick), { maxLength: 4 });

const NODE_FIELDS = {
  /** Below one of the nodes before it, or at the top. */
  under: pick,
  kind: fc.oneof(fc.constantFrom(...NODE_KINDS), fc.constant('module' as const)),
  scale: fc.constantFrom(...SCALES),
  dated: fc.boolean(),
  perEntity: fc.boolean(),
};
const USER_FIELDS = {
  email: fc.constantFrom('', 'someone@example.org'),
  active: fc.boolean(),
  locked: fc.boolean(),
  shared: fc.boolean(),
  administrator: fc.boolean(),
  language: fc.constantFrom(...LANGUAGES),
};
const PROFILE_FIELDS = {
  type: fc.constantFrom(...PROFILE_TYPES),
  builtIn: fc.boolean(),
  protected: fc.boolean(),
};
const HIERARCHY_FIELDS = { module: pick, access: pick, default: fc.option(pick), assigned: pairs };
const ASSIGNMENT_FIELDS = {
  access: fc.option(pick),
  everywhere: fc.option(pick),
  general: pairs,
  hierarchies: picks,
};
const GRANT_FIELDS = {
  holder: pick,
  node: pick,
  rights: fc.integer({ min: 0, max: 15 }),
  updatePeriod: fc.option(fc.nat({ max: 60 })),
  note: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: arbitraryText() }),
};

/** Text as people and machines write it: quotes, line ends, formulas, letters of many scripts. */
function arbitraryText(): fc.Arbitrary<string> {
  const awkward = fc.constantFrom(
    '=1+1',
    'one\r\ntwo',
    '"a", b',
    ' Žan Čuk ',
    'zażółć',
    '日本語',
    '👩‍👩‍👧',
    '\u2028',
  );
  return fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), awkward);
}

function arbitraryCode(unusual: boolean): fc.Arbitrary<string> {
  const plain = fc.stringMatching(/^[a-z]{1,3}(\.[a-z0-9]{1,2})?$/);
  if (!unusual) return plain;
  const awkward = [
    '__proto__',
    'constructor',
    'toString',
    '10',
    '2',
    'a:b',
    'a b',
    '"',
    '\\',
    'Ž',
    '日本',
    '😀',
  ];
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: fc.constantFrom(...awkward) });
}

interface Coded {
  readonly code: string;
  readonly name: string;
  /** Where the record is put among the others, so that children may stand before their parents. */
  readonly order: number;
}

function arbitraryRecords<T>(
  count: number,
  fields: Fields<T>,
  unusual: boolean,
  least: number,
): fc.Arbitrary<(Coded & T)[]> {
  const named = fc.record({ code: arbitraryCode(unusual), name: arbitraryText(), order: pick });
  const record = fc
    .tuple(named, fc.record(fields))
    .map(([coded, rest]) => ({ ...coded, ...rest }) as Coded & T);
  return fc.uniqueArray(record, { minLength: least, maxLength: count, selector: ({ code }) => code });
}

interface Drawn {
  readonly nodes: readonly (Coded & Values<typeof NODE_FIELDS>)[];
  readonly entities: readonly (Coded & { under: number })[];
  readonly users: readonly (Coded & Values<typeof USER_FIELDS>)[];
  readonly groups: readonly (Coded & { users: number[]; groups: number[] })[];
  readonly profiles: readonly (Coded & Values<typeof PROFILE_FIELDS>)[];
  readonly access: readonly (Coded & { entities: number[]; includeNewEntities: boolean })[];
  readonly hierarchies: readonly (Coded & Values<typeof HIERARCHY_FIELDS>)[];
  readonly assignments: readonly Values<typeof ASSIGNMENT_FIELDS>[];
  readonly grants: readonly Values<typeof GRANT_FIELDS>[];
  readonly seats: number | null;
}
type Values<F> = { [K in keyof F]: F[K] extends fc.Arbitrary<infer T> ? T : never };

function modelFrom(drawn: Drawn): Model {
  const nodes = drawn.nodes.map(
    ({ code, name, under, kind, scale, dated, perEntity }, index): TreeNode => ({
      code,
      name,
      parent: parentOf(drawn.nodes, index, under),
      kind,
      scale,
      dated,
      perEntity,
    }),
  );
  const entities = drawn.entities.map(
    ({ code, name, under }, index): Entity => ({
      code,
      name,
      parent: parentOf(drawn.entities, index, under),
    }),
  );
  const users = drawn.users.map(({ code, order: _, ...rest }): User => ({ login: code, ...rest }));
  const groups = drawn.groups.map(
    (group, index): Group => ({
      code: group.code,
      name: group.name,
      users: chosen(drawn.users, group.users),
      // only groups behind it, so that no cycle can come about
      groups: chosen(drawn.groups.slice(index + 1), group.groups),
    }),
  );
  const profiles = drawn.profiles.map(({ order: _, ...profile }): Profile => profile);
  const access = drawn.access.map(
    ({ order: _, ...profile }): EntityAccessProfile => ({
      ...profile,
      entities: chosen(drawn.entities, profile.entities),
    }),
  );
  const modules = nodes.filter(({ kind }) => kind === 'module');
  const hierarchies = drawn.hierarchies.flatMap((hierarchy) =>
    hierarchyFrom(hierarchy, modules, access, profiles),
  );
  return modelOf({
    nodes: ordered(nodes, drawn.nodes),
    entities: ordered(entities, drawn.entities),
    users: ordered(users, drawn.users),
    groups: ordered(groups, drawn.groups),
    profiles: ordered(profiles, drawn.profiles),
    entityAccessProfiles: ordered(access, drawn.access),
    hierarchyProfiles: hierarchies,
    assignments: assignmentsFrom(drawn, users, modules, access, profiles, hierarchies),
    grants: grantsFrom(drawn, nodes),
    licence: { seats: drawn.seats },
  });
}

function hierarchyFrom(
  { code, name, ...picked }: Drawn['hierarchies'][number],
  modules: readonly TreeNode[],
  access: readonly EntityAccessProfile[],
  profiles: readonly Profile[],
): HierarchyProfile[] {
  const assignable = profiles.filter(({ type }) => type === 'entityDependent');
  const module = at(modules, picked.module);
  const entityAccess = at(access, picked.access);
  if (module === undefined || entityAccess === undefined) return [];
  const assigned = picked.assigned.flatMap(([entity, profile]): [string, string][] => {
    const key = at(entityAccess.entities, entity);
    const value = at(assignable, profile);
    return key === undefined || value === undefined ? [] : [[key, value.code]];
  });
  return [
    {
      code,
      name,
      module: module.code,
      entityAccess: entityAccess.code,
      default: picked.default === null ? null : (at(assignable, picked.default)?.code ?? null),
      assignments: codeMap(assigned),
    },
  ];
}

function assignmentsFrom(
  drawn: Drawn,
  users: readonly User[],
  modules: readonly TreeNode[],
  access: readonly EntityAccessProfile[],
  profiles: readonly Profile[],
  hierarchies: readonly HierarchyProfile[],
): Assignment[] {
  const assignable = profiles.filter(({ type }) => type === 'general');
  return drawn.assignments.slice(0, users.length).map((picked, index): Assignment => {
    const pairs = picked.general.map(([module, profile]) => [at(modules, module)?.code, profile] as const);
    const everywhere = picked.everywhere === null ? [] : [[EVERY_MODULE, picked.everywhere] as const];
    const general = [...everywhere, ...pairs].flatMap(([module, profile]): [string, string][] => {
      const value = at(assignable, profile);
      return module === undefined || value === undefined ? [] : [[module, value.code]];
    });
    const ofModules = picked.hierarchies.flatMap((hierarchy): [string, string][] => {
      const value = at(hierarchies, hierarchy);
      return value === undefined ? [] : [[value.module, value.code]];
    });
    return {
      user: users[index]?.login ?? '',
      entityAccess: picked.access === null ? null : (at(access, picked.access)?.code ?? null),
      general: codeMap(general),
      hierarchy: codeMap(ofModules),
    };
  });
}

/** At most one grant per holder and node, fitting the scale, with a period on dated nodes only. */
function grantsFrom(drawn: Drawn, nodes: readonly TreeNode[]): GrantRecord[] {
  const holders = [
    ...drawn.users.map(({ code }) => holderKey('user', code)),
    ...drawn.groups.map(({ code }) => holderKey('group', code)),
    ...drawn.profiles.map(({ code }) => holderKey('profile', code)),
  ];
  return drawn.grants.flatMap((picked): GrantRecord[] => {
    const holder = at(holders, picked.holder);
    const node = at(nodes, picked.node);
    if (holder === undefined || node === undefined) return [];
    const rights = storable(node.scale, picked.rights) ?? fit(node.scale, picked.rights);
    const updatePeriod = node.dated ? picked.updatePeriod : null;
    return [{ holder, node: node.code, rights, updatePeriod, note: picked.note }];
  });
}

function at<T>(list: readonly T[], index: number): T | undefined {
  return list.length === 0 ? undefined : list[index % list.length];
}

function chosen(records: readonly Coded[], indexes: readonly number[]): string[] {
  return [...new Set(indexes.flatMap((index) => at(records, index)?.code ?? []))];
}

/** One of the records before this one, or none. */
function parentOf(records: readonly Coded[], index: number, under: number): string | null {
  return records.slice(0, index)[(under % (index + 1)) - 1]?.code ?? null;
}

function ordered<T>(records: readonly T[], drawn: readonly Coded[]): T[] {
  return records
    .map((record, index) => ({ record, order: drawn[index]?.order ?? 0 }))
    .sort((one, other) => one.order - other.order)
    .map(({ record }) => record);
}
