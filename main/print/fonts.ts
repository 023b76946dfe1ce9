/**
 * The typeface of printouts, brought along so that a printout has the same pages on every computer. The build puts
 * the files into the program; what they lack (other scripts than Latin) comes from the system.
 */
import latinRegular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?inline';
import latinSemibold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?inline';
import extendedRegular from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?inline';
import extendedSemibold from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?inline';

/** The characters of each pair of files, as its package states them. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const EXTENDED =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

function fontFace(weight: number, range: string, url: string): string {
  return `@font-face { font-family: "Source Sans 3"; font-weight: ${weight}; src: url(${url}) format("woff2"); unicode-range: ${range}; }\n`;
}

/** CSS rules with the files in them. */
export const FONT_FACES = [
  fontFace(400, LATIN, latinRegular),
  fontFace(600, LATIN, latinSemibold),
  fontFace(400, EXTENDED, extendedRegular),
  fontFace(600, EXTENDED, extendedSemibold),
].join('');
