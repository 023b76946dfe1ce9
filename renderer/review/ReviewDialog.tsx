/** Review: what would stop Apply, what it would warn of, the changes by step, and what they mean for people. */
import { useState } from 'react';
import {
  Button,
  Checkbox,
  Label,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  TextArea,
  TextField,
} from 'react-aria-components';
import type { Review } from '../../shared/api.ts';
import { problem } from '../../shared/model/problem.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { useDesk } from '../state/desk.ts';
import { goToCell } from '../state/goTo.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { EffectSum } from '../ui/EffectSum.tsx';
import { useNumberText, useText } from '../ui/text.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import { Findings } from './Findings.tsx';
import '../ui/tabs.css';
import './review.css';

/** Leads to a cell of the table, out of the dialog. */
export type GoTo = (node: string, holder: HolderKey) => void;

export function ReviewDialog() {
  const review = useDesk((state) => state.review);
  return review === null ? null : <OpenReview key={review.draft.version} review={review} />;
}

function OpenReview({ review }: { readonly review: Review }) {
  const t = useText();
  const numberText = useNumberText();
  const [reason, setReason] = useState('');
  const [accepted, setAccepted] = useState(false);
  const [applying, setApplying] = useState(false);
  const store = useDesk((state) => state.store);
  const { closeReview, apply, clearBlocking } = useDesk.getState();
  const readOnly = store?.readOnly === true ? [problem('store-read-only', { store: store.path })] : [];
  const refusals = [...readOnly, ...review.refusals].map((found) => ({ problem: found, places: [] }));
  const warned = review.warnings.length > 0;
  const stopped = refusals.length > 0 || (warned && !accepted) || applying;
  const gaining = review.users.filter(({ gains }) => gains > 0).length;
  const losing = review.users.filter(({ losses }) => losses > 0).length;

  const applyNow = async (): Promise<void> => {
    setApplying(true);
    await apply(reason, accepted);
    setApplying(false);
  };
  const goTo: GoTo = (node, holder) => {
    closeReview();
    goToCell(node, holder);
  };

  return (
    <DeskDialog
      className="review"
      title={t('desk.review.title', { count: review.draft.changes })}
      isOpen={true}
      onClose={closeReview}
      buttons={
        <>
          {warned && (
            <Checkbox className="checkbox grow" isSelected={accepted} onChange={setAccepted}>
              <CheckboxBox />
              {t('desk.review.accept')}
            </Checkbox>
          )}
          <Button className="button" onPress={closeReview}>
            {t('desk.review.back')}
          </Button>
          <Button className="button button--primary" isDisabled={stopped} onPress={() => void applyNow()}>
            {t('desk.review.apply')}
          </Button>
        </>
      }
    >
      <Findings title={t('desk.review.refusals')} findings={refusals} isRefusal={true} goTo={goTo} />
      <Findings
        title={t('desk.review.warnings')}
        findings={review.warnings}
        isRefusal={false}
        goTo={goTo}
        onClear={() => void clearBlocking()}
      />
      <Tabs className="review__tabs">
        <TabList className="tabs__list" aria-label={t('desk.review.parts')}>
          <Tab id="changes" className="tab">
            {t('desk.review.changes')}
            <span className="review__count">{numberText(review.draft.changes)}</span>
          </Tab>
          <Tab id="effect" className="tab">
            {t('desk.review.effect')}
            <span className="review__sum">
              <EffectSum gaining={gaining} losing={losing} deleted={review.draft.effect?.deleted ?? 0} />
            </span>
          </Tab>
        </TabList>
        <TabPanel id="changes" className="review__panel">
          <ChangesPanel changes={review.changes} goTo={goTo} />
        </TabPanel>
        <TabPanel id="effect" className="review__panel">
          <EffectPanel review={review} goTo={goTo} />
        </TabPanel>
      </Tabs>
      <TextField className="review__reason" value={reason} onChange={setReason}>
        <Label>{t('desk.review.reason')}</Label>
        <TextArea className="field" rows={1} maxLength={2000} />
      </TextField>
    </DeskDialog>
  );
}
