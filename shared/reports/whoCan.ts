/** Printout of a node: who holds a permission on it, and where it comes from. */
import { isHidden } from '../model/hidden.ts';
import { failure, type Outcome, success } from '../model/problem.ts';
import type { Language } from '../model/types.ts';
import { type Cells, column as cellsOfNode } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { kindOf } from '../rules/holders.ts';
import { at } from '../rules/tree.ts';
import type { WhoCanDefinition } from './definition.ts';
import type {
  Block,
  Cell,
  Column,
  Entry,
  Fact,
  ReportDocument,
  Row,
  Section,
  TableBlock,
} from './document.ts';
import { type ReportContext, reportDocument } from './heading.ts';
import { permissionsLegend } from './legend.ts';
import {
  byName,
  filterInWords,
  isWanted,
  listedLevel,
  maySignIn,
  nameOfHolder,
  nodesAbove,
  unknownCodes,
} from './scope.ts';
import { sourcesOn } from './sources.ts';
import { column, levelWord, originOf, originWord, periodCell, verdictOf } from './verdict.ts';
import { nameAndCode } from './words.ts';

export function whoCanReport(
  index: Index,
  definition: WhoCanDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const problems = unknownCodes(index, definition);
  if (problems.length > 0) return failure(...problems);
  const { t } = context;
  const codes = [...new Set(definition.nodes)];
  const nameOf = (code: string): string => index.model.nodes.get(code)?.name || code;
  const only = codes.length === 1 ? codes[0] : undefined;
  const title =
    only === undefined
      ? t('reportKinds.whoCan.titleMany', { count: codes.length })
      : t('reportKinds.whoCan.titleOne', { node: nameOf(only) });
  const entryOf = (code: string): Entry => ({
    title: nameOf(code),
    caption: nameOf(code) === code ? '' : code,
    marks: [],
    tone: 'plain',
  });
  const separate = definition.separate && codes.length > 1;

  function* sections(): Generator<Section | null> {
    for (const [position, code] of codes.entries()) {
      const number = index.tree.numberOf.get(code) ?? 0;
      const blocks = yield* blocksOf(index, number, definition, context);
      yield { ...entryOf(code), newPage: separate && position > 0, blocks };
    }
  }

  const words = filterInWords(index, definition, context, [
    t(`reportKinds.whoCan.shown.${definition.show}`),
    ...(definition.holders === 'all' ? [] : [t(`reportKinds.whoCan.holders.${definition.holders}`)]),
  ]);
  return success(
    reportDocument(context, definition, {
      title,
      filter: words,
      contents: separate ? codes.map(entryOf) : [],
      sectionCount: codes.length,
      sections,
      closing: [permissionsLegend(index, index.holders.keys, definition, t)],
    }),
  );
}

/** null from time to time: thousands may hold something. */
function* blocksOf(
  index: Index,
  node: number,
  definition: WhoCanDefinition,
  context: ReportContext,
): Generator<null, Block[]> {
  const { t } = context;
  const cells = cellsOfNode(index, node, definition.entity);
  yield null;
  const holders = orderedHolders(
    index,
    cells,
    definition,
    listedHolders(index, cells, definition),
    context.language,
  );
  yield null;
  const table = yield* tableOf(index, node, cells, holders, definition, t);
  return [
    { kind: 'facts', facts: factsOf(index, node, context) },
    totalsOf(index, cells, holders, context),
    table,
  ];
}

function factsOf(index: Index, node: number, { t }: ReportContext): Fact[] {
  const { tree } = index;
  const record = tree.nodes[node];
  const above = [...nodesAbove(index, node)].reverse().map((each) => tree.nodes[each]?.name ?? '');
  return [
    { label: t('report.fact.code'), values: [record?.code ?? ''] },
    { label: t('report.fact.kind'), values: [t(`terms.nodeKind.${record?.kind}`)] },
    ...(above.length === 0 ? [] : [{ label: t('report.fact.place'), values: [above.join(' › ')] }]),
  ];
}

function listedHolders(index: Index, cells: Cells, definition: WhoCanDefinition): number[] {
  const { holders } = index;
  const all = definition.show === 'all' || definition.levels.includes('undefined');
  const listed: number[] = [];
  for (const [number, key] of holders.keys.entries()) {
    if (isHidden(key)) continue;
    const kind = kindOf(holders, number);
    if (definition.holders === 'users' && kind !== 'user') continue;
    if (definition.holders === 'groups' && kind !== 'group') continue;
    const verdict = verdictOf(cells, number);
    if (!all && verdict !== 'granted') continue;
    if (!isWanted(definition, listedLevel(verdict, at(cells.rights, number)), originOf(cells, number)))
      continue;
    if (definition.activeOnly && !maySignIn(index, key)) continue;
    listed.push(number);
  }
  return listed;
}

function orderedHolders(
  index: Index,
  cells: Cells,
  { sort }: WhoCanDefinition,
  listed: readonly number[],
  language: Language,
): number[] {
  if (sort === 'tree') return [...listed];
  const named = byName(
    listed,
    (number) => nameOfHolder(index, index.holders.keys[number] ?? 'user:'),
    language,
  );
  if (sort === 'name') return named;
  return named.sort((one, other) => at(cells.rights, other) - at(cells.rights, one));
}

function* tableOf(
  index: Index,
  node: number,
  cells: Cells,
  holders: readonly number[],
  { entity }: WhoCanDefinition,
  t: ReportContext['t'],
): Generator<null, TableBlock> {
  const { tree, model } = index;
  const record = tree.nodes[node];
  const source = sourcesOn(index, node, cells, entity, t);
  const columns: Column[] = [
    column('name', 'text', t),
    column('login', 'code', t),
    column('holderKind', 'word', t),
    column('state', 'word', t),
    column('level', 'word', t),
    column('rights', 'rights', t),
    column('origin', 'word', t),
    column('source', 'text', t),
    column('period', 'number', t),
  ];
  const rowOf = (number: number): Row => {
    const key = index.holders.keys[number] ?? 'user:';
    const kind = kindOf(index.holders, number);
    const verdict = verdictOf(cells, number);
    const rights = at(cells.rights, number);
    const user = kind === 'user' ? model.users.get(key.slice('user:'.length)) : undefined;
    const barred = user !== undefined && !maySignIn(index, key);
    const state: Cell =
      user === undefined
        ? null
        : t(`report.mark.${user.active ? (user.locked ? 'locked' : 'active') : 'inactive'}`);
    return {
      cells: [
        nameOfHolder(index, key),
        key.slice(kind.length + 1),
        t(`terms.holder.${kind}`),
        state,
        levelWord(verdict, rights, t),
        verdict === 'undefined' ? null : rights,
        originWord(cells, number, t),
        source(number),
        periodCell(at(cells.period, number), t),
      ],
      depth: 1,
      tone: barred ? 'inactive' : verdict === 'undefined' ? 'undefined' : 'plain',
      about: { holder: key, node: record?.code ?? null },
    };
  };
  const rows: Row[] = [];
  for (const number of holders) {
    if (rows.push(rowOf(number)) % ROWS_AT_ONCE === 0) yield null;
  }
  return {
    kind: 'table',
    role: 'list',
    caption: nameAndCode(record?.name, record?.code ?? ''),
    columns,
    rows,
    empty: t('reportKinds.whoCan.empty'),
  };
}

const ROWS_AT_ONCE = 200;

/** How many of each kind, and how many of them may sign in. */
function totalsOf(index: Index, cells: Cells, holders: readonly number[], { t }: ReportContext): TableBlock {
  const counts = new Map<string, number>();
  for (const number of holders) {
    if (verdictOf(cells, number) !== 'granted') continue;
    const kind = kindOf(index.holders, number);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const key = index.holders.keys[number] ?? 'user:';
    if (kind === 'user' && maySignIn(index, key)) counts.set('active', (counts.get('active') ?? 0) + 1);
  }
  const total = (label: string, key: string): Row => ({
    cells: [label, counts.get(key) ?? 0],
    depth: 0,
    tone: 'plain',
    about: null,
  });
  return {
    kind: 'table',
    role: 'totals',
    caption: t('reportKinds.whoCan.totals'),
    columns: [
      { label: t('reportKinds.whoCan.totals'), kind: 'text' },
      { label: t('report.totals.sum'), kind: 'number' },
    ],
    rows: [
      total(t('reportKinds.whoCan.users'), 'user'),
      total(t('reportKinds.whoCan.activeUsers'), 'active'),
      total(t('reportKinds.whoCan.groups'), 'group'),
      total(t('reportKinds.whoCan.profiles'), 'profile'),
    ],
    empty: '',
  };
}
