/** Pictures of pages compared. */

export interface Image {
  readonly width: number;
  readonly height: number;
  /** A byte for each dot, 0 = black. */
  readonly dots: Buffer;
}

/** A picture as pdftoppm writes it in grey (binary PGM). */
export function readImage(bytes: Buffer): Image {
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), dots: bytes.subarray(head.length) };
}

/** How much two pictures differ, from 0 (not at all) to 1; those of different size do altogether. */
export function difference(one: Image, other: Image): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let sum = 0;
  for (const [place, dot] of one.dots.entries()) sum += Math.abs(dot - (other.dots[place] ?? 0));
  return sum / (one.dots.length * 255);
}
