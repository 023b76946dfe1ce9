/** One subject of the settings. */
import type { ReactNode } from 'react';

interface CardProps {
  /** A place can lead to it: `settings-licence`. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function Card({ id, title, children }: CardProps) {
  return (
    <section className="card" id={`settings-${id}`} aria-labelledby={`settings-${id}-title`}>
      <h2 id={`settings-${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
