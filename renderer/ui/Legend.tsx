/** F1: the keys, and what the marks in the grid mean. */
import type { ReactNode } from 'react';
import { DeskDialog } from './DeskDialog.tsx';
import { VARIOUS } from './icons.tsx';
import { keysText } from './keys.ts';
import { LEADS_TO_FULL, MARKS } from './marks.tsx';
import { useText } from './text.tsx';

type Row = readonly [keys: readonly string[], text: string];

/** Rows of the key tables: the keys, and the text that says what they do. */
const GROUPS: readonly { readonly group: string; readonly rows: readonly Row[] }[] = [
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
      [['F1'], 'help'],
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

export function Legend({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText();
  return (
    <DeskDialog className="legend" title={t('desk.legend.title')} isOpen={isOpen} onClose={onClose}>
      {/* Longer than a small window: what scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="legend__columns" aria-label={t('desk.legend.title')} tabIndex={0}>
        {GROUPS.map(({ group, rows }) => (
          <KeyTable key={group} title={t(`desk.legend.group.${group}`)} rows={rows} />
        ))}
        <Marks />
      </section>
    </DeskDialog>
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

/** Marks that can be shown as they are. */
const LOOKS: Readonly<Record<string, ReactNode>> = {
  own: MARKS.own,
  acquired: MARKS.group,
  inherited: MARKS.parent,
  undefined: MARKS.undefined,
  leads: LEADS_TO_FULL,
  various: VARIOUS,
};

function Marks() {
  const t = useText();
  const marks = [
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
  return (
    <section>
      <h2>{t('desk.legend.marks')}</h2>
      <dl className="legend__marks">
        {marks.map((mark) => (
          <div key={mark}>
            <dt>
              {LOOKS[mark]}
              {t(`desk.legend.mark.${mark}.name`)}
            </dt>
            <dd>{t(`desk.legend.mark.${mark}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
