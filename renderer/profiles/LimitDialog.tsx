/** A role in one entity alone, in one go: who, which role, where, and what comes of it before it is done. */
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Directory, RecordGesture } from '../../shared/api.ts';
import { type HolderKey, holderKey } from '../../shared/model/types.ts';
import { Notices } from '../gestures/Notices.tsx';
import { candidatesAmong } from '../principals/candidates.ts';
import { Labels } from '../principals/labels.ts';
import { PrincipalPicker } from '../principals/PrincipalPicker.tsx';
import { populationOf } from '../principals/population.ts';
import { ChoiceRow, FlagRow } from '../records/form.tsx';
import { ToldChanges } from '../records/ToldChanges.tsx';
import { useLayout } from '../state/layout.ts';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { useText } from '../ui/text.tsx';
import { itemsOf, type ProfileLists } from './profileTree.ts';
import { useRecordPreview } from './useRecordPreview.ts';

type Limit = Extract<RecordGesture, { kind: 'limit' }>;

interface LimitDialogProps {
  /** Logins of those who are chosen when it opens. */
  readonly users: readonly string[];
  readonly lists: ProfileLists;
  readonly directory: Directory;
  readonly onLimit: (gesture: Limit) => void;
  readonly onClose: () => void;
}

export function LimitDialog({ users, lists, directory, onLimit, onClose }: LimitDialogProps) {
  const t = useText();
  const { holders } = directory;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () =>
      new Set(users.map((login) => holders.keys.indexOf(holderKey('user', login))).filter((at) => at >= 0)),
  );
  const roles = useMemo(() => itemsOf(lists, 'entityDependent'), [lists]);
  const [profile, setProfile] = useState(roles[0]?.code ?? null);
  const [entity, setEntity] = useState(directory.entities[0]?.code ?? null);
  const [only, setOnly] = useState(true);
  const language = useLayout((state) => state.language);
  const labels = useMemo(() => new Labels(directory, t), [directory, t]);
  const population = useMemo(() => populationOf(directory), [directory]);
  const candidates = useMemo(
    () => candidatesAmong(population, language, (holder) => holder < holders.users),
    [population, language, holders],
  );
  const logins = useMemo(
    () => [...chosen].sort((a, b) => a - b).map((at) => loginOf(holders.keys[at])),
    [chosen, holders],
  );
  const gesture = useMemo(
    (): Limit | null =>
      logins.length === 0 || profile === null || entity === null
        ? null
        : { kind: 'limit', users: logins, profile, entity, only },
    [logins, profile, entity, only],
  );
  const { outcome, isWorking } = useRecordPreview(gesture);
  const preview = outcome?.ok === true ? outcome.value : null;
  const said = outcome === null ? [] : outcome.ok ? outcome.value.notices : outcome.problems;
  const isEmpty = preview !== null && preview.told.length === 0;
  return (
    <DeskDialog
      className="limit"
      title={t('profiles.limit.title')}
      isOpen={true}
      onClose={onClose}
      buttons={
        <>
          <p className="grow" role="status">
            {preview?.effect != null && gesture !== null && !isEmpty && (
              <>
                <span className="draft__gain">{t('desk.draft.gain', { count: preview.effect.gaining })}</span>
                {' · '}
                <span className="draft__loss">{t('desk.draft.lose', { count: preview.effect.losing })}</span>
              </>
            )}
          </p>
          <Button className="button" onPress={onClose}>
            {t('lists.cancel')}
          </Button>
          <Button
            className="button button--primary"
            isDisabled={gesture === null || outcome?.ok !== true || isEmpty || isWorking}
            onPress={() => gesture !== null && onLimit(gesture)}
          >
            {t('profiles.roles.assign')}
          </Button>
        </>
      }
    >
      <div className="limit__columns">
        <PrincipalPicker
          label={t('profiles.limit.people')}
          labels={labels}
          population={population}
          candidates={candidates}
          chosen={chosen}
          several={true}
          onChosen={setChosen}
        />
        <div className="limit__choices">
          <div className="form">
            <ChoiceRow
              label={t('profiles.limit.role')}
              value={profile}
              help={roles.length === 0 ? t('profiles.limit.noRoles') : undefined}
              options={roles.map(({ code, name }) => ({ key: code ?? '', name }))}
              onChange={setProfile}
            />
            <ChoiceRow
              label={t('profiles.limit.entity')}
              value={entity}
              options={directory.entities.map(({ code, name }) => ({ key: code, name }))}
              onChange={setEntity}
            />
            <FlagRow
              label={t('profiles.limit.only')}
              value={only}
              help={t('profiles.limit.onlyHelp')}
              onChange={setOnly}
            />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys */}
          <section className="limit__comes" aria-label={t('profiles.limit.comes')} tabIndex={0}>
            <h2>{t('profiles.limit.comes')}</h2>
            {gesture === null ? (
              <p className="muted">{t('profiles.limit.choose')}</p>
            ) : (
              preview !== null && (
                <div className={isWorking ? 'gesture__old' : undefined}>
                  {isEmpty ? (
                    <p className="muted">{t('profiles.limit.nothing')}</p>
                  ) : (
                    <ToldChanges told={preview.told} more={preview.more} />
                  )}
                </div>
              )
            )}
            {gesture !== null && said.length > 0 && <Notices said={said} />}
          </section>
        </div>
      </div>
    </DeskDialog>
  );
}

function loginOf(key: HolderKey | undefined): string {
  return key?.slice('user:'.length) ?? '';
}
