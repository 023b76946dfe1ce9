/**
 * Odoo's access rights as a Model: modules and models as nodes, groups with what they imply, users, and grants. Reads
 * `ir.model.access.csv` and the XML that defines groups and users, as a new installation of Odoo would load them.
 */
import { type Problem, problem } from '../model/problem.ts';
import type { Rights } from '../model/rights.ts';
import {
  EMPTY_MODEL,
  type Grant,
  type Group,
  type HolderKey,
  holderKey,
  type Model,
  type TreeNode,
  type User,
} from '../model/types.ts';
import { odoo as texts } from '../texts/en/odoo.ts';
import { type Access, EVERYONE, loadAccess } from './odoo/access.ts';
import { readAccessCsv } from './odoo/csv.ts';
import { readDataXml } from './odoo/dataXml.ts';
import { kindOfFile, modelOfCsv, moduleOfFile } from './odoo/files.ts';
import { inOrder, loadRecords, modulesOf } from './odoo/loading.ts';
import { loadMemberships } from './odoo/membership.ts';
import { modelNames } from './odoo/names.ts';
import { loadGroups, loadUsers } from './odoo/people.ts';
import { byText, type FileContent, moduleOfId, type OdooFile } from './odoo/record.ts';

export type { OdooFile } from './odoo/record.ts';

/**
 * Reads the files of a folder of Odoo modules; `folder` is its name, for files that lie in no module's folder. What is
 * broken or cannot be represented is in the notices, with file and line; the Model is sound whatever the files hold.
 */
export function readOdoo(files: readonly OdooFile[], folder = 'odoo'): { model: Model; notices: Problem[] } {
  const notices: Problem[] = [];
  const read = files.flatMap((file) => readFile(file, folder, notices) ?? []);
  const modules = modulesOf(read);
  const contents = inOrder(read, modules);
  for (const content of contents) notices.push(...content.notices);
  const loaded = loadRecords(contents, notices);
  const memberships = loadMemberships(contents, notices);
  const access = loadAccess(loaded.get('ir.model.access')?.values() ?? [], modules, notices);
  if (access.models.size === 0) notices.push(problem('odoo-broken-empty', { files: files.length }));
  const users = loadUsers(loaded, memberships, contents, notices);
  const groups = loadGroups(loaded, memberships, access.groups, users, notices);
  if (access.grants.has(EVERYONE)) groups.set(EVERYONE, everyone(users));
  const nodes = nodesOf(contents, access, notices);
  const sortedUsers = [...users.values()].sort((a, b) => byText(a.login, b.login));
  const model = {
    ...EMPTY_MODEL,
    nodes,
    users: new Map(sortedUsers.map((user) => [user.login, user])),
    groups,
    grants: grantsOf(access, [...groups.keys()], [...nodes.keys()]),
  };
  return { model, notices: notices.sort(byPlace) };
}

/**
 * Whether a problem of these files means that something was unreadable and not taken, so that an import should be
 * refused; the others tell what Odoo knows and Grantree does not.
 */
export function isBrokenOdoo({ code }: Problem): boolean {
  return code.startsWith('odoo-broken-');
}

function readFile({ path, text }: OdooFile, folder: string, notices: Problem[]): FileContent | null {
  const module = moduleOfFile(path, folder);
  switch (kindOfFile(path)) {
    case 'access':
      return readAccessCsv(path, module, text);
    case 'xml':
      return readDataXml(path, module, text);
    case 'unread-csv':
      notices.push(problem('odoo-csv-left-out', { model: modelOfCsv(path) }, { file: path }));
      return null;
    case 'other':
      return null;
  }
}

/** In Odoo, rights without a group are everybody's. */
function everyone(users: ReadonlyMap<string, User>): Group {
  const logins = [...users.values()].map(({ login }) => login);
  return { code: EVERYONE, name: texts.everyone, users: logins.sort(byText), groups: [] };
}

/** Modules by code, the models of each below it by code. */
function nodesOf(
  contents: readonly FileContent[],
  { models }: Access,
  notices: Problem[],
): Map<string, TreeNode> {
  const nameOf = modelNames(contents);
  const present = new Set(contents.map(({ module }) => module));
  const byModule = Map.groupBy([...models.keys()].sort(byText), moduleOfId);
  const nodes = new Map<string, TreeNode>();
  const plain = { scale: 'actions', dated: false, perEntity: false } as const;
  for (const module of [...new Set([...present, ...byModule.keys()])].sort(byText)) {
    const forms = byModule.get(module) ?? [];
    if (!present.has(module)) {
      notices.push(problem('odoo-module-unknown', { module }, models.get(forms[0] ?? '')));
    }
    nodes.set(module, { code: module, name: module, parent: null, kind: 'module', ...plain });
    for (const code of forms) {
      nodes.set(code, { code, name: nameOf(code), parent: module, kind: 'form', ...plain });
    }
  }
  return nodes;
}

function grantsOf(
  { grants }: Access,
  groups: readonly string[],
  nodes: readonly string[],
): Map<HolderKey, Map<string, Grant>> {
  const held = new Map<HolderKey, Map<string, Grant>>();
  const rank = new Map(nodes.map((node, index) => [node, index]));
  const inTreeOrder = ([a]: readonly [string, Rights], [b]: readonly [string, Rights]) =>
    (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  for (const group of groups) {
    const onModels = [...(grants.get(group) ?? [])].sort(inTreeOrder);
    if (onModels.length === 0) continue;
    held.set(
      holderKey('group', group),
      new Map(onModels.map(([node, rights]) => [node, { rights, updatePeriod: null, note: '' }])),
    );
  }
  return held;
}

function byPlace(a: Problem, b: Problem): number {
  return byText(a.place?.file ?? '', b.place?.file ?? '') || (a.place?.line ?? 0) - (b.place?.line ?? 0);
}
