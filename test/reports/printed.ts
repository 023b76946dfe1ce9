/** Reports as tests read them: made with the real texts, and their tables by the words in them. */
import type { Outcome } from '../../shared/model/problem.ts';
import { defaultPermissions, type PermissionsDefinition } from '../../shared/reports/definition.ts';
import type { Block, Cell, ReportDocument, Row, Section, TableBlock } from '../../shared/reports/document.ts';
import type { ReportContext } from '../../shared/reports/heading.ts';
import { permissionsReport } from '../../shared/reports/permissions.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { translator } from '../../shared/texts/translate.ts';

export const CONTEXT: ReportContext = {
  storeName: 'Trade',
  revision: 12,
  unapplied: 0,
  printedBy: 'Marta Kovač',
  at: '2026-11-23T14:05',
  language: 'en',
  t: translator('en'),
};

export const DEFINITION: PermissionsDefinition = {
  ...defaultPermissions('permissions'),
  principals: ['user:ann'],
  separate: false,
};

export function tryReport(
  index: Index,
  definition: Partial<PermissionsDefinition>,
  context: Partial<ReportContext> = {},
): Outcome<ReportDocument> {
  return permissionsReport(index, { ...DEFINITION, ...definition }, { ...CONTEXT, ...context });
}

/** The report; a problem fails the test. */
export function reportOf(
  index: Index,
  definition: Partial<PermissionsDefinition> = {},
  context: Partial<ReportContext> = {},
): ReportDocument {
  const made = tryReport(index, definition, context);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

export function sectionsOf(document: ReportDocument): Section[] {
  return [...document.sections].filter((section) => section !== null);
}

/** The first section, or the one with that title. */
export function sectionOf(document: ReportDocument, title?: string): Section {
  const found = sectionsOf(document).find((section) => title === undefined || section.title === title);
  if (found === undefined) throw new Error(`no section ${title}`);
  return found;
}

export function tableOf({ blocks }: Section, role: TableBlock['role']): TableBlock {
  const found = blocks.find((block): block is TableBlock => block.kind === 'table' && block.role === role);
  if (found === undefined) throw new Error(`no table ${role}`);
  return found;
}

/** The cell of a row under the column of that name. */
export function cellOf(table: TableBlock, row: Row, column: string): Cell {
  const position = table.columns.findIndex(({ label }) => label === column);
  if (position < 0) throw new Error(`no column ${column}`);
  return row.cells[position] ?? null;
}

/** The row about a node. */
export function rowOf(table: TableBlock, node: string): Row {
  const found = table.rows.find(({ about }) => about?.node === node);
  if (found === undefined) throw new Error(`no row for ${node}`);
  return found;
}

/** What the list of the first section says about a node under each of the columns. */
export function said(document: ReportDocument, node: string, ...columns: readonly string[]): Cell[] {
  const table = tableOf(sectionOf(document), 'list');
  return columns.map((column) => cellOf(table, rowOf(table, node), column));
}

/** The codes of the nodes listed in the first section, those of grey rows in brackets. */
export function listed(document: ReportDocument): string[] {
  const { rows } = tableOf(sectionOf(document), 'list');
  return rows.map(({ about, tone }) => (tone === 'context' ? `(${about?.node})` : `${about?.node}`));
}

/** Values of a fact, by its label. */
export function factOf(blocks: readonly Block[], label: string): readonly string[] | undefined {
  return blocks
    .flatMap((block) => (block.kind === 'facts' ? block.facts : []))
    .find((fact) => fact.label === label)?.values;
}
