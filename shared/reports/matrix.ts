/** Users across, nodes down: what each may do on each, in the least room. */
import { failure, type Outcome, success } from '../model/problem.ts';
import { LETTERS } from '../model/rights.ts';
import type { HolderKey } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import { standingsOf } from '../rules/standings.ts';
import { at } from '../rules/tree.ts';
import { coverOf } from './cover.ts';
import type { MatrixDefinition } from './definition.ts';
import type { Cell, Column, LegendBlock, ReportDocument, Row, Section, TableBlock } from './document.ts';
import { type ReportContext, reportDocument } from './heading.ts';
import { nameAndMarks, principalOf } from './principal.ts';
import { chosenPrincipals, filterInWords, type Scope, scopeOf, unknownCodes } from './scope.ts';
import { column, verdictOf } from './verdict.ts';

/** Stands where nothing is defined, and where something closes the node. */
export const UNDEFINED_SIGN = '·';
export const CLOSED_SIGN = '×';

export function matrixReport(
  index: Index,
  definition: MatrixDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const problems = unknownCodes(index, definition, 'user');
  if (problems.length > 0) return failure(...problems);
  const { t } = context;
  const scope = scopeOf(index, definition.subtree, definition.entity);
  const users = chosenPrincipals(index, definition, 'user', context.language);
  const nodes = nodesOf(index, scope, definition.depth);
  const title = t('reportKinds.matrix.title');
  const depth = definition.depth === null ? [] : [t('report.filter.depth', { depth: definition.depth })];
  const words = filterInWords(index, definition, context);

  function* sections(): Generator<Section | null> {
    const table = yield* matrixOf(index, users, nodes, scope, context);
    yield { title: '', caption: '', marks: [], tone: 'plain', newPage: false, blocks: [table] };
  }

  return success(
    reportDocument(context, definition, {
      title,
      filter: [...words, ...depth],
      about: [
        {
          label: t('report.fact.size'),
          values: [t('reportKinds.matrix.size', { users: users.length, nodes: nodes.length })],
        },
      ],
      ...(definition.cover ? { cover: () => coverOf(index, users, scope, context) } : {}),
      sectionCount: 1,
      sections,
      closing: [matrixLegend(t)],
    }),
  );
}

/** Numbers of the nodes of the scope, down to so many levels below its first. */
function nodesOf({ tree }: Index, { first, end }: Scope, depth: number | null): number[] {
  const numbers: number[] = [];
  const top = at(tree.depth, first);
  for (let node = first; node < end; node++) {
    if (depth === null || at(tree.depth, node) - top <= depth) numbers.push(node);
  }
  return numbers;
}

/** null after each user: there may be thousands. */
function* matrixOf(
  index: Index,
  users: readonly HolderKey[],
  nodes: readonly number[],
  scope: Scope,
  { t }: ReportContext,
): Generator<null, TableBlock> {
  const { tree } = index;
  const cells = nodes.map((node): Cell[] => [tree.nodes[node]?.name ?? '', tree.nodes[node]?.code ?? '']);
  for (const key of users) {
    const number = index.holders.numberOf.get(key) ?? 0;
    const answers = standingsOf(index, number, scope.entity, scope.first, scope.end);
    for (const [place, node] of nodes.entries()) {
      const verdict = verdictOf(answers, node);
      const sign = verdict === 'granted' ? at(answers.rights, node) : SIGNS[verdict];
      cells[place]?.push(sign);
    }
    yield null;
  }
  const columns: Column[] = [
    column('name', 'tree', t),
    column('code', 'code', t),
    ...users.map((key): Column => ({ label: nameAndMarks(principalOf(index, key, t)), kind: 'sign' })),
  ];
  const rows = nodes.map(
    (node, place): Row => ({
      cells: cells[place] ?? [],
      depth: at(tree.depth, node) - at(tree.depth, scope.first),
      tone: 'plain',
      about: { holder: null, node: tree.nodes[node]?.code ?? null },
    }),
  );
  return {
    kind: 'table',
    role: users.length === 0 ? 'list' : 'matrix',
    caption: t('reportKinds.matrix.title'),
    columns,
    rows,
    empty: t('report.permissions.empty'),
  };
}

const SIGNS = { undefined: UNDEFINED_SIGN, closed: CLOSED_SIGN } as const;

function matrixLegend(t: ReportContext['t']): LegendBlock {
  const letters = LETTERS.map((letter) => `${letter} ${t(`terms.right.${letter}`)}`).join(', ');
  return {
    kind: 'legend',
    title: t('report.legend.title'),
    entries: [
      { sign: LETTERS.join(' '), meaning: letters },
      { sign: 'R', meaning: `${t('terms.level.read')}: ${t('report.legend.read')}` },
      { sign: 'RUA', meaning: `${t('terms.level.write')}: ${t('report.legend.write')}` },
      { sign: LETTERS.join(''), meaning: `${t('terms.level.delete')}: ${t('report.legend.delete')}` },
      { sign: '–', meaning: `${t('terms.level.none')}: ${t('report.legend.none')}` },
      { sign: UNDEFINED_SIGN, meaning: `${t('terms.level.undefined')}: ${t('report.legend.undefined')}` },
      { sign: CLOSED_SIGN, meaning: `${t('report.level.closed')}: ${t('report.legend.closedSign')}` },
    ],
  };
}
