/** The rows of a table of people, read against what a store holds, one after the other. */
import type { Change } from '../../changes/types.ts';
import { type Problem, problem } from '../../model/problem.ts';
import {
  type Group,
  type HolderKey,
  holderKey,
  LANGUAGES,
  type Model,
  type User,
} from '../../model/types.ts';
import { isCode } from '../../model/validateCodes.ts';
import { quoted } from '../../model/validateQuote.ts';
import type { TableField, TableKind } from './columns.ts';

export interface TableRow {
  /** Counted from 1, as the file counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** That somebody joins a group; looked at when all rows are read, since either may stand further down. */
interface Reference {
  readonly group: string;
  readonly member: HolderKey;
  readonly line: number;
  /** The columns they are said in. */
  readonly fields: { readonly group: TableField; readonly member: TableField };
}

const JOINING = { group: 'groups', member: 'login' } as const;

const YES = new Set(['1', 'true', 'yes', 'y', 'x', 'da', 'oui', 'ja']);
const NO = new Set(['0', 'false', 'no', 'n', 'ne', 'non', 'nee']);

/** What the rows read so far come to. */
export class Reading {
  readonly problems: Problem[] = [];
  private readonly model: Model;
  private readonly file: string;
  private readonly places: ReadonlyMap<TableField, number>;
  private readonly headings: readonly string[];
  private readonly users = new Map<string, User>();
  private readonly groups = new Map<string, Group>();
  private readonly memberships = new Map<string, Set<HolderKey>>();
  private readonly known = new Map<string, ReadonlySet<HolderKey>>();
  /** Looked at when all rows are read. */
  private readonly references: Reference[] = [];

  constructor(
    model: Model,
    file: string,
    headings: readonly string[],
    places: ReadonlyMap<TableField, number>,
  ) {
    this.model = model;
    this.file = file;
    this.headings = headings;
    this.places = places;
  }

  row(kind: TableKind, row: TableRow): void {
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
        const fields = { group: 'group', member: 'member' } as const;
        this.references.push({ group: text('group') ?? '', member: key, line: row.line, fields });
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
    if (!this.isKey(login, 'login', line)) return;
    if (this.users.has(login)) this.report('table-twice', { value: quoted(login) }, line, 'login');
    const before = this.model.users.get(login);
    const flag = (field: TableField, otherwise: boolean): boolean =>
      this.flag(text(field), field, line) ?? otherwise;
    const language = text('language');
    const known = LANGUAGES.find((each) => each === language?.toLowerCase());
    if (language !== null && language !== '' && known === undefined) {
      this.report(
        'expected-one-of',
        { value: quoted(language), expected: LANGUAGES.join(', ') },
        line,
        'language',
      );
    }
    this.users.set(login, {
      login,
      name: given(text('name')) ?? before?.name ?? login,
      email: given(text('email')) ?? before?.email ?? '',
      // Invited, until somebody says that they come (domain.md §10: only the active take a seat).
      active: flag('active', before?.active ?? false),
      locked: flag('locked', before?.locked ?? false),
      shared: flag('departmental', before?.shared ?? false),
      administrator: flag('administrator', before?.administrator ?? false),
      language: known ?? before?.language ?? 'en',
    });
    this.join(text('groups'), holderKey('user', login), line);
  }

  private group(text: (field: TableField) => string | null, line: number): void {
    const code = text('code') ?? '';
    if (!this.isKey(code, 'code', line)) return;
    if (this.groups.has(code)) this.report('table-twice', { value: quoted(code) }, line, 'code');
    const before = this.model.groups.get(code);
    const name = given(text('name')) ?? before?.name ?? code;
    this.groups.set(code, { code, name, users: before?.users ?? [], groups: before?.groups ?? [] });
    this.join(text('groups'), holderKey('group', code), line);
  }

  private join(groups: string | null, member: HolderKey, line: number): void {
    for (const group of (groups ?? '').split(/[;,|\n]/)) {
      if (group.trim() === '') continue;
      this.references.push({ group: group.trim(), member, line, fields: JOINING });
    }
  }

  /** To be called when all rows are read: a group may stand below the user who joins it. */
  settle(): void {
    for (const { group, member, line, fields } of this.references) {
      const kind = member.startsWith('group:') ? 'group' : 'user';
      const code = member.slice(kind.length + 1);
      const isThere =
        kind === 'user'
          ? this.users.has(code) || this.model.users.has(code)
          : this.groups.has(code) || this.model.groups.has(code);
      if (!isThere)
        this.report(
          kind === 'user' ? 'unknown-user' : 'unknown-group',
          { value: quoted(code) },
          line,
          fields.member,
        );
      if (!this.groups.has(group) && !this.model.groups.has(group)) {
        this.report('unknown-group', { value: quoted(group) }, line, fields.group);
      }
      if (this.membersOf(group).has(member)) continue;
      const members = this.memberships.get(group) ?? new Set<HolderKey>();
      members.add(member);
      this.memberships.set(group, members);
    }
  }

  /** Who is in a group already, looked up once. */
  private membersOf(code: string): ReadonlySet<HolderKey> {
    const known = this.known.get(code);
    if (known !== undefined) return known;
    const group = this.model.groups.get(code);
    const members = new Set([
      ...(group?.users ?? []).map((login) => holderKey('user', login)),
      ...(group?.groups ?? []).map((inner) => holderKey('group', inner)),
    ]);
    this.known.set(code, members);
    return members;
  }

  private isKey(code: string, field: TableField, line: number): boolean {
    if (isCode(code)) return true;
    this.report('bad-code', { value: quoted(code) }, line, field);
    return false;
  }

  private flag(text: string | null, field: TableField, line: number): boolean | null {
    if (text === null || text === '') return null;
    const word = text.toLowerCase();
    if (YES.has(word)) return true;
    if (!NO.has(word)) this.report('table-not-yes-or-no', { value: quoted(text), field }, line, field);
    return false;
  }

  private report(code: string, params: Problem['params'], line: number, field: TableField): void {
    const column = this.headings[this.places.get(field) ?? -1];
    const place = { file: this.file, line };
    this.problems.push(problem(code, params, column === undefined ? place : { ...place, column }));
  }
}

/** A cell with nothing in it says nothing. */
function given(text: string | null): string | null {
  return text === '' ? null : text;
}
