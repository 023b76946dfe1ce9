/** The first page for those who would rather look than read: who holds how much, from where, and what has changed. */
import { ALL_RIGHTS, fit, levelOfRights, type Rights } from '../model/rights.ts';
import { type HolderKey, type HolderKind, parseHolderKey } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import { STANDINGS, standingsOf } from '../rules/standings.ts';
import { at } from '../rules/tree.ts';
import { dayText, timeText } from '../texts/languages.ts';
import type { Translate } from '../texts/translate.ts';
import type { Bar, Block, ChartBlock } from './document.ts';
import type { EarlierState, ReportContext } from './heading.ts';
import { nameOfHolder, type Scope } from './scope.ts';

/** Charts about the users among the principals; about all of them where there are no users. null = not ready yet. */
export function* coverOf(
  index: Index,
  principals: readonly HolderKey[],
  scope: Scope,
  context: ReportContext,
): Generator<Block | null> {
  const users = principals.filter((key) => kindOfKey(key) === 'user');
  const shown = users.length > 0 ? users : principals;
  if (shown.length === 0) return;
  const kinds = new Set(shown.map(kindOfKey));
  const [only] = kinds;
  const about = kinds.size === 1 && only !== undefined ? only : 'principal';
  const counted = yield* count(index, shown, scope);
  const { t } = context;
  const before = context.before ?? null;
  yield levelsChart(counted, about, t);
  yield sourcesChart(counted, about, t);
  if (before !== null) yield yield* changesChart(index, before, shown, scope, context);
}

/** What the charts are about. */
type About = HolderKind | 'principal';

function kindOfKey(key: HolderKey): HolderKind | undefined {
  return parseHolderKey(key)?.kind;
}

/** Levels a bar is divided into, the highest first; what holds none of them counts as nothing. */
const BAR_LEVELS = ['delete', 'write', 'read'] as const;
const COUNTED_ORIGINS = ['own', 'acquired', 'inherited', 'administrator'] as const;

interface Counted {
  /** By module: how many hold at most which of BAR_LEVELS there; the last is nothing. */
  readonly modules: readonly Bar[];
  readonly origins: ReadonlyMap<string, number>;
}

/** The parts of the scope that a bar stands for: its modules, or its roots where it has none. */
function partsOf({ tree }: Index, { first, end }: Scope): { name: string; first: number; end: number }[] {
  const within = tree.nodes.slice(first, end);
  const isPart = within.some(({ kind }) => kind === 'module')
    ? (node: number): boolean => tree.nodes[node]?.kind === 'module'
    : (node: number): boolean => node === first || at(tree.parent, node) < 0;
  const parts: { name: string; first: number; end: number }[] = [];
  for (let node = first; node < end; node++) {
    if (!isPart(node)) continue;
    parts.push({ name: tree.nodes[node]?.name ?? '', first: node, end: at(tree.end, node) });
  }
  return parts;
}

function* count(index: Index, holders: readonly HolderKey[], scope: Scope): Generator<null, Counted> {
  const parts = partsOf(index, scope);
  const counts = parts.map(() => new Array<number>(BAR_LEVELS.length + 1).fill(0));
  const origins = new Map<string, number>();
  for (const key of holders) {
    const { rights, standing } = answersOf(index, key, scope);
    for (let node = scope.first; node < scope.end; node++) {
      if (rights[node] === 0) continue;
      const origin = STANDINGS[at(standing, node)] ?? 'undefined';
      origins.set(origin, (origins.get(origin) ?? 0) + 1);
    }
    for (const [place, part] of parts.entries()) {
      const rank = highestIn(rights, part.first, part.end);
      const bar = counts[place];
      if (bar !== undefined) bar[rank] = (bar[rank] ?? 0) + 1;
    }
    yield null;
  }
  return { modules: parts.map(({ name }, place) => ({ label: name, values: counts[place] ?? [] })), origins };
}

function answersOf(index: Index, key: HolderKey, { first, end, entity }: Scope) {
  const number = index.holders.numberOf.get(key) ?? 0;
  return standingsOf(index, number, entity, first, end);
}

/** Position in BAR_LEVELS of the highest level contained in what is held on a node; behind them: nothing. */
function highestIn(rights: Uint8Array, first: number, end: number): number {
  let highest: number = BAR_LEVELS.length;
  for (let node = first; node < end && highest > 0; node++) {
    highest = Math.min(highest, RANKS[at(rights, node)] ?? highest);
  }
  return highest;
}

/** For each set of rights, the position in BAR_LEVELS of the highest level contained in it. */
const RANKS: readonly number[] = Array.from({ length: ALL_RIGHTS + 1 }, (_, rights) => {
  const contained = levelOfRights(fit('levels', rights));
  const rank = BAR_LEVELS.findIndex((level) => level === contained);
  return rank < 0 ? BAR_LEVELS.length : rank;
});

function levelsChart({ modules }: Counted, about: About, t: Translate): ChartBlock {
  const series = [...BAR_LEVELS.map((level) => t(`terms.level.${level}`)), t('reportKinds.chart.nothing')];
  return {
    kind: 'chart',
    title: t(`reportKinds.chart.levels.${about}`),
    description: described(modules, series),
    series,
    bars: modules,
    empty: t('reportKinds.chart.empty'),
  };
}

function sourcesChart({ origins }: Counted, about: About, t: Translate): ChartBlock {
  const always = (origin: string): boolean => origin === 'own' || origin === 'inherited' || about === 'user';
  const bars = COUNTED_ORIGINS.filter(
    (origin) => origins.has(origin) || (origin !== 'administrator' && always(origin)),
  ).map((origin): Bar => ({ label: t(`terms.tier.${origin}`), values: [origins.get(origin) ?? 0] }));
  const series = [t('reportKinds.chart.permissions')];
  return {
    kind: 'chart',
    title: t(`reportKinds.chart.sources.${about}`),
    description: described(bars, series),
    series,
    bars,
    empty: t('reportKinds.chart.empty'),
  };
}

/** So many are named; those with most changes come first. */
const MOST_CHANGED = 10;

function* changesChart(
  index: Index,
  before: EarlierState,
  holders: readonly HolderKey[],
  scope: Scope,
  { t, language }: ReportContext,
): Generator<null, ChartBlock> {
  const changed: Bar[] = [];
  for (const key of holders) {
    const [gained, lost] = changesOf(before.index, index, key, scope);
    if (gained + lost > 0) changed.push({ label: nameOfHolder(index, key), values: [gained, lost] });
    yield null;
  }
  const sum = ({ values }: Bar): number => values.reduce((all, value) => all + value, 0);
  const bars = changed.sort((one, other) => sum(other) - sum(one)).slice(0, MOST_CHANGED);
  const series = [t('reportKinds.chart.gained'), t('reportKinds.chart.lost')];
  return {
    kind: 'chart',
    title:
      'day' in before
        ? t('reportKinds.chart.changesSince', { day: dayText(before.day, language) })
        : t('reportKinds.chart.changes', { time: timeText(before.at, language) }),
    description: described(bars, series),
    series,
    bars,
    empty: t('reportKinds.chart.unchanged'),
  };
}

/** On how many nodes a holder has gained a right, and on how many lost one. */
function changesOf(
  before: Index,
  after: Index,
  key: HolderKey,
  scope: Scope,
): [gained: number, lost: number] {
  const is = answersOf(after, key, scope).rights;
  const number = before.holders.numberOf.get(key);
  const was = number === undefined ? null : standingsOf(before, number, scope.entity).rights;
  let gained = 0;
  let lost = 0;
  for (let node = scope.first; node < scope.end; node++) {
    const code = after.tree.nodes[node]?.code ?? '';
    const old = before.tree === after.tree ? node : (before.tree.numberOf.get(code) ?? -1);
    const had: Rights = was === null || old < 0 ? 0 : at(was, old);
    const has = at(is, node);
    if ((has & ~had) !== 0) gained++;
    if ((had & ~has) !== 0) lost++;
  }
  return [gained, lost];
}

function described(bars: readonly Bar[], series: readonly string[]): string {
  return bars
    .map(({ label, values }) => {
      const parts = values.map((value, part) => `${series[part] ?? ''} ${value}`);
      return `${label}: ${parts.join(', ')}`;
    })
    .join('; ');
}
