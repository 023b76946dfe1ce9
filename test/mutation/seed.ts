/**
 * Random tests with the same models for every mutant: none is killed by luck, and a second run says what the first
 * said. The first failure is enough, so nothing is shrunk.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: 2026, endOnFailure: true });
