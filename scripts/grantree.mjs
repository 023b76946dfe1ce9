#!/usr/bin/env node
/**
 * `npx grantree …` in the checkout: the command line, straight from the sources. In a package it is
 * resources/cli/grantree.
 */
import { nodeSuffices } from './node.mjs';

if (nodeSuffices(import.meta.url)) {
  await import('./inline.mjs');
  const { run } = await import('../main/cli.ts');
  process.exitCode = await run(process.argv.slice(2));
}
