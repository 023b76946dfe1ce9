/** What if: groups, profiles and levels tried on a user; what would change is listed before anything is kept. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Directory, GAINS, LOSES, type WhatIf } from '../../shared/api.ts';
import type { Gesture } from '../../shared/changes/gestures.ts';
import { useDesk } from '../state/desk.ts';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { EntityChoice } from '../ui/EntityChoice.tsx';
import { useText } from '../ui/text.tsx';
import { TrialForm } from './TrialForm.tsx';
import type { Trial } from './trials.ts';
import { WhatIfGrid } from './WhatIfGrid.tsx';
import './whatIf.css';

interface WhatIfDialogProps {
  /** Login. */
  readonly user: string;
  readonly directory: Directory;
  readonly onClose: () => void;
}

export function WhatIfDialog({ user, directory, onClose }: WhatIfDialogProps) {
  const t = useText();
  const [trials, setTrials] = useState<readonly Trial[]>([]);
  const [entity, setEntity] = useState(() => useDesk.getState().lineWanted?.entity ?? null);
  const answer = useAnswer(user, trials, entity);
  const asksEntity = directory.entities.length > 0 && directory.nodes.perEntity.includes(1);
  const name = directory.holders.names[directory.holders.keys.indexOf(`user:${user}`)] ?? user;
  const keep = async (): Promise<void> => {
    const staged = await useDesk.getState().stageAll(trials.map(({ gesture }) => gesture));
    if (staged === null) return;
    onClose();
    useDesk.getState().tell({ tone: 'done', key: 'gestures.done', params: { count: staged.changes } });
  };
  return (
    <DeskDialog
      className="what-if"
      title={t('gestures.whatIf.title', { user: name })}
      isOpen={true}
      onClose={onClose}
      buttons={
        <>
          <p className="grow muted">{t('gestures.whatIf.intro')}</p>
          <Button className="button" onPress={onClose}>
            {t('gestures.whatIf.letGo')}
          </Button>
          <Button
            className="button button--primary"
            isDisabled={trials.length === 0}
            onPress={() => void keep()}
          >
            {t('gestures.whatIf.keep')}
          </Button>
        </>
      }
    >
      <TrialForm user={user} directory={directory} onTry={(trial) => setTrials([...trials, trial])} />
      {trials.length > 0 && (
        <ul className="trials" aria-label={t('gestures.whatIf.tried')}>
          {trials.map((trial, place) => (
            // The same can be tried twice; a place is what tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={place} className="trial">
              {trial.text}
              <Button
                className="small-button"
                aria-label={t('gestures.whatIf.remove', { text: trial.text })}
                onPress={() => setTrials(trials.filter((_, other) => other !== place))}
              >
                <X size={13} aria-hidden={true} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="what-if__bar">
        <p className="what-if__sum" role="status">
          <Sum answer={answer} name={name} />
        </p>
        {asksEntity && <EntityChoice entities={directory.entities} entity={entity} onChange={setEntity} />}
      </div>
      <div className="what-if__grid">
        {answer !== null && answer.nodes.length > 0 ? (
          <WhatIfGrid answer={answer} directory={directory} name={name} />
        ) : (
          <p className="what-if__empty muted">
            {t(`gestures.whatIf.${answer === null ? 'nothingTried' : 'noEffect'}`, { user: name })}
          </p>
        )}
      </div>
    </DeskDialog>
  );
}

/** `47 nodes would change · +40 · −7` */
function Sum({ answer, name }: { readonly answer: WhatIf | null; readonly name: string }) {
  const t = useText();
  if (answer === null) return null;
  const gains = answer.means.filter((means) => (means & GAINS) !== 0).length;
  const losses = answer.means.filter((means) => (means & LOSES) !== 0).length;
  if (answer.nodes.length === 0) {
    return <span className="visually-hidden">{t('gestures.whatIf.noEffect', { user: name })}</span>;
  }
  return (
    <>
      <strong>{t('gestures.whatIf.effect', { count: answer.nodes.length })}</strong>
      {gains > 0 && <span className="draft__gain"> · {t('gestures.whatIf.gains', { count: gains })}</span>}
      {losses > 0 && <span className="draft__loss"> · {t('gestures.whatIf.losses', { count: losses })}</span>}
    </>
  );
}

/** What main answers for the trials as they are; null before the first one. */
function useAnswer(user: string, trials: readonly Trial[], entity: string | null): WhatIf | null {
  const [answer, setAnswer] = useState<WhatIf | null>(null);
  useEffect(() => {
    if (trials.length === 0) {
      setAnswer(null);
      return;
    }
    let current = true;
    const gestures: readonly Gesture[] = trials.map(({ gesture }) => gesture);
    void window.grantree.invoke('desk.whatIf', { user, gestures, entity }).then((outcome) => {
      if (!current) return;
      if (outcome.ok) {
        setAnswer(outcome.value);
        if (outcome.value.notices.length > 0) {
          useDesk.getState().tell({ tone: 'notice', problems: outcome.value.notices });
        }
      } else useDesk.getState().tell({ tone: 'problem', problems: outcome.problems });
    });
    return () => {
      current = false;
    };
  }, [user, trials, entity]);
  return answer;
}
