/** Reports about a model, or a part of it, set on pages, written as PDF and read back: for comparing every kind. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { writePdf } from '../../main/print/pdf.ts';
import type { SetGrantChange } from '../../shared/changes/types.ts';
import { type HolderKey, type HolderKind, holderKey, type Model } from '../../shared/model/types.ts';
import { defaultDefinition, type ReportKind, reportDefinition } from '../../shared/reports/definition.ts';
import { LISTED_CHANGES } from '../../shared/reports/logs.ts';
import { report } from '../../shared/reports/report.ts';
import { compile } from '../../shared/rules/compile.ts';
import { sitesSample } from '../../shared/samples/sites.ts';
import { tradeSample } from '../../shared/samples/trade.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { CONTEXT } from '../reports/printed.ts';
import { type Paper, type PaperTable, readPaper, under } from './tagged.ts';

/** A model, and where a report looks at it. */
export interface View {
  readonly model: Model;
  readonly subtree: string | null;
  readonly entity: string | null;
}

export const views: fc.Arbitrary<View> = fc
  .tuple(arbitraryModel({ nodes: 12, grants: 30, unusualCodes: false }), fc.nat(), fc.nat())
  .map(([model, one, other]) => {
    const nodes = [null, null, ...model.nodes.keys()];
    const entities = [null, ...model.entities.keys()];
    return {
      model,
      subtree: nodes[one % nodes.length] ?? null,
      entity: entities[other % entities.length] ?? null,
    };
  });

/** Users and groups, on several pages. */
export const TRADE: View = { model: tradeSample(), subtree: 'goods.issues.invoice', entity: null };
/** Profiles, at one site of several. */
export const SITES: View = {
  model: sitesSample(),
  subtree: null,
  entity: [...sitesSample().entities.keys()][0] ?? null,
};

/** A report of the view on paper. */
export async function print(
  { model, subtree, entity }: View,
  kind: ReportKind,
  asked: object,
): Promise<Paper> {
  const base = defaultDefinition(kind);
  const where = { ...('subtree' in base ? { subtree } : {}), ...('entity' in base ? { entity } : {}) };
  const definition = reportDefinition.parse({ ...base, ...where, ...asked });
  const changes = grantsOf(model);
  const entry = { seq: 1, at: '2026-03-03T09:00', author: 'ann', reason: '', source: 'desk' };
  const log = [{ ...entry, count: changes.length, changes: () => changes }];
  const made = report(compile(model), definition, { ...CONTEXT, log });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const pieces: Buffer[] = [];
  const sink = async (bytes: Buffer): Promise<void> => void pieces.push(bytes);
  const { pages } = await writePdf(made.value, sink, { breathe: () => Promise.resolve() });
  const paper = await readPaper(Buffer.concat(pieces));
  expect(paper.pages).toHaveLength(pages);
  isNumbered(paper);
  return paper;
}

function isNumbered({ pages, index, sections }: Paper): void {
  for (const [above, words] of pages.entries()) {
    expect(words).toContain(`Page ${above + 1} of ${pages.length}`);
  }
  if (index.length === 0) return;
  const told = (words: string): string => words.replaceAll('·', '');
  expect(index.map(told)).toEqual(sections.map(({ title, page }) => `${told(title)}${page}`));
}

/** The change that set each permission there is, as far as one entry of a log lists them. */
export function grantsOf({ grants }: Model): SetGrantChange[] {
  const changes = [...grants].flatMap(([holder, stored]) =>
    Array.from(stored, ([node, grant]) => ({ kind: 'setGrant' as const, holder, node, grant })),
  );
  return changes.slice(0, LISTED_CHANGES);
}

export function holdersOf(model: Model, kind: HolderKind, most = 3): HolderKey[] {
  const lists = { user: model.users, group: model.groups, profile: model.profiles };
  return [...lists[kind].keys()].slice(0, most).map((code) => holderKey(kind, code));
}

export function mixtureOf(model: Model, most: number): HolderKey[] {
  return (['user', 'group', 'profile'] as const).flatMap((kind) => holdersOf(model, kind, most));
}

/** Codes of the nodes looked at, in the order of the tree. */
export function nodesOf({ model, subtree }: View): string[] {
  const { nodes, numberOf, end } = compile(model).tree;
  const codes = nodes.map(({ code }) => code);
  const first = subtree === null ? undefined : numberOf.get(subtree);
  return first === undefined ? codes : codes.slice(first, end[first]);
}

/** The node itself and all nodes above it, nearest first. */
export function upwards(model: Model, code: string): string[] {
  const { parent = null } = model.nodes.get(code) ?? {};
  return parent === null ? [code] : [code, ...upwards(model, parent)];
}

/** Rows by the code that stands in them; each code once. */
export function byCode(table: PaperTable | null, column = 'Code'): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const row of table?.rows ?? []) {
    const code = table === null ? '' : under(table, row, column);
    expect(rows.has(code), code).toBe(false);
    rows.set(code, row);
  }
  return rows;
}
