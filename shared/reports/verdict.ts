/** What a cell says, for a list: granted, undefined or closed; and the same in words. */
import { rightsName } from '../changes/words.ts';
import type { Rights } from '../model/rights.ts';
import type { Cells } from '../rules/cells.ts';
import { NO_PERIOD, UNLIMITED } from '../rules/resolve.ts';
import { STANDINGS } from '../rules/standings.ts';
import { at } from '../rules/tree.ts';
import type { Translate } from '../texts/translate.ts';
import type { Cell, Column } from './document.ts';

/** `closed`: grants are not asked, for the entity, the form or the default profile closes the node. */
export type Verdict = 'granted' | 'undefined' | 'closed';

/** The verdict at one place of a row or column of cells. */
export function verdictOf(cells: Pick<Cells, 'standing'>, place: number): Verdict {
  const standing = STANDINGS[at(cells.standing, place)] ?? 'undefined';
  switch (standing) {
    case 'own':
    case 'acquired':
    case 'inherited':
    case 'administrator':
      return 'granted';
    case 'entity-not-accessible':
    case 'default-profile-hides':
    case 'form-not-readable':
      return 'closed';
    case 'undefined':
      return 'undefined';
  }
}

/** Where the answer comes from: a tier or `administrator`; null where nothing is granted. */
export function originOf(cells: Pick<Cells, 'standing'>, place: number): string | null {
  return verdictOf(cells, place) === 'granted' ? (STANDINGS[at(cells.standing, place)] ?? null) : null;
}

export function column(name: string, kind: Column['kind'], t: Translate): Column {
  return { label: t(`report.column.${name}`), kind };
}

export function levelWord(verdict: Verdict, rights: Rights, t: Translate): string {
  switch (verdict) {
    case 'granted':
      return rightsName(rights, t);
    case 'closed':
      return t('report.level.closed');
    case 'undefined':
      return t('terms.level.undefined');
  }
}

export function originWord(cells: Pick<Cells, 'standing'>, place: number, t: Translate): Cell {
  const origin = originOf(cells, place);
  return origin === null ? null : t(`terms.tier.${origin}`);
}

/** Days back (domain.md §5); nothing where the period does not apply. */
export function periodCell(period: number, t: Translate): Cell {
  if (period === NO_PERIOD) return null;
  return period === UNLIMITED ? t('terms.period.unlimited') : period;
}
