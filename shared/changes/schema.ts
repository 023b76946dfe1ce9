/** Parses Changes that come from outside (the log on disk, IPC): the one place where their shape is checked. */
import * as z from 'zod';
import { isHidden } from '../model/hidden.ts';
import { ALL_RIGHTS } from '../model/rights.ts';
import {
  type HolderKey,
  LANGUAGES,
  NODE_KINDS,
  PROFILE_TYPES,
  parseHolderKey,
  SCALES,
} from '../model/types.ts';
import { codeMap } from '../model/validateLists.ts';
import { type Change, LIST_NAMES } from './types.ts';

const text = z.string();
const reference = z.string().nullable();

const holder = z.custom<HolderKey>((value) => typeof value === 'string' && parseHolderKey(value) !== null);

/** Code → code (`codeMap`). Not `z.record`, which drops the key `__proto__`: it is a code like any other. */
const codesByCode = z
  .custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .transform((value, context) => {
    const entries = z.array(z.tuple([text, text])).safeParse(Object.entries(value));
    if (entries.success) return codeMap(entries.data);
    context.addIssue('expected a code for each code');
    return z.NEVER;
  });

const grant = z.object({
  rights: z.int().min(0).max(ALL_RIGHTS),
  updatePeriod: z.int().min(0).nullable(),
  note: text,
});

function put<const L extends string, R extends z.ZodType>(list: L, record: R) {
  return z.object({
    kind: z.literal('put'),
    list: z.literal(list),
    record,
    before: reference.exactOptional(),
  });
}

const node = z.object({
  code: text,
  name: text,
  parent: reference,
  kind: z.enum(NODE_KINDS),
  scale: z.enum(SCALES),
  dated: z.boolean(),
  perEntity: z.boolean(),
});

const entity = z.object({ code: text, name: text, parent: reference });

const user = z.object({
  login: text,
  name: text,
  email: text,
  active: z.boolean(),
  locked: z.boolean(),
  shared: z.boolean(),
  administrator: z.boolean(),
  language: z.enum(LANGUAGES),
});

const group = z.object({ code: text, name: text, users: z.array(text), groups: z.array(text) });

const profile = z.object({
  // What stands for a profile in somebody's sight is in no store and no file.
  code: text.refine((code) => !isHidden(code)),
  name: text,
  type: z.enum(PROFILE_TYPES),
  builtIn: z.boolean(),
  protected: z.boolean(),
});

const entityAccessProfile = z.object({
  code: text,
  name: text,
  entities: z.array(text),
  includeNewEntities: z.boolean(),
});

const hierarchyProfile = z.object({
  code: text,
  name: text,
  module: text,
  entityAccess: text,
  default: reference,
  assignments: codesByCode,
});

const assignment = z.object({
  user: text,
  entityAccess: reference,
  general: codesByCode,
  hierarchy: codesByCode,
});

const anyPut = z.discriminatedUnion('list', [
  put('nodes', node),
  put('entities', entity),
  put('users', user),
  put('groups', group),
  put('profiles', profile),
  put('entityAccessProfiles', entityAccessProfile),
  put('hierarchyProfiles', hierarchyProfile),
  put('assignments', assignment),
]);

/** One Change. Fields it does not know are left out, so that what it returns has exactly the fields of the type. */
export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', [
  anyPut,
  z.object({ kind: z.literal('remove'), list: z.enum(LIST_NAMES), key: text }),
  z.object({ kind: z.literal('setGrant'), holder, node: text, grant }),
  z.object({ kind: z.literal('clearGrant'), holder, node: text }),
  z.object({ kind: z.enum(['addMember', 'removeMember']), group: text, member: holder }),
  z.object({
    kind: z.literal('setLicence'),
    licence: z.object({ seats: z.int().min(1).nullable() }),
  }),
]);
