/** The entities of a model for Cedar: who is in what, what stands below what, and where grants are stored. */
import { fit, R } from '../../model/rights.ts';
import {
  EVERY_MODULE,
  type Grant,
  type HolderKey,
  holderKey,
  type Model,
  type TreeNode,
  type User,
} from '../../model/types.ts';
import { type CedarUid, holderUid, nodeUid } from './syntax.ts';

type Value = boolean | string | { readonly __entity: CedarUid } | readonly { readonly __entity: CedarUid }[];

/** An entity as Cedar reads it from JSON. */
export interface CedarEntity {
  readonly uid: CedarUid;
  readonly attrs: Readonly<Record<string, Value>>;
  readonly parents: readonly CedarUid[];
  readonly tags?: Readonly<Record<string, Value>>;
}

/** The tag and attribute of nodes of no module. */
const NO_MODULE = '';

/** A node with those above it, nearest first. */
type Path = readonly [TreeNode, ...TreeNode[]];

export function entitiesOf(model: Model): CedarEntity[] {
  const paths = Array.from(model.nodes.values(), (node) => pathOf(model, node));
  const narrowed = new Set(paths.map(formOf));
  const forms = paths.filter(([node]) => narrowed.has(node));
  const memberOf = parentsOfMembers(model);
  return [
    ...Array.from(model.users.values(), (user) => userEntity(model, user, memberOf, forms)),
    ...Array.from(model.groups.keys(), (code) => holderEntity(holderKey('group', code), memberOf)),
    ...Array.from(model.profiles.keys(), (code) => holderEntity(holderKey('profile', code), memberOf)),
    ...paths.map((path) => nodeEntity(model, path, narrowed.has(path[0]))),
  ];
}

/**
 * `own`: the nodes with a grant of the user; `opens`: the forms on which the user's own cascade holds R. Tags: module
 * code → the general profile that applies there, that of `*` where no other is named.
 */
function userEntity(
  model: Model,
  user: User,
  memberOf: ReadonlyMap<HolderKey, readonly CedarUid[]>,
  forms: readonly Path[],
): CedarEntity {
  const key = holderKey('user', user.login);
  const opened = forms.filter((path) => readable(path[0], cascade(model, key, path)));
  return {
    uid: holderUid(key),
    attrs: {
      active: user.active,
      locked: user.locked,
      administrator: user.administrator,
      own: Array.from(model.grants.get(key)?.keys() ?? [], (code) => reference(nodeUid(code))),
      opens: opened.map(([{ code }]) => reference(nodeUid(code))),
    },
    parents: memberOf.get(key) ?? [],
    tags: Object.fromEntries(generalProfiles(model, user.login)),
  };
}

function generalProfiles(model: Model, login: string): [string, Value][] {
  const general = model.assignments.get(login)?.general ?? {};
  const modules = [...model.nodes.values()].filter(({ kind }) => kind === 'module').map(({ code }) => code);
  return [NO_MODULE, ...modules].flatMap((module): [string, Value][] => {
    const profile = (module === NO_MODULE ? undefined : general[module]) ?? general[EVERY_MODULE];
    return profile === undefined ? [] : [[module, reference(holderUid(holderKey('profile', profile)))]];
  });
}

function holderEntity(key: HolderKey, memberOf: ReadonlyMap<HolderKey, readonly CedarUid[]>): CedarEntity {
  return { uid: holderUid(key), attrs: {}, parents: memberOf.get(key) ?? [] };
}

/**
 * `module`: for which module's general profile the node asks, absent on nodes that ask for none; `form`: on sections
 * and fields, the form they narrow; `acquiredBy`: the groups and profiles that have a grant here or above; `openedBy`,
 * on such forms: those whose cascade holds R.
 */
function nodeEntity(model: Model, path: Path, isForm: boolean): CedarEntity {
  const [node] = path;
  const form = formOf(path);
  const module = path.find(({ kind }) => kind === 'module')?.code ?? NO_MODULE;
  const acquired = [...model.grants.keys()]
    .filter((key) => !key.startsWith('user:'))
    .map((key) => ({ key, grant: cascade(model, key, path) }))
    .filter(({ grant }) => grant !== undefined);
  const references = (holders: typeof acquired) => holders.map(({ key }) => reference(holderUid(key)));
  return {
    uid: nodeUid(node.code),
    attrs: {
      scale: node.scale,
      dated: node.dated,
      administration: path.some(({ kind }) => kind === 'administration'),
      ...(node.perEntity ? {} : { module }),
      ...(form === undefined ? {} : { form: reference(nodeUid(form.code)) }),
      acquiredBy: references(acquired),
      ...(isForm ? { openedBy: references(acquired.filter(({ grant }) => readable(node, grant))) } : {}),
    },
    parents: node.parent === null ? [] : [nodeUid(node.parent)],
  };
}

/** Groups each user and group is a direct member of. */
function parentsOfMembers(model: Model): ReadonlyMap<HolderKey, readonly CedarUid[]> {
  const parents = new Map<HolderKey, CedarUid[]>();
  for (const { code, users, groups } of model.groups.values()) {
    const members = [
      ...users.map((login) => holderKey('user', login)),
      ...groups.map((member) => holderKey('group', member)),
    ];
    for (const member of members) {
      parents.set(member, [...(parents.get(member) ?? []), holderUid(holderKey('group', code))]);
    }
  }
  return parents;
}

/** The form or report that a section or field narrows (domain.md §6). */
function formOf([node, ...above]: Path): TreeNode | undefined {
  if (node.kind !== 'section' && node.kind !== 'field') return undefined;
  return above.find(({ kind }) => kind === 'form' || kind === 'report');
}

/** The holder's grant on the node or on the nearest node above that has one (domain.md §4). */
function cascade(model: Model, key: HolderKey, path: Path): Grant | undefined {
  const grants = model.grants.get(key);
  for (const { code } of path) {
    const grant = grants?.get(code);
    if (grant !== undefined) return grant;
  }
  return undefined;
}

function readable(node: TreeNode, grant: Grant | undefined): boolean {
  return grant !== undefined && (fit(node.scale, grant.rights) & R) !== 0;
}

function pathOf(model: Model, node: TreeNode): Path {
  const path: [TreeNode, ...TreeNode[]] = [node];
  for (let parent = node.parent; parent !== null; ) {
    const above = model.nodes.get(parent);
    if (above !== undefined) path.push(above);
    parent = above?.parent ?? null;
  }
  return path;
}

function reference(uid: CedarUid): { readonly __entity: CedarUid } {
  return { __entity: uid };
}
