/**
 * Asks one question at a time: while one is under way only the last one wanted comes after it, and those between are
 * never asked. What ↓ held down in a list needs. The promise resolves when the last one wanted has been answered.
 */
export function latestOnly<Question>(
  ask: (question: Question) => Promise<void>,
): (question: Question) => Promise<void> {
  let waiting: { readonly question: Question } | null = null;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (waiting !== null) {
      const { question } = waiting;
      waiting = null;
      await ask(question);
    }
  };
  return (question) => {
    waiting = { question };
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
