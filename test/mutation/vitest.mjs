/** As much of vitest as the tests of the rules use, for runner.mjs: it collects tests as functions that can be called again. */
import { expect } from 'vitest';

export { expect };

/** @type {{ id: string, name: string, file: string, body: () => unknown }[]} */
let tests = [];
let file = '';
let names = [];

export function collected() {
  return tests;
}

/** Collects what a file defines while it loads; without one, only says where to. */
export async function collectInto(list, path = '', load = async () => {}) {
  tests = list;
  file = path;
  names = [];
  await load();
}

export function describe(name, body) {
  names.push(name);
  body();
  names.pop();
}

export function it(name, ...rest) {
  const body = rest.find((each) => typeof each === 'function');
  const full = [...names, name].join(' > ');
  const same = tests.filter(
    (test) => test.file === file && test.name.replace(/ \(\d+\)$/, '') === full,
  ).length;
  const unique = same === 0 ? full : `${full} (${same + 1})`;
  tests.push({ id: `${file}#${unique}`, name: unique, file, body });
}

/** Every row is a test; names keep their place holders, and get a number. */
const each = (define) => (rows) => (name, body) => {
  for (const row of rows) define(name, Array.isArray(row) ? () => body(...row) : () => body(row));
};
it.each = each(it);
describe.each = each(describe);
export const test = it;
