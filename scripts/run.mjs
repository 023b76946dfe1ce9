/**
 * `node scripts/run.mjs NAME …` runs scripts/NAME.ts with a Node that can. What stops a script with a
 * sentence for people is shown as that sentence.
 */
import { nodeSuffices } from './node.mjs';

if (nodeSuffices(import.meta.url)) {
  await import('./inline.mjs');
  const [name, ...args] = process.argv.slice(2);
  // Ended from outside, we still clean up and take along what we started (the `exit` listeners).
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  try {
    const { main } = await import(`./${name}.ts`);
    process.exitCode = await main(args);
  } catch (error) {
    console.error(error.name === 'Stop' ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
