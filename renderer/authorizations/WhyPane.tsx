/** Why the focused cell says what it says: the answer, what decided, what lost, and what would change it. */
import { Check, Minus, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Why } from '../../shared/api.ts';
import type { Change } from '../../shared/changes/types.ts';
import { parseHolderKey } from '../../shared/model/types.ts';
import type { Labels } from '../principals/labels.ts';
import { type CellWanted, useDesk } from '../state/desk.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { nodeIcon, principalIcon } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import './whyPane.css';

interface WhyPaneProps {
  readonly labels: Labels;
  /** The cell it is about; null = none has the focus. */
  readonly cell: CellWanted | null;
  readonly width: number;
  readonly announce: (text: string) => void;
  readonly onClose: () => void;
}

declare module 'react' {
  interface CSSProperties {
    '--why-width'?: string;
  }
}

/** How long the focus has to rest on a principal before the question is asked, in milliseconds. */
const REST_MS = 100;

export function WhyPane({ labels, cell, width, announce, onClose }: WhyPaneProps) {
  const t = useText();
  const why = useDesk((state) => state.why);
  const { holder = null, node = '', entity = null } = cell ?? {};
  useEffect(() => {
    const about = holder === null ? null : { holder, node, entity };
    const timer = setTimeout(() => void useDesk.getState().askWhy(about), REST_MS);
    return () => clearTimeout(timer);
  }, [holder, node, entity]);
  useEffect(() => () => void useDesk.getState().askWhy(null), []);

  return (
    <aside
      className="pane why"
      style={{ '--why-width': `${width}px` }}
      aria-label={t('authorizations.why.title')}
    >
      <header className="why__head">
        <h2 className="grow">{t('authorizations.why.title')}</h2>
        <IconButton label={t('authorizations.why.close')} onPress={onClose}>
          <X size={16} aria-hidden={true} />
        </IconButton>
      </header>
      {why === null || cell === null ? (
        <p className="why__empty muted">{t('authorizations.why.nobody')}</p>
      ) : (
        <Answer why={why} labels={labels} announce={announce} />
      )}
    </aside>
  );
}

function Answer(props: {
  readonly why: Why;
  readonly labels: Labels;
  readonly announce: (text: string) => void;
}) {
  const t = useText();
  const { why, labels, announce } = props;
  const { names, kinds, codes } = labels.directory.nodes;
  const node = codes.indexOf(why.node);
  const holder = labels.directory.holders.keys.indexOf(why.holder);
  const body = useRef<HTMLDivElement>(null);
  const stage = async (text: string, changes: readonly Change[]): Promise<void> => {
    if ((await useDesk.getState().stageChanges(changes)) === null) return;
    announce(t('authorizations.why.staged', { text }));
    // The button has done its work and may be gone; the keyboard stays in the pane.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) body.current?.focus();
    });
  };
  return (
    <div ref={body} className="why__body" tabIndex={-1}>
      <p className="why__about">
        {principalIcon(parseHolderKey(why.holder)?.kind ?? 'user', labels.isInactive(holder))}
        <span>{labels.holderName(holder)}</span>
      </p>
      <p className="why__about muted">
        {nodeIcon(kinds[node])}
        <span>{names[node]}</span>
      </p>
      <p className="why__sentence" role="status">
        {why.sentence}
      </p>
      <Grants title={t('authorizations.why.deciding')} icon={DECIDES} sentences={why.deciding} />
      <Grants title={t('authorizations.why.lost')} icon={LOST} sentences={why.lost} />
      {why.suggestions.length > 0 && (
        <section>
          <h3>{t('authorizations.why.suggestions')}</h3>
          <div className="why__suggestions">
            {why.suggestions.map(({ text, changes }) => (
              <Button key={text} className="button why__suggestion" onPress={() => void stage(text, changes)}>
                {text}
              </Button>
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

const DECIDES: ReactNode = <Check className="why__icon why__icon--decides" size={14} aria-hidden={true} />;
const LOST: ReactNode = <Minus className="why__icon" size={14} aria-hidden={true} />;

function Grants(props: {
  readonly title: string;
  readonly icon: ReactNode;
  readonly sentences: readonly { readonly sentence: string }[];
}) {
  if (props.sentences.length === 0) return null;
  return (
    <section>
      <h3>{props.title}</h3>
      <ul className="why__grants">
        {props.sentences.map(({ sentence }) => (
          <li key={sentence}>
            {props.icon}
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
