/** Printout of permissions: what each principal may do on each node, and where every right comes from. */
import { failure, type Outcome, success } from '../model/problem.ts';
import type { HolderKey } from '../model/types.ts';
import { row } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { coverOf } from './cover.ts';
import { holderKindOf, type PermissionsDefinition } from './definition.ts';
import type { Block, Entry, Fact, ReportDocument, Section } from './document.ts';
import { type ReportContext, reportDocument } from './heading.ts';
import { permissionsLegend } from './legend.ts';
import { permissionRows } from './permissionRows.ts';
import { permissionTotals } from './permissionTotals.ts';
import { entryOf, inOneLine, nameAndMarks, type Principal, principalOf } from './principal.ts';
import { chosenPrincipals, filterInWords, type Scope, scopeOf, unknownCodes } from './scope.ts';

/** More principals than these are not listed at the head: the index has them. */
const LISTED_PRINCIPALS = 12;

/** The report; codes in the definition that the store does not have are problems. */
export function permissionsReport(
  index: Index,
  definition: PermissionsDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const kind = holderKindOf(definition.kind);
  const problems = unknownCodes(index, definition, kind);
  if (problems.length > 0) return failure(...problems);
  const { t } = context;
  const { subtree, entity } = definition;
  const scope = scopeOf(index, subtree, entity);
  const keys = chosenPrincipals(index, definition, kind, context.language);
  const only = keys.length === 1 ? keys[0] : undefined;
  const title =
    only === undefined
      ? t(`report.permissions.titleMany.${kind ?? 'principal'}`, { count: keys.length })
      : t('report.permissions.titleOne', { name: nameAndMarks(principalOf(index, only, t)) });
  const listed = keys.length > 1 && keys.length <= LISTED_PRINCIPALS;
  const about = listed ? [principalsFact(index, keys, context)] : [];
  const legend: Block = permissionsLegend(index, keys, definition, t);
  const separate = definition.separate && keys.length > 1;

  function* sections(): Generator<Section> {
    for (const [position, key] of keys.entries()) {
      const principal = principalOf(index, key, t);
      const blocks = sectionBlocks(index, principal, scope, definition, context);
      yield {
        ...entryOf(principal),
        newPage: separate && position > 0,
        blocks: separate ? [...blocks, legend] : blocks,
      };
    }
  }

  return success(
    reportDocument(context, definition, {
      title,
      filter: wordsOfFilter(index, definition, context),
      about,
      ...(definition.cover ? { cover: () => coverOf(index, keys, scope, context) } : {}),
      contents: separate ? keys.map((key): Entry => entryOf(principalOf(index, key, t))) : [],
      sectionCount: keys.length,
      sections,
      closing:
        keys.length === 0
          ? [{ kind: 'note', text: t('report.permissions.nobody') }]
          : separate
            ? []
            : [legend],
    }),
  );
}

function sectionBlocks(
  index: Index,
  principal: Principal,
  scope: Scope,
  definition: PermissionsDefinition,
  { t, language }: ReportContext,
): Block[] {
  const cells = row(index, principal.number, scope.entity);
  const facts: Block = { kind: 'facts', facts: principal.facts };
  const totals = permissionTotals(index, principal, cells, scope, t);
  const rows = permissionRows(index, principal, cells, scope, definition, { t, language });
  const notes = principal.notes.map((text): Block => ({ kind: 'note', text }));
  return [facts, totals, ...notes, rows];
}

function wordsOfFilter(index: Index, definition: PermissionsDefinition, context: ReportContext): string[] {
  return filterInWords(index, definition, context, [context.t(`report.filter.${definition.show}`)]);
}

function principalsFact(index: Index, keys: readonly HolderKey[], { t }: ReportContext): Fact {
  const names = keys.map((key) => inOneLine(principalOf(index, key, t)));
  return { label: t('report.fact.principals'), values: names };
}
