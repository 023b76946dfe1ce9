/** Where nothing is defined: for each principal, and for nobody at all. */
import { failure, type Outcome, success } from '../model/problem.ts';
import type { HolderKey } from '../model/types.ts';
import { row } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { at } from '../rules/tree.ts';
import type { UndefinedDefinition } from './definition.ts';
import type { Entry, ReportDocument, Row, Section, TableBlock } from './document.ts';
import { type ReportContext, reportDocument } from './heading.ts';
import { entryOf, inOneLine, principalOf } from './principal.ts';
import { chosenPrincipals, filterInWords, type Scope, scopeOf, unknownCodes } from './scope.ts';
import { column, verdictOf } from './verdict.ts';

export function undefinedReport(
  index: Index,
  definition: UndefinedDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const problems = unknownCodes(index, definition);
  if (problems.length > 0) return failure(...problems);
  const { t } = context;
  const scope = scopeOf(index, definition.subtree, definition.entity);
  const keys = chosenPrincipals(index, definition, 'user', context.language);
  const title = t('reportKinds.undefined.title');
  const separate = definition.separate && keys.length > 1;
  const nobody: Entry = {
    title: t('reportKinds.undefined.nobody'),
    caption: t('reportKinds.undefined.nobodyCaption', { number: keys.length }),
    marks: [],
    tone: 'plain',
  };

  function* sections(): Generator<Section | null> {
    const undecided = keys.length > 1 ? yield* forNobody(index, keys, scope) : null;
    if (undecided !== null) {
      const table = tableOf(index, nobody.title, undecided, scope, null, context);
      yield { ...nobody, newPage: false, blocks: [table] };
    }
    for (const key of keys) {
      const principal = principalOf(index, key, t);
      const nodes = undefinedNodes(index, key, scope);
      const count = nodes.reduce((sum, each) => sum + each, 0);
      const share = t('reportKinds.undefined.share', { number: count, all: scope.end - scope.first });
      yield {
        ...entryOf(principal),
        newPage: separate,
        blocks: [
          { kind: 'note', text: share },
          tableOf(index, inOneLine(principal), nodes, scope, key, context),
        ],
      };
    }
  }

  return success(
    reportDocument(context, definition, {
      title,
      filter: filterInWords(index, definition, context),
      contents: separate
        ? [...(keys.length > 1 ? [nobody] : []), ...keys.map((key) => entryOf(principalOf(index, key, t)))]
        : [],
      sectionCount: keys.length + (keys.length > 1 ? 1 : 0),
      sections,
      closing: [
        {
          kind: 'legend',
          title: t('report.legend.title'),
          entries: [
            { sign: t('terms.level.undefined'), meaning: t('report.legend.undefined') },
            { sign: t('report.column.nodes'), meaning: t('reportKinds.undefined.collapsed') },
          ],
        },
      ],
    }),
  );
}

/** For each node of the scope, counted from its first: 1 where nothing is defined. */
function undefinedNodes(index: Index, key: HolderKey, { first, end, entity }: Scope): Uint8Array {
  const cells = row(index, index.holders.numberOf.get(key) ?? 0, entity);
  return Uint8Array.from({ length: end - first }, (_, place) =>
    verdictOf(cells, first + place) === 'undefined' ? 1 : 0,
  );
}

function* forNobody(index: Index, keys: readonly HolderKey[], scope: Scope): Generator<null, Uint8Array> {
  const nobody = new Uint8Array(scope.end - scope.first).fill(1);
  for (const key of keys) {
    const nodes = undefinedNodes(index, key, scope);
    for (let place = 0; place < nobody.length; place++) if (nodes[place] === 0) nobody[place] = 0;
    yield null;
  }
  return nobody;
}

/** A subtree in which nothing is defined is one row: its top, with the number of nodes in it. */
function tableOf(
  index: Index,
  caption: string,
  nodes: Uint8Array,
  { first, end }: Scope,
  holder: HolderKey | null,
  { t }: ReportContext,
): TableBlock {
  const { tree } = index;
  const defined = new Int32Array(nodes.length + 1);
  for (let place = 0; place < nodes.length; place++) {
    defined[place + 1] = at(defined, place) + (nodes[place] === 1 ? 0 : 1);
  }
  const rows: Row[] = [];
  const listed = new Uint8Array(nodes.length);
  const add = (node: number, count: number | null): void => {
    rows.push({
      cells: [tree.nodes[node]?.name ?? '', tree.nodes[node]?.code ?? '', count],
      depth: at(tree.depth, node) - at(tree.depth, first),
      tone: count === null ? 'context' : 'plain',
      about: { holder, node: tree.nodes[node]?.code ?? null },
    });
    listed[node - first] = 1;
  };
  for (let node = first; node < end; ) {
    if (nodes[node - first] === 0) {
      node++;
      continue;
    }
    for (const above of parentsToList(index, node, first, listed)) add(above, null);
    const behind = Math.min(at(tree.end, node), end);
    const isWhole = at(defined, behind - first) === at(defined, node - first);
    add(node, isWhole ? behind - node : 1);
    node = isWhole ? behind : node + 1;
  }
  return {
    kind: 'table',
    role: 'list',
    caption,
    columns: [column('name', 'tree', t), column('code', 'code', t), column('nodes', 'number', t)],
    rows,
    empty: t('reportKinds.undefined.empty'),
  };
}

/** Folders above a node that have no row yet, outermost first. */
function parentsToList({ tree }: Index, node: number, first: number, listed: Uint8Array): number[] {
  const parents: number[] = [];
  for (let above = at(tree.parent, node); above >= first; above = at(tree.parent, above)) {
    if (listed[above - first] === 1) break;
    parents.unshift(above);
  }
  return parents;
}
