/**
 * What makes a store's content sound (domain.md §2–§6, §11), each rule once: for a Model, and for the lists of a file of
 * which some parts may not have been readable. Whether it is wise (seats, administrators) is asked elsewhere (§9).
 */
import { LayeredMap } from './layered.ts';
import { type Place, type Problem, problem } from './problem.ts';
import {
  CODED_LISTS,
  EVERY_MODULE,
  type HolderKey,
  type Model,
  type ProfileType,
  parseHolderKey,
} from './types.ts';
import { checkCodes, checkMembers, follow, type Ground, isStorableText, type Spot } from './validateCodes.ts';
import { cycleText, findCycles } from './validateCycles.ts';
import { checkGrants } from './validateGrants.ts';
import { type GrantRecord, listsOf, type ReadableLists, type WholeLists } from './validateLists.ts';
import { pathText, quoted, type Step } from './validateQuote.ts';

/** Everything that is unsound in a Model; its places name records by key: `$.nodes["goods.items"].parent`. */
export function validateModel(model: Model): Problem[] {
  const lists = listsOf(model);
  return validateLists(lists, (spot) => ({ path: pathText(stepsByKey(lists, spot)) }));
}

/**
 * As `validateModel`, for what came of a sound model: of a million grants, only those are looked at whose holder, node
 * or own value is another one than before. Hidden profiles are no mistake: the Model may be what somebody sees.
 */
export function validateAfter(before: Model, model: Model): Problem[] {
  const lists = listsOf(model, touchedGrants(before, model));
  return validateLists(lists, (spot) => ({ path: pathText(stepsByKey(lists, spot)) }), true);
}

function touchedGrants(before: Model, after: Model): GrantRecord[] {
  const touched: GrantRecord[] = [];
  const add = (holder: HolderKey, node: string): void => {
    const grant = after.grants.get(holder)?.get(node);
    if (grant !== undefined) touched.push({ holder, node, ...grant });
  };
  const nodes = new Set<string>();
  for (const [code, old] of before.nodes) {
    const node = after.nodes.get(code);
    if (node === old) continue;
    if (node === undefined || node.scale !== old.scale || node.dated !== old.dated) nodes.add(code);
  }
  const differing = new Set(LayeredMap.differing(before.grants, after.grants));
  for (const [holder, own] of after.grants) {
    const old = differing.has(holder) ? before.grants.get(holder) : own;
    const isGone = !holderStays(before, after, holder);
    const seen = new Set<string>(isGone || old === undefined ? own.keys() : LayeredMap.differing(old, own));
    for (const node of seen) add(holder, node);
    for (const node of nodes) if (own.has(node) && !seen.has(node)) add(holder, node);
  }
  return touched;
}

/** False only where a holder that was there before is not any more; new holders come with grants that differ. */
function holderStays(before: Model, after: Model, key: HolderKey): boolean {
  if (before.users === after.users && before.groups === after.groups && before.profiles === after.profiles)
    return true;
  const holder = parseHolderKey(key);
  switch (holder?.kind) {
    case 'user':
      return after.users.has(holder.code);
    case 'group':
      return after.groups.has(holder.code);
    case 'profile':
      return after.profiles.has(holder.code);
    case undefined:
      return false;
  }
}

/**
 * Everything that is unsound in lists, in no special order; `placeOf` says where a value was found. `hidden`: profiles
 * may be hidden ones.
 */
export function validateLists(
  lists: ReadableLists,
  placeOf: (spot: Spot) => Place,
  hidden = false,
): Problem[] {
  const problems: Problem[] = [];
  const start: Omit<Ground, 'known'> = {
    lists,
    report: (spot, code, params) => problems.push(problem(code, params, placeOf(spot))),
    placeText: (spot) => placeOf(spot).path ?? '',
  };
  const ground: Ground = { ...start, known: checkCodes(start, hidden) };
  checkTexts(ground);
  checkParents(ground, 'nodes', 'node-cycle');
  checkParents(ground, 'entities', 'entity-cycle');
  checkGroups(ground);
  checkEntityAccess(ground);
  checkHierarchies(ground);
  checkAssignments(ground);
  checkGrants(ground);
  checkSeats(ground);
  return problems;
}

function checkTexts({ lists, report }: Ground): void {
  const check = (text: string | undefined, spot: Spot) => {
    if (text !== undefined && !isStorableText(text)) report(spot, 'bad-text', { value: quoted(text) });
  };
  for (const list of CODED_LISTS) {
    lists[list]?.forEach(({ name }, index) => {
      check(name, [list, index, 'name']);
    });
  }
  lists.users?.forEach(({ email }, index) => {
    check(email, ['users', index, 'email']);
  });
}

function checkParents(ground: Ground, list: 'nodes' | 'entities', cycleCode: string): void {
  const parents = new Map<string, readonly string[]>();
  ground.lists[list]?.forEach(({ code, parent }, index) => {
    follow(ground, list, parent, [list, index, 'parent']);
    if (code !== undefined && typeof parent === 'string' && !parents.has(code)) parents.set(code, [parent]);
  });
  for (const cycle of findCycles(parents)) {
    const index = ground.known[list]?.get(cycle.last) ?? 0;
    ground.report([list, index, 'parent'], cycleCode, { value: quoted(cycleText(cycle)) });
  }
}

function checkGroups(ground: Ground): void {
  const inside = new Map<string, readonly string[]>();
  ground.lists.groups?.forEach(({ code, users, groups }, index) => {
    checkMembers(ground, 'users', users, ['groups', index, 'users']);
    checkMembers(ground, 'groups', groups, ['groups', index, 'groups']);
    if (code !== undefined && groups !== undefined && !inside.has(code)) inside.set(code, groups);
  });
  for (const cycle of findCycles(inside)) {
    const index = ground.known.groups?.get(cycle.last) ?? 0;
    const member = inside.get(cycle.last)?.indexOf(cycle.members[0]) ?? 0;
    ground.report(['groups', index, 'groups', member], 'group-cycle', { value: quoted(cycleText(cycle)) });
  }
}

function checkEntityAccess(ground: Ground): void {
  ground.lists.entityAccessProfiles?.forEach(({ entities }, index) => {
    checkMembers(ground, 'entities', entities, ['entityAccessProfiles', index, 'entities']);
  });
}

/** A Hierarchy profile belongs to one module and one Entity Access profile (domain.md §6). */
function checkHierarchies(ground: Ground): void {
  ground.lists.hierarchyProfiles?.forEach((profile, index) => {
    const at = (...within: Step[]): Spot => ['hierarchyProfiles', index, ...within];
    checkModule(ground, profile.module, at('module'));
    checkProfile(ground, profile.default, 'entityDependent', at('default'));
    const access = follow(ground, 'entityAccessProfiles', profile.entityAccess, at('entityAccess'));
    const members = access?.entities && new Set(access.entities);
    for (const [entity, assigned] of Object.entries(profile.assignments ?? {})) {
      const spot = at('assignments', entity);
      checkProfile(ground, assigned, 'entityDependent', spot);
      if (follow(ground, 'entities', entity, spot) === undefined || members === undefined) continue;
      if (!members.has(entity)) {
        const params = { value: quoted(entity), profile: quoted(profile.entityAccess ?? '') };
        ground.report(spot, 'entity-not-in-access-profile', params);
      }
    }
  });
}

/** At most one assignment per user; a Hierarchy profile only for the module it belongs to (domain.md §3, §6). */
function checkAssignments(ground: Ground): void {
  const { lists, report, placeText } = ground;
  const given = new Map<string, number>();
  lists.assignments?.forEach(({ user, entityAccess, general, hierarchy }, index) => {
    const at = (...within: Step[]): Spot => ['assignments', index, ...within];
    follow(ground, 'users', user, at('user'));
    const first = user === undefined ? undefined : given.get(user);
    if (user !== undefined && first === undefined) given.set(user, index);
    if (user !== undefined && first !== undefined) {
      const params = { value: quoted(user), first: placeText(['assignments', first]) };
      report(at('user'), 'duplicate-assignment', params);
    }
    follow(ground, 'entityAccessProfiles', entityAccess, at('entityAccess'));
    for (const [module, code] of Object.entries(general ?? {})) {
      if (module !== EVERY_MODULE) checkModule(ground, module, at('general', module));
      checkProfile(ground, code, 'general', at('general', module));
    }
    for (const [module, code] of Object.entries(hierarchy ?? {})) {
      const spot = at('hierarchy', module);
      if (module === EVERY_MODULE) report(spot, 'hierarchy-for-every-module', { value: quoted(code) });
      else checkModule(ground, module, spot);
      const own = follow(ground, 'hierarchyProfiles', code, spot)?.module;
      if (own !== undefined && own !== module && module !== EVERY_MODULE) {
        const params = { value: quoted(code), module: quoted(module), expected: quoted(own) };
        report(spot, 'hierarchy-of-another-module', params);
      }
    }
  });
}

function checkModule(ground: Ground, code: string | undefined, spot: Spot): void {
  const kind = follow(ground, 'nodes', code, spot)?.kind;
  if (kind !== undefined && kind !== 'module') {
    ground.report(spot, 'not-a-module', { value: quoted(code ?? ''), kind });
  }
}

function checkProfile(ground: Ground, code: string | null | undefined, type: ProfileType, spot: Spot): void {
  const found = follow(ground, 'profiles', code, spot)?.type;
  if (found !== undefined && found !== type) {
    ground.report(spot, 'wrong-profile-type', { value: quoted(code ?? ''), type: found, expected: type });
  }
}

/** At least one: a store always has an active user (domain.md §9), and 0 would be taken for "unlimited". */
function checkSeats({ lists, report }: Ground): void {
  const { seats } = lists.licence;
  if (seats === undefined || seats === null || (Number.isSafeInteger(seats) && seats >= 1)) return;
  report(['licence', 'seats'], 'bad-seats', { value: seats });
}

/** The spot with the record's key in the place of its index. */
function stepsByKey(lists: WholeLists, spot: Spot): readonly Step[] {
  if (spot[0] === 'licence') return spot;
  const [list, index, ...within] = spot;
  return [list, ...keyOf(lists, list, index), ...within];
}

function keyOf(lists: WholeLists, list: Exclude<Spot[0], 'licence'>, index: number): readonly Step[] {
  switch (list) {
    case 'grants': {
      const grant = lists.grants[index];
      return grant === undefined ? [index] : [grant.holder, grant.node];
    }
    case 'users':
      return [lists.users[index]?.login ?? index];
    case 'assignments':
      return [lists.assignments[index]?.user ?? index];
    default:
      return [lists[list][index]?.code ?? index];
  }
}
