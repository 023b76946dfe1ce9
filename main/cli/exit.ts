/** How a command ends (domain.md §12). */
import type { Problem } from '../../shared/model/problem.ts';

export const EXIT = {
  /** Done, or allowed. */
  done: 0,
  /** Denied, or differences found. */
  denied: 1,
  /** Bad usage or bad input; nothing was changed. */
  badInput: 2,
  /** The store is damaged. */
  damaged: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How a command ends that these problems stopped. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.some(({ code }) => code.startsWith('store-damaged')) ? EXIT.damaged : EXIT.badInput;
}
