/**
 * fast-check for runner.mjs: the same models for every mutant, so that none is killed by luck and a second run says what
 * the first said; fewer of them, since a mutant that gets past the first hundred mostly gets past all; and the first
 * failure is enough, so nothing is shrunk. `MUTATION_RUNS` sets another number: fewer are quicker and notice rather less.
 */
import fc from 'fast-check';

const MOST_RUNS = Number(process.env.MUTATION_RUNS ?? 100);

fc.configureGlobal({ seed: 2026, endOnFailure: true });

const fewer = (parameters = {}) => ({
  ...parameters,
  numRuns: Math.min(parameters.numRuns ?? MOST_RUNS, MOST_RUNS),
});

export default { ...fc, assert: (property, parameters) => fc.assert(property, fewer(parameters)) };
