/** The typeface for pages of HTML: the same files that PDFs are set in. */
import { FONT_FILES } from './type/fontFiles.ts';

const WEIGHTS = { regular: 400, semibold: 600 } as const;

/**
 * CSS rules with the font files in them, each a family of its own; `fontFamily` names them in the order in which they
 * are asked for a character. `scripts`: how many files of each weight, Latin first.
 */
export function fontFaces(scripts: number = FONT_FILES.regular.length): string {
  return (['regular', 'semibold'] as const)
    .flatMap((weight) =>
      FONT_FILES[weight].slice(0, scripts).map((address, place) => {
        const url = `url(${address}) format("woff")`;
        return `@font-face { font-family: "${familyAt(place)}"; font-weight: ${WEIGHTS[weight]}; src: ${url}; }\n`;
      }),
    )
    .join('');
}

/** The families for a CSS rule. */
export const FONT_FAMILY = FONT_FILES.regular.map((_, place) => `"${familyAt(place)}"`).join(', ');

/** Files of Latin script, for pages that find other scripts on the computer they are read on. */
export const LATIN = 2;

function familyAt(place: number): string {
  return `Grantree Sans ${place}`;
}
