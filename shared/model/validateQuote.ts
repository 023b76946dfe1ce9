/** How values and places appear in a problem: short, on one line, harmless in a terminal. */

/** One step of a path: a field or key, or an index counted from 0. */
export type Step = string | number;

/** Characters that cannot be seen, move the cursor or cannot be written as UTF-8 (lone surrogates). */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;

const LONGEST = 80;

/** A value as a problem shows it: cut after 80 characters, unprintable characters as `\uXXXX`. */
export function quoted(text: string): string {
  const short = text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
  return short.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A JSON path: `$.grants[3].node`, `$.assignments[0].general["*"]`. */
export function pathText(steps: readonly Step[]): string {
  return `$${steps.map(stepText).join('')}`;
}

/** One step of a JSON path: `[3]`, `.node`, `["*"]`. */
export function stepText(step: Step): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `["${quoted(JSON.stringify(step).slice(1, -1))}"]`;
}
