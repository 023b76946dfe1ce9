/** What stands in the end when several files say something about the same record: Odoo loads one after the other. */
import { type Place, type Problem, problem } from '../../model/problem.ts';
import { byText, type FileContent, type ReadModel, type Value } from './record.ts';

/** A record as the last file left it. */
export interface Loaded {
  readonly id: string;
  /** Where it is first told of. */
  readonly place: Place;
  readonly values: ReadonlyMap<string, Value>;
  /** Where each value was last said. */
  readonly places: ReadonlyMap<string, Place>;
}

export type LoadedModels = ReadonlyMap<ReadModel, ReadonlyMap<string, Loaded>>;

/** Which modules there are, and which of them Odoo loads before which. */
export interface Modules {
  /** All modules that have files or are mentioned, each after those it needs. */
  readonly order: readonly string[];
  /** Whether the first needs the second, straight or by way of others. */
  needs(module: string, other: string): boolean;
}

/**
 * The manifests, in which modules name what they need, are not read. But a file can only refer to what was loaded
 * before it, so a module needs those it mentions.
 */
export function modulesOf(contents: readonly FileContent[]): Modules {
  const mentioned = new Map<string, Set<string>>();
  for (const { module, mentions } of contents) {
    mentioned.set(module, new Set([...(mentioned.get(module) ?? []), ...mentions]));
  }
  const addAfterNeeded = (module: string, found: Set<string>, begun: Set<string>): void => {
    if (begun.has(module)) return;
    begun.add(module);
    const needed = [...(mentioned.get(module) ?? [])].sort(byText);
    for (const other of needed) addAfterNeeded(other, found, begun);
    found.add(module);
  };
  const order = new Set<string>();
  const begun = new Set<string>();
  for (const module of ['base', ...[...mentioned.keys()].sort(byText)]) addAfterNeeded(module, order, begun);
  return {
    order: [...order],
    needs: (module, other) => {
      const found = new Set<string>();
      addAfterNeeded(module, found, new Set());
      return module !== other && (other === 'base' || found.has(other));
    },
  };
}

/**
 * Files by module in the given order. Inside a module the order stands in its manifest; CSV is taken first, since XML can
 * change single fields of a record that is there and CSV rows are always whole, and then XML by path.
 */
export function inOrder(contents: readonly FileContent[], { order }: Modules): FileContent[] {
  const rank = new Map(order.map((module, index) => [module, index]));
  const rankOf = ({ module }: FileContent) => rank.get(module) ?? order.length;
  const kindOf = ({ path }: FileContent) => (path.toLowerCase().endsWith('.csv') ? 0 : 1);
  return contents.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || kindOf(a) - kindOf(b) || byText(a.path, b.path),
  );
}

/** Puts the records together, later values in the place of earlier ones; what changes so is in the notices. */
export function loadRecords(
  contents: readonly FileContent[],
  notices: Problem[],
): Map<ReadModel, Map<string, Loaded>> {
  const models = new Map<ReadModel, Map<string, Loaded>>();
  for (const { records } of contents) {
    for (const { model, id, place, values } of records) {
      const loaded = models.get(model) ?? new Map<string, Loaded>();
      models.set(model, loaded);
      const before = loaded.get(id);
      if (before !== undefined) reportChanged(before, values, place, notices);
      const added = [...values.keys()].map((field) => [field, place] as const);
      loaded.set(id, {
        id,
        place: before?.place ?? place,
        values: new Map([...(before?.values ?? []), ...values]),
        places: new Map([...(before?.places ?? []), ...added]),
      });
    }
  }
  return models;
}

function reportChanged(
  before: Loaded,
  values: ReadonlyMap<string, Value>,
  place: Place,
  notices: Problem[],
): void {
  const fields = [...values].filter(([field, value]) => {
    const old = before.values.get(field);
    return old !== undefined && old !== value;
  });
  const [first] = fields;
  if (first === undefined) return;
  const { file, line } = before.places.get(first[0]) ?? before.place;
  const params = {
    record: before.id,
    fields: fields.map(([field]) => field).join(', '),
    before: `${file}:${line}`,
  };
  notices.push(problem('odoo-redefined', params, place));
}
