/** The frame of what is said of one record: its name, what can be done with it, and sections of a form. */
import type { ReactNode } from 'react';
import { useId } from 'react';

interface DetailPaneProps {
  /** The accessible name of the pane. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly title: string;
  /** Beside the title: what kind of record, its code. */
  readonly facts?: ReactNode;
  /** Buttons that are about the record. */
  readonly tools?: ReactNode;
  /** Absent while nothing is known yet. */
  readonly children?: ReactNode;
}

export function DetailPane({ label, icon, title, facts, tools, children }: DetailPaneProps) {
  return (
    <section className="pane detail" aria-label={label}>
      <header className="detail__head">
        {icon}
        <h2 className="detail__title" title={title}>
          {title}
        </h2>
        {facts !== undefined && <p className="detail__facts">{facts}</p>}
        <span className="grow" />
        {tools}
      </header>
      {/* What scrolls must be reachable by keyboard, also where nothing in it is. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="detail__body" tabIndex={0} aria-label={title}>
        {children}
      </section>
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  /** Beside the title, such as a count or a link. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export function DetailSection({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section className="detail__section" aria-labelledby={id}>
      <div className="detail__section-head">
        <h3 id={id}>{title}</h3>
        {note}
      </div>
      {children}
    </section>
  );
}
