/**
 * The shape of each record of `grantree/1` (domain.md §11): its fields, their types, and here alone what an absent field
 * stands for. What the values must be beyond their type is in `model/validate.ts`.
 *
 * Absent fields:
 * - name: the code (of a user: the login); email and note: empty;
 * - parent, entityAccess of an assignment, default of a Hierarchy profile: none; updatePeriod and seats: unlimited;
 * - kind `menu`, scale `levels`, language `en`; lists and maps: empty;
 * - active and includeNewEntities: true; every other yes or no: false.
 * Never absent: code, login, type of a profile, module and entityAccess of a Hierarchy profile, user of an assignment,
 * holder, node and rights of a grant.
 */
import { z } from 'zod';
import { LETTERS, LEVELS, type Rights, rightsOfLetters, rightsOfLevel } from '../model/rights.ts';
import { LANGUAGES, NODE_KINDS, PROFILE_TYPES, SCALES } from '../model/types.ts';
import { codeMap } from '../model/validateLists.ts';

export const FORMAT = 'grantree/1';

const text = z.string();
const reference = z.string().nullable().default(null);
const yes = z.boolean().default(true);
const no = z.boolean().default(false);
const codes = z.array(z.string()).default(() => []);

/** `grantreeRead.ts` puts the code here before; empty only where there is no code either. */
const name = z.string().default('');

/** Code → code (`codeMap`). Not `z.record`, which drops a key `__proto__` in silence. */
const codeByCode = z
  .unknown()
  .default(() => ({}))
  .transform((value, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      context.addIssue({ code: 'custom', message: 'expected-object', input: value });
      return z.NEVER;
    }
    const entries: [string, string][] = [];
    for (const [key, code] of Object.entries(value)) {
      if (typeof code === 'string') entries.push([key, code]);
      else context.addIssue({ code: 'custom', message: 'expected-text', path: [key], input: code });
    }
    return codeMap(entries);
  });

const rights = z.unknown().transform((value, context): Rights => {
  const found = rightsOf(value);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'bad-rights', input: value });
  return z.NEVER;
});

/** The rights of a level's name or of a list of letters, each at most once; null for anything else. */
function rightsOf(value: unknown): Rights | null {
  if (!Array.isArray(value)) {
    const level = LEVELS.find((candidate) => candidate === value);
    return level === undefined ? null : rightsOfLevel(level);
  }
  const letters = LETTERS.filter((letter) => value.includes(letter));
  return letters.length === value.length ? rightsOfLetters(letters) : null;
}

/** -1 is how files write "unlimited" (domain.md §5). */
const period = z
  .number()
  .nullable()
  .default(null)
  .transform((days) => (days === -1 ? null : days));

/** The lists of a file in the order in which they are written, each with the schema of its records. */
export const RECORD_SCHEMAS = {
  nodes: z.strictObject({
    code: text,
    name,
    parent: reference,
    kind: z.enum(NODE_KINDS).default('menu'),
    scale: z.enum(SCALES).default('levels'),
    dated: no,
    perEntity: no,
  }),
  entities: z.strictObject({ code: text, name, parent: reference }),
  users: z.strictObject({
    login: text,
    name,
    email: text.default(''),
    active: yes,
    locked: no,
    shared: no,
    administrator: no,
    language: z.enum(LANGUAGES).default('en'),
  }),
  groups: z.strictObject({ code: text, name, users: codes, groups: codes }),
  profiles: z.strictObject({
    code: text,
    name,
    type: z.enum(PROFILE_TYPES),
    builtIn: no,
    protected: no,
  }),
  entityAccessProfiles: z.strictObject({ code: text, name, entities: codes, includeNewEntities: yes }),
  hierarchyProfiles: z.strictObject({
    code: text,
    name,
    module: text,
    entityAccess: text,
    default: reference,
    assignments: codeByCode,
  }),
  assignments: z.strictObject({
    user: text,
    entityAccess: reference,
    general: codeByCode,
    hierarchy: codeByCode,
  }),
  grants: z.strictObject({
    holder: text,
    node: text,
    rights,
    updatePeriod: period,
    note: text.default(''),
  }),
};

export const licenceSchema = z.strictObject({ seats: z.number().nullable().default(null) });
