/** The review sheet: what somebody has, in as few lines as say all of it, each to be confirmed, and all to be signed. */
import { failure, type Outcome, success } from '../model/problem.ts';
import { type Cells, row } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { at } from '../rules/tree.ts';
import type { ReviewDefinition } from './definition.ts';
import type { Block, Entry, ReportDocument, Row, Section, TableBlock } from './document.ts';
import { type ReportContext, reportDocument } from './heading.ts';
import { permissionsLegend } from './legend.ts';
import { permissionTotals } from './permissionTotals.ts';
import { entryOf, inOneLine, nameAndMarks, type Principal, principalOf } from './principal.ts';
import { chosenPrincipals, filterInWords, type Scope, scopeOf, unknownCodes } from './scope.ts';
import { sourcesOf } from './sources.ts';
import { column, levelWord, periodCell, verdictOf } from './verdict.ts';

export function reviewReport(
  index: Index,
  definition: ReviewDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const problems = unknownCodes(index, definition);
  if (problems.length > 0) return failure(...problems);
  const { t } = context;
  const scope = scopeOf(index, definition.subtree, definition.entity);
  const keys = chosenPrincipals(index, definition, 'user', context.language);
  const only = keys.length === 1 ? keys[0] : undefined;
  const title =
    only === undefined
      ? t('reportKinds.review.titleMany', { count: keys.length })
      : t('reportKinds.review.titleOne', { name: nameAndMarks(principalOf(index, only, t)) });

  function* sections(): Generator<Section> {
    for (const [position, key] of keys.entries()) {
      const principal = principalOf(index, key, t);
      yield {
        ...entryOf(principal),
        newPage: position > 0,
        blocks: sectionBlocks(index, principal, scope, definition, context),
      };
    }
  }

  return success(
    reportDocument(context, definition, {
      title,
      filter: filterInWords(index, definition, context, [t('reportKinds.review.shown')]),
      contents: keys.length > 1 ? keys.map((key): Entry => entryOf(principalOf(index, key, t))) : [],
      sectionCount: keys.length,
      sections,
      closing: [
        keys.length === 0
          ? { kind: 'note', text: t('report.permissions.nobody') }
          : permissionsLegend(index, keys, { show: 'defined', entity: scope.entity }, t),
      ],
    }),
  );
}

function sectionBlocks(
  index: Index,
  principal: Principal,
  scope: Scope,
  { signers }: ReviewDefinition,
  { t }: ReportContext,
): Block[] {
  const cells = row(index, principal.number, scope.entity);
  const lines = [t('reportKinds.review.reviewer'), ...signers];
  return [
    { kind: 'facts', facts: principal.facts },
    permissionTotals(index, principal, cells, scope, t),
    ...principal.notes.map((text): Block => ({ kind: 'note', text })),
    { kind: 'note', text: t('reportKinds.review.condensed') },
    reviewRows(index, principal, cells, scope, t),
    {
      kind: 'signatures',
      title: t('reportKinds.review.signTitle'),
      statement: t('reportKinds.review.statement', { name: principal.name }),
      lines: lines.map((who) => [who, t('reportKinds.review.date'), t('reportKinds.review.signature')]),
    },
  ];
}

/**
 * One row for each node that gives access other than its parent does; a node without a row is as the one above it.
 */
function reviewRows(
  index: Index,
  principal: Principal,
  cells: Cells,
  scope: Scope,
  t: ReportContext['t'],
): TableBlock {
  const { tree } = index;
  const listed = turningNodes(index, cells, scope);
  const source = sourcesOf(index, principal.number, cells, scope.entity, t);
  const rows: Row[] = [];
  for (const [node, state] of listed.entries()) {
    if (state === 0) continue;
    const record = tree.nodes[node];
    const context = state === CONTEXT;
    const verdict = verdictOf(cells, node);
    const rights = at(cells.rights, node);
    const said = context
      ? [null, null, null, null]
      : [
          levelWord(verdict, rights, t),
          verdict === 'undefined' ? null : rights,
          source(node),
          periodCell(at(cells.period, node), t),
        ];
    rows.push({
      cells: [record?.name ?? '', record?.code ?? '', ...said, null, null],
      depth: at(tree.depth, node),
      tone: context ? 'context' : 'plain',
      about: { holder: principal.key, node: record?.code ?? null },
    });
  }
  return {
    kind: 'table',
    role: 'list',
    caption: inOneLine(principal),
    columns: [
      column('name', 'tree', t),
      column('code', 'code', t),
      column('level', 'word', t),
      column('rights', 'rights', t),
      column('source', 'text', t),
      column('period', 'number', t),
      column('keep', 'check', t),
      column('changeTo', 'blank', t),
    ],
    rows,
    empty: t('report.permissions.empty'),
  };
}

const LISTED = 1;
const CONTEXT = 2;

function turningNodes({ tree }: Index, cells: Cells, { first, end }: Scope): Uint8Array {
  const listed = new Uint8Array(end);
  for (let node = first; node < end; node++) {
    const parent = at(tree.parent, node);
    const above = parent < first ? -1 : parent;
    const rights = at(cells.rights, node);
    const differs =
      above < 0
        ? rights !== 0
        : rights !== at(cells.rights, above) ||
          (rights !== 0 && at(cells.period, node) !== at(cells.period, above) && at(tree.dated, node) === 1);
    if (differs) listed[node] = LISTED;
  }
  for (let node = end - 1; node >= 0; node--) {
    const parent = at(tree.parent, node);
    if (listed[node] === 0 || parent < 0 || listed[parent] !== 0) continue;
    // A folder on the way that has a permission is said in full; one that has none is grey, as in other lists.
    listed[parent] = at(cells.rights, parent) === 0 || parent < first ? CONTEXT : LISTED;
  }
  return listed;
}
