/** The sample store that a first start opens. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { difference } from '../shared/changes/difference.ts';
import { type Outcome, success } from '../shared/model/problem.ts';
import { EMPTY_MODEL } from '../shared/model/types.ts';
import { SAMPLES, type SampleName } from '../shared/samples/index.ts';
import { signedInName } from './session/person.ts';
import { createStore } from './store/store.ts';

/** The path of the sample store in a folder; made when it is not there yet. */
export function sampleStoreIn(folder: string): Outcome<string> {
  const path = join(folder, 'trade.grantree');
  return existsSync(path) ? success(path) : makeSample(path, 'trade');
}

/** Makes a store with a sample at a path where no file is; gives the path back. */
export function makeSample(path: string, name: SampleName): Outcome<string> {
  mkdirSync(dirname(path), { recursive: true });
  const changes = difference(EMPTY_MODEL, SAMPLES[name]());
  const created = createStore(path, {
    changes,
    author: signedInName(),
    reason: '',
    source: `sample ${name}`,
  });
  if (!created.ok) return created;
  created.value.close();
  return success(path);
}
