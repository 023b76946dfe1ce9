/** What is in the draft and what it means for people, with Review, Apply, Discard, undo and redo. */
import { Redo2, TriangleAlert, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useDesk } from '../state/desk.ts';
import { EffectSum } from './EffectSum.tsx';
import { IconButton } from './IconButton.tsx';
import { keepFocus } from './panes.ts';
import { useText } from './text.tsx';

export function DraftBar({ onDiscard }: { readonly onDiscard: () => void }) {
  const t = useText();
  const draft = useDesk((state) => state.draft);
  const busy = useDesk((state) => state.busy);
  const { undo, redo, openReview } = useDesk.getState();
  const empty = draft.changes === 0;
  const wasEmpty = useRef(empty);
  useEffect(() => {
    // The button that emptied it cannot be pressed any more.
    if (empty && !wasEmpty.current) keepFocus();
    wasEmpty.current = empty;
  }, [empty]);
  return (
    <section className={empty ? 'draft' : 'draft draft--open'} aria-label={t('desk.draft.label')}>
      <IconButton
        label={t('desk.draft.undo')}
        isDisabled={!draft.canUndo}
        onPress={() => void undo().then(keepFocus)}
      >
        <Undo2 size={16} aria-hidden={true} />
      </IconButton>
      <IconButton
        label={t('desk.draft.redo')}
        isDisabled={!draft.canRedo}
        onPress={() => void redo().then(keepFocus)}
      >
        <Redo2 size={16} aria-hidden={true} />
      </IconButton>
      <p className="grow" role="status">
        {empty ? <span className="muted">{t('desk.draft.empty')}</span> : <Sum />}
      </p>
      {draft.refused.length > 0 && <TriangleAlert size={16} aria-label={t('desk.draft.refused')} />}
      <Button className="button" isDisabled={empty || busy} onPress={() => void openReview()}>
        {t('desk.draft.review')}
      </Button>
      <Button className="button button--primary" isDisabled={empty || busy} onPress={() => void openReview()}>
        {t('desk.draft.apply')}
      </Button>
      <Button className="button" isDisabled={empty || busy} onPress={onDiscard}>
        {t('desk.draft.discard')}
      </Button>
    </section>
  );
}

function Sum() {
  const t = useText();
  const { changes, effect } = useDesk((state) => state.draft);
  return (
    <>
      <span className="draft__sum">{t('desk.draft.changes', { count: changes })}</span>
      {effect === null ? (
        <span className="muted"> · {t('desk.draft.working')}</span>
      ) : (
        <>
          {' · '}
          <EffectSum {...effect} />
        </>
      )}
    </>
  );
}
