/**
 * The guided set-up: the steps in the order in which the data depends on each other (seed: entities → profiles →
 * access → hierarchy → users), what is there of each and what is still missing. Nothing here decides about rights.
 */
import { type Directory, FLAG_ACTIVE, type RecordList } from '../../shared/api.ts';
import { NODE_KINDS, PROFILE_TYPES } from '../../shared/model/types.ts';

/** Where a step is carried out: areas and spots of state/places.ts. */
type Area = 'entities' | 'profiles' | 'users';
type Spot = Readonly<Record<string, string>>;
type ListOf<L extends RecordList['list']> = Extract<RecordList, { list: L }>;

export const SETUP_STEPS = ['entities', 'profiles', 'access', 'hierarchy', 'users'] as const;
export type SetupStepName = (typeof SETUP_STEPS)[number];

/** Something that a step still lacks, with the place where it is made good. */
export interface Missing {
  /** Key of its text below `setup.missing`. */
  readonly text: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly area: Area;
  readonly at: Spot;
}

export interface SetupStep {
  readonly name: SetupStepName;
  /** What is there, for the sentence `setup.have.…`. */
  readonly have: Readonly<Record<string, number>>;
  readonly missing: readonly Missing[];
  /** Nothing is missing, and there is something. */
  readonly isDone: boolean;
  /** Something it is built on is not there yet. */
  readonly waits: boolean;
  readonly area: Area;
  readonly at: Spot;
}

export interface SetupLists {
  readonly directory: Directory;
  readonly entities: ListOf<'entities'>;
  readonly profiles: ListOf<'profiles'>;
  readonly entityAccess: ListOf<'entityAccessProfiles'>;
  readonly hierarchies: ListOf<'hierarchyProfiles'>;
  readonly users: ListOf<'users'>;
}

const NONE_OF = { general: 'noGeneral', entityDependent: 'noEntityDependent' } as const;

/** More of one sort are counted. */
const MOST_NAMED = 8;

export function setupSteps(lists: SetupLists): readonly SetupStep[] {
  const steps = [entities(lists), profiles(lists), access(lists), hierarchy(lists), users(lists)];
  return steps.map((step, place) => ({
    ...step,
    isDone: step.missing.length === 0,
    waits: steps.slice(0, place).some(({ have }) => Object.values(have).every((count) => count === 0)),
  }));
}

type Draft = Omit<SetupStep, 'isDone' | 'waits'>;

/** An entity that others stand below may be there for display only (domain.md §6). */
function entities({ entities: { keys, access, names, parents } }: SetupLists): Draft {
  const step: Draft = {
    name: 'entities',
    have: { count: keys.length },
    missing: [],
    area: 'entities',
    at: {},
  };
  if (keys.length === 0) return { ...step, missing: [missing('noEntity', {}, 'entities', {})] };
  const isParent = new Set(parents);
  const alone = keys.flatMap((_, at) =>
    (access.starts[at] ?? 0) === (access.starts[at + 1] ?? 0) && !isParent.has(at) ? [at] : [],
  );
  if (alone.length === 0) return step;
  const first = alone[0] ?? 0;
  const params = { count: alone.length, name: names[first] ?? '' };
  return {
    ...step,
    missing: [missing('entityUnreached', params, 'entities', { entity: keys[first] ?? '' })],
  };
}

function profiles({ directory, profiles: list }: SetupLists): Draft {
  const found: Missing[] = [];
  const have: Record<string, number> = {};
  const wanted = hasPerEntity(directory) ? PROFILE_TYPES : (['general'] as const);
  for (const type of wanted) {
    const of = list.keys.flatMap((_, at) => (PROFILE_TYPES[list.types[at] ?? 0] === type ? [at] : []));
    have[type] = of.length;
    if (of.length === 0) found.push(missing(NONE_OF[type], {}, 'profiles', { of: type }));
    const empty = of.filter((at) => list.ownGrants[at] === 0);
    for (const at of empty.slice(0, MOST_NAMED)) {
      const code = list.keys[at] ?? '';
      found.push(missing('grantsNothing', { name: list.names[at] ?? code }, 'profiles', { of: type, code }));
    }
  }
  return {
    name: 'profiles',
    have: { general: have.general ?? 0, entityDependent: have.entityDependent ?? 0 },
    missing: found,
    area: 'profiles',
    at: { of: 'general' },
  };
}

function access({ directory, entityAccess: list }: SetupLists): Draft {
  const found: Missing[] = [];
  if (list.keys.length === 0 && hasPerEntity(directory)) {
    found.push(missing('noAccess', {}, 'profiles', { of: 'entityAccess' }));
  }
  list.keys.forEach((code, at) => {
    if ((list.entities.starts[at] ?? 0) < (list.entities.starts[at + 1] ?? 0)) return;
    found.push(
      missing('accessEmpty', { name: list.names[at] ?? code }, 'profiles', { of: 'entityAccess', code }),
    );
  });
  return {
    name: 'access',
    have: { count: list.keys.length },
    missing: found,
    area: 'profiles',
    at: { of: 'entityAccess' },
  };
}

function hierarchy({ directory, hierarchies: list }: SetupLists): Draft {
  const found: Missing[] = [];
  const having = new Set(list.records.map(({ module }) => module));
  for (const { code, name } of modulesPerEntity(directory)) {
    if (!having.has(code)) found.push(missing('moduleWithout', { name }, 'profiles', { of: 'hierarchy' }));
  }
  for (const { code, name, default: fallback, assignments } of list.records) {
    const at = { of: 'hierarchy', code };
    if (fallback === null) found.push(missing('noDefault', { name }, 'profiles', at));
    else if (Object.keys(assignments).length === 0)
      found.push(missing('noEntityAssigned', { name }, 'profiles', at));
  }
  return {
    name: 'hierarchy',
    have: { count: list.keys.length },
    missing: found,
    area: 'profiles',
    at: { of: 'hierarchy' },
  };
}

function users({ directory, users: list }: SetupLists): Draft {
  const active = list.keys.flatMap((_, at) => (((list.flags[at] ?? 0) & FLAG_ACTIVE) !== 0 ? [at] : []));
  const found: Missing[] = [];
  const roles = { of: 'general', tab: 'roles' };
  const note = (text: string, without: readonly number[]): void => {
    const [first] = without;
    if (first === undefined) return;
    const params = { count: without.length, name: list.names[first] ?? '' };
    found.push(missing(text, params, 'profiles', roles));
  };
  if (active.length === 0) found.push(missing('noUser', {}, 'users', {}));
  note(
    'withoutGeneral',
    active.filter((at) => list.role[at] === -1 && list.modules[at] === 0),
  );
  if (hasPerEntity(directory)) {
    note(
      'withoutAccess',
      active.filter((at) => list.entityAccess[at] === -1),
    );
  }
  return { name: 'users', have: { count: active.length }, missing: found, area: 'users', at: {} };
}

/** Modules in which something depends on the entity; each needs a Hierarchy profile. */
export function modulesPerEntity({ nodes }: Directory): { readonly code: string; readonly name: string }[] {
  const module = NODE_KINDS.indexOf('module');
  const found = new Set<number>();
  nodes.codes.forEach((_, node) => {
    if (nodes.perEntity[node] !== 1) return;
    let at = node;
    while (at >= 0 && nodes.kinds[at] !== module) at = nodes.parents[at] ?? -1;
    if (at >= 0) found.add(at);
  });
  return [...found]
    .sort((a, b) => a - b)
    .map((node) => ({ code: nodes.codes[node] ?? '', name: nodes.names[node] ?? '' }));
}

function hasPerEntity({ nodes }: Directory): boolean {
  return nodes.perEntity.includes(1);
}

function missing(text: string, params: Missing['params'], area: Area, at: Spot): Missing {
  return { text, params, area, at };
}
