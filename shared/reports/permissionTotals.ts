/** How many nodes a principal has at which level, and from where: the numbers at the head of his printout. */
import { LEVELS, levelOfRights } from '../model/rights.ts';
import type { Cells } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { TIERS } from '../rules/resolve.ts';
import { STANDINGS } from '../rules/standings.ts';
import { at } from '../rules/tree.ts';
import type { Translate } from '../texts/translate.ts';
import type { Cell, Column, Row, TableBlock } from './document.ts';
import type { Principal } from './principal.ts';
import type { Scope } from './scope.ts';
import { verdictOf } from './verdict.ts';

/** The levels, highest first, and what is none of them: other sets on nodes of the scale `actions`. */
const COUNTED = [...LEVELS.toReversed(), 'set'] as const;
type Counted = (typeof COUNTED)[number];

/** Counts every node in scope, shown or not. */
export function permissionTotals(
  index: Index,
  principal: Principal,
  cells: Cells,
  { first, end }: Scope,
  t: Translate,
): TableBlock {
  const counts = new Map<string, number>();
  const origins = originsOf(index, principal.number);
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let node = first; node < end; node++) {
    const verdict = verdictOf(cells, node);
    if (verdict !== 'granted') {
      add(verdict);
      continue;
    }
    const level = levelOfRights(at(cells.rights, node)) ?? 'set';
    const origin = STANDINGS[at(cells.standing, node)];
    for (const key of [`${origin}/${level}`, `${origin}/sum`, `sum/${level}`]) add(key);
  }
  const count = (key: string): number => counts.get(key) ?? 0;
  const levels = COUNTED.filter((level) => level !== 'set' || count('sum/set') > 0);

  const row = (label: string, numbers: readonly Cell[], tone: Row['tone'] = 'plain'): Row => ({
    cells: [label, ...numbers],
    depth: 0,
    tone,
    about: null,
  });
  const nothing = levels.map(() => null);
  const rows = origins.map((origin) => {
    const numbers = levels.map((level) => count(`${origin}/${level}`));
    return row(t(`terms.tier.${origin}`), [...numbers, count(`${origin}/sum`)]);
  });
  if (count('closed') > 0) rows.push(row(t('report.level.closed'), [...nothing, count('closed')]));
  rows.push(row(t('terms.level.undefined'), [...nothing, count('undefined')]));
  const sums = levels.map((level) => count(`sum/${level}`));
  rows.push(row(t('report.totals.all'), [...sums, end - first], 'total'));

  return {
    kind: 'table',
    role: 'totals',
    caption: t('report.totals.caption'),
    columns: [
      { label: t('report.totals.caption'), kind: 'text' },
      ...levels.map((level): Column => ({ label: levelName(level, t), kind: 'number' })),
      { label: t('report.totals.sum'), kind: 'number' },
    ],
    rows,
    empty: '',
  };
}

function originsOf(index: Index, holder: number): readonly string[] {
  if (holder >= index.holders.users) return ['own', 'inherited'];
  const key = index.holders.keys[holder] ?? '';
  const administrator = index.model.users.get(key.slice('user:'.length))?.administrator === true;
  return administrator ? [...TIERS, 'administrator'] : TIERS;
}

function levelName(level: Counted, t: Translate): string {
  return level === 'set' ? t('report.level.set') : t(`terms.level.${level}`);
}
