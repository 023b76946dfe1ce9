/**
 * The typeface of printouts, brought along so that a printout has the same pages on every computer: Source Sans 3 in
 * two weights, a file for each script. The build puts the files into the program.
 */
import cyrillic400 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff?inline';
import cyrillic600 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff?inline';
import greek400 from '@fontsource/source-sans-3/files/source-sans-3-greek-400-normal.woff?inline';
import greek600 from '@fontsource/source-sans-3/files/source-sans-3-greek-600-normal.woff?inline';
import latin400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline';
import latin600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?inline';
import extended400 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline';
import extended600 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?inline';

/** `data:` addresses of WOFF files; the first that has a character draws it. */
export const FONT_FILES = {
  regular: [latin400, extended400, cyrillic400, greek400],
  semibold: [latin600, extended600, cyrillic600, greek600],
} as const;
