/** What stops Apply or should be looked at first: each with its places as links, and what can be done at once. */
import { CircleX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Directory } from '../../shared/api.ts';
import type { Finding, FoundPlace } from '../../shared/changes/findings.ts';
import { problemText } from '../../shared/texts/translate.ts';
import { useDesk } from '../state/desk.ts';
import { useText } from '../ui/text.tsx';
import type { GoTo } from './ReviewDialog.tsx';

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly isRefusal: boolean;
  readonly goTo: GoTo;
  /** Clears own grants that keep from users what groups give. */
  readonly onClear?: () => void;
}

export function Findings({ title, findings, isRefusal, goTo, onClear }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section className="review__findings">
      <h2>{title}</h2>
      <ul className="findings">
        {findings.map((finding) => (
          <OneFinding
            key={finding.problem.code}
            finding={finding}
            isRefusal={isRefusal}
            goTo={goTo}
            {...(finding.problem.code === BLOCKING && onClear !== undefined ? { onClear } : {})}
          />
        ))}
      </ul>
    </section>
  );
}

const BLOCKING = 'own-grants-block-groups';

function OneFinding({
  finding,
  isRefusal,
  goTo,
  onClear,
}: {
  readonly finding: Finding;
  readonly isRefusal: boolean;
  readonly goTo: GoTo;
  readonly onClear?: () => void;
}) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const Icon = isRefusal ? CircleX : TriangleAlert;
  const { places } = finding;
  return (
    <li className={isRefusal ? 'finding finding--refusal' : 'finding'}>
      <Icon size={16} aria-hidden={true} />
      <div className="finding__text">
        {problemText(t, finding.problem)}
        {open && (
          <Places places={places} goTo={goTo} count={Number(finding.problem.params.count ?? places.length)} />
        )}
      </div>
      {places.length > 0 && (
        <Button className="button button--small" aria-expanded={open} onPress={() => setOpen(!open)}>
          {t(open ? 'desk.review.hideWhere' : 'desk.review.where')}
        </Button>
      )}
      {onClear !== undefined && (
        <Button className="button button--small" onPress={onClear}>
          {t('desk.review.clearBlocking')}
        </Button>
      )}
    </li>
  );
}

function Places({
  places,
  goTo,
  count,
}: {
  readonly places: readonly FoundPlace[];
  readonly goTo: GoTo;
  readonly count: number;
}) {
  const t = useText();
  const directory = useDesk((state) => state.directory);
  return (
    <ul className="finding__places">
      {places.map((place) => (
        <li key={`${place.holder} ${place.node}`}>
          {place.node === null ? (
            holderIn(directory, place.holder)
          ) : (
            <Button className="link" onPress={() => goTo(place.node ?? '', place.holder)}>
              {t('desk.review.place', {
                holder: holderIn(directory, place.holder),
                node: nodeIn(directory, place.node),
              })}
            </Button>
          )}
        </li>
      ))}
      {count > places.length && (
        <li className="muted">{t('desk.review.more', { count: count - places.length })}</li>
      )}
    </ul>
  );
}

function holderIn(directory: Directory | null, key: FoundPlace['holder']): string {
  return directory?.holders.names[directory.holders.keys.indexOf(key)] ?? key;
}

function nodeIn(directory: Directory | null, code: string): string {
  return directory?.nodes.names[directory.nodes.codes.indexOf(code)] ?? code;
}
