/** Whether the log is whole, and what is stored is what it says. */
import { CircleCheck, CircleX, ShieldCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { VERIFY_STEPS, type Verified, type VerifyProgress } from '../../shared/api.ts';
import { problemText } from '../../shared/texts/translate.ts';
import { useDesk } from '../state/desk.ts';
import { useVerifying } from '../state/verifying.ts';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { useText } from '../ui/text.tsx';
import './records.css';

/** The button with a dialog for what comes of it. */
export function Verify() {
  const t = useText();
  const verified = useVerified();
  const isAskedHere = useVerifying((state) => state.askedIn === 'history');
  return (
    <>
      <VerifyButton label={t('history.verify.button')} askedIn="history" />
      <DeskDialog
        className="record-dialog"
        title={t('history.verify.button')}
        isOpen={verified !== null && isAskedHere}
        onClose={() => useVerifying.getState().forget()}
      >
        {verified !== null && <Verdict verified={verified} />}
      </DeskDialog>
    </>
  );
}

/** What came of verifying the open store; null = nothing yet. */
export function useVerified(): Verified | null {
  const path = useDesk(({ store }) => store?.path);
  return useVerifying((state) => (state.path === path ? state.verified : null));
}

interface VerifyButtonProps {
  readonly label: string;
  /** In which area it stands. */
  readonly askedIn: 'history' | 'settings';
}

/** Begins it, and ends it; while it is under way, how far it is stands before the button. */
export function VerifyButton({ label, askedIn }: VerifyButtonProps) {
  const t = useText();
  const path = useDesk(({ store }) => store?.path);
  const isRunning = useVerifying((state) => state.isRunning && state.path === path);
  const progress = useVerifying((state) => state.progress);
  const { start, cancel } = useVerifying.getState();
  const step = t(`history.verify.step.${progress?.step ?? VERIFY_STEPS[0]}`);
  return (
    <span className="verifying">
      {isRunning && (
        <>
          <progress
            value={shareOf(progress)}
            aria-label={t('history.verify.working')}
            aria-valuetext={step}
          />
          <span className="verifying__step">{step}</span>
        </>
      )}
      <Button className="button" onPress={() => (isRunning ? cancel() : void start(askedIn))}>
        {!isRunning && <ShieldCheck size={15} aria-hidden={true} />}
        {isRunning ? t('lists.cancel') : label}
      </Button>
    </span>
  );
}

/** Of the whole, from 0 to 1; reading the log and loading the content are what takes long. */
function shareOf(progress: VerifyProgress | null): number {
  if (progress === null) return 0;
  const { from, to } = SPANS[progress.step];
  return from + (to - from) * progress.share;
}

const SPANS = {
  pages: { from: 0, to: 0.1 },
  tables: { from: 0.1, to: 0.2 },
  log: { from: 0.2, to: 0.6 },
  content: { from: 0.6, to: 1 },
} as const;

/** What came of it, in words and with a sign. */
export function Verdict({ verified }: { readonly verified: Verified }) {
  const t = useText();
  const { entries, changes, problems } = verified;
  if (problems.length === 0) {
    return (
      <p className="verdict verdict--good" role="status">
        <CircleCheck size={16} aria-hidden={true} />
        {t('history.verify.good', { entries, changes })}
      </p>
    );
  }
  return (
    <div className="verdict verdict--bad" role="alert">
      <CircleX size={16} aria-hidden={true} />
      <div>
        <p>{t('history.verify.bad', { count: problems.length })}</p>
        <ul className="delete__list">
          {problems.map((found) => (
            <li key={JSON.stringify(found)}>{problemText(t, found)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
