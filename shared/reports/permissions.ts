/** Printout of permissions: what each principal may do on each node, and where every right comes from. */
import { failure, type Outcome, type Problem, problem, success } from '../model/problem.ts';
import { type HolderKey, parseHolderKey } from '../model/types.ts';
import { row } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import type { PermissionsDefinition } from './definition.ts';
import type { Block, Fact, ReportDocument, Section } from './document.ts';
import { heading, type ReportContext } from './heading.ts';
import { permissionsLegend } from './legend.ts';
import { permissionRows } from './permissionRows.ts';
import { permissionTotals } from './permissionTotals.ts';
import { inOneLine, nameAndMarks, type Principal, principalOf } from './principal.ts';
import { nameAndCode } from './words.ts';

/** The nodes a report is about: the numbers from `first` up to, but not with, `end`. */
export interface Scope {
  readonly first: number;
  readonly end: number;
  /** Code of the entity that is asked at; null = none. */
  readonly entity: string | null;
}

/** The report; codes in the definition that the store does not have are problems. */
export function permissionsReport(
  index: Index,
  definition: PermissionsDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const problems = unknownCodes(index, definition);
  if (problems.length > 0) return failure(...problems);
  const { t } = context;
  const scope = scopeOf(index, definition);
  const keys = [...new Set(definition.principals)];
  const only = keys.length === 1 ? keys[0] : undefined;
  const title =
    only === undefined
      ? t('report.permissions.titleMany', { count: keys.length })
      : t('report.permissions.titleOne', { name: nameAndMarks(principalOf(index, only, t)) });
  const about = only === undefined ? [principalsFact(index, keys, context)] : [];
  const legend: Block = permissionsLegend(index, keys, definition, t);

  function* sections(): Generator<Section> {
    for (const [position, key] of keys.entries()) {
      const principal = principalOf(index, key, t);
      const blocks = sectionBlocks(index, principal, scope, definition, context);
      yield {
        title: principal.name,
        caption: principal.caption,
        marks: principal.marks,
        tone: principal.inactive ? 'inactive' : 'plain',
        newPage: definition.separate && position > 0,
        blocks: definition.separate ? [...blocks, legend] : blocks,
      };
    }
  }

  return success({
    language: context.language,
    paper: definition.paper,
    orientation: definition.orientation,
    title,
    ...heading(context, title, filterInWords(index, definition, context), about),
    sections: { [Symbol.iterator]: sections },
    closing: definition.separate ? [] : [legend],
  });
}

function sectionBlocks(
  index: Index,
  principal: Principal,
  scope: Scope,
  { show }: PermissionsDefinition,
  { t }: ReportContext,
): Block[] {
  const cells = row(index, principal.number, scope.entity);
  const facts: Block = { kind: 'facts', facts: principal.facts };
  const totals = permissionTotals(index, principal, cells, scope, t);
  const rows = permissionRows(index, principal, cells, scope, show, t);
  const notes = principal.notes.map((text): Block => ({ kind: 'note', text }));
  return [facts, totals, ...notes, rows];
}

function unknownCodes(index: Index, { principals, subtree, entity }: PermissionsDefinition): Problem[] {
  const problems: Problem[] = [];
  for (const key of principals) {
    if (index.holders.numberOf.has(key)) continue;
    const holder = parseHolderKey(key);
    problems.push(
      holder === null
        ? problem('bad-holder', { value: key })
        : problem(`unknown-${holder.kind}`, { value: holder.code }),
    );
  }
  if (subtree !== null && !index.tree.numberOf.has(subtree)) {
    problems.push(problem('unknown-node', { value: subtree }));
  }
  if (entity !== null && !index.model.entities.has(entity)) {
    problems.push(problem('unknown-entity', { value: entity }));
  }
  return problems;
}

function scopeOf(index: Index, { subtree, entity }: PermissionsDefinition): Scope {
  const number = subtree === null ? undefined : index.tree.numberOf.get(subtree);
  if (number === undefined) return { first: 0, end: index.tree.size, entity };
  return { first: number, end: index.tree.end[number] ?? number + 1, entity };
}

/** The filter in words, one phrase for each thing that is chosen. */
function filterInWords(
  index: Index,
  { subtree, entity, show }: PermissionsDefinition,
  { t }: ReportContext,
): string[] {
  const words = [
    t(`report.filter.${show}`),
    subtree === null
      ? t('report.filter.wholeTree')
      : t('report.filter.subtree', { node: nameAndCode(index.model.nodes.get(subtree)?.name, subtree) }),
  ];
  if (entity !== null) {
    const name = index.model.entities.get(entity)?.name;
    words.push(t('report.filter.entity', { entity: nameAndCode(name, entity) }));
  }
  return words;
}

function principalsFact(index: Index, keys: readonly HolderKey[], { t }: ReportContext): Fact {
  const names = keys.map((key) => {
    return inOneLine(principalOf(index, key, t));
  });
  return { label: t('report.fact.principals'), values: names };
}
