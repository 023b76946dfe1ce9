/** What a report is to be about: the fields that its kind has. */
import { type FormEvent, useMemo, useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import type { Directory } from '../../shared/api.ts';
import { type HolderKey, parseHolderKey } from '../../shared/model/types.ts';
import {
  COMPARED,
  HOLDERS_SHOWN,
  holderKindOf,
  LISTED_LEVELS,
  ORIENTATIONS,
  ORIGINS,
  PAPERS,
  type ReportDefinition,
  reportDefinition,
  SHOWN,
  SORTS,
} from '../../shared/reports/definition.ts';
import { useText } from '../ui/text.tsx';
import { ChoiceField, FlagField, SeveralField, TextualField } from './fields.tsx';
import { type Pickable, PickField } from './PickField.tsx';

interface ReportSettingsProps {
  readonly definition: ReportDefinition;
  readonly directory: Directory;
  readonly onChange: (definition: ReportDefinition) => void;
  readonly onShow: () => void;
  readonly onSave: (name: string) => void;
}

export function ReportSettings({ definition, directory, onChange, onShow, onSave }: ReportSettingsProps) {
  const t = useText();
  const { kind } = definition;
  const ready = reportDefinition.safeParse(definition).success;
  const needed = kind === 'differences' ? 'two' : kind === 'whoCan' ? 'nodes' : 'principals';
  /** The fields of one kind are those of its definition: what is set here is of the same type. */
  const set = (fields: object): void => onChange({ ...definition, ...fields } as ReportDefinition);
  return (
    <Form
      className="reports__form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (ready) onShow();
      }}
    >
      <h2 className="reports__title">{t(`reports.kind.${kind}`)}</h2>
      <p className="reports__hint">{t(`reports.about.${kind}`)}</p>
      <Subject definition={definition} directory={directory} set={set} />
      <Narrowing definition={definition} set={set} />
      <Layout definition={definition} set={set} />
      <div className="reports__actions">
        {!ready && <p className="reports__hint">{t(`reports.needs.${needed}`)}</p>}
        <Button type="submit" className="button button--primary" isDisabled={!ready}>
          {t('reports.show')}
        </Button>
        <SaveSettings isDisabled={!ready} onSave={onSave} />
      </div>
    </Form>
  );
}

interface PartProps {
  readonly definition: ReportDefinition;
  readonly set: (fields: object) => void;
}

/** Principals, nodes, entity and time. */
function Subject({ definition, directory, set }: PartProps & { readonly directory: Directory }) {
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
          onChange={(chosen) => set({ principals: chosen as readonly HolderKey[] })}
        />
      )}
      {'nodes' in definition && (
        <PickField
          label={t('reports.field.nodes')}
          things={nodes}
          chosen={definition.nodes}
          none={t('reports.all.none')}
          onChange={(chosen) => set({ nodes: chosen })}
        />
      )}
      {'subtree' in definition && (
        <PickField
          label={t('reports.field.subtree')}
          things={nodes}
          chosen={definition.subtree === null ? [] : [definition.subtree]}
          most={1}
          none={t('reports.all.nodes')}
          onChange={([code]) => set({ subtree: code ?? null })}
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
          onChange={(code) => set({ entity: code === '' ? null : code })}
        />
      )}
      {'asOf' in definition && (
        <TextualField
          label={t('reports.field.asOf')}
          type="date"
          value={definition.asOf}
          onChange={(asOf) => set({ asOf })}
        />
      )}
      {'from' in definition && (
        <>
          <TextualField
            label={t('reports.field.from')}
            type="date"
            value={definition.from}
            onChange={(from) => set({ from })}
          />
          <TextualField
            label={t('reports.field.to')}
            type="date"
            value={definition.to}
            onChange={(to) => set({ to })}
          />
        </>
      )}
      {'author' in definition && (
        <TextualField
          label={t('reports.field.author')}
          value={definition.author}
          onChange={(author) => set({ author })}
        />
      )}
    </>
  );
}

/** What of it is listed, and in which order. */
function Narrowing({ definition, set }: PartProps) {
  const t = useText();
  const isWho = definition.kind === 'whoCan';
  return (
    <>
      {'show' in definition && (
        <ChoiceField
          label={t('reports.field.shown')}
          choices={SHOWN}
          chosen={definition.show}
          name={(shown) => t(isWho ? `reportKinds.whoCan.shown.${shown}` : `report.filter.${shown}`)}
          onChange={(show) => set({ show })}
        />
      )}
      {'compared' in definition && (
        <ChoiceField
          label={t('reports.field.shown')}
          choices={COMPARED}
          chosen={definition.compared}
          name={(compared) => t(`reportKinds.differences.${compared}`)}
          onChange={(compared) => set({ compared })}
        />
      )}
      {'holders' in definition && (
        <ChoiceField
          label={t('reports.field.holders')}
          choices={HOLDERS_SHOWN}
          chosen={definition.holders}
          name={(holders) =>
            holders === 'all' ? t('reports.all.holders') : t(`reportKinds.whoCan.holders.${holders}`)
          }
          onChange={(holders) => set({ holders })}
        />
      )}
      {'levels' in definition && (
        <SeveralField
          label={t('reports.field.levels')}
          choices={LISTED_LEVELS}
          chosen={definition.levels}
          name={(level) => (level === 'other' ? t('report.level.set') : t(`terms.level.${level}`))}
          onChange={(levels) => set({ levels })}
        />
      )}
      {'origins' in definition && (
        <SeveralField
          label={t('reports.field.origins')}
          choices={ORIGINS}
          chosen={definition.origins}
          name={(origin) => t(`terms.tier.${origin}`)}
          onChange={(origins) => set({ origins })}
        />
      )}
      {'sort' in definition && (
        <ChoiceField
          label={t('reports.field.sort')}
          choices={SORTS}
          chosen={definition.sort}
          name={(sort) => t(`reports.sort.${sort}`)}
          onChange={(sort) => set({ sort })}
        />
      )}
      {'depth' in definition && (
        <TextualField
          label={t('reports.field.depth')}
          type="number"
          value={definition.depth === null ? null : String(definition.depth)}
          placeholder={t('reports.all.nodes')}
          onChange={(depth) => set({ depth: depth === null ? null : Math.max(0, Math.trunc(Number(depth))) })}
        />
      )}
      {'signers' in definition && (
        <TextualField
          label={t('reports.field.signers')}
          value={definition.signers.length === 0 ? null : definition.signers.join(', ')}
          onChange={(text) => set({ signers: (text ?? '').split(/,\s?/).filter((name) => name !== '') })}
        />
      )}
      {'activeOnly' in definition && (
        <FlagField
          label={t('reports.field.activeOnly')}
          value={definition.activeOnly}
          onChange={(activeOnly) => set({ activeOnly })}
        />
      )}
    </>
  );
}

/** How it is set on paper. */
function Layout({ definition, set }: PartProps) {
  const t = useText();
  return (
    <>
      {'separate' in definition && (
        <FlagField
          label={t('reports.field.separate')}
          value={definition.separate}
          onChange={(separate) => set({ separate })}
        />
      )}
      {'cover' in definition && (
        <FlagField
          label={t('reports.field.cover')}
          value={definition.cover}
          onChange={(cover) => set({ cover })}
        />
      )}
      <div className="rfield__pair">
        <ChoiceField
          label={t('report.preview.paper')}
          choices={PAPERS}
          chosen={definition.paper}
          name={(paper) => paper}
          onChange={(paper) => set({ paper })}
        />
        <ChoiceField
          label={t('report.preview.orientation')}
          choices={ORIENTATIONS}
          chosen={definition.orientation}
          name={(orientation) => t(`report.preview.${orientation}`)}
          onChange={(orientation) => set({ orientation })}
        />
      </div>
    </>
  );
}

function SaveSettings({
  isDisabled,
  onSave,
}: {
  readonly isDisabled: boolean;
  readonly onSave: (name: string) => void;
}) {
  const t = useText();
  const [name, setName] = useState('');
  const save = (): void => {
    if (name.trim() === '' || isDisabled) return;
    onSave(name.trim());
    setName('');
  };
  return (
    <div className="reports__save">
      <TextField
        className="rfield"
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return event.continuePropagation();
          event.preventDefault();
          save();
        }}
      >
        <Label>{t('reports.settingsName')}</Label>
        <Input className="field" />
      </TextField>
      <Button className="button" isDisabled={isDisabled || name.trim() === ''} onPress={save}>
        {t('reports.saveSettings')}
      </Button>
    </div>
  );
}

function principalsOf({ holders }: Directory, only: string | null): Pickable[] {
  return holders.keys.flatMap((key, number) => {
    const holder = parseHolderKey(key);
    if (holder === null || (only !== null && holder.kind !== only)) return [];
    return [{ id: key, name: holders.names[number] || holder.code, code: holder.code }];
  });
}

function nodesOf({ nodes }: Directory): Pickable[] {
  return nodes.codes.map((code, number) => ({ id: code, name: nodes.names[number] || code, code }));
}
