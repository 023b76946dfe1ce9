/** What a report looks at: the nodes and the principals that are asked for, and the same in words. */
import { isHidden } from '../model/hidden.ts';
import { type Problem, problem } from '../model/problem.ts';
import { levelOfRights, type Rights } from '../model/rights.ts';
import { type HolderKey, type HolderKind, type Language, parseHolderKey } from '../model/types.ts';
import { type Index, MAY_SIGN_IN } from '../rules/compile.ts';
import { kindOf } from '../rules/holders.ts';
import { at } from '../rules/tree.ts';
import { nameOrder } from '../texts/languages.ts';
import type { ListedLevel, Origin } from './definition.ts';
import type { ReportContext } from './heading.ts';
import type { Verdict } from './verdict.ts';
import { nameAndCode } from './words.ts';

/** The nodes a report is about: the numbers from `first` up to, but not with, `end`. */
export interface Scope {
  readonly first: number;
  readonly end: number;
  /** Code of the entity that is asked at; null = none. */
  readonly entity: string | null;
}

interface NodesAsked {
  readonly subtree?: string | null;
  readonly nodes?: readonly string[];
  readonly entity?: string | null;
  readonly principals?: readonly HolderKey[];
}

/** Codes that the store does not have, and principals of a kind that the report is not about. */
export function unknownCodes(
  index: Index,
  { principals = [], subtree = null, nodes = [], entity = null }: NodesAsked,
  only: HolderKind | null = null,
): Problem[] {
  const problems: Problem[] = [];
  for (const key of principals) {
    const holder = parseHolderKey(key);
    if (holder === null) problems.push(problem('bad-holder', { value: key }));
    else if (!index.holders.numberOf.has(key) || isHidden(key)) {
      problems.push(problem(`unknown-${holder.kind}`, { value: holder.code }));
    } else if (only !== null && holder.kind !== only) {
      problems.push(problem('report-wrong-principal', { value: key, expected: only }));
    }
  }
  for (const node of subtree === null ? nodes : [subtree, ...nodes]) {
    if (!index.tree.numberOf.has(node)) problems.push(problem('unknown-node', { value: node }));
  }
  if (entity !== null && !index.model.entities.has(entity)) {
    problems.push(problem('unknown-entity', { value: entity }));
  }
  return problems;
}

export function scopeOf(index: Index, subtree: string | null, entity: string | null): Scope {
  const number = subtree === null ? undefined : index.tree.numberOf.get(subtree);
  if (number === undefined) return { first: 0, end: index.tree.size, entity };
  return { first: number, end: index.tree.end[number] ?? number + 1, entity };
}

/** The principals asked for, each once; none named = all of that kind (null = all there are), by name. */
export function chosenPrincipals(
  index: Index,
  { principals, activeOnly }: { readonly principals: readonly HolderKey[]; readonly activeOnly: boolean },
  kind: HolderKind | null,
  language: Language,
): HolderKey[] {
  const keys = principals.length > 0 ? [...new Set(principals)] : allOf(index, kind, language);
  return activeOnly ? keys.filter((key) => maySignIn(index, key)) : keys;
}

function allOf(index: Index, kind: HolderKind | null, language: Language): HolderKey[] {
  const { holders } = index;
  const keys = holders.keys.filter(
    (key, number) => (kind === null || kindOf(holders, number) === kind) && !isHidden(key),
  );
  return kind === null ? keys : byName(keys, (key) => nameOfHolder(index, key), language);
}

/** Groups and profiles are always in force. */
export function maySignIn(index: Index, key: HolderKey): boolean {
  const number = index.holders.numberOf.get(key) ?? -1;
  return number >= index.holders.users || index.barred[number] === MAY_SIGN_IN;
}

export function nameOfHolder({ model }: Index, key: HolderKey): string {
  const holder = parseHolderKey(key);
  if (holder === null) return key;
  const lists = { user: model.users, group: model.groups, profile: model.profiles };
  return lists[holder.kind].get(holder.code)?.name || holder.code;
}

/** A copy in the order of names, as those who read the language look them up. */
export function byName<T>(things: readonly T[], nameOf: (thing: T) => string, language: Language): T[] {
  const compare = nameOrder(language);
  return things
    .map((thing) => ({ thing, name: nameOf(thing) }))
    .sort((one, other) => compare(one.name, other.name))
    .map(({ thing }) => thing);
}

/** Level of an answer as lists are narrowed to it; what is closed has none. */
export function listedLevel(verdict: Verdict, rights: Rights): ListedLevel | null {
  if (verdict === 'undefined') return 'undefined';
  return verdict === 'closed' ? null : (levelOfRights(rights) ?? 'other');
}

/** Whether a list narrowed to levels and origins has room for an answer. */
export function isWanted(
  { levels, origins }: { readonly levels: readonly ListedLevel[]; readonly origins: readonly Origin[] },
  level: ListedLevel | null,
  origin: string | null,
): boolean {
  const hasLevel = levels.length === 0 || (level !== null && levels.includes(level));
  return hasLevel && (origins.length === 0 || origins.some((each) => each === origin));
}

interface Filter {
  readonly subtree?: string | null;
  readonly entity?: string | null;
  readonly levels?: readonly ListedLevel[];
  readonly origins?: readonly Origin[];
  readonly activeOnly?: boolean;
  readonly sort?: string;
}

/** The filter in words, one phrase for each thing that is chosen; `first` come before. */
export function filterInWords(
  { model }: Index,
  filter: Filter,
  { t }: ReportContext,
  first: readonly string[] = [],
): string[] {
  const { subtree, entity = null, levels = [], origins = [], activeOnly = false, sort = 'tree' } = filter;
  const words = [...first];
  if (subtree === null) words.push(t('report.filter.wholeTree'));
  else if (subtree !== undefined) {
    const node = nameAndCode(model.nodes.get(subtree)?.name, subtree);
    words.push(t('report.filter.subtree', { node }));
  }
  if (levels.length > 0) words.push(levels.map((level) => levelName(level, t)).join(', '));
  if (origins.length > 0) {
    words.push(origins.map((origin) => t(`terms.tier.${origin}`)).join(', '));
  }
  if (entity !== null) {
    const name = model.entities.get(entity)?.name;
    words.push(t('report.filter.entity', { entity: nameAndCode(name, entity) }));
  }
  if (activeOnly) words.push(t('report.filter.activeOnly'));
  if (sort !== 'tree') words.push(t(`report.filter.sort.${sort}`));
  return words;
}

export function levelName(level: ListedLevel, t: ReportContext['t']): string {
  return level === 'other' ? t('report.level.set') : t(`terms.level.${level}`);
}

/** Numbers of the nodes above a node, nearest first. */
export function* nodesAbove({ tree }: Pick<Index, 'tree'>, node: number): Generator<number> {
  for (let above = at(tree.parent, node); above >= 0; above = at(tree.parent, above)) yield above;
}
