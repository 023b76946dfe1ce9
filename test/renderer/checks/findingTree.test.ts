/** Findings below their checks, and what a selection of them can be cured of. */
import { describe, expect, it } from 'vitest';
import { curable, findingTree, severityOf } from '../../../renderer/checks/findingTree.ts';
import type { CheckedList, CheckedState } from '../../../shared/api.ts';
import type { CheckName } from '../../../shared/checks/finding.ts';

function list(
  check: CheckName,
  overview: boolean,
  found: readonly (readonly [string, boolean])[],
): CheckedList {
  return {
    check,
    title: check,
    about: '',
    overview,
    findings: found.map(([text, hasCure]) => ({
      id: text,
      text,
      place: { kind: 'licence' },
      nodes: [],
      nodeCount: 0,
      cure: hasCure ? { kind: 'delete', text: 'Delete' } : null,
    })),
  };
}

const STATE: CheckedState = {
  draftVersion: 1,
  checks: [
    list('seats-exceeded', false, []),
    list('own-blocks-group', false, [
      ['Ann blocks', true],
      ['Bob blocks', false],
    ]),
    list('administrator', true, [['Ann administers', false]]),
  ],
};
const ALL = { faultsOnly: false, text: '' };

describe('the tree of findings', () => {
  it('puts what was found before what passed, and leaves overviews out when asked to', () => {
    const shown = (filter: typeof ALL): string[] => {
      const { items, source } = findingTree(STATE, filter);
      return Array.from(source.roots, (at) => items[at]?.list.check ?? '');
    };
    expect(shown(ALL)).toEqual(['own-blocks-group', 'administrator', 'seats-exceeded']);
    expect(shown({ ...ALL, faultsOnly: true })).toEqual(['own-blocks-group', 'seats-exceeded']);
    expect(shown({ ...ALL, text: 'bob' })).toEqual(['own-blocks-group']);
  });

  it('cures what is selected, a check for all it found, each finding once', () => {
    const tree = findingTree(STATE, ALL);
    const everything = tree.items.map((_, at) => at);
    expect(curable(tree, everything)).toEqual(['Ann blocks']);
    expect(curable(findingTree(STATE, { ...ALL, text: 'bob' }), [0, 1])).toEqual([]);
  });

  it('tells faults, hints and overviews apart', () => {
    expect(STATE.checks.map(severityOf)).toEqual(['error', 'warning', 'overview']);
  });
});
