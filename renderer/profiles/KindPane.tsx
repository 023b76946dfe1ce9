/** The overview of a kind of profiles, with its head. */
import type { ReactNode } from 'react';
import { useText } from '../ui/text.tsx';
import { kindIcon } from './icons.tsx';
import type { ProfileKind } from './places.ts';

interface KindPaneProps {
  readonly kind: ProfileKind;
  readonly count: number;
  readonly children: ReactNode;
}

/** What is in it is laid out as a panel of tabs is, whether there are tabs or not. */
export function KindPane({ kind, count, children }: KindPaneProps) {
  const t = useText();
  const title = t(`profiles.kind.${kind}`);
  return (
    <section className="pane detail" aria-label={title}>
      <header className="detail__head">
        {kindIcon(kind)}
        <h2 className="detail__title">{title}</h2>
        <p className="detail__facts">{t('profiles.count', { count })}</p>
        <span className="grow" />
      </header>
      {children}
    </section>
  );
}
