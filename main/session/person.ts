/** Who works here. There is no sign-in yet: the operating system's user stands for the person. */
import { userInfo } from 'node:os';

/** The name under which changes are logged and printouts signed. */
export function signedInName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an account, as in some containers.
    return process.env.USER ?? process.env.USERNAME ?? String(process.getuid?.() ?? '');
  }
}
