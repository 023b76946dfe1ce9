/** Findings as a tree: the checks, and below each what it found. */
import type { CheckedList, CheckedState, ShownFinding } from '../../shared/api.ts';
import type { CheckName } from '../../shared/checks/finding.ts';
import type { TreeSource } from '../grid/rows.ts';
import { folded } from '../ui/search.ts';

/** How bad it is: `error` breaks a rule, `warning` misleads, `hint` is left over, `overview` is only listed. */
export type Severity = 'error' | 'warning' | 'hint' | 'overview';

const SEVERITIES: Readonly<Partial<Record<CheckName, Severity>>> = {
  'seats-exceeded': 'error',
  'own-blocks-group': 'warning',
  'default-hides': 'warning',
  'hierarchy-without-default': 'warning',
  'switch-opened': 'warning',
  'user-without-rights': 'warning',
  'inactive-with-grants': 'warning',
};

export function severityOf({ check, overview }: Pick<CheckedList, 'check' | 'overview'>): Severity {
  return overview ? 'overview' : (SEVERITIES[check] ?? 'hint');
}

export interface CheckItem {
  readonly list: CheckedList;
  /** Null = the check itself. */
  readonly finding: ShownFinding | null;
}

export interface FindingTree {
  readonly items: readonly CheckItem[];
  readonly source: TreeSource;
  /** How many findings are shown. */
  readonly count: number;
}

export interface FindingFilter {
  /** Only what is wrong, without the overviews. */
  readonly faultsOnly: boolean;
  readonly text: string;
}

export function findingTree({ checks }: CheckedState, { faultsOnly, text }: FindingFilter): FindingTree {
  const needle = folded(text.trim());
  const items: CheckItem[] = [];
  const roots: number[] = [];
  const below = new Map<number, number[]>();
  let count = 0;
  // What was found comes first, what passed stands below it.
  const ordered = [...checks].sort(
    (a, b) => Number(a.findings.length === 0) - Number(b.findings.length === 0),
  );
  for (const list of ordered) {
    if (faultsOnly && list.overview) continue;
    const inTitle = folded(list.title).includes(needle);
    const findings = list.findings.filter((finding) => inTitle || folded(finding.text).includes(needle));
    if (needle !== '' && findings.length === 0) continue;
    const place = items.length;
    roots.push(place);
    items.push({ list, finding: null });
    below.set(
      place,
      findings.map((finding) => items.push({ list, finding }) - 1),
    );
    count += findings.length;
  }
  return {
    items,
    count,
    source: {
      roots,
      key: (at) => items[at]?.finding?.id ?? items[at]?.list.check ?? '',
      children: (at) => below.get(at) ?? NOTHING,
    },
  };
}

const NOTHING: readonly number[] = [];

/** Ids of the findings that selected rows stand for and that can be cured: a check stands for all it found. */
export function curable({ items, source }: FindingTree, selected: readonly number[]): string[] {
  const ids = new Set<string>();
  for (const at of selected) {
    const item = items[at];
    if (item === undefined) continue;
    const meant =
      item.finding === null
        ? Array.from(source.children(at)).map((child) => items[child]?.finding)
        : [item.finding];
    for (const finding of meant) if (finding != null && finding.cure !== null) ids.add(finding.id);
  }
  return [...ids];
}
