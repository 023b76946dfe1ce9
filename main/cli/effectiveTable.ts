/** The lines of `effective` as a table for people, with the columns of domain.md §4. */
import type { Letter } from '../../shared/model/rights.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { EffectiveCell } from './effectiveCell.ts';
import type { HolderLine, NodeLine } from './effectiveLines.ts';
import { tableLines } from './table.ts';
import { printable } from './terminal.ts';

export function nodeTable(lines: readonly NodeLine[], t: Translate): string[] {
  const rows = lines.map(({ node, name, depth, cell }) => [
    printable(`${'  '.repeat(depth)}${name}`),
    printable(node),
    ...cellTexts(cell, node, t),
  ]);
  return tableLines([headings(t, 'node', 'code'), ...rows]);
}

export function holderTable(lines: readonly HolderLine[], node: string, t: Translate): string[] {
  const rows = lines.map(({ holder, name, active, locked, cell }) => [
    printable(name) + signInMark(active, locked, t),
    printable(holder),
    ...cellTexts(cell, node, t),
  ]);
  return tableLines([headings(t, 'holder', 'key'), ...rows]);
}

const COLUMNS = [
  'defined',
  'acquired',
  'inherited',
  'full',
  'read',
  'write',
  'delete',
  'none',
  'period',
  'source',
] as const;

function headings(t: Translate, ...names: readonly string[]): string[] {
  return [...names, ...COLUMNS].map((name) => t(`cli.columns.${name}`));
}

function cellTexts(cell: EffectiveCell | null, node: string, t: Translate): string[] {
  if (cell === null) return COLUMNS.map(() => '');
  const { defined, acquired, inherited, full } = cell;
  return [
    ...[defined, acquired, inherited, full].map(mark),
    ...levelTexts(cell),
    periodText(cell, t),
    printable(sourceText(cell, node, t)),
  ];
}

/** A mark in the column of the level; on `actions` nodes each letter in the column whose level brings it. */
function levelTexts({ level, rights, defined }: EffectiveCell): string[] {
  if (level !== null)
    return (['read', 'write', 'delete', 'none'] as const).map((name) => mark(level === name));
  const held = (...letters: Letter[]): string =>
    letters.filter((letter) => rights.includes(letter)).join(' ');
  return [held('R'), held('U', 'A'), held('D'), mark(defined && rights.length === 0)];
}

function periodText({ updatePeriod }: EffectiveCell, t: Translate): string {
  if (updatePeriod === undefined) return '';
  return updatePeriod === null
    ? t('terms.period.unlimited')
    : t('terms.period.days', { count: updatePeriod });
}

/** The holder whose grant decides, and the node where it is not the one in question; or why there is none. */
function sourceText({ source, standing }: EffectiveCell, node: string, t: Translate): string {
  if (source === null) return t(`terms.reason.${standing}`);
  return source.node === node
    ? source.holder
    : t('cli.effective.source', { holder: source.holder, node: source.node });
}

function signInMark(active: boolean | undefined, locked: boolean | undefined, t: Translate): string {
  if (active === false) return ` ${t('cli.effective.inactiveMark')}`;
  return locked ? ` ${t('cli.effective.lockedMark')}` : '';
}

function mark(holds: boolean): string {
  return holds ? 'x' : '';
}
