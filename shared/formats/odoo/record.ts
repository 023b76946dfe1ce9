/** What Odoo's data files say, in one shape for CSV and XML: records with plain values, and links between them. */
import type { Place, Problem } from '../../model/problem.ts';

/** One text file of the folder; `path` is relative to it, with forward slashes. */
export interface OdooFile {
  readonly path: string;
  readonly text: string;
}

/** Text, yes or no, or the full external id of another record (null = none). */
export type Value = string | boolean | null;

/** What a file does to a many-to-many field: sets it anew, adds to it, takes from it. */
export type LinkVerb = 'set' | 'link' | 'unlink';

export interface Link {
  readonly field: string;
  readonly verb: LinkVerb;
  /** Full external ids. */
  readonly targets: readonly string[];
  readonly place: Place;
}

/** A record, or a part of one: several files may say something about the same external id. */
export interface OdooRecord {
  readonly model: ReadModel;
  /** Full external id, `module.name`. */
  readonly id: string;
  readonly place: Place;
  readonly values: ReadonlyMap<string, Value>;
  readonly links: readonly Link[];
}

/** Everything one file says. */
export interface FileContent {
  readonly path: string;
  readonly module: string;
  readonly records: readonly OdooRecord[];
  /** Modules whose records the file refers to; Odoo must have loaded them before it. */
  readonly mentions: ReadonlySet<string>;
  /** Names of Odoo models as they are really written, such as `sale.order`. */
  readonly modelNames: readonly string[];
  /** Free labels in which such a name may stand. */
  readonly labels: readonly string[];
  readonly notices: readonly Problem[];
}

export type ValueType = 'text' | 'flag' | 'reference';

/** The fields that are read, by Odoo model. */
const FIELDS = {
  'ir.model.access': {
    name: 'text',
    model_id: 'reference',
    group_id: 'reference',
    active: 'flag',
    perm_read: 'flag',
    perm_write: 'flag',
    perm_create: 'flag',
    perm_unlink: 'flag',
  },
  'res.groups': { name: 'text', category_id: 'reference', privilege_id: 'reference' },
  'res.users': { name: 'text', login: 'text', email: 'text', active: 'flag', partner_id: 'reference' },
  'res.partner': { name: 'text', email: 'text' },
  'ir.module.category': { name: 'text' },
  'res.groups.privilege': { name: 'text' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ValueType>>>>;

export type ReadModel = keyof typeof FIELDS;

/** Which side of a membership the field of a record names: the groups it is in, or what is in it. */
export interface LinkField {
  readonly members: 'user' | 'group';
  readonly recordIs: 'member' | 'group';
}

/** The many-to-many fields that are read; 17.0 and 19.0 name some differently. */
const LINK_FIELDS: Readonly<Partial<Record<ReadModel, Readonly<Record<string, LinkField>>>>> = {
  'res.groups': {
    implied_ids: { members: 'group', recordIs: 'member' },
    implied_by_ids: { members: 'group', recordIs: 'group' },
    users: { members: 'user', recordIs: 'group' },
    user_ids: { members: 'user', recordIs: 'group' },
  },
  'res.users': {
    groups_id: { members: 'user', recordIs: 'member' },
    group_ids: { members: 'user', recordIs: 'member' },
  },
};

export function isReadModel(model: string): model is ReadModel {
  return Object.hasOwn(FIELDS, model);
}

export function valueType(model: ReadModel, field: string): ValueType | undefined {
  const fields: Readonly<Record<string, ValueType>> = FIELDS[model];
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

export function linkField(model: ReadModel, field: string): LinkField | undefined {
  const fields = LINK_FIELDS[model];
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** The full form of an external id: one without a module belongs to the file's own. Null when it is none. */
export function externalId(written: string, module: string): string | null {
  if (!/^[^\s.,'"*\p{Cc}\p{Cs}]+(\.[^\s.,'"*\p{Cc}\p{Cs}]+)?$/u.test(written)) return null;
  return written.includes('.') ? written : `${module}.${written}`;
}

export function moduleOfId(id: string): string {
  return id.slice(0, id.indexOf('.'));
}

/** By code point, the same on every machine. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
