/** Seats, and the users who take them (domain.md §10). */
import { activeUsers } from '../changes/soundness.ts';
import { type Outcome, success } from '../model/problem.ts';
import { holderKey, type User } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import type { LicenceDefinition } from './definition.ts';
import type { Block, ReportDocument, Row, Section, TableBlock } from './document.ts';
import { type ReportContext, reportDocument } from './heading.ts';
import { byName, filterInWords } from './scope.ts';
import { column } from './verdict.ts';

export function licenceReport(
  index: Index,
  definition: LicenceDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const { t } = context;
  const { model } = index;
  const title = t('reportKinds.licence.title');
  const all = byName([...model.users.values()], ({ name, login }) => name || login, context.language);
  const users = definition.activeOnly ? all.filter(({ active }) => active) : all;
  const active = activeUsers(model);
  const { seats } = model.licence;
  const full = seats !== null && active >= seats;
  const blocks: Block[] = [
    {
      kind: 'facts',
      facts: [
        {
          label: t('reportKinds.licence.seats'),
          values: [seats === null ? t('reportKinds.licence.unlimited') : String(seats)],
        },
        { label: t('reportKinds.licence.active'), values: [String(active)] },
        ...(seats === null
          ? []
          : [{ label: t('reportKinds.licence.free'), values: [String(Math.max(0, seats - active))] }]),
      ],
    },
    totalsOf(all, context),
    ...(full ? [{ kind: 'note', text: t('reportKinds.licence.full', { seats, active }) } as const] : []),
    tableOf(index, users, context),
  ];

  function* sections(): Generator<Section> {
    yield { title: '', caption: '', marks: [], tone: 'plain', newPage: false, blocks };
  }

  return success(
    reportDocument(context, definition, {
      title,
      filter: filterInWords(index, definition, context, [t('reportKinds.licence.shown')]),
      sectionCount: 1,
      sections,
      closing: [
        {
          kind: 'legend',
          title: t('report.legend.title'),
          entries: [
            { sign: t('report.mark.inactive'), meaning: t('report.legend.inactive') },
            { sign: t('report.mark.locked'), meaning: t('report.legend.locked') },
            { sign: t('report.mark.shared'), meaning: t('report.note.shared') },
            { sign: t('report.mark.administrator'), meaning: t('report.note.administrator') },
          ],
        },
      ],
    }),
  );
}

function tableOf(index: Index, users: readonly User[], { t }: ReportContext): TableBlock {
  const yes = (is: boolean): string | null => (is ? t('reportKinds.licence.yes') : null);
  return {
    kind: 'table',
    role: 'list',
    caption: t('reportKinds.licence.title'),
    columns: [
      column('name', 'text', t),
      column('login', 'code', t),
      column('email', 'text', t),
      column('state', 'word', t),
      column('administrator', 'word', t),
      column('shared', 'word', t),
      column('groups', 'number', t),
    ],
    rows: users.map((user): Row => {
      const key = holderKey('user', user.login);
      const number = index.holders.numberOf.get(key) ?? 0;
      const state = user.active ? (user.locked ? 'locked' : 'active') : 'inactive';
      return {
        cells: [
          user.name || user.login,
          user.login,
          user.email === '' ? null : user.email,
          t(`report.mark.${state}`),
          yes(user.administrator),
          yes(user.shared),
          index.groupsOf[number]?.length ?? 0,
        ],
        depth: 1,
        tone: user.active ? 'plain' : 'inactive',
        about: { holder: key, node: null },
      };
    }),
    empty: t('reportKinds.licence.empty'),
  };
}

function totalsOf(users: readonly User[], { t }: ReportContext): TableBlock {
  const total = (label: string, counts: (user: User) => boolean, tone: Row['tone'] = 'plain'): Row => ({
    cells: [label, users.filter(counts).length],
    depth: 0,
    tone,
    about: null,
  });
  return {
    kind: 'table',
    role: 'totals',
    caption: t('reportKinds.whoCan.users'),
    columns: [
      { label: t('reportKinds.whoCan.users'), kind: 'text' },
      { label: t('report.totals.sum'), kind: 'number' },
    ],
    rows: [
      total(t('reportKinds.licence.activeUsers'), ({ active }) => active),
      total(t('reportKinds.licence.lockedUsers'), ({ active, locked }) => active && locked),
      total(t('reportKinds.licence.administrators'), ({ active, administrator }) => active && administrator),
      total(t('reportKinds.licence.inactiveUsers'), ({ active }) => !active),
      total(t('report.totals.all'), () => true, 'total'),
    ],
    empty: '',
  };
}
