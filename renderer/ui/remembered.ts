/** Words that many rows have in common are put together once. */

/** The same answers as `make` gives, each made when it is asked for the first time. */
export function remembered<Key, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined || known.has(key)) return answer as Answer;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
