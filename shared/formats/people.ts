/**
 * Users, groups and memberships from tables that people keep: which column means what is told by its heading, or said;
 * rows become Changes. What a table does not say stays as it is, and nothing is taken away.
 */
import type { Change } from '../changes/types.ts';
import { failure, type Outcome, type Problem, problem, success } from '../model/problem.ts';
import { type Group, type HolderKey, holderKey, LANGUAGES, type Model, type User } from '../model/types.ts';
import { isCode } from '../model/validateCodes.ts';
import { quoted } from '../model/validateQuote.ts';

export const TABLE_KINDS = ['users', 'groups', 'memberships'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What a column can mean. In a table of memberships `login` and `member` are the member, `group` what it joins. */
export const TABLE_FIELDS = [
  'login',
  'name',
  'email',
  'active',
  'locked',
  'departmental',
  'administrator',
  'language',
  'groups',
  'code',
  'group',
  'member',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

const FIELDS_OF: Readonly<Record<TableKind, readonly TableField[]>> = {
  users: [
    'login',
    'name',
    'email',
    'active',
    'locked',
    'departmental',
    'administrator',
    'language',
    'groups',
  ],
  groups: ['code', 'name', 'groups'],
  memberships: ['group', 'member'],
};

const NEEDED: Readonly<Record<TableKind, readonly TableField[]>> = {
  users: ['login'],
  groups: ['code'],
  memberships: ['group', 'member'],
};

/** Headings by what they mean, as the administered systems and people's own lists write them; case is no difference. */
const HEADINGS: Readonly<Record<TableField, readonly string[]>> = {
  login: [
    'login',
    'username',
    'user name',
    'user',
    'user id',
    'account',
    'prijavno ime',
    'uporabnik',
    'identifiant',
    'utilisateur',
    'gebruikersnaam',
    'gebruiker',
  ],
  name: [
    'name',
    'full name',
    'display name',
    'ime',
    'ime in priimek',
    'naziv',
    'nom',
    'nom complet',
    'naam',
    'volledige naam',
  ],
  email: [
    'email',
    'e-mail',
    'mail',
    'e-mail address',
    'e-pošta',
    'courriel',
    'adresse e-mail',
    'e-mailadres',
  ],
  active: ['active', 'enabled', 'aktiven', 'actif', 'actief'],
  locked: ['locked', 'zaklenjen', 'verrouillé', 'vergrendeld'],
  departmental: ['departmental', 'shared', 'oddelčna prijava', 'partagé', 'gedeeld'],
  administrator: ['administrator', 'admin', 'administrateur', 'beheerder'],
  language: ['language', 'lang', 'jezik', 'langue', 'taal'],
  groups: ['groups', 'member of', 'memberof', 'skupine', 'groupes', 'groepen'],
  code: ['code', 'group code', 'šifra', 'id'],
  group: ['group', 'group code', 'skupina', 'groupe', 'groep'],
  member: [
    'member',
    'login',
    'username',
    'user',
    'član',
    'prijavno ime',
    'membre',
    'identifiant',
    'lid',
    'gebruikersnaam',
  ],
};

export interface PeopleTable {
  /** For people. */
  readonly file: string;
  /** The first one holds the headings. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Field → heading, where the heading does not say itself what it means. */
export type Mapping = Partial<Readonly<Record<TableField, string>>>;

export interface PeopleRead {
  readonly kind: TableKind;
  /** Which column means what, by heading; the others are left out. */
  readonly columns: readonly { readonly heading: string; readonly field: TableField | null }[];
  readonly changes: readonly Change[];
  readonly notices: readonly Problem[];
}

/** Reads a table against what a store holds. Everything that is wrong with it is told at once, with its line. */
export function readPeople(
  model: Model,
  { file, rows }: PeopleTable,
  mapping: Mapping = {},
  asked: TableKind | null = null,
): Outcome<PeopleRead> {
  const [header, ...body] = rows;
  if (header === undefined) return failure(problem('table-empty', {}, { file }));
  const kind = asked ?? kindOf(header.cells, mapping);
  const columns = columnsOf(kind, header.cells, mapping, file);
  if (!columns.ok) return columns;
  const reading = new Reading(model, file, columns.value.places);
  for (const row of body) reading.row(kind, row);
  reading.settle();
  if (reading.problems.length > 0) return failure(...reading.problems);
  const told = header.cells.map((heading, place) => {
    const field = [...columns.value.places].find(([, at]) => at === place)?.[0] ?? null;
    return { heading, field };
  });
  const left = told.filter(({ heading, field }) => field === null && heading !== '');
  const notices = left.map(({ heading }) =>
    problem('table-column-left-out', { value: quoted(heading) }, { file }),
  );
  return success({ kind, columns: told, changes: reading.changes(), notices });
}

/** Told from the headings: a table with a group and a member is one of memberships, one with a login of users. */
function kindOf(headings: readonly string[], mapping: Mapping): TableKind {
  const means = (field: TableField): boolean => placeOf(field, headings, mapping) >= 0;
  if (mapping.member !== undefined || (means('group') && means('member') && !means('name')))
    return 'memberships';
  return means('login') ? 'users' : 'groups';
}

function columnsOf(
  kind: TableKind,
  headings: readonly string[],
  mapping: Mapping,
  file: string,
): Outcome<{ places: ReadonlyMap<TableField, number> }> {
  const problems: Problem[] = [];
  const places = new Map<TableField, number>();
  for (const field of TABLE_FIELDS) {
    const said = mapping[field];
    if (said !== undefined && !FIELDS_OF[kind].includes(field)) {
      problems.push(
        problem('table-field-not-here', { value: field, expected: FIELDS_OF[kind].join(', ') }, { file }),
      );
    }
    if (!FIELDS_OF[kind].includes(field)) continue;
    const place = placeOf(field, headings, mapping);
    if (place >= 0) places.set(field, place);
    else if (said !== undefined || NEEDED[kind].includes(field)) {
      const params = { value: quoted(said ?? field), field, expected: quoted(headings.join(', ')) };
      problems.push(problem('table-column-missing', params, { file }));
    }
  }
  return problems.length > 0 ? failure(...problems) : success({ places });
}

function placeOf(field: TableField, headings: readonly string[], mapping: Mapping): number {
  const plain = headings.map((heading) => heading.toLowerCase());
  const said = mapping[field];
  if (said !== undefined) return plain.indexOf(said.toLowerCase());
  const taken = new Set(Object.values(mapping).map((heading) => heading.toLowerCase()));
  return plain.findIndex((heading) => HEADINGS[field].includes(heading) && !taken.has(heading));
}

const YES = new Set(['1', 'true', 'yes', 'y', 'x', 'da', 'oui', 'ja']);
const NO = new Set(['0', 'false', 'no', 'n', 'ne', 'non', 'nee', '']);

/** What the rows read so far come to. */
class Reading {
  readonly problems: Problem[] = [];
  private readonly model: Model;
  private readonly file: string;
  private readonly places: ReadonlyMap<TableField, number>;
  private readonly users = new Map<string, User>();
  private readonly groups = new Map<string, Group>();
  private readonly memberships = new Map<string, Set<HolderKey>>();
  /** Looked at when all rows are read. */
  private readonly references: { group: string; member: HolderKey; line: number }[] = [];

  constructor(model: Model, file: string, places: ReadonlyMap<TableField, number>) {
    this.model = model;
    this.file = file;
    this.places = places;
  }

  row(kind: TableKind, row: { readonly line: number; readonly cells: readonly string[] }): void {
    const text = (field: TableField): string | null => {
      const place = this.places.get(field);
      return place === undefined ? null : (row.cells[place] ?? '');
    };
    switch (kind) {
      case 'users':
        this.user(text, row.line);
        return;
      case 'groups':
        this.group(text, row.line);
        return;
      case 'memberships': {
        const member = text('member') ?? '';
        const key: HolderKey = member.startsWith('group:')
          ? holderKey('group', member.slice('group:'.length))
          : holderKey('user', member);
        this.references.push({ group: text('group') ?? '', member: key, line: row.line });
        return;
      }
    }
  }

  /** Records first, so that memberships find them. */
  changes(): Change[] {
    const changes: Change[] = [];
    for (const record of this.users.values()) changes.push({ kind: 'put', list: 'users', record });
    for (const record of this.groups.values()) changes.push({ kind: 'put', list: 'groups', record });
    for (const [group, members] of this.memberships) {
      for (const member of members) changes.push({ kind: 'addMember', group, member });
    }
    return changes;
  }

  private user(text: (field: TableField) => string | null, line: number): void {
    const login = text('login') ?? '';
    if (!this.isKey(login, line)) return;
    if (this.users.has(login)) this.report('table-twice', { value: quoted(login) }, line);
    const before = this.model.users.get(login);
    const flag = (field: TableField, otherwise: boolean): boolean =>
      this.flag(text(field), field, line) ?? otherwise;
    const language = text('language');
    const known = LANGUAGES.find((each) => each === language?.toLowerCase());
    if (language !== null && language !== '' && known === undefined) {
      this.report('expected-one-of', { value: quoted(language), expected: LANGUAGES.join(', ') }, line);
    }
    this.users.set(login, {
      login,
      name: given(text('name')) ?? before?.name ?? login,
      email: text('email') ?? before?.email ?? '',
      active: flag('active', before?.active ?? true),
      locked: flag('locked', before?.locked ?? false),
      shared: flag('departmental', before?.shared ?? false),
      administrator: flag('administrator', before?.administrator ?? false),
      language: known ?? before?.language ?? 'en',
    });
    this.join(text('groups'), holderKey('user', login), line);
  }

  private group(text: (field: TableField) => string | null, line: number): void {
    const code = text('code') ?? '';
    if (!this.isKey(code, line)) return;
    if (this.groups.has(code)) this.report('table-twice', { value: quoted(code) }, line);
    const before = this.model.groups.get(code);
    const name = given(text('name')) ?? before?.name ?? code;
    this.groups.set(code, { code, name, users: before?.users ?? [], groups: before?.groups ?? [] });
    this.join(text('groups'), holderKey('group', code), line);
  }

  private join(groups: string | null, member: HolderKey, line: number): void {
    for (const group of (groups ?? '').split(/[;,|\n]/)) {
      if (group.trim() !== '') this.references.push({ group: group.trim(), member, line });
    }
  }

  /** To be called when all rows are read: a group may stand below the user who joins it. */
  settle(): void {
    for (const { group, member, line } of this.references) {
      const kind = member.startsWith('group:') ? 'group' : 'user';
      const code = member.slice(kind.length + 1);
      const isThere =
        kind === 'user'
          ? this.users.has(code) || this.model.users.has(code)
          : this.groups.has(code) || this.model.groups.has(code);
      if (!isThere)
        this.report(kind === 'user' ? 'unknown-user' : 'unknown-group', { value: quoted(code) }, line);
      if (!this.groups.has(group) && !this.model.groups.has(group)) {
        this.report('unknown-group', { value: quoted(group) }, line);
      }
      const known = this.model.groups.get(group);
      const isMember = kind === 'user' ? known?.users.includes(code) : known?.groups.includes(code);
      if (isMember === true) continue;
      const members = this.memberships.get(group) ?? new Set<HolderKey>();
      members.add(member);
      this.memberships.set(group, members);
    }
  }

  private isKey(code: string, line: number): boolean {
    if (isCode(code)) return true;
    this.report('bad-code', { value: quoted(code) }, line);
    return false;
  }

  private flag(text: string | null, field: TableField, line: number): boolean | null {
    if (text === null) return null;
    const word = text.toLowerCase();
    if (YES.has(word)) return true;
    if (!NO.has(word)) this.report('table-not-yes-or-no', { value: quoted(text), field }, line);
    return false;
  }

  private report(code: string, params: Problem['params'], line: number): void {
    this.problems.push(problem(code, params, { file: this.file, line }));
  }
}

function given(text: string | null): string | null {
  return text === '' ? null : text;
}
