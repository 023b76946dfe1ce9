/** Where principals have not the same: what only one of them holds, and what they hold differently. */
import { failure, type Outcome, success } from '../model/problem.ts';
import { type Cells, row } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { at } from '../rules/tree.ts';
import type { Translate } from '../texts/translate.ts';
import type { DifferencesDefinition } from './definition.ts';
import type { Block, Cell, Column, ReportDocument, Row, Section, TableBlock } from './document.ts';
import { type ReportContext, reportDocument } from './heading.ts';
import { permissionsLegend } from './legend.ts';
import { entryOf, inOneLine, type Principal, principalOf } from './principal.ts';
import { filterInWords, nodesAbove, type Scope, scopeOf, unknownCodes } from './scope.ts';
import { sourcesOf } from './sources.ts';
import { column, levelWord, periodCell, verdictOf } from './verdict.ts';

interface Side {
  readonly principal: Principal;
  readonly cells: Cells;
  readonly source: (node: number) => string | null;
}

export function differencesReport(
  index: Index,
  definition: DifferencesDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const problems = unknownCodes(index, definition);
  if (problems.length > 0) return failure(...problems);
  const { t } = context;
  const scope = scopeOf(index, definition.subtree, definition.entity);
  const keys = [...new Set(definition.principals)];
  const sides = keys.map((key): Side => {
    const principal = principalOf(index, key, t);
    const cells = row(index, principal.number, scope.entity);
    return { principal, cells, source: sourcesOf(index, principal.number, cells, scope.entity, t) };
  });
  const title = t('reportKinds.differences.title', {
    names: sides.map(({ principal }) => principal.name).join(' · '),
  });
  const grouped = groupsOf(sides, scope);
  const groups = sectionsOf(sides, grouped, definition.compared === 'all', t);

  function* sections(): Generator<Section> {
    for (const { name, nodes } of groups) {
      yield {
        title: name,
        caption: t('reportKinds.differences.nodes', { number: nodes.length }),
        marks: [],
        tone: 'plain',
        newPage: false,
        blocks: [tableOf(index, name, nodes, sides, t)],
      };
    }
  }

  return success(
    reportDocument(context, definition, {
      title,
      filter: filterInWords(index, definition, context, [
        t(`reportKinds.differences.${definition.compared}`),
      ]),
      about: [
        {
          label: t('report.fact.principals'),
          values: sides.map(({ principal }) => inOneLine(principal)),
        },
      ],
      sectionCount: groups.length,
      sections,
      closing: [...notesOf(sides), permissionsLegend(index, keys, { show: 'all', entity: scope.entity }, t)],
    }),
  );
}

/** What may not be overlooked, such as that one of them cannot sign in. */
function notesOf(sides: readonly Side[]): Block[] {
  return sides.flatMap(({ principal }) =>
    entryOf(principal).tone === 'inactive'
      ? principal.notes
          .slice(0, 1)
          .map((text): Block => ({ kind: 'note', text: `${principal.name}: ${text}` }))
      : [],
  );
}

interface Groups {
  /** By side: what it alone holds. */
  readonly alone: readonly number[][];
  /** Some hold it, and some do not; only where there are more than two. */
  readonly some: number[];
  /** All hold it, but not the same, or none does and only some say so. */
  readonly different: number[];
  readonly same: number[];
}

function groupsOf(sides: readonly Side[], { first, end }: Scope): Groups {
  const groups: Groups = { alone: sides.map(() => []), some: [], different: [], same: [] };
  for (let node = first; node < end; node++) {
    const holding = sides.flatMap(({ cells }, place) => (at(cells.rights, node) === 0 ? [] : [place]));
    const only = holding.length === 1 ? holding[0] : undefined;
    if (isSame(sides, node)) {
      if (sides.some(({ cells }) => verdictOf(cells, node) !== 'undefined')) groups.same.push(node);
    } else if (only !== undefined) groups.alone[only]?.push(node);
    else if (holding.length > 0 && holding.length < sides.length) groups.some.push(node);
    else groups.different.push(node);
  }
  return groups;
}

function isSame(sides: readonly Side[], node: number): boolean {
  const [one, ...others] = sides;
  return others.every(
    ({ cells }) =>
      one !== undefined &&
      at(cells.rights, node) === at(one.cells.rights, node) &&
      at(cells.period, node) === at(one.cells.period, node) &&
      verdictOf(cells, node) === verdictOf(one.cells, node),
  );
}

function sectionsOf(
  sides: readonly Side[],
  { alone, some, different, same }: Groups,
  all: boolean,
  t: Translate,
): { readonly name: string; readonly nodes: readonly number[] }[] {
  return [
    ...sides.map(({ principal }, place) => ({
      name: t('reportKinds.differences.only', { name: principal.name }),
      nodes: alone[place] ?? [],
    })),
    ...(sides.length > 2 ? [{ name: t('reportKinds.differences.some'), nodes: some }] : []),
    { name: t('reportKinds.differences.differently'), nodes: different },
    ...(all ? [{ name: t('reportKinds.differences.same'), nodes: same }] : []),
  ];
}

function tableOf(
  index: Index,
  name: string,
  nodes: readonly number[],
  sides: readonly Side[],
  t: Translate,
): TableBlock {
  const { tree } = index;
  const columns: Column[] = [
    column('name', 'tree', t),
    column('code', 'code', t),
    ...sides.flatMap(({ principal }): Column[] => [
      { label: principal.name, kind: 'word' },
      { label: t('reportKinds.differences.source', { name: principal.name }), kind: 'text' },
    ]),
  ];
  const rows: Row[] = [];
  const shown = new Uint8Array(tree.size);
  const add = (node: number, tone: Row['tone'], answers: readonly Cell[]): void => {
    const { name: nodeName = '', code = '' } = tree.nodes[node] ?? {};
    rows.push({
      cells: [nodeName, code, ...answers],
      depth: at(tree.depth, node),
      tone,
      about: { holder: sides[0]?.principal.key ?? null, node: code },
    });
    shown[node] = 1;
  };
  for (const node of nodes) {
    const folders = [...nodesAbove(index, node)].filter((above) => shown[above] === 0).reverse();
    for (const above of folders)
      add(
        above,
        'context',
        sides.flatMap(() => [null, null]),
      );
    add(
      node,
      'plain',
      sides.flatMap((side) => answersOf(side, node, t)),
    );
  }
  return {
    kind: 'table',
    role: 'list',
    caption: name,
    columns,
    rows,
    empty: t('reportKinds.differences.empty'),
  };
}

/** The level with its period, and where it comes from. */
function answersOf({ cells, source }: Side, node: number, t: Translate): Cell[] {
  const level = levelWord(verdictOf(cells, node), at(cells.rights, node), t);
  const period = periodCell(at(cells.period, node), t);
  const back = typeof period === 'number' ? ` (${t('terms.period.days', { count: period })})` : '';
  return [`${level}${back}`, source(node)];
}
