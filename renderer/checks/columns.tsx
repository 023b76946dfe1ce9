/** The columns of the checks: what was found, how much, and what cures it. */
import { CircleAlert, CircleCheck, Info, Lightbulb, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Translate } from '../../shared/texts/translate.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { marked } from '../ui/Marked.tsx';
import { type CheckItem, type FindingTree, type Severity, severityOf } from './findingTree.ts';

const SIGNS: Readonly<Record<Severity | 'passed', LucideIcon>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  hint: Lightbulb,
  overview: Info,
  passed: CircleCheck,
};

export function severitySign(severity: Severity | 'passed', size = 15): ReactNode {
  const Sign = SIGNS[severity];
  return <Sign size={size} className={`severity severity--${severity}`} aria-hidden={true} />;
}

export function checkColumns({ items, source }: FindingTree, needle: string, t: Translate): GridColumn[] {
  const standing = ({ list }: CheckItem): Severity | 'passed' =>
    list.findings.length === 0 ? 'passed' : severityOf(list);
  const words = (item: CheckItem): string =>
    item.finding !== null
      ? item.finding.text
      : `${item.list.title}, ${t(`checks.severity.${standing(item)}`)}`;
  const cureWords = ({ finding }: CheckItem): string => finding?.cure?.text ?? '';
  const of = <T,>(at: number, ask: (item: CheckItem) => T, without: T): T => {
    const item = items[at];
    return item === undefined ? without : ask(item);
  };
  return [
    {
      id: 'finding',
      header: t('checks.column.finding'),
      width: 420,
      minWidth: 200,
      grow: true,
      render: (at) =>
        of<ReactNode>(
          at,
          (item) =>
            item.finding === null ? (
              <span className="node">
                {severitySign(standing(item))}
                <span className="node__name">{marked(item.list.title, needle)}</span>
              </span>
            ) : (
              marked(item.finding.text, needle)
            ),
          null,
        ),
      cellLabel: (at) => of(at, words, ''),
      cellTitle: (at) => of(at, (item) => item.finding?.text ?? item.list.about, ''),
    },
    {
      id: 'count',
      header: t('checks.column.count'),
      width: 70,
      align: 'end',
      render: (at) =>
        of<ReactNode>(
          at,
          ({ finding, list }) =>
            finding === null ? (
              list.findings.length === 0 ? (
                <span className="muted">{t('checks.none')}</span>
              ) : (
                source.children(at).length
              )
            ) : null,
          null,
        ),
      cellLabel: (at) =>
        of(
          at,
          ({ finding, list }) => {
            if (finding !== null) return '';
            return list.findings.length === 0
              ? t('checks.none')
              : t('checks.found', { count: source.children(at).length });
          },
          '',
        ),
    },
    {
      id: 'cure',
      header: t('checks.column.cure'),
      width: 216,
      minWidth: 80,
      render: (at) =>
        of<ReactNode>(
          at,
          (item) =>
            item.finding?.cure == null ? null : (
              <span className="cure-link" data-tg-press="">
                {cureWords(item)}
              </span>
            ),
          null,
        ),
      cellLabel: (at) =>
        of(at, (item) => (cureWords(item) === '' ? '' : t('checks.cureOf', { cure: cureWords(item) })), ''),
      cellTitle: (at) => of(at, (item) => cureWords(item) || undefined, undefined),
    },
  ];
}
