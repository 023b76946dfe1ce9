/** The columns of the table, each with its first values and what it means. */
import type { TableColumn } from '../../shared/api.ts';
import { FIELDS_OF, NEEDED, type TableField, type TableShape } from '../../shared/formats/people.ts';
import { Choice } from '../ui/Choice.tsx';
import { useText } from '../ui/text.tsx';

interface ColumnMeaningsProps {
  readonly columns: readonly TableColumn[];
  readonly shape: TableShape;
  readonly onMean: (place: number, field: TableField | null) => void;
}

const LEFT_OUT = 'leftOut';

export function ColumnMeanings({ columns, shape, onMean }: ColumnMeaningsProps) {
  const t = useText();
  const { kind, fields } = shape;
  const options = [
    { id: LEFT_OUT, text: t('people.leftOut') },
    ...FIELDS_OF[kind].map((field) => ({
      id: field,
      text: NEEDED[kind].includes(field)
        ? t('people.needed', { field: t(`people.field.${field}`) })
        : t(`people.field.${field}`),
    })),
  ];
  return (
    <section className="import__columns" aria-label={t('people.columns')}>
      <h2>{t('people.columns')}</h2>
      <ul>
        {columns.map(({ heading, samples }, place) => {
          const isFirst = columns.findIndex((each) => each.heading === heading) === place;
          return (
            // Two columns may have the same heading.
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file stay where they are
            <li key={place} className={fields[place] == null ? 'import__column--out' : undefined}>
              <span className="import__heading">
                <strong>{heading === '' ? t('people.noHeading') : heading}</strong>
                <span className="muted">{samples.join(', ')}</span>
              </span>
              {heading !== '' && isFirst ? (
                <Choice
                  label={t('people.means', { column: heading })}
                  labelAt="elsewhere"
                  options={options}
                  value={fields[place] ?? LEFT_OUT}
                  onChange={(id) => onMean(place, FIELDS_OF[kind].find((field) => field === id) ?? null)}
                />
              ) : (
                // A column is told by its heading.
                <span className="muted">{t('people.leftOut')}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
