#!/usr/bin/env node
/**
 * `npx grantree …` in the checkout: the command line, straight from the sources. In a package it is
 * resources/cli/grantree.
 */
import { nodeSuffices } from './node.mjs';

if (nodeSuffices(import.meta.url)) {
  // Whoever reads our output may have seen enough, as `head` has after some lines.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const { run } = await import('../main/cli.ts');
  process.exitCode = await run(process.argv.slice(2));
}
