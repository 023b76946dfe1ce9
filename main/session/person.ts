/**
 * Who works here, and what that person may see of Grantree itself. There is no sign-in yet: the operating system's user
 * stands for the person, and somebody the store does not know is not held back.
 */
import { userInfo } from 'node:os';
import { administers } from '../../shared/changes/soundness.ts';
import type { Index } from '../../shared/rules/compile.ts';

/** The name under which changes are logged and printouts signed. */
export function signedInName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an account, as in some containers.
    return process.env.USER ?? process.env.USERNAME ?? String(process.getuid?.() ?? '');
  }
}

/** Whether protected profiles are shown: to administrators alone (domain.md §3, seed 000). */
export function seesProtected(index: Index, login: string): boolean {
  const user = index.holders.userNumbers.get(login);
  return user === undefined || administers(index, user);
}
