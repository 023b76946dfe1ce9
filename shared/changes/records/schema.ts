/** Parses record gestures that come from outside: IPC, and lines of JSON on the command line. */
import { z } from 'zod';
import {
  CODED_LISTS,
  HOLDER_KINDS,
  type HolderKey,
  LANGUAGES,
  NODE_KINDS,
  PROFILE_TYPES,
  parseHolderKey,
  SCALES,
} from '../../model/types.ts';
import { codeMap } from '../../model/validateLists.ts';
import type { RecordGesture } from './gesture.ts';

/** The lists a gesture can be about. */
export const RECORD_LISTS = CODED_LISTS;

const code = z.string().min(1).max(1000);
const name = z.string().max(1000);
const codes = z.array(code).readonly();
const keys = z.array(code).min(1).readonly();
const list = z.enum(RECORD_LISTS);

const holder = z.custom<HolderKey>((value) => typeof value === 'string' && parseHolderKey(value) !== null, {
  error: `expected ${HOLDER_KINDS.join(', ')} and a code, as in user:ann`,
});

/** Code → code or null, the key `__proto__` included, which `z.record` would drop. */
function codesByCode<V extends string | null>(value: z.ZodType<V>) {
  return z
    .custom<Readonly<Record<string, V>>>(
      (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
      { error: 'expected an object of codes' },
    )
    .transform((given, context) => {
      const entries = z.array(z.tuple([code, value])).safeParse(Object.entries(given));
      if (entries.success) return Object.assign(codeMap([]), Object.fromEntries(entries.data));
      context.addIssue('expected a code for each code');
      return z.NEVER;
    });
}

const nodeFields = {
  name: name.exactOptional(),
  kind: z.enum(NODE_KINDS).exactOptional(),
  scale: z.enum(SCALES).exactOptional(),
  dated: z.boolean().exactOptional(),
  perEntity: z.boolean().exactOptional(),
};
const userFields = {
  name: name.exactOptional(),
  email: name.exactOptional(),
  active: z.boolean().exactOptional(),
  locked: z.boolean().exactOptional(),
  shared: z.boolean().exactOptional(),
  administrator: z.boolean().exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
};
const parent = code.nullable().exactOptional();

const NEW = {
  nodes: z.strictObject({ code, parent, ...nodeFields }),
  entities: z.strictObject({ code, name: name.exactOptional(), parent }),
  users: z.strictObject({ login: code, ...userFields }),
  groups: z.strictObject({
    code,
    name: name.exactOptional(),
    users: codes.exactOptional(),
    groups: codes.exactOptional(),
  }),
  profiles: z.strictObject({
    code,
    name: name.exactOptional(),
    type: z.enum(PROFILE_TYPES).exactOptional(),
    protected: z.boolean().exactOptional(),
  }),
  entityAccessProfiles: z.strictObject({
    code,
    name: name.exactOptional(),
    entities: codes.exactOptional(),
    includeNewEntities: z.boolean().exactOptional(),
  }),
  hierarchyProfiles: z.strictObject({
    code,
    name: name.exactOptional(),
    module: code,
    entityAccess: code,
    default: code.nullable().exactOptional(),
    assignments: codesByCode(code).exactOptional(),
  }),
};

const EDITED = {
  nodes: z.strictObject(nodeFields),
  entities: z.strictObject({ name: name.exactOptional() }),
  users: z.strictObject(userFields),
  groups: z.strictObject({ name: name.exactOptional() }),
  profiles: z.strictObject({ name: name.exactOptional(), protected: z.boolean().exactOptional() }),
  entityAccessProfiles: z.strictObject({
    name: name.exactOptional(),
    includeNewEntities: z.boolean().exactOptional(),
  }),
  hierarchyProfiles: z.strictObject({
    name: name.exactOptional(),
    default: code.nullable().exactOptional(),
  }),
};

function create<L extends string, R extends z.ZodType>(of: L, record: R) {
  const before = code.nullable().exactOptional();
  return z.strictObject({ kind: z.literal('create'), list: z.literal(of), record, before });
}

function edit<L extends string, F extends z.ZodType>(of: L, fields: F) {
  return z.strictObject({ kind: z.literal('edit'), list: z.literal(of), keys, fields });
}

const anyCreate = z.discriminatedUnion('list', [
  create('nodes', NEW.nodes),
  create('entities', NEW.entities),
  create('users', NEW.users),
  create('groups', NEW.groups),
  create('profiles', NEW.profiles),
  create('entityAccessProfiles', NEW.entityAccessProfiles),
  create('hierarchyProfiles', NEW.hierarchyProfiles),
]);
const anyEdit = z.discriminatedUnion('list', [
  edit('nodes', EDITED.nodes),
  edit('entities', EDITED.entities),
  edit('users', EDITED.users),
  edit('groups', EDITED.groups),
  edit('profiles', EDITED.profiles),
  edit('entityAccessProfiles', EDITED.entityAccessProfiles),
  edit('hierarchyProfiles', EDITED.hierarchyProfiles),
]);

export const recordGestureSchema: z.ZodType<RecordGesture> = z.discriminatedUnion('kind', [
  anyCreate,
  anyEdit,
  z.strictObject({ kind: z.literal('copy'), list, key: code, code, name }),
  z.strictObject({ kind: z.literal('recode'), list, key: code, code }),
  z.strictObject({ kind: z.literal('delete'), list, keys }),
  z.strictObject({
    kind: z.literal('move'),
    list: z.enum(['nodes', 'entities']),
    keys,
    place: z.enum(['before', 'after', 'into']),
    target: code.nullable(),
  }),
  z.strictObject({
    kind: z.enum(['join', 'leave']),
    groups: keys,
    members: z.array(holder).min(1).readonly(),
  }),
  z.strictObject({
    kind: z.literal('assign'),
    users: keys,
    entityAccess: code.nullable().exactOptional(),
    general: codesByCode(code.nullable()).exactOptional(),
    hierarchy: codesByCode(code.nullable()).exactOptional(),
  }),
  z.strictObject({ kind: z.enum(['reach', 'unreach']), profiles: keys, entities: keys }),
  z.strictObject({
    kind: z.literal('assignEntities'),
    hierarchy: code,
    entities: keys,
    profile: code.nullable(),
  }),
  z.strictObject({ kind: z.literal('limit'), users: keys, profile: code, entity: code, only: z.boolean() }),
  z.strictObject({ kind: z.literal('setLicence'), seats: z.int().min(1).nullable() }),
]);
