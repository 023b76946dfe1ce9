/** Every sample: sound, the same at each call, and administered by somebody. */
import { describe, expect, it } from 'vitest';
import { hasAdministrator, refusals } from '../../shared/changes/soundness.ts';
import { writeGrantree } from '../../shared/formats/grantree.ts';
import { EMPTY_MODEL } from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { compile } from '../../shared/rules/compile.ts';
import { SAMPLE_NAMES, SAMPLES } from '../../shared/samples/index.ts';

describe.each(SAMPLE_NAMES)('the sample %s', (name) => {
  const model = SAMPLES[name]();

  it('is sound, has an administrator and stays within its seats', () => {
    expect(validateModel(model)).toEqual([]);
    const index = compile(model);
    expect(hasAdministrator(index)).toBe(true);
    expect(refusals(compile(EMPTY_MODEL), index)).toEqual([]);
  });

  it('is the same at each call', () => {
    expect(writeGrantree(SAMPLES[name]())).toBe(writeGrantree(model));
  });
});
