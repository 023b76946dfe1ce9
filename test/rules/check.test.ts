/** The quick decision and the one with evidence say the same, in answers and in problems. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../shared/rules/compile.ts';
import { check, decide } from '../../shared/rules/decide.ts';
import { arbitraryModel } from '../model/arbitrary.ts';

const TODAY = '2026-03-10';

/** Also about what is not there, and what is no right and no date. */
const questions = arbitraryModel().chain((model) =>
  fc.tuple(
    fc.constant(model),
    fc.array(
      fc.record({
        user: fc.constantFrom('nobody', ...model.users.keys(), ...model.users.keys()),
        node: fc.constantFrom('nowhere', ...model.nodes.keys(), ...model.nodes.keys()),
        right: fc.constantFrom('R', 'U', 'A', 'D', 'read', 'write', 'delete', 'none', 'X'),
        entity: fc.constantFrom(undefined, null, 'nothing', ...model.entities.keys()),
        documentDate: fc.constantFrom(
          undefined,
          null,
          '2026-03-11',
          '2026-03-03',
          '2026-02-30',
          '1999-12-31',
        ),
        on: fc.constantFrom(undefined, null, TODAY, '2026-13-01'),
      }),
      { maxLength: 40 },
    ),
  ),
);

it('checks as it decides', () => {
  fc.assert(
    fc.property(questions, ([model, requests]) => {
      const index = compile(model);
      for (const request of requests) {
        const decided = decide(index, request, TODAY);
        const checked = check(index, request, TODAY);
        if (!decided.ok) expect(checked).toEqual(decided);
        else {
          const { allow, rights, reason } = decided.value;
          expect(checked).toEqual({ ok: true, value: { allow, rights, reason } });
        }
      }
    }),
  );
});
