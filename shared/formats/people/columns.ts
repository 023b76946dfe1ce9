/** What the columns of a table of people mean: told by their headings, or said. */
import { failure, type Outcome, type Problem, problem, success } from '../../model/problem.ts';
import { quoted } from '../../model/validateQuote.ts';

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

/** What the columns of a table of each kind can mean. */
export const FIELDS_OF: Readonly<Record<TableKind, readonly TableField[]>> = {
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

/** Without these a row says nothing. */
export const NEEDED: Readonly<Record<TableKind, readonly TableField[]>> = {
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

/** Field → heading of the column that has it, where the heading does not say so itself; null = no column has it. */
export type Mapping = Partial<Readonly<Record<TableField, string | null>>>;

/** What a table is one of, and what each of its columns means; null = it is left out. */
export interface TableShape {
  readonly kind: TableKind;
  readonly fields: readonly (TableField | null)[];
}

/** The shape of a table with these headings; without a kind that is asked for, the headings tell it. */
export function shapeOf(
  headings: readonly string[],
  mapping: Mapping = {},
  asked: TableKind | null = null,
): TableShape {
  const kind = asked ?? kindOf(headings, mapping);
  const fields: (TableField | null)[] = headings.map(() => null);
  for (const field of FIELDS_OF[kind]) {
    const place = placeOf(field, headings, mapping);
    if (place >= 0) fields[place] ??= field;
  }
  return { kind, fields };
}

/** The columns of a shape by what they mean, where everything is there that is needed. */
export function columnsOf(
  { kind, fields }: TableShape,
  headings: readonly string[],
  mapping: Mapping,
  file: string,
): Outcome<ReadonlyMap<TableField, number>> {
  const problems: Problem[] = [];
  for (const field of TABLE_FIELDS) {
    const said = mapping[field] ?? null;
    if (FIELDS_OF[kind].includes(field)) {
      const isMissing = !fields.includes(field) && (said !== null || NEEDED[kind].includes(field));
      if (!isMissing) continue;
      const params = { value: quoted(said ?? field), field, expected: quoted(headings.join(', ')) };
      problems.push(problem('table-column-missing', params, { file }));
    } else if (said !== null) {
      const params = { value: field, expected: FIELDS_OF[kind].join(', ') };
      problems.push(problem('table-field-not-here', params, { file }));
    }
  }
  if (problems.length > 0) return failure(...problems);
  return success(
    new Map(fields.flatMap((field, place) => (field === null ? [] : [[field, place] as const]))),
  );
}

/** Told from the headings: a table with a group and a member is one of memberships, one with a login of users. */
function kindOf(headings: readonly string[], mapping: Mapping): TableKind {
  const means = (field: TableField): boolean => placeOf(field, headings, mapping) >= 0;
  if (typeof mapping.member === 'string' || (means('group') && means('member') && !means('name')))
    return 'memberships';
  return means('login') ? 'users' : 'groups';
}

function placeOf(field: TableField, headings: readonly string[], mapping: Mapping): number {
  const said = mapping[field];
  if (said === null) return -1;
  const plain = headings.map((heading) => heading.toLowerCase());
  if (said !== undefined) return plain.indexOf(said.toLowerCase());
  const taken = new Set(Object.values(mapping).map((heading) => heading?.toLowerCase()));
  return plain.findIndex((heading) => HEADINGS[field].includes(heading) && !taken.has(heading));
}
