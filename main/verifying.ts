/** Has a store verified by another process (`verifier.ts`), so that the desk goes on meanwhile. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { VerifyProgress } from '../shared/api.ts';
import { failure, type Outcome, problem, success } from '../shared/model/problem.ts';
import type { VerifyReport } from './store/store.ts';
import type { VerifierMessage } from './verifier.ts';

/** Null = `signal` ended it. */
export function verifyBeside(
  path: string,
  onProgress: (progress: VerifyProgress) => void,
  signal: AbortSignal,
): Promise<Outcome<VerifyReport | null>> {
  const { promise, resolve } = Promise.withResolvers<Outcome<VerifyReport | null>>();
  const verifier = utilityProcess.fork(join(import.meta.dirname, 'verifier.js'), [path], {
    serviceName: 'Grantree verifier',
  });
  verifier.on('message', (message: VerifierMessage) => {
    if ('progress' in message) return onProgress(message.progress);
    resolve(message.outcome);
    verifier.kill();
  });
  // Comes last; whatever was told before stands.
  verifier.once('exit', (code) =>
    resolve(signal.aborted ? success(null) : failure(problem('verify-stopped', { value: code }))),
  );
  signal.addEventListener('abort', () => verifier.kill());
  return promise;
}
