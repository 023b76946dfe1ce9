/** Whether the log is whole, and what is stored is what it says. */
import { CircleCheck, CircleX, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Verified } from '../../shared/api.ts';
import { problemText } from '../../shared/texts/translate.ts';
import { useDesk } from '../state/desk.ts';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { useText } from '../ui/text.tsx';
import './records.css';

export function Verify() {
  const t = useText();
  const [working, setWorking] = useState(false);
  const [verified, setVerified] = useState<Verified | null>(null);
  const verify = async (): Promise<void> => {
    setWorking(true);
    const answer = await window.grantree.invoke('history.verify', undefined);
    setWorking(false);
    if (answer.ok) setVerified(answer.value);
    else useDesk.getState().tell({ tone: 'problem', problems: answer.problems });
  };
  return (
    <>
      <Button className="button" isPending={working} onPress={() => void verify()}>
        <ShieldCheck size={15} aria-hidden={true} />
        {t(working ? 'history.verify.working' : 'history.verify.button')}
      </Button>
      <DeskDialog
        className="record-dialog"
        title={t('history.verify.button')}
        isOpen={verified !== null}
        onClose={() => setVerified(null)}
      >
        {verified !== null && <Verdict verified={verified} />}
      </DeskDialog>
    </>
  );
}

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
