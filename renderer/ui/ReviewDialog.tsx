/** Review: what would stop Apply, what it would warn of, the changes in words, what they mean for people. */
import { CircleX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, Label, TextArea, TextField } from 'react-aria-components';
import type { Review, ReviewedCell } from '../../shared/api.ts';
import { type Problem, problem } from '../../shared/model/problem.ts';
import { problemText } from '../../shared/texts/translate.ts';
import { useDesk } from '../state/desk.ts';
import { CheckboxBox } from './CheckboxBox.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { useText } from './text.tsx';

export function ReviewDialog() {
  const review = useDesk((state) => state.review);
  return review === null ? null : <OpenReview review={review} />;
}

function OpenReview({ review }: { readonly review: Review }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [accepted, setAccepted] = useState(false);
  const [applying, setApplying] = useState(false);
  const store = useDesk((state) => state.store);
  const { closeReview, apply } = useDesk.getState();
  const readOnly = store?.readOnly === true ? [problem('store-read-only', { store: store.path })] : [];
  const refusals = [...readOnly, ...review.refusals];
  const warned = review.warnings.length > 0;
  const stopped = refusals.length > 0 || (warned && !accepted) || applying;

  const applyNow = async (): Promise<void> => {
    setApplying(true);
    await apply(reason, accepted);
    setApplying(false);
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
      <Findings title={t('desk.review.refusals')} problems={refusals} refusal={true} />
      <Findings title={t('desk.review.warnings')} problems={review.warnings} refusal={false} />
      <section>
        <h2>{t('desk.review.changes')}</h2>
        {/* A scrolled list must be reachable by keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <ul className="review__changes" aria-label={t('desk.review.changes')} tabIndex={0}>
          {review.changes.map((words, position) => (
            // Two people of one name can be given the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={position}>{words}</li>
          ))}
        </ul>
        {review.changes.length < review.draft.changes && (
          <p className="muted">
            {t('desk.review.more', { count: review.draft.changes - review.changes.length })}
          </p>
        )}
      </section>
      <section>
        <h2>{t('desk.review.effect', { gaining: review.gaining.length, losing: review.losing.length })}</h2>
        {review.cells.length === 0 ? (
          <p className="muted">{t('desk.review.noEffect')}</p>
        ) : (
          <EffectTable cells={review.cells} />
        )}
        {review.cells.length < review.cellCount && (
          <p className="muted">{t('desk.review.more', { count: review.cellCount - review.cells.length })}</p>
        )}
      </section>
      <TextField value={reason} onChange={setReason}>
        <Label>
          <h2>{t('desk.review.reason')}</h2>
        </Label>
        <TextArea className="field" rows={2} maxLength={2000} />
      </TextField>
    </DeskDialog>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly refusal: boolean;
}

function Findings({ title, problems, refusal }: FindingsProps) {
  const t = useText();
  if (problems.length === 0) return null;
  const Icon = refusal ? CircleX : TriangleAlert;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="findings">
        {problems.map((found) => (
          <li key={found.code} className={refusal ? 'finding finding--refusal' : 'finding'}>
            <Icon size={16} aria-hidden={true} />
            {problemText(t, found)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function EffectTable({ cells }: { readonly cells: readonly ReviewedCell[] }) {
  const t = useText();
  return (
    // A scrolled region must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="review__cells" aria-label={t('desk.review.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('desk.review.user')}</th>
            <th scope="col">{t('desk.review.node')}</th>
            <th scope="col">{t('desk.review.before')}</th>
            <th scope="col">{t('desk.review.after')}</th>
            <th scope="col">{t('desk.review.means')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.user} ${cell.node}`}>
              <td>{cell.userName}</td>
              <td>{cell.nodeName}</td>
              <td>{cell.before}</td>
              <td>{cell.after}</td>
              <td>
                {cell.gains && <span className="effect effect--gain">+ {t('desk.review.gains')} </span>}
                {cell.loses && <span className="effect effect--loss">− {t('desk.review.loses')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
