/** F1: the keys, and what the marks in the grid mean. */
import type { ReactNode } from 'react';
import { DeskDialog } from './DeskDialog.tsx';
import { principalIcon, VARIOUS } from './icons.tsx';
import { keysText } from './keys.ts';
import { LEADS_TO_FULL, MARKS } from './marks.tsx';
import { useText } from './text.tsx';
import './legend.css';

type Row = readonly [keys: readonly string[], text: string];

interface KeyGroup {
  readonly group: 'change' | 'tree' | 'move' | 'everywhere';
  readonly rows: readonly Row[];
}

/** Key tables below each other: the keys, and the text that says what they do. */
const ROWS: readonly KeyGroup[] = [
  {
    group: 'change',
    rows: [
      [['R', 'W', 'D', 'N', 'F'], 'levels'],
      [['R', 'U', 'A', 'D'], 'rights'],
      [['Space'], 'press'],
      [['F2'], 'edit'],
      [['Ctrl', 'Insert'], 'add'],
      [['Ctrl', 'Delete'], 'remove'],
      [['Ctrl', 'C'], 'copy'],
      [['Ctrl', 'V'], 'paste'],
      [['Shift', 'F10'], 'menu'],
      [['Enter'], 'jump'],
    ],
  },
  {
    group: 'tree',
    rows: [
      [['Insert'], 'newNode'],
      [['F2'], 'rename'],
      [['Alt', 'Shift', '↑ ↓ ← →'], 'moveNode'],
      [['Delete'], 'deleteNode'],
      [['A…Z'], 'search'],
      [['Enter'], 'hits'],
    ],
  },
];

const AROUND: readonly KeyGroup[] = [
  {
    group: 'move',
    rows: [
      [['↑', '↓', 'PgUp', 'PgDn', 'Home', 'End'], 'move'],
      [['→', '←'], 'expand'],
      [['+', '−', '*'], 'branch'],
      [['Ctrl', 'click'], 'toggle'],
      [['Shift', '↑ ↓'], 'extend'],
      [['Ctrl', 'A'], 'all'],
      [['Ctrl', 'Space'], 'toggleRow'],
      [['Shift', '← →'], 'header'],
    ],
  },
  {
    group: 'everywhere',
    rows: [
      [['Ctrl', 'Z'], 'undo'],
      [['Ctrl', 'Y'], 'redo'],
      [['Ctrl', 'Enter'], 'apply'],
      [['Ctrl', 'F'], 'find'],
      [['Ctrl', 'P'], 'print'],
      [['Alt', '← →'], 'back'],
      [['Ctrl', 'Shift', 'P'], 'turn'],
      [['Ctrl', '1…9'], 'areas'],
      [['F4'], 'whyPane'],
      [['F6'], 'panes'],
      [['F1'], 'help'],
    ],
  },
];

export function Legend({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText();
  return (
    <DeskDialog className="legend" title={t('desk.legend.title')} isOpen={isOpen} onClose={onClose}>
      {/* Longer than a small window: what scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="legend__columns" aria-label={t('desk.legend.title')} tabIndex={0}>
        <KeyTables groups={ROWS} />
        <KeyTables groups={AROUND} />
        <Marks />
      </section>
    </DeskDialog>
  );
}

function KeyTables({ groups }: { readonly groups: readonly KeyGroup[] }) {
  const t = useText();
  return (
    <div className="legend__keys">
      {groups.map(({ group, rows }) => (
        <KeyTable key={group} title={t(`desk.legend.group.${group}`)} rows={rows} />
      ))}
    </div>
  );
}

function KeyTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const t = useText();
  return (
    <section>
      <h2>{title}</h2>
      <table aria-label={title}>
        <tbody>
          {rows.map(([keys, text]) => (
            <tr key={text}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{keysText(t, key)}</kbd>
                ))}
              </th>
              <td>{t(`desk.legend.key.${text}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const MARKS_SHOWN = [
  'own',
  'acquired',
  'inherited',
  'undefined',
  'leads',
  'various',
  'below',
  'unlimited',
  'inactive',
  'changed',
] as const;

/** As they look; those that are written have no other name. */
const LOOKS: Readonly<Partial<Record<(typeof MARKS_SHOWN)[number], ReactNode>>> = {
  own: MARKS.own,
  acquired: MARKS.group,
  inherited: MARKS.parent,
  undefined: MARKS.undefined,
  leads: LEADS_TO_FULL,
  various: VARIOUS,
  inactive: <span className="legend__inactive">{principalIcon('user', true)}</span>,
  changed: <span className="legend__changed" />,
};

function Marks() {
  const t = useText();
  return (
    <section>
      <h2>{t('desk.legend.marks')}</h2>
      <dl className="legend__marks">
        {MARKS_SHOWN.map((mark) => (
          <div key={mark}>
            <dt>
              {LOOKS[mark] !== undefined && <span className="legend__look">{LOOKS[mark]}</span>}
              {t(`desk.legend.mark.${mark}.name`)}
            </dt>
            <dd>{t(`desk.legend.mark.${mark}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
