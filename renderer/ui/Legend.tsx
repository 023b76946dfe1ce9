/** F1: the keys, and what the marks in the grid mean. */
import type { ReactNode } from 'react';
import { DeskDialog } from './DeskDialog.tsx';
import { keysText } from './keys.ts';
import { LEADS_TO_FULL, MARKS } from './marks.tsx';
import { useText } from './text.tsx';

/** Rows of the key table: the keys, and the text that says what they do. */
const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['↑', '↓', 'PgUp', 'PgDn', 'Home', 'End'], 'move'],
  [['→', '←'], 'expand'],
  [['Ctrl', 'click'], 'toggle'],
  [['Shift', '↑ ↓'], 'extend'],
  [['Ctrl', 'A'], 'all'],
  [['Ctrl', 'Space'], 'toggleRow'],
  [['Space'], 'press'],
  [['R'], 'read'],
  [['W'], 'write'],
  [['D'], 'delete'],
  [['F'], 'full'],
  [['N'], 'none'],
  [['R', 'U', 'A', 'D'], 'rights'],
  [['Ctrl', 'Insert'], 'add'],
  [['Ctrl', 'Delete'], 'remove'],
  [['Ctrl', 'Z'], 'undo'],
  [['Ctrl', 'Y'], 'redo'],
  [['Ctrl', 'Enter'], 'apply'],
  [['Ctrl', 'F'], 'find'],
  [['Ctrl', 'P'], 'print'],
  [['Shift', 'F10'], 'menu'],
  [['Enter'], 'jump'],
  [['Alt', '← →'], 'back'],
  [['Ctrl', 'Shift', 'P'], 'turn'],
  [['F2'], 'edit'],
  [['F4'], 'whyPane'],
  [['F1'], 'help'],
];

export function Legend({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText();
  return (
    <DeskDialog className="legend" title={t('desk.legend.title')} isOpen={isOpen} onClose={onClose}>
      {/* Longer than a small window: what scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="legend__columns" aria-label={t('desk.legend.title')} tabIndex={0}>
        <section>
          <h2>{t('desk.legend.keys')}</h2>
          <table>
            <tbody>
              {KEYS.map(([keys, text]) => (
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
        <Marks />
      </section>
    </DeskDialog>
  );
}

/** Marks that can be shown as they are. */
const LOOKS: Readonly<Record<string, ReactNode>> = {
  own: MARKS.own,
  acquired: MARKS.group,
  inherited: MARKS.parent,
  undefined: MARKS.undefined,
  leads: LEADS_TO_FULL,
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
