/** Names an administrator of Odoo knows: of models, as Odoo writes them, and of groups, with their category. */

import type { LoadedModels } from './loading.ts';
import type { FileContent, ReadModel, Value } from './record.ts';

const MODEL_PREFIX = 'model_';

/**
 * Gives the name of a model by its external id. Odoo makes `model_stock_package_level` of `stock.package_level`, so an
 * underscore may have been a dot or not: the spelling is looked for in the files, and where it is not found every
 * underscore is taken for a dot, as it is in nearly all models.
 */
export function modelNames(contents: readonly FileContent[]): (id: string) => string {
  const spellings = new Map<string, string>();
  for (const { labels } of contents) {
    for (const spelling of labels.flatMap(dottedIn)) {
      const key = spelling.replaceAll('.', '_');
      if (dots(spelling) > dots(spellings.get(key) ?? '')) spellings.set(key, spelling);
    }
  }
  // What stands as a record's model is certain.
  for (const { modelNames: exact } of contents) {
    for (const name of exact) spellings.set(name.replaceAll('.', '_'), name);
  }
  return (id) => {
    const local = id.slice(id.indexOf('.') + 1);
    if (!local.startsWith(MODEL_PREFIX)) return id;
    const underscored = local.slice(MODEL_PREFIX.length);
    return spellings.get(underscored) ?? underscored.replaceAll('_', '.');
  };
}

/** More words than the name of any model has: all runs in a longer label would be more than fit in memory. */
const MOST_WORDS = 12;

/** Every run of dotted words in a label: in `sale.order.portal` also `sale.order` and `order.portal`. */
function dottedIn(label: string): string[] {
  return (label.match(/\b\w+(?:\.\w+)+/g) ?? []).flatMap((run) => {
    const words = run.split('.');
    return words.flatMap((_, start) =>
      words
        .slice(start + 1, start + MOST_WORDS)
        .map((_, more) => words.slice(start, start + 2 + more).join('.')),
    );
  });
}

function dots(spelling: string): number {
  return spelling.split('.').length - 1;
}

/**
 * Gives the name of a group as Odoo's settings show it, such as `Sales / Administrator`: its category (17.0) or its
 * privilege (19.0), then its own. Null for a group whose name no file gives.
 */
export function groupNames(loaded: LoadedModels): (id: string) => string | null {
  return (id) => {
    const group = loaded.get('res.groups')?.get(id);
    const name = text(group?.values.get('name'));
    if (name === null) return null;
    const privilege = text(group?.values.get('privilege_id'));
    const category = text(group?.values.get('category_id'));
    const above =
      (privilege && titleOf(loaded, 'res.groups.privilege', privilege)) ??
      (category && titleOf(loaded, 'ir.module.category', category));
    return above ? `${above} / ${name}` : name;
  };
}

/** Odoo makes the categories of its modules from their manifests, and their ids from their names. */
const TITLE_PREFIX = {
  'res.groups.privilege': 'res_groups_privilege_',
  'ir.module.category': 'module_category_',
};

/** The name of a category or privilege; from its id where the files do not name it. */
function titleOf(
  loaded: LoadedModels,
  model: ReadModel & keyof typeof TITLE_PREFIX,
  id: string,
): string | null {
  const records = loaded.get(model);
  const known = text(records?.get(id)?.values.get('name'));
  if (known !== null) return known;
  const local = id.slice(id.indexOf('.') + 1);
  if (!local.startsWith(TITLE_PREFIX[model])) return null;
  // `module_category_sales_sales` is the category Sales below `module_category_sales`.
  const parents = [...(records?.values() ?? [])]
    .filter(({ values }) => text(values.get('name')) !== null)
    .map((record) => `${record.id.slice(record.id.indexOf('.') + 1)}_`)
    .filter((parent) => local.startsWith(parent) && parent.length < local.length);
  const longest = parents.reduce((a, b) => (b.length > a.length ? b : a), TITLE_PREFIX[model]);
  const words = local.slice(longest.length).split('_').filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || null;
}

/** A text that is there and says something. */
export function text(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
