/**
 * A second implementation of domain.md §1–§8, written from the page and not from the engine: no numbers, no caches, as
 * plain as can be. It is the only place outside shared/rules where a rule is written down, and exists to be compared.
 */
import type { Grant, HolderKey, Model, TreeNode } from '../../shared/model/types.ts';

export interface OracleRequest {
  readonly user: string;
  readonly node: string;
  readonly right: string;
  readonly entity: string | null;
  readonly documentDate: string | null;
  readonly on: string;
}

export interface OracleAnswer {
  readonly allow: boolean;
  readonly reason: string;
  /** The letters, in the order R U A D. */
  readonly rights: string;
}

/** A grant where it arrives. */
export interface Decider {
  readonly rights: string;
  readonly period: number | null;
  /** Code of the node it is stored on. */
  readonly storedOn: string;
}

interface Stored {
  readonly grant: Grant;
  readonly on: TreeNode;
}

const LEVELS = { none: '', read: 'R', write: 'RUA', delete: 'RUAD' };

/** The steps of §7, one after the other. */
export function oracle(model: Model, request: OracleRequest): OracleAnswer {
  const user = model.users.get(request.user);
  const node = model.nodes.get(request.node);
  if (user === undefined || node === undefined) throw new Error('the request names what does not exist');
  if (!user.active) return { allow: false, reason: 'user-inactive', rights: '' };
  if (user.locked) return { allow: false, reason: 'user-locked', rights: '' };
  return grid(model, request, node);
}

/** Steps 3 to 5: what a grid shows of a user, whether he may sign in or not. */
export function grid(model: Model, request: OracleRequest, node: TreeNode): OracleAnswer {
  const user = model.users.get(request.user);
  if (user?.administrator === true && upwards(model, node).some((above) => above.kind === 'administration')) {
    return { allow: true, reason: 'administrator', rights: 'RUAD' };
  }
  const { entity } = request;
  if (node.perEntity && entity !== null && !entitiesOf(model, request.user).includes(entity)) {
    return { allow: false, reason: 'entity-not-accessible', rights: '' };
  }
  if (node.kind === 'section' || node.kind === 'field') {
    const form = upwards(model, node)
      .slice(1)
      .find((above) => above.kind === 'form' || above.kind === 'report');
    if (form !== undefined) {
      const readable = grid(
        model,
        { ...request, node: form.code, right: 'R', documentDate: null },
        form,
      ).allow;
      if (!readable) return { allow: false, reason: 'form-not-readable', rights: '' };
    }
  }
  const { tier, deciders, gated } = decidingGrants(model, request.user, node, entity);
  const rights = union(deciders.map((decider) => decider.rights));
  if (tier === null) return { allow: false, reason: gated ? 'default-profile-hides' : 'undefined', rights };
  const asked = request.right in LEVELS ? LEVELS[request.right as keyof typeof LEVELS] : request.right;
  if (![...asked].every((letter) => rights.includes(letter)))
    return { allow: false, reason: 'not-granted', rights };
  const inPeriod = [...asked].every((letter) =>
    deciders.some((decider) => decider.rights.includes(letter) && reaches(decider, letter, node, request)),
  );
  return inPeriod
    ? { allow: true, reason: tier, rights }
    : { allow: false, reason: 'period-exceeded', rights };
}

/** §5. */
function reaches(decider: Decider, letter: string, node: TreeNode, request: OracleRequest): boolean {
  if (!node.dated || request.documentDate === null) return true;
  if (letter === 'R' || letter === 'A') return true;
  if (decider.period === null) return true;
  const day = 24 * 60 * 60 * 1000;
  const age = (Date.parse(request.on) - Date.parse(request.documentDate)) / day;
  return decider.period >= age;
}

/** §4: the three tiers. */
export function decidingGrants(
  model: Model,
  login: string,
  node: TreeNode,
  entity: string | null,
): { tier: string | null; deciders: Decider[]; gated: boolean } {
  const own = grantOn(model, `user:${login}`, node);
  if (own !== null)
    return { tier: 'own', deciders: [arriving({ grant: own, on: node }, node)], gated: false };

  const { profile, gated } = profileFor(model, login, node, entity);
  const holders: HolderKey[] = groupsOf(model, login).map((code): HolderKey => `group:${code}`);
  if (profile !== null) holders.push(`profile:${profile}`);
  const acquired = holders.map((holder) => cascade(model, holder, node)).filter((grant) => grant !== null);
  if (acquired.length > 0)
    return { tier: 'acquired', deciders: acquired.map((g) => arriving(g, node)), gated };

  const parent = node.parent === null ? undefined : model.nodes.get(node.parent);
  const inherited = parent === undefined ? null : cascade(model, `user:${login}`, parent);
  if (inherited !== null) return { tier: 'inherited', deciders: [arriving(inherited, node)], gated };
  return { tier: null, deciders: [], gated };
}

/** §4: the grant of a holder on the node or on its nearest ancestor that has one. */
export function cascade(model: Model, holder: HolderKey, node: TreeNode): Stored | null {
  for (const above of upwards(model, node)) {
    const grant = grantOn(model, holder, above);
    if (grant !== null) return { grant, on: above };
  }
  return null;
}

function grantOn(model: Model, holder: HolderKey, node: TreeNode): Grant | null {
  return model.grants.get(holder)?.get(node.code) ?? null;
}

/** §6: the profile that applies, and whether the default gate took one away. */
export function profileFor(
  model: Model,
  login: string,
  node: TreeNode,
  entity: string | null,
): { profile: string | null; gated: boolean } {
  const assignment = model.assignments.get(login);
  const module = upwards(model, node).find((above) => above.kind === 'module')?.code ?? null;
  const none = { profile: null, gated: false };
  if (assignment === undefined) return none;
  if (!node.perEntity) {
    const named = module === null ? undefined : assignment.general[module];
    return { profile: named ?? assignment.general['*'] ?? null, gated: false };
  }
  const hierarchy =
    module === null ? undefined : model.hierarchyProfiles.get(assignment.hierarchy[module] ?? '');
  if (hierarchy === undefined || hierarchy.entityAccess !== assignment.entityAccess) return none;
  const profile = entity === null ? hierarchy.default : (hierarchy.assignments[entity] ?? null);
  const gate = hierarchy.default === null ? null : cascade(model, `profile:${hierarchy.default}`, node);
  const open = gate !== null && arriving(gate, node).rights.includes('R');
  return open ? { profile, gated: false } : { profile: null, gated: profile !== null };
}

function entitiesOf(model: Model, login: string): readonly string[] {
  const access = model.assignments.get(login)?.entityAccess ?? null;
  return access === null ? [] : (model.entityAccessProfiles.get(access)?.entities ?? []);
}

/** §3: the transitive closure. */
function groupsOf(model: Model, login: string): string[] {
  const mine = new Set([...model.groups.values()].filter((g) => g.users.includes(login)).map((g) => g.code));
  for (let grown = true; grown; ) {
    grown = false;
    for (const group of model.groups.values()) {
      if (mine.has(group.code) || !group.groups.some((inner) => mine.has(inner))) continue;
      mine.add(group.code);
      grown = true;
    }
  }
  return [...mine];
}

/** §1: what a grant means on the node where it arrives. */
export function arriving({ grant, on }: Stored, node: TreeNode): Decider {
  const letters = [...'RUAD'].filter((_, bit) => Math.floor(grant.rights / 2 ** bit) % 2 === 1).join('');
  return { rights: fitted(letters, node), period: grant.updatePeriod, storedOn: on.code };
}

function fitted(letters: string, node: TreeNode): string {
  if (node.scale === 'actions') return letters;
  if (node.scale === 'switch') return letters === '' ? '' : 'RUAD';
  const levels = [LEVELS.delete, LEVELS.write, LEVELS.read];
  return levels.find((level) => [...level].every((letter) => letters.includes(letter))) ?? '';
}

export function union(sets: readonly string[]): string {
  return [...'RUAD'].filter((letter) => sets.some((set) => set.includes(letter))).join('');
}

/** The node and everything above it, nearest first. */
function upwards(model: Model, node: TreeNode): TreeNode[] {
  const parent = node.parent === null ? undefined : model.nodes.get(node.parent);
  return parent === undefined ? [node] : [node, ...upwards(model, parent)];
}
