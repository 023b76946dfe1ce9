/**
 * The ticks of a permission, readable without colour: own = a filled box; from elsewhere = an outlined, greyed one
 * with the sign of where from; nothing defined = a dot; what only tells has no box. A screen of the
 * grid has hundreds of them, so each is made once, of as few elements as can be.
 */
import type { ReactNode } from 'react';
import './marks.css';

/** Where a permission that is not own comes from. */
export type Origin = 'group' | 'profile' | 'parent' | 'administrator';

export type Mark = 'own' | 'off' | 'undefined' | 'told' | Origin;

const BOX =
  'M14 1.5h8a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5h-8a2.5 2.5 0 0 1-2.5-2.5V4A2.5 2.5 0 0 1 14 1.5z';
const TICK = 'M14.4 8.3l2.5 2.5 4.8-5.2';

/** The signs of the icon family (users-round, id-card, arrow-up, key-round) as one path each. */
const SIGNS: Readonly<Record<Origin, string>> = {
  group: 'M18 21a8 8 0 0 0-16 0M5 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0M22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3',
  profile:
    'M13 19a4 4 0 0 0-8 0M16 10h2M16 14h2M6 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
  parent: 'm5 12 7-7 7 7M12 19V5',
  administrator:
    'M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4zM16.5 7.5h.01',
};

const drawn = (look: string, content: ReactNode): ReactNode => (
  <svg
    className={`mark mark--${look}`}
    viewBox="0 0 36 16"
    data-tg-press={look === 'told' ? undefined : ''}
    aria-hidden="true"
    focusable="false"
  >
    {content}
  </svg>
);
const passed = (origin: Origin): ReactNode =>
  drawn(
    'passed',
    <>
      <path d={BOX} />
      <path className="mark__tick" d={TICK} />
      <path className="mark__sign" d={SIGNS[origin]} transform="translate(26.5 2.5) scale(0.458)" />
    </>,
  );

/** A mark that can be pressed is one for the grid, too; its words are those of its cell. */
export const MARKS: Readonly<Record<Mark, ReactNode>> = {
  own: drawn(
    'own',
    <>
      <path d={BOX} />
      <path className="mark__tick" d={TICK} />
    </>,
  ),
  off: drawn('off', <path d={BOX} />),
  undefined: drawn(
    'undefined',
    <>
      <path d={BOX} />
      <circle cx="18" cy="8" r="1.5" />
    </>,
  ),
  told: drawn('told', <path className="mark__tick" d={TICK} />),
  group: passed('group'),
  profile: passed('profile'),
  parent: passed('parent'),
  administrator: passed('administrator'),
};

/** In the place of a tick that the node does not have: a click sets all rights, which stand further to the right. */
export const LEADS_TO_FULL: ReactNode = drawn('leads', <path d="M13.5 8h9M19 4.5 22.5 8 19 11.5" />);
