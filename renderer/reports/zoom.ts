/** How large the pages of a preview are shown. */

/** As wide as the view, but not so large that little of a page is in it. */
export const AUTOMATIC = 'automatic';
export const LARGEST_AUTOMATIC = 125;
/** Percent of the size on paper. */
export const PERCENTS = [50, 75, 100, 125, 150, 200, 300] as const;
export type Zoom = typeof AUTOMATIC | (typeof PERCENTS)[number];

export const ZOOMS: readonly Zoom[] = [AUTOMATIC, ...PERCENTS];

/** The next step up or down from the size the pages have now, in percent. */
export function closestZoom(percent: number, direction: 1 | -1): Zoom {
  const beyond = PERCENTS.filter((step) => (direction === 1 ? step > percent + 1 : step < percent - 1));
  const closest = direction === 1 ? beyond[0] : beyond.at(-1);
  return closest ?? (direction === 1 ? PERCENTS[PERCENTS.length - 1] : PERCENTS[0]) ?? 100;
}
