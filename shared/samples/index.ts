/** The sample stores by the names that `init --sample NAME` takes (domain.md §12). */
import type { Model } from '../model/types.ts';
import { tradeSample } from './trade.ts';

export const SAMPLE_NAMES = ['trade'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

export const SAMPLES: Readonly<Record<SampleName, () => Model>> = {
  trade: tradeSample,
};
