/** What somebody asks to be printed, as plain data that can be sent, saved and run again. */
import { z } from 'zod';
import { LEVELS } from '../model/rights.ts';
import { type HolderKey, type HolderKind, parseHolderKey } from '../model/types.ts';

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** What a report can be had as, by the ending of the file. */
export const OUTPUT_FORMATS = ['pdf', 'xlsx', 'csv', 'html'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** `defined`: what a decision rests on; `all`: the undefined nodes as well. */
export const SHOWN = ['defined', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export const SORTS = ['tree', 'name', 'level'] as const;
export type Sort = (typeof SORTS)[number];

/** Levels a list can be narrowed to; `other` is a set of rights that no level names. */
export const LISTED_LEVELS = [...LEVELS, 'other', 'undefined'] as const;
export type ListedLevel = (typeof LISTED_LEVELS)[number];

export const ORIGINS = ['own', 'acquired', 'inherited'] as const;
export type Origin = (typeof ORIGINS)[number];

const MOST_CODES = 100_000;
const code = z.string().min(1).max(1000);
const principal = z.custom<HolderKey>((value) => typeof value === 'string' && parseHolderKey(value) !== null);
const date = z.iso.date();

/** The sheet every kind of report is printed on. */
const page = { paper: z.enum(PAPERS), orientation: z.enum(ORIENTATIONS) };

/** What most kinds ask about; without a list of principals or nodes, about all of them. */
const principals = z.array(principal).max(MOST_CODES).readonly();
const answers = {
  /** Code of the entity to ask at; null = whether the node is available at all (domain.md §6). */
  entity: code.nullable(),
  /** The state at the end of that day; null = as it is now. */
  asOf: date.nullable(),
};
const nodes = {
  /** Code of the node to report on, with everything below it; null = the whole tree. */
  subtree: code.nullable(),
  ...answers,
};
const narrowed = {
  /** Only these levels; empty = all. */
  levels: z.array(z.enum(LISTED_LEVELS)).readonly(),
  /** Only what comes from there; empty = all. */
  origins: z.array(z.enum(ORIGINS)).readonly(),
  sort: z.enum(SORTS),
};
const people = {
  /** Leaves out users who may not sign in. */
  activeOnly: z.boolean(),
};
const cover = {
  /** Charts on the first page: who holds how much, from where, and what has changed. */
  cover: z.boolean(),
  /** What has changed since the end of that day; null = since the last printout of the same. Older settings lack it. */
  since: date.nullable().default(null),
};

/** What users, groups and profiles may do on each node. */
export const permissionsDefinition = z.strictObject({
  kind: z.literal(['permissions', 'userPermissions', 'groupPermissions', 'profile']),
  principals,
  ...nodes,
  show: z.enum(SHOWN),
  ...narrowed,
  ...people,
  /** Every principal begins on a new page and is complete by itself, and an index comes first. */
  separate: z.boolean(),
  ...cover,
  ...page,
});
export type PermissionsDefinition = z.infer<typeof permissionsDefinition>;

export const HOLDERS_SHOWN = ['users', 'groups', 'all'] as const;

/** Who holds a permission on some nodes. */
export const whoCanDefinition = z.strictObject({
  kind: z.literal('whoCan'),
  nodes: z.array(code).min(1).max(1000).readonly(),
  ...answers,
  /** Holders that have a permission, or all of them. */
  show: z.enum(SHOWN),
  holders: z.enum(HOLDERS_SHOWN),
  ...narrowed,
  ...people,
  separate: z.boolean(),
  ...page,
});
export type WhoCanDefinition = z.infer<typeof whoCanDefinition>;

/** Users across, nodes down. */
export const matrixDefinition = z.strictObject({
  kind: z.literal('matrix'),
  principals,
  ...nodes,
  /** How many levels of the tree below the first; null = all. */
  depth: z.number().int().min(0).max(100).nullable(),
  ...people,
  ...cover,
  ...page,
});
export type MatrixDefinition = z.infer<typeof matrixDefinition>;

export const COMPARED = ['different', 'all'] as const;

/** Where two or more principals have not the same. */
export const differencesDefinition = z.strictObject({
  kind: z.literal('differences'),
  principals: z.array(principal).min(2).max(4).readonly(),
  ...nodes,
  compared: z.enum(COMPARED),
  ...page,
});
export type DifferencesDefinition = z.infer<typeof differencesDefinition>;

/** Where nothing is defined. */
export const undefinedDefinition = z.strictObject({
  kind: z.literal('undefined'),
  principals,
  ...nodes,
  ...people,
  separate: z.boolean(),
  ...page,
});
export type UndefinedDefinition = z.infer<typeof undefinedDefinition>;

/** Seats, and the users who take them. */
export const licenceDefinition = z.strictObject({
  kind: z.literal('licence'),
  asOf: date.nullable(),
  ...people,
  ...page,
});
export type LicenceDefinition = z.infer<typeof licenceDefinition>;

const period = { from: date.nullable(), to: date.nullable() };

/** What was changed, when, by whom and why. */
export const changeLogDefinition = z.strictObject({
  kind: z.literal('changeLog'),
  ...period,
  /** null = everybody. */
  author: z.string().min(1).max(1000).nullable(),
  ...page,
});
export type ChangeLogDefinition = z.infer<typeof changeLogDefinition>;

/** What happened to some principals: their record, memberships, assignments and permissions. */
export const eventLogDefinition = z.strictObject({
  kind: z.literal('eventLog'),
  principals: z.array(principal).min(1).max(1000).readonly(),
  ...period,
  ...page,
});
export type EventLogDefinition = z.infer<typeof eventLogDefinition>;

export const MOST_SIGNERS = 6;
/** Characters of a name. */
export const LONGEST_SIGNER = 200;

/** What somebody has, to be confirmed line by line and signed. */
export const reviewDefinition = z.strictObject({
  kind: z.literal('review'),
  principals,
  ...nodes,
  ...people,
  /** Who is to sign, besides the reviewer; empty = the reviewer alone. */
  signers: z.array(z.string().min(1).max(LONGEST_SIGNER)).max(MOST_SIGNERS).readonly(),
  ...page,
});
export type ReviewDefinition = z.infer<typeof reviewDefinition>;

/** Every kind of report. */
export const reportDefinition = z.discriminatedUnion('kind', [
  permissionsDefinition,
  whoCanDefinition,
  matrixDefinition,
  differencesDefinition,
  undefinedDefinition,
  licenceDefinition,
  changeLogDefinition,
  eventLogDefinition,
  reviewDefinition,
]);
export type ReportDefinition = z.infer<typeof reportDefinition>;
export type ReportKind = ReportDefinition['kind'];

/** In the order of desk.md; `permissions` is for any mixture of principals. */
export const REPORT_KINDS = [
  'userPermissions',
  'groupPermissions',
  'profile',
  'permissions',
  'whoCan',
  'matrix',
  'differences',
  'undefined',
  'licence',
  'changeLog',
  'eventLog',
  'review',
] as const satisfies readonly ReportKind[];

/** The kind of principal that a kind of report is about; null = any. */
export function holderKindOf(kind: ReportKind): HolderKind | null {
  switch (kind) {
    case 'userPermissions':
    case 'matrix':
    case 'undefined':
    case 'review':
      return 'user';
    case 'groupPermissions':
      return 'group';
    case 'profile':
      return 'profile';
    default:
      return null;
  }
}

const PAGE = { paper: 'A4', orientation: 'portrait' } as const;
const NODES = { subtree: null, entity: null, asOf: null } as const;
const NARROWED = { levels: [], origins: [], sort: 'tree' } as const;

/** What is asked for where nothing is chosen; principals and nodes that a kind cannot do without stay empty. */
export function defaultDefinition(kind: ReportKind): ReportDefinition {
  switch (kind) {
    case 'permissions':
    case 'userPermissions':
    case 'groupPermissions':
    case 'profile':
      return defaultPermissions(kind);
    case 'whoCan':
      return {
        kind,
        nodes: [],
        entity: null,
        asOf: null,
        show: 'defined',
        holders: 'all',
        ...NARROWED,
        sort: 'level',
        activeOnly: false,
        separate: false,
        ...PAGE,
      };
    case 'matrix':
      return {
        kind,
        principals: [],
        ...NODES,
        depth: 1,
        activeOnly: true,
        cover: true,
        since: null,
        paper: 'A4',
        orientation: 'landscape',
      };
    case 'differences':
      return { kind, principals: [], ...NODES, compared: 'different', ...PAGE };
    case 'undefined':
      return { kind, principals: [], ...NODES, activeOnly: true, separate: false, ...PAGE };
    case 'licence':
      return { kind, asOf: null, activeOnly: false, ...PAGE };
    case 'changeLog':
      return { kind, from: null, to: null, author: null, ...PAGE };
    case 'eventLog':
      return { kind, principals: [], from: null, to: null, ...PAGE };
    case 'review':
      return { kind, principals: [], ...NODES, activeOnly: true, signers: [], ...PAGE };
  }
}

export function defaultPermissions(kind: PermissionsDefinition['kind']): PermissionsDefinition {
  return {
    kind,
    principals: [],
    ...NODES,
    show: 'defined',
    ...NARROWED,
    activeOnly: false,
    separate: true,
    cover: false,
    since: null,
    ...PAGE,
  };
}
