/**
 * The files SQLite has open in this process. On POSIX systems locks belong to the process, not to who took them:
 * closing such a file after reading it directly would drop SQLite's locks on it, and another program could then delete
 * the write-ahead log from under us. So a held file is looked at through SQLite only.
 */
const counts = new Map<string, number>();

/** Notes a file, by its identity, as open; what is returned ends that. */
export function hold(identity: string): () => void {
  counts.set(identity, (counts.get(identity) ?? 0) + 1);
  return () => {
    const left = (counts.get(identity) ?? 1) - 1;
    if (left > 0) counts.set(identity, left);
    else counts.delete(identity);
  };
}

export function isHeld(identity: string): boolean {
  return counts.has(identity);
}
