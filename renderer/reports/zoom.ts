/** How large the pages of a preview are shown. */

export const FIT_WIDTH = 'fit';
/** Percent of the size on paper. */
export const PERCENTS = [50, 75, 100, 125, 150, 200, 300] as const;
export type Zoom = typeof FIT_WIDTH | (typeof PERCENTS)[number];

export const ZOOMS: readonly Zoom[] = [FIT_WIDTH, ...PERCENTS];

/** The next step up or down from the size the pages have now, in percent. */
export function closestZoom(percent: number, direction: 1 | -1): Zoom {
  const beyond = PERCENTS.filter((step) => (direction === 1 ? step > percent + 1 : step < percent - 1));
  const closest = direction === 1 ? beyond[0] : beyond.at(-1);
  return closest ?? (direction === 1 ? PERCENTS[PERCENTS.length - 1] : PERCENTS[0]) ?? 100;
}
