/** The words of `grantree report` as the definition of a report. */
import type { Command } from 'commander';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import { holderKey } from '../../shared/model/types.ts';
import { quoted } from '../../shared/model/validateQuote.ts';
import {
  defaultDefinition,
  LISTED_LEVELS,
  ORIENTATIONS,
  ORIGINS,
  PAPERS,
  type ReportDefinition,
  type ReportKind,
  reportDefinition,
  SORTS,
} from '../../shared/reports/definition.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { CommonOptions } from './command.ts';
import { oneOf } from './usage.ts';

export interface ReportOptions extends CommonOptions {
  readonly out: string;
  readonly user?: readonly string[];
  readonly group?: readonly string[];
  readonly profile?: readonly string[];
  readonly node?: readonly string[];
  readonly subtree?: string;
  readonly entity?: string;
  readonly asOf?: string;
  readonly level?: string;
  readonly origin?: string;
  readonly sort?: string;
  readonly holders?: string;
  readonly depth?: string;
  readonly from?: string;
  readonly to?: string;
  readonly author?: string;
  readonly signer?: readonly string[];
  readonly all?: true;
  readonly activeOnly?: true;
  readonly merged?: true;
  readonly cover?: true;
  readonly since?: string;
  readonly paper?: string;
  readonly landscape?: true;
  readonly portrait?: true;
}

/** The kinds as they are typed. */
export const KINDS: Readonly<Record<string, ReportKind>> = {
  user: 'userPermissions',
  group: 'groupPermissions',
  profile: 'profile',
  permissions: 'permissions',
  'who-can': 'whoCan',
  matrix: 'matrix',
  differences: 'differences',
  undefined: 'undefined',
  licence: 'licence',
  changes: 'changeLog',
  events: 'eventLog',
  review: 'review',
};

export function declareReportOptions(command: Command, t: Translate): void {
  const option = (flags: string, name: string, params: Record<string, string> = {}): void => {
    command.option(flags, t(`cli.report.${name}`, params));
  };
  command.argument('<kind>', t('cli.report.kind', { kinds: Object.keys(KINDS).join(', ') }));
  command.requiredOption('--out <file>', t('cli.report.out'));
  option('--user <login...>', 'user');
  option('--group <code...>', 'group');
  option('--profile <code...>', 'profile');
  option('--node <code...>', 'node');
  option('--subtree <code>', 'subtree');
  command.option('--entity <code>', t('cli.options.entity'));
  option('--as-of <date>', 'asOf');
  option('--level <levels>', 'level', { levels: LISTED_LEVELS.join(', ') });
  option('--origin <origins>', 'origin', { origins: ORIGINS.join(', ') });
  option('--sort <order>', 'sort', { sorts: SORTS.join(', ') });
  option('--holders <which>', 'holders');
  option('--depth <levels>', 'depth');
  option('--from <date>', 'from');
  option('--to <date>', 'to');
  option('--author <name>', 'author');
  option('--signer <name...>', 'signer');
  option('--all', 'all');
  option('--active-only', 'activeOnly');
  option('--merged', 'merged');
  option('--cover', 'cover');
  option('--since <date>', 'since');
  option('--paper <size>', 'paper', { papers: PAPERS.join(', ') });
  option('--landscape', 'landscape');
  option('--portrait', 'portrait');
}

/** An option that a kind of report has no use for is a mistake, not passed over. */
export function definitionOf(kind: string, options: ReportOptions): Outcome<ReportDefinition> {
  const known = oneOf('<kind>', kind, Object.keys(KINDS));
  if (!known.ok) return known;
  const base = defaultDefinition(KINDS[known.value] ?? 'permissions');
  const asked = fieldsOf(base, options);
  const problems: Problem[] = Object.entries(asked).flatMap(([field, { option }]) =>
    field in base ? [] : [problem('report-option-unused', { value: option, kind })],
  );
  if (problems.length > 0) return failure(...problems);
  const values = Object.fromEntries(Object.entries(asked).map(([field, { value }]) => [field, value]));
  const parsed = reportDefinition.safeParse({ ...base, ...values });
  if (parsed.success) return success(parsed.data);
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')));
  return failure(
    ...Array.from(wrong, (field) => {
      const { option = field, value = '' } = asked[field] ?? {};
      if (field === 'principals' || field === 'nodes') return lacking(base);
      return problem('report-option-wrong', { value: quoted(String(value)), option });
    }),
  );
}

function lacking({ kind }: ReportDefinition): Problem {
  if (kind === 'differences') return problem('report-needs-two');
  return problem(kind === 'whoCan' ? 'report-needs-nodes' : 'report-needs-principals');
}

interface Asked {
  readonly option: string;
  readonly value: unknown;
}

/** The fields of a definition that the options set, each with the option's name. */
function fieldsOf(base: ReportDefinition, options: ReportOptions): Record<string, Asked> {
  const asked: Record<string, Asked> = {};
  const set = (field: string, option: string, value: unknown): void => {
    if (value !== undefined) asked[field] = { option, value };
  };
  const principals = [
    ...(options.user ?? []).map((code) => holderKey('user', code)),
    ...(options.group ?? []).map((code) => holderKey('group', code)),
    ...(options.profile ?? []).map((code) => holderKey('profile', code)),
  ];
  set('principals', '--user', principals.length === 0 ? undefined : principals);
  set('nodes', '--node', options.node);
  set('subtree', '--subtree', options.subtree);
  set('entity', '--entity', options.entity);
  set('asOf', '--as-of', options.asOf);
  set('levels', '--level', listOf(options.level));
  set('origins', '--origin', listOf(options.origin));
  set('sort', '--sort', options.sort);
  set('holders', '--holders', options.holders);
  set('depth', '--depth', depthOf(options.depth));
  set('from', '--from', options.from);
  set('to', '--to', options.to);
  set('author', '--author', options.author);
  set('signers', '--signer', options.signer);
  if (options.all === true) set(base.kind === 'differences' ? 'compared' : 'show', '--all', 'all');
  set('activeOnly', '--active-only', options.activeOnly);
  if (options.merged === true) set('separate', '--merged', false);
  set('cover', options.cover === true ? '--cover' : '--since', options.cover ?? (options.since && true));
  set('since', '--since', options.since);
  set(
    'paper',
    '--paper',
    PAPERS.find((paper) => paper.toLowerCase() === options.paper?.toLowerCase()) ?? options.paper,
  );
  const [portrait, landscape] = ORIENTATIONS;
  if (options.landscape === true) set('orientation', '--landscape', landscape);
  if (options.portrait === true) set('orientation', '--portrait', portrait);
  return asked;
}

function listOf(text: string | undefined): string[] | undefined {
  return text?.split(',').map((part) => part.trim());
}

/** `all` = to the end of the tree. */
function depthOf(text: string | undefined): number | string | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'all') return null;
  return /^\d{1,3}$/.test(text) ? Number(text) : text;
}
