/** The reports that can be had about what is selected: its principals, its nodes, or both (desk.md, Report ▸). */
import { type HolderKey, parseHolderKey } from '../../shared/model/types.ts';
import {
  defaultDefinition,
  type ReportDefinition,
  type ReportKind,
  reportDefinition,
} from '../../shared/reports/definition.ts';

export interface Selected {
  readonly holders: readonly HolderKey[];
  /** Codes. */
  readonly nodes: readonly string[];
  readonly entity: string | null;
}

export type OfferedReport = 'permissions' | 'whoCan' | 'matrix' | 'differences' | 'eventLog' | 'review';

export interface Offer {
  readonly report: OfferedReport;
  readonly definition: () => ReportDefinition;
}

/** As many as a report can be about (shared/reports/definition.ts): nodes, or principals of a log; principals compared. */
const MOST_AT_ONCE = 1000;
const COMPARED = { fewest: 2, most: 4 };

export function reportsAbout({ holders: principals, nodes, entity }: Selected): readonly Offer[] {
  const kinds = new Set(principals.map((key) => parseHolderKey(key)?.kind));
  const onlyUsers = kinds.size === 1 && kinds.has('user');
  const someone = principals.length > 0;
  const [node] = nodes;
  const offers: Offer[] = [];
  const offer = (report: OfferedReport, kind: ReportKind, about: object): void => {
    const definition = () => reportDefinition.parse({ ...defaultDefinition(kind), ...about });
    offers.push({ report, definition });
  };
  if (someone) offer('permissions', permissionsOf(kinds), { principals, entity });
  if (principals.length >= COMPARED.fewest && principals.length <= COMPARED.most)
    offer('differences', 'differences', { principals, entity });
  if (nodes.length > 0 && nodes.length <= MOST_AT_ONCE) offer('whoCan', 'whoCan', { nodes, entity });
  if (nodes.length === 1 && node !== undefined && (!someone || onlyUsers))
    offer('matrix', 'matrix', { principals, subtree: node, entity });
  if (someone && principals.length <= MOST_AT_ONCE) offer('eventLog', 'eventLog', { principals });
  if (onlyUsers) offer('review', 'review', { principals, entity });
  return offers;
}

function permissionsOf(kinds: ReadonlySet<string | undefined>): ReportKind {
  const [only] = kinds;
  if (kinds.size > 1) return 'permissions';
  return only === 'group' ? 'groupPermissions' : only === 'profile' ? 'profile' : 'userPermissions';
}
