/**
 * `npm run oracle`: a million decisions on thousands of random models, engine against oracle. The seed is printed;
 * `npm run oracle -- --seed 7 --decisions 20000` runs others.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { compile } from '../../shared/rules/compile.ts';
import { REASONS } from '../../shared/rules/ruling.ts';
import { compiledByChanges, differenceIn, questions } from './agreement.ts';
import type { OracleAnswer } from './oracle.ts';

/** Questions about each model: more would be asked of too few models, fewer would mostly make models. */
const PER_MODEL = 150;

export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { seed: { type: 'string' }, decisions: { type: 'string', default: '1000000' } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const models = Math.ceil(Number(values.decisions) / PER_MODEL);
  console.log(`Seed ${seed}, ${models.toLocaleString('en')} models.`);
  const begun = performance.now();
  const reasons = new Map<string, { allowed: number; denied: number }>(
    REASONS.map((reason) => [reason, { allowed: 0, denied: 0 }]),
  );
  const details = fc.check(
    fc.property(questions(PER_MODEL), fc.nat({ max: 1000 }), ([model, requests], draw) => {
      // Every other model is reached by changes, so that rows laid over earlier ones decide as well.
      const index = draw % 2 === 0 ? compile(model) : compiledByChanges(model, draw);
      const counted = ({ allow, reason }: OracleAnswer): void => {
        const count = reasons.get(reason);
        if (count !== undefined) count[allow ? 'allowed' : 'denied']++;
      };
      const difference = differenceIn(model, requests, counted, index);
      if (difference !== null) throw new Error(JSON.stringify(difference, null, 2));
    }),
    { seed, numRuns: models },
  );
  if (details.failed) {
    console.error(fc.defaultReportMessage(details));
    return 1;
  }
  let decisions = 0;
  for (const [reason, { allowed, denied }] of reasons) {
    decisions += allowed + denied;
    console.log(
      `${reason.padEnd(22)} ${allowed.toLocaleString('en').padStart(9)} allowed ${denied.toLocaleString('en').padStart(9)} denied`,
    );
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${decisions.toLocaleString('en')} decisions on ${models.toLocaleString('en')} models agree; ${seconds} s.`,
  );
  // A reason that never came up was not compared.
  const missing = [...reasons].filter(([, { allowed, denied }]) => allowed + denied === 0);
  if (missing.length > 0) console.error(`Never came up: ${missing.map(([reason]) => reason).join(', ')}`);
  return missing.length > 0 ? 1 : 0;
}
