/** The command line inside the program: no window, no display, no other instance to ask. */
import { app } from 'electron';

/** Runs the command and ends the program with its exit code. */
export async function runCommand(args: readonly string[]): Promise<void> {
  app.dock?.hide();
  const code = await runSafely(args);
  // Unlike in Node, what was written to a pipe may still be on its way.
  await Promise.all([process.stdout, process.stderr].map(written));
  app.exit(code);
}

async function runSafely(args: readonly string[]): Promise<number> {
  try {
    const { run } = await import('./cli.ts');
    return await run([...args]);
  } catch (error) {
    console.error(error);
    return 2;
  }
}

/** Resolves when the stream has passed on everything, or nobody reads it any more. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.once('error', () => resolve());
    stream.write('', () => resolve());
  });
}
