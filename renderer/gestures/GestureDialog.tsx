/** The frame of the dialogs that do something to a selection: what it would do is shown before OK. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { GesturePreview } from '../../shared/api.ts';
import type { Gesture } from '../../shared/changes/gestures.ts';
import { useDesk } from '../state/desk.ts';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { EffectSum } from '../ui/EffectSum.tsx';
import { useText } from '../ui/text.tsx';
import { Notices } from './Notices.tsx';
import { usePreview } from './usePreview.ts';
import './gestures.css';

interface GestureDialogProps {
  readonly title: string;
  readonly className?: string;
  /** Null = not everything is chosen yet. */
  readonly gesture: Gesture | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function GestureDialog({ title, className = '', gesture, onClose, children }: GestureDialogProps) {
  const t = useText();
  const { outcome, isWorking } = usePreview(gesture);
  const preview = outcome?.ok === true ? outcome.value : null;
  const said = outcome === null ? [] : outcome.ok ? outcome.value.notices : outcome.problems;
  const isEmpty = preview !== null && !isWorking && countOf(preview) === 0;
  const isRefused = outcome !== null && !outcome.ok && !isWorking;
  const stage = async (): Promise<void> => {
    if (gesture === null) return;
    const staged = await useDesk.getState().stage(gesture);
    if (staged === null) return;
    onClose();
    useDesk.getState().tell({ tone: 'done', key: 'gestures.done', params: { count: staged.changes } });
  };
  return (
    <DeskDialog
      className={`gesture ${className}`}
      title={title}
      isOpen={true}
      onClose={onClose}
      buttons={
        <>
          <p className="grow gesture__preview" role="status" aria-label={t('gestures.preview.label')}>
            {gesture === null ? (
              <span className="muted">{t('gestures.preview.choose')}</span>
            ) : preview === null ? (
              !isRefused && <span className="muted">{t('gestures.preview.working')}</span>
            ) : (
              <PreviewText preview={preview} isOld={isWorking} />
            )}
          </p>
          <Button className="button" onPress={onClose}>
            {t('gestures.cancel')}
          </Button>
          <Button
            className="button button--primary"
            isDisabled={gesture === null || isEmpty || isRefused}
            onPress={() => void stage()}
          >
            {t('gestures.ok')}
          </Button>
        </>
      }
    >
      {children}
      <Notices said={gesture === null ? [] : said} />
    </DeskDialog>
  );
}

/** `12 permissions, 3 memberships; 4 users gain · 1 loses` */
function PreviewText({ preview, isOld }: { readonly preview: GesturePreview; readonly isOld: boolean }) {
  const t = useText();
  if (countOf(preview) === 0) return <span className="muted">{t('gestures.preview.nothing')}</span>;
  const { counts, effect } = preview;
  const parts = (['permissions', 'memberships', 'assignments', 'others'] as const).filter(
    (part) => counts[part] > 0,
  );
  return (
    <span className={isOld ? 'gesture__old' : undefined}>
      <strong>
        {parts.map((part) => t(`gestures.preview.${part}`, { count: counts[part] })).join(', ')}
      </strong>
      {effect !== null && (
        <>
          {' · '}
          <EffectSum gaining={effect.gaining} losing={effect.losing} />
        </>
      )}
    </span>
  );
}

function countOf({ counts }: GesturePreview): number {
  return counts.permissions + counts.memberships + counts.assignments + counts.others;
}
