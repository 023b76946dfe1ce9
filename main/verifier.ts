/**
 * Verifies one store in a process of its own, which can be ended at any time: a large one is minutes of reading. What
 * it tells goes to `verifying.ts`.
 */
import type { VerifyProgress } from '../shared/api.ts';
import type { Outcome } from '../shared/model/problem.ts';
import { type VerifyReport, verifyStore } from './store/store.ts';

/** What the process says: how far it is, and in the end what came of it. */
export type VerifierMessage =
  | { readonly progress: VerifyProgress }
  | { readonly outcome: Outcome<VerifyReport> };

const say = (message: VerifierMessage): void => process.parentPort.postMessage(message);

const [path = ''] = process.argv.slice(2);
say({ outcome: verifyStore(path, (progress) => say({ progress })) });
