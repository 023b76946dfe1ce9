/** The names that `init --sample NAME` takes (domain.md §12), apart from the samples themselves: the window needs no more. */
export const SAMPLE_NAMES = ['trade', 'sites', 'erp', 'integration'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];
