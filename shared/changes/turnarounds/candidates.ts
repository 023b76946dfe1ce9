/** What may turn an answer around, by its reason (domain.md §4–§7). Nothing here is sure: every candidate is tried. */
import { assertNever } from '../../model/problem.ts';
import { R } from '../../model/rights.ts';
import { EVERY_MODULE, type Grant, type HolderKey, holderKey, type Model } from '../../model/types.ts';
import { cell } from '../../rules/cells.ts';
import type { Index } from '../../rules/compile.ts';
import {
  type Decision,
  type DecisionRequest,
  decide,
  type ResolvedRequest,
  resolveRequest,
} from '../../rules/decide.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { applyingProfile, cascadeRights } from '../../rules/resolve.ts';
import { type Asked, grantLess, grantMore, grantNarrower } from './grants.ts';
import { usersReached } from './reach.ts';
import { profileWritten, type Step } from './steps.ts';

/** Steps that belong together. */
export type Candidate = readonly Step[];

/** Where an answer stands that is to be turned. */
export interface Situation {
  /** The state the question was asked in, to choose among its groups and profiles. */
  readonly whole: Index;
  /** The slice of it, with the steps in force that lead here. */
  readonly index: Index;
  readonly request: DecisionRequest;
  readonly today: string;
  readonly decision: Decision;
}

/** Of candidates of one kind, such as groups to join, only the smallest ones. */
const MOST_ALIKE = 2;

/** What to try, the most local first. Profiles that are built in are never written. */
export function candidatesFor(situation: Situation): readonly Candidate[] {
  const { model } = situation.index;
  return byReason(situation).filter(
    (steps) => steps.length > 0 && !steps.some((step) => profileWritten(step, model)?.builtIn === true),
  );
}

function byReason(situation: Situation): readonly Candidate[] {
  const { reason } = situation.decision;
  switch (reason) {
    case 'user-inactive':
      return [[{ kind: 'activate' }]];
    case 'user-locked':
      return [[{ kind: 'unlock' }]];
    case 'administrator':
      return [[{ kind: 'endAdministrator' }]];
    case 'entity-not-accessible':
      return [...opensEntity(situation), ...makesAdministrator(situation)];
    case 'form-not-readable':
      return [...opensForm(situation), ...makesAdministrator(situation)];
    case 'undefined':
    case 'not-granted':
    case 'period-exceeded':
    case 'default-profile-hides':
      return [...givesMore(cellOf(situation)), ...makesAdministrator(situation)];
    case 'own':
    case 'acquired':
    case 'inherited':
      return givesLess(cellOf(situation));
    default:
      return assertNever(reason);
  }
}

/** The cell asked about, with what candidates for it are made of. */
interface Cell extends Situation, Asked {
  readonly asked: ResolvedRequest;
  readonly user: HolderKey;
  readonly model: Model;
}

function cellOf(situation: Situation): Cell {
  const { index, request, today } = situation;
  const { model } = index;
  const asked = resolveRequest(index, request, today);
  const node = model.nodes.get(request.node);
  if (!asked.ok || node === undefined) throw new Error('a question that was answered can be resolved');
  const { wanted, age } = asked.value;
  return {
    ...situation,
    asked: asked.value,
    user: holderKey('user', request.user),
    model,
    node,
    wanted,
    age,
  };
}

/** The grant a holder has on the node, or one that says what it has there without. */
function grantOf({ index, model, node, asked }: Cell, holder: HolderKey): Grant {
  const own = model.grants.get(holder)?.get(node.code);
  if (own !== undefined) return own;
  const shown = cell(index, index.holders.numberOf.get(holder) ?? -1, asked.node, asked.entity);
  const period = shown.period[0] ?? -1;
  return { rights: shown.rights[0] ?? 0, updatePeriod: period >= 0 ? period : null, note: '' };
}

function setGrant({ node }: Cell, holder: HolderKey, grant: Grant): Step {
  return { kind: 'setGrant', holder, node: node.code, grant };
}

// More

function givesMore(cell: Cell): Candidate[] {
  const byOwn = decidesOwn(cell);
  return [
    ...clears(cell),
    ...more(cell, cell.user),
    // Behind an own grant nothing else is asked.
    ...(byOwn ? [] : [...joins(cell), ...assigns(cell), ...withdraws(cell), ...givesGroupsMore(cell)]),
  ];
}

/** A holder is given what was asked for; where the period kept the document out, also without any period. */
function more(cell: Cell, holder: HolderKey): Candidate[] {
  const grant = grantMore(cell, grantOf(cell, holder));
  const grants =
    cell.decision.reason === 'period-exceeded' ? [grant, { ...grant, updatePeriod: null }] : [grant];
  return grants.map((each) => [setGrant(cell, holder, each)]);
}

/** A grant on the node itself that stands in the way of a better one is cleared. */
function clears({ decision, node }: Cell): Candidate[] {
  return decision.deciding
    .filter((grant) => grant.node === node.code)
    .map(({ holder }) => [{ kind: 'clearGrant', holder, node: node.code }]);
}

function joins(cell: Cell): Candidate[] {
  return giving(cell, 'group', cell.whole.model.groups.keys()).map((group) => [{ kind: 'join', group }]);
}

function givesGroupsMore(cell: Cell): Candidate[] {
  const { index, asked, whole } = cell;
  const numbers = [...(index.groupsOf[asked.user] ?? [])];
  const groups = numbers.flatMap((number) => index.holders.keys[number] ?? []);
  const reach = (holder: HolderKey): number =>
    usersReached(whole.model, [{ kind: 'clearGrant', holder, node: cell.node.code }]).size;
  return smallest(groups, reach).flatMap((group) => more(cell, group));
}

/** Profiles: the one that applies is given more, another one is assigned, the default no longer hides the node. */
function assigns(cell: Cell): Candidate[] {
  const { index, asked, node, model } = cell;
  const { profile, hidden, hierarchy } = applyingProfile(index, asked.user, asked.node, asked.entity);
  const applies = index.holders.keys[profile >= 0 ? profile : hidden];
  const given = applies === undefined ? [] : more(cell, applies);
  const module = index.tree.nodes[index.tree.module[asked.node] ?? -1]?.code;
  if (!node.perEntity) {
    const others = giving(cell, 'profile', profilesOfType(model, 'general'));
    return [
      ...others.map(
        (code): Candidate => [{ kind: 'assignGeneral', module: module ?? EVERY_MODULE, profile: code }],
      ),
      ...given,
    ];
  }
  if (hierarchy === undefined) return module === undefined ? [] : assignsHierarchy(cell, module);
  const { entity } = asked;
  const others = entity === null ? [] : giving(cell, 'profile', profilesOfType(model, 'entityDependent'));
  const assigned = others.map(
    (code): Candidate => [
      { kind: 'assignAtEntity', hierarchy: hierarchy.code, entity: entity ?? '', profile: code },
    ],
  );
  const opening = opensDefault(cell, hierarchy.fallback);
  return [opening, ...[...assigned, ...given].map((steps) => [...opening, ...steps])];
}

/** The default profile is made to show the node; nothing where it does, or where there is none. */
function opensDefault(cell: Cell, fallback: number): Candidate {
  const key = cell.index.holders.keys[fallback];
  if (key === undefined || (cascadeRights(cell.index, fallback, cell.asked.node) & R) !== 0) return [];
  return [setGrant(cell, key, grantMore({ ...cell, wanted: R }, grantOf(cell, key)))];
}

function assignsHierarchy({ model, request }: Cell, module: string): Candidate[] {
  const access = model.assignments.get(request.user)?.entityAccess ?? null;
  const counting = [...model.hierarchyProfiles.values()].filter(
    (hierarchy) => hierarchy.module === module && hierarchy.entityAccess === access,
  );
  return counting
    .slice(0, MOST_ALIKE)
    .map(({ code }) => [{ kind: 'assignHierarchy', module, profile: code }]);
}

function makesAdministrator({ index, request }: Situation): Candidate[] {
  const node = index.tree.numberOf.get(request.node) ?? -1;
  return index.tree.administration[node] === 1 ? [[{ kind: 'makeAdministrator' }]] : [];
}

// What is closed

/** The user's own Entity Access profile is opened for the entity; who has none is given one. */
function opensEntity({ index, request }: Situation): Candidate[] {
  const entity = request.entity ?? '';
  const { assignments, entityAccessProfiles } = index.model;
  const own = assignments.get(request.user)?.entityAccess ?? null;
  if (own !== null) return [[{ kind: 'openEntity', profile: own, entity }]];
  const all = [...entityAccessProfiles.values()];
  const open = all.filter(({ entities }) => entities.includes(entity));
  const steps = (profile: string): Step[] => [{ kind: 'assignEntityAccess', profile }];
  if (open.length > 0)
    return smallest(open, ({ entities }) => entities.length).map(({ code }) => steps(code));
  return all.slice(0, 1).map(({ code }) => [...steps(code), { kind: 'openEntity', profile: code, entity }]);
}

/** What makes the form readable. */
function opensForm(situation: Situation): readonly Candidate[] {
  const { index, today } = situation;
  const { documentDate: _, ...asked } = situation.request;
  const form = index.tree.nodes[index.tree.form[index.tree.numberOf.get(asked.node) ?? -1] ?? -1];
  if (form === undefined) return [];
  const request: DecisionRequest = { ...asked, node: form.code, right: 'R' };
  const decided = decide(index, request, today);
  return decided.ok ? candidatesFor({ ...situation, request, decision: decided.value }) : [];
}

// Less

function givesLess(cell: Cell): Candidate[] {
  const holders = cell.decision.deciding.map(({ holder }) => holder);
  const own = grantOf(cell, cell.user);
  const narrower = grantNarrower(cell, own);
  const byOthers = holders.filter((holder) => holder !== cell.user);
  return [
    ...(decidesOwn(cell) ? clears(cell) : []),
    ...(narrower === null ? [] : [[setGrant(cell, cell.user, narrower)]]),
    [setGrant(cell, cell.user, grantLess(cell, own))],
    ...withdraws(cell),
    byOthers.flatMap((holder) => {
      const grant = grantNarrower(cell, grantOf(cell, holder));
      return grant === null ? [] : [setGrant(cell, holder, grant)];
    }),
    byOthers.map((holder) => setGrant(cell, holder, grantLess(cell, grantOf(cell, holder)))),
  ];
}

/** The user leaves and loses everything that what decides came through. */
function withdraws(cell: Cell): Candidate[] {
  const steps = new Map<string, Step>();
  for (const grant of cell.decision.deciding) {
    for (const step of withdrawal(cell, grant)) steps.set(JSON.stringify(step), step);
  }
  return [[...steps.values()]];
}

function withdrawal({ model, request }: Cell, { through }: Evidence): Step[] {
  switch (through?.kind) {
    case undefined:
      return [];
    case 'membership':
      return groupsLeadingTo(model, request.user, through.groups.at(-1) ?? '').map((group) => ({
        kind: 'leave',
        group,
      }));
    case 'general':
      return [{ kind: 'assignGeneral', module: through.module, profile: null }];
    case 'hierarchy': {
      const module = model.hierarchyProfiles.get(through.hierarchy)?.module;
      return module === undefined ? [] : [{ kind: 'assignHierarchy', module, profile: null }];
    }
  }
}

/** The groups a user is directly in and by which he is in another one, that one included. */
function groupsLeadingTo(model: Model, login: string, target: string): string[] {
  const within = new Set([target]);
  for (const code of within) for (const inner of model.groups.get(code)?.groups ?? []) within.add(inner);
  return [...within].filter((code) => model.groups.get(code)?.users.includes(login) === true);
}

// Choosing

function decidesOwn({ decision }: Cell): boolean {
  return decision.deciding[0]?.tier === 'own';
}

/** Codes of the holders that would give what was asked for; those that hold least else first. */
function giving({ whole, node, wanted }: Cell, kind: 'group' | 'profile', codes: Iterable<string>): string[] {
  const number = whole.tree.numberOf.get(node.code) ?? -1;
  const enough = [...codes].filter((code) => {
    const holder = whole.holders.numberOf.get(holderKey(kind, code));
    return holder !== undefined && (cascadeRights(whole, holder, number) & wanted) === wanted;
  });
  return smallest(enough, (code) => whole.model.grants.get(holderKey(kind, code))?.size ?? 0);
}

function profilesOfType(model: Model, type: 'general' | 'entityDependent'): string[] {
  return [...model.profiles.values()].filter((profile) => profile.type === type).map(({ code }) => code);
}

function smallest<T>(all: readonly T[], size: (one: T) => number): T[] {
  const sized = all.map((one) => ({ one, size: size(one) }));
  sized.sort((a, b) => a.size - b.size);
  return sized.slice(0, MOST_ALIKE).map(({ one }) => one);
}
