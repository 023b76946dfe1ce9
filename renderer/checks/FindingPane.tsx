/** What is said of one finding, or of one check: why it matters, where it is, what cures it. */
import { ArrowRight, Wrench } from 'lucide-react';
import { Button } from 'react-aria-components';
import { DetailPane, DetailSection } from '../records/DetailPane.tsx';
import { useAnswer } from '../state/answers.ts';
import { usePlaces } from '../state/places.ts';
import { goToFinding } from '../state/recordPlaces.ts';
import { useText } from '../ui/text.tsx';
import { severitySign } from './columns.tsx';
import { type CheckItem, severityOf } from './findingTree.ts';

interface FindingPaneProps {
  readonly item: CheckItem;
  readonly onCure: (ids: readonly string[]) => void;
}

const NOTHING: readonly { readonly code: string; readonly name: string }[] = [];

export function FindingPane({ item, onCure }: FindingPaneProps) {
  const t = useText();
  const { list, finding } = item;
  const nodes =
    useAnswer(finding === null || finding.nodeCount === 0 ? null : `nodes of ${finding.id}`, () =>
      window.grantree.invoke('checks.nodes', { finding: finding?.id ?? '' }),
    ) ?? NOTHING;
  const severity = list.findings.length === 0 ? 'passed' : severityOf(list);
  const curableIds = list.findings.filter(({ cure }) => cure !== null).map(({ id }) => id);
  const [firstCure] = list.findings.flatMap(({ cure }) => cure ?? []);
  return (
    <DetailPane label={t('checks.list')} icon={severitySign(severity, 17)} title={list.title}>
      <p className="check-about">
        <strong>{t(`checks.severity.${severity}`)}</strong> · {list.about}
      </p>
      {finding === null && list.findings.length === 0 ? null : finding === null ? (
        <DetailSection title={t('checks.found', { count: list.findings.length })}>
          {firstCure !== undefined && curableIds.length > 0 && (
            <Button className="button" onPress={() => onCure(curableIds)}>
              <Wrench size={14} aria-hidden={true} />
              <span className="cure-text">
                {t('checks.cureAll', { cure: firstCure.text, count: curableIds.length })}
              </span>
            </Button>
          )}
        </DetailSection>
      ) : (
        <>
          <DetailSection title={t('checks.column.finding')}>
            <p className="check-text">{finding.text}</p>
            <div className="check-tools">
              <Button className="button" onPress={() => goToFinding(finding.place)}>
                <ArrowRight size={14} aria-hidden={true} />
                {t('checks.goTo')}
              </Button>
              {finding.cure !== null && (
                <Button className="button" onPress={() => onCure([finding.id])}>
                  <Wrench size={14} aria-hidden={true} />
                  <span className="cure-text">{finding.cure.text}</span>
                </Button>
              )}
            </div>
          </DetailSection>
          {finding.nodeCount > 0 && (
            <DetailSection title={t('checks.nodes', { count: finding.nodeCount })}>
              <ul className="check-nodes">
                {nodes.map(({ code, name }) => (
                  <li key={code}>
                    <Button
                      className="link-button"
                      onPress={() =>
                        finding.place.kind === 'cell'
                          ? goToFinding({ ...finding.place, node: code })
                          : usePlaces.getState().go('authorizations', { pivot: 'node', node: code })
                      }
                    >
                      {name}
                    </Button>
                  </li>
                ))}
              </ul>
              {nodes.length > 0 && nodes.length < finding.nodeCount && (
                <p className="muted">{t('desk.review.more', { count: finding.nodeCount - nodes.length })}</p>
              )}
            </DetailSection>
          )}
        </>
      )}
    </DetailPane>
  );
}
