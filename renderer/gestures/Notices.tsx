/** What is to be known before something is done: warnings, or why it is refused. */
import { Info } from 'lucide-react';
import type { Problem } from '../../shared/model/problem.ts';
import { problemText } from '../../shared/texts/translate.ts';
import { useText } from '../ui/text.tsx';

export function Notices({ said }: { readonly said: readonly Problem[] }) {
  const t = useText();
  return (
    <ul className="gesture__notices" aria-live="polite">
      {said.map((notice) => (
        <li key={`${notice.code} ${JSON.stringify(notice.params)}`}>
          <Info size={14} aria-hidden={true} />
          {problemText(t, notice)}
        </li>
      ))}
    </ul>
  );
}
