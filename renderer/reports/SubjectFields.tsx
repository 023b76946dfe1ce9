/** What a report is about: principals, nodes, entity and time, as far as its kind asks for them. */
import { useMemo } from 'react';
import type { Directory } from '../../shared/api.ts';
import { type HolderKey, type HolderKind, parseHolderKey } from '../../shared/model/types.ts';
import { holderKindOf } from '../../shared/reports/definition.ts';
import { DayField } from '../ui/DayField.tsx';
import { useText } from '../ui/text.tsx';
import { ChoiceField, type FieldsProps, TextualField } from './fields.tsx';
import type { Pickable } from './offers.ts';
import { PickField } from './PickField.tsx';

export function SubjectFields({
  definition,
  directory,
  onChange,
}: FieldsProps & { readonly directory: Directory }) {
  const t = useText();
  const only = holderKindOf(definition.kind);
  const principals = useMemo(() => principalsOf(directory, only), [directory, only]);
  const nodes = useMemo(() => nodesOf(directory), [directory]);
  const needsPrincipals = definition.kind === 'differences' || definition.kind === 'eventLog';
  return (
    <>
      {'principals' in definition && (
        <PickField
          label={t('reports.field.principals')}
          things={principals}
          chosen={definition.principals}
          {...(definition.kind === 'differences' ? { most: 4 } : {})}
          none={needsPrincipals ? t('reports.all.none') : t(`reports.all.${only ?? 'any'}`)}
          onChange={(principals) => onChange({ ...definition, principals })}
        />
      )}
      {'nodes' in definition && (
        <PickField
          label={t('reports.field.nodes')}
          things={nodes}
          chosen={definition.nodes}
          none={t('reports.all.none')}
          onChange={(nodes) => onChange({ ...definition, nodes })}
        />
      )}
      {'subtree' in definition && (
        <PickField
          label={t('reports.field.subtree')}
          things={nodes}
          chosen={definition.subtree === null ? [] : [definition.subtree]}
          most={1}
          none={t('reports.all.nodes')}
          onChange={([code]) => onChange({ ...definition, subtree: code ?? null })}
        />
      )}
      {'entity' in definition && directory.entities.length > 0 && (
        <ChoiceField
          label={t('reports.field.entity')}
          choices={['', ...directory.entities.map(({ code }) => code)]}
          chosen={definition.entity ?? ''}
          name={(code) =>
            code === ''
              ? t('reports.all.entity')
              : (directory.entities.find((entity) => entity.code === code)?.name ?? code)
          }
          onChange={(code) => onChange({ ...definition, entity: code === '' ? null : code })}
        />
      )}
      {'asOf' in definition && (
        <DayField
          label={t('reports.field.asOf')}
          day={definition.asOf}
          onChange={(asOf) => onChange({ ...definition, asOf })}
        />
      )}
      {'from' in definition && (
        <>
          <DayField
            label={t('reports.field.from')}
            day={definition.from}
            onChange={(from) => onChange({ ...definition, from })}
          />
          <DayField
            label={t('reports.field.to')}
            day={definition.to}
            onChange={(to) => onChange({ ...definition, to })}
          />
        </>
      )}
      {'author' in definition && (
        <TextualField
          label={t('reports.field.author')}
          value={definition.author}
          onChange={(author) => onChange({ ...definition, author })}
        />
      )}
    </>
  );
}

function principalsOf({ holders }: Directory, only: HolderKind | null): Pickable<HolderKey>[] {
  return holders.keys.flatMap((key, number) => {
    const holder = parseHolderKey(key);
    if (holder === null || (only !== null && holder.kind !== only)) return [];
    return [{ id: key, name: holders.names[number] || holder.code, code: holder.code }];
  });
}

function nodesOf({ nodes }: Directory): Pickable<string>[] {
  return nodes.codes.map((code, number) => ({ id: code, name: nodes.names[number] || code, code }));
}
