/**
 * How the sample tree is written down: branches inside branches, each with the name a person reads. Codes follow
 * from the names and the place: Invoice below Goods, Issues is `goods.issues.invoice`.
 */
import type { NodeKind, Scale, TreeNode } from '../model/types.ts';

/** A node with all that stands below it; its parent is where it is written. */
export interface Branch {
  readonly name: string;
  readonly kind: NodeKind;
  readonly scale: Scale;
  readonly dated: boolean;
  readonly perEntity?: boolean;
  readonly below: readonly Branch[];
}

type Plant = (name: string, ...below: readonly Branch[]) => Branch;

function plant(kind: NodeKind): Plant {
  return (name, ...below) => ({ name, kind, scale: 'levels', dated: false, below });
}

export const module = plant('module');
export const menu = plant('menu');
export const form = plant('form');
export const report = plant('report');
export const section = plant('section');
export const field = plant('field');
export const status = plant('documentStatus');
export const data = plant('data');
export const feature = plant('feature');
export const administration = plant('administration');
export const documentType = plant('documentType');

function row(make: Plant): (...names: readonly string[]) => Branch[] {
  return (...names) => names.map((name) => make(name));
}

export const forms = row(form);
export const reports = row(report);
export const sections = row(section);
export const fields = row(field);
export const statuses = row(status);
export const records = row(data);
export const features = row(feature);

/** Documents stand here, so a grant may carry an update period (domain.md §5). */
export function dated(branch: Branch): Branch {
  return { ...branch, dated: true };
}

/** The branch and everything below it on another scale (domain.md §1). */
export function scaled(scale: Scale, branch: Branch): Branch {
  return { ...branch, scale, below: branch.below.map((child) => scaled(scale, child)) };
}

/** The branch and everything below it depend on the entity (domain.md §6). */
export function perEntity(branch: Branch): Branch {
  return { ...branch, perEntity: true, below: branch.below.map(perEntity) };
}

/** The nodes of the branches in tree order, every parent before its children. */
export function grow(branches: readonly Branch[]): Map<string, TreeNode> {
  const nodes = new Map<string, TreeNode>();
  const visit = (
    { name, kind, scale, dated, perEntity = false, below }: Branch,
    parent: string | null,
  ): void => {
    const code = parent === null ? segment(name) : `${parent}.${segment(name)}`;
    if (nodes.has(code)) throw new Error(`two nodes of the sample have the code ${code}`);
    nodes.set(code, { code, name, parent, kind, scale, dated, perEntity });
    for (const child of below) visit(child, code);
  };
  for (const branch of branches) visit(branch, null);
  return nodes;
}

/** `Köflach, high-bay racks` → `koflach-high-bay-racks`. */
function segment(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
