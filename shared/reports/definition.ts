/** What somebody asks to be printed, as plain data that can be sent, saved and run again. */
import { z } from 'zod';
import { type HolderKey, parseHolderKey } from '../model/types.ts';

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** `defined`: what a decision rests on; `all`: the undefined nodes as well. */
export const SHOWN = ['defined', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

const principal = z.custom<HolderKey>((value) => typeof value === 'string' && parseHolderKey(value) !== null);

/** The sheet every kind of report is printed on. */
const page = { paper: z.enum(PAPERS), orientation: z.enum(ORIENTATIONS) };

/** What users, groups and profiles may do on each node. */
export const permissionsDefinition = z.strictObject({
  kind: z.literal('permissions'),
  principals: z.array(principal).min(1),
  /** Code of the node to report on, with everything below it; null = the whole tree. */
  subtree: z.string().min(1).nullable(),
  /** Code of the entity to ask at; null = whether the node is available at all (domain.md §6). */
  entity: z.string().min(1).nullable(),
  show: z.enum(SHOWN),
  /** Every principal begins on a new page and is complete by itself. */
  separate: z.boolean(),
  ...page,
});
export type PermissionsDefinition = z.infer<typeof permissionsDefinition>;

/** Every kind of report; the kinds to come join here. */
export const reportDefinition = z.discriminatedUnion('kind', [permissionsDefinition]);
export type ReportDefinition = z.infer<typeof reportDefinition>;
