/** Another engine, written by others, decides the same from what we tell it (domain.md §1–§7 without §6's entities). */
import {
  type AuthorizationAnswer,
  checkParsePolicySet,
  preparsePolicySet,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../shared/formats/cedar/syntax.ts';
import { type Cedar, cedarText, writeCedar } from '../../shared/formats/cedar.ts';
import { LETTERS, type Letter, rightsOfLetters } from '../../shared/model/rights.ts';
import type { Model, NodeKind } from '../../shared/model/types.ts';
import { compile } from '../../shared/rules/compile.ts';
import { type Decision, decide } from '../../shared/rules/decide.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { model, node, user } from '../rules/world.ts';

const ON = '2026-03-10';

interface Request {
  readonly user: string;
  readonly node: string;
  readonly right: Letter;
  readonly age: number | null;
}

function cedarOf(from: Model): Cedar {
  const written = writeCedar(from);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return written.value;
}

/** Asks Cedar; a policy that cannot be evaluated fails the test, since Cedar would pass over it in silence. */
function askCedar(cedar: Cedar, request: Request): { allow: boolean; policies: readonly string[] } {
  const answer: AuthorizationAnswer = statefulIsAuthorized({
    principal: { type: 'User', id: request.user },
    action: { type: 'Action', id: ACTIONS[request.right] },
    resource: { type: 'Node', id: request.node },
    context: request.age === null ? {} : { age: request.age },
    preparsedPolicySetId: 'model',
    entities: cedar.entities as never,
  });
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
  expect(answer.response.diagnostics.errors).toEqual([]);
  return { allow: answer.response.decision === 'allow', policies: answer.response.diagnostics.reason };
}

function prepare(cedar: Cedar): void {
  const staticPolicies = Object.fromEntries(cedar.policies.map(({ id, text }) => [id, text]));
  const parsed = preparsePolicySet('model', { staticPolicies });
  if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
}

function dateOfAge(age: number): string {
  return new Date(Date.parse(ON) - age * 86_400_000).toISOString().slice(0, 10);
}

/** The ids of the policies that must have permitted it: those of the deciding grants that give the right in time. */
function permitting(decision: Decision, { right, age }: Request, dated: boolean): string[] {
  const wanted = rightsOfLetters([right]);
  const limited = dated && age !== null && (right === 'U' || right === 'D');
  return decision.deciding
    .filter(({ rights }) => (rights & wanted) !== 0)
    .filter(({ updatePeriod }) => !limited || updatePeriod === null || updatePeriod >= age)
    .map(({ holder, node: stored }) => `${holder} ${stored}`)
    .sort();
}

/** What the translation says: no entities, and nothing that stands on them. */
function withoutEntities(from: Model): Model {
  const assignments = Array.from(
    from.assignments,
    ([login, { user: of, general }]) =>
      [login, { user: of, entityAccess: null, general, hierarchy: {} }] as const,
  );
  return {
    ...from,
    entities: new Map(),
    entityAccessProfiles: new Map(),
    hierarchyProfiles: new Map(),
    assignments: new Map(assignments),
  };
}

/** Most users may sign in, and most nodes are of the kinds on which rules depend. */
function telling(from: Model, kinds: readonly NodeKind[]): Model {
  const users = Array.from(from.users.values(), (each, number) =>
    number === 0 ? each : { ...each, active: true, locked: false },
  );
  const nodes = Array.from(from.nodes.values(), (each, number) => ({
    ...each,
    kind: kinds[number] ?? each.kind,
  }));
  return {
    ...from,
    users: new Map(users.map((each) => [each.login, each])),
    nodes: new Map(nodes.map((each) => [each.code, each])),
  };
}

const KINDS = ['module', 'form', 'field', 'section', 'field', 'menu', 'administration'] as const;

const models = fc
  .tuple(
    arbitraryModel({ entities: 0, grants: 30 }),
    fc.array(fc.constantFrom(...KINDS), { minLength: 8, maxLength: 8 }),
  )
  .map(([from, kinds]) => telling(withoutEntities(from), kinds))
  .filter((from) => from.users.size > 0 && from.nodes.size > 0);

const questions = models.chain((from) =>
  fc.tuple(
    fc.constant(from),
    fc.array(
      fc.record({
        user: fc.constantFrom(...from.users.keys()),
        node: fc.constantFrom(...from.nodes.keys()),
        right: fc.constantFrom(...LETTERS),
        age: fc.constantFrom(null, -1, 0, 1, 7, 31),
      }),
      { minLength: 10, maxLength: 30 },
    ),
  ),
);

describe('Cedar', () => {
  it('decides as Grantree does, by the policies of the deciding grants', () => {
    fc.assert(
      fc.property(questions, ([from, requests]) => {
        const cedar = cedarOf(from);
        const index = compile(from);
        prepare(cedar);
        for (const request of requests) {
          const documentDate = request.age === null ? null : dateOfAge(request.age);
          const decided = decide(index, { ...request, documentDate }, ON);
          if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
          const { allow, reason } = decided.value;
          const { allow: allowed, policies } = askCedar(cedar, request);
          expect({ request, allow: allowed }).toEqual({ request, allow });
          if (!allow || reason === 'administrator') continue;
          const dated = from.nodes.get(request.node)?.dated === true;
          expect([...policies].sort()).toEqual(permitting(decided.value, request, dated));
        }
      }),
      { numRuns: Number(process.env.CEDAR_MODELS ?? 150) },
    );
  }, 600_000);

  it('closes a field with its form, where an own grant stands before the group’s', () => {
    const form = node('form', { kind: 'form' });
    const cedar = cedarOf(
      model({
        nodes: [form, node('form.field', { kind: 'field' })],
        users: [user('ann'), user('bob')],
        groups: [{ code: 'sales', users: ['ann', 'bob'] }],
        grants: [
          { holder: 'group:sales', node: 'form', rights: 'read' },
          { holder: 'user:bob', node: 'form', rights: 'none' },
        ],
      }),
    );
    prepare(cedar);
    const asked = { node: 'form.field', right: 'R', age: null } as const;
    expect(askCedar(cedar, { ...asked, user: 'ann' }).allow).toBe(true);
    expect(askCedar(cedar, { ...asked, user: 'bob' }).policies).toEqual(['form-not-readable']);
  });

  it('is told a grant with the nodes it reaches, a nearer one left out', () => {
    const { policies } = cedarOf(
      model({
        nodes: [node('goods'), node('goods.items'), node('goods.on', { scale: 'switch' })],
        users: [user('ann')],
        groups: [{ code: 'sales', users: ['ann'] }],
        grants: [
          { holder: 'group:sales', node: 'goods', rights: 'read' },
          { holder: 'group:sales', node: 'goods.items', rights: 'none' },
        ],
      }),
    );
    expect(cedarText(policies)).toContain(`@id("group:sales goods")
permit (principal in Group::"sales", action in [Action::"read", Action::"update", Action::"add", Action::"delete"], resource in Node::"goods")
when { (resource.scale == "levels" && action in [Action::"read"]) || (resource.scale == "switch" && action in [Action::"read", Action::"update", Action::"add", Action::"delete"]) }
unless { resource in [Node::"goods.items"] }
unless { principal.own.contains(resource) };
`);
    expect(policies.map(({ id }) => id)).not.toContain('group:sales goods.items');
  });

  it('is told whatever code there is', () => {
    const code = '"a" \\ b Žan 😀';
    const cedar = cedarOf(
      model({
        nodes: [node('goods'), { ...node(code), parent: null }],
        users: [user('ann')],
        grants: [{ holder: 'user:ann', node: code, rights: 'read' }],
      }),
    );
    prepare(cedar);
    const ann = { user: 'ann', right: 'R', age: null } as const;
    expect(askCedar(cedar, { ...ann, node: code })).toEqual({ allow: true, policies: [`user:ann ${code}`] });
    expect(askCedar(cedar, { ...ann, node: 'goods' }).allow).toBe(false);
    const asFile = checkParsePolicySet({ staticPolicies: cedarText(cedar.policies) });
    expect(asFile).toEqual({ type: 'success' });
  });

  it('is not told of entities', () => {
    const written = writeCedar(model({ entities: [{ code: 'A' }] }));
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'cedar-entities' }] });
  });
});
