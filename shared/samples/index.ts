/** The sample stores by the names that `init --sample NAME` takes (domain.md §12). */
import type { Model } from '../model/types.ts';
import { erpSample } from './erp.ts';
import { integrationSample } from './integration.ts';
import type { SampleName } from './names.ts';
import { sitesSample } from './sites.ts';
import { tradeSample } from './trade.ts';

export { SAMPLE_NAMES, type SampleName } from './names.ts';

export const SAMPLES: Readonly<Record<SampleName, () => Model>> = {
  trade: tradeSample,
  sites: sitesSample,
  erp: erpSample,
  integration: integrationSample,
};
