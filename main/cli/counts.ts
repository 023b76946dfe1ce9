/** How much changes: added, changed and removed per list, as `init` and `import` tell it. */
import { type Change, LIST_NAMES, recordKey } from '../../shared/changes/types.ts';
import type { Model } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';

const COUNTED = [...LIST_NAMES, 'members', 'grants', 'licence'] as const;
type Counted = (typeof COUNTED)[number];

const KINDS = ['added', 'changed', 'removed'] as const;
type Count = Record<(typeof KINDS)[number], number>;

/** Only lists in which something changes. */
export type Counts = Readonly<Partial<Record<Counted, Readonly<Count>>>>;

/** Counts changes that lead away from `before`. */
export function countsOf(changes: readonly Change[], before: Model): Counts {
  const counts: Partial<Record<Counted, Count>> = {};
  const count = (list: Counted, kind: keyof Count): void => {
    const found = counts[list] ?? { added: 0, changed: 0, removed: 0 };
    found[kind]++;
    counts[list] = found;
  };
  for (const change of changes) {
    switch (change.kind) {
      case 'put':
        count(change.list, before[change.list].has(recordKey(change)) ? 'changed' : 'added');
        break;
      case 'remove':
        count(change.list, 'removed');
        break;
      case 'addMember':
        count('members', 'added');
        break;
      case 'removeMember':
        count('members', 'removed');
        break;
      case 'setGrant': {
        const known = before.grants.get(change.holder)?.has(change.node) === true;
        count('grants', known ? 'changed' : 'added');
        break;
      }
      case 'clearGrant':
        count('grants', 'removed');
        break;
      case 'setLicence':
        count('licence', 'changed');
        break;
    }
  }
  return counts;
}

/** `Nodes: 12 added, 3 changed`, a line for each list. */
export function countLines(counts: Counts, t: Translate): string[] {
  return COUNTED.flatMap((list) => {
    const found = counts[list];
    if (found === undefined) return [];
    const parts = KINDS.filter((kind) => found[kind] > 0).map((kind) =>
      t(`cli.counts.${kind}`, { count: found[kind] }),
    );
    return [t('cli.counts.line', { list: t(`cli.counts.${list}`), counts: parts.join(', ') })];
  });
}
