/** New profiles of each kind, and a copy of one. */
import { useState } from 'react';
import type { Directory, RecordGesture } from '../../shared/api.ts';
import { codeCheck, codeFrom } from '../records/codes.ts';
import { RecordDialog } from '../records/dialogs.tsx';
import { ChoiceRow, FlagRow, TextRow } from '../records/form.tsx';
import { modulesPerEntity } from '../setup/steps.ts';
import { useText } from '../ui/text.tsx';
import { modulesOf } from './ProfileUsers.tsx';
import { LIST_OF, type ProfileKind } from './places.ts';
import { itemsOf, type ProfileItem, type ProfileLists } from './profileTree.ts';

interface NewProfileDialogProps {
  readonly kind: ProfileKind;
  readonly lists: ProfileLists;
  readonly directory: Directory;
  readonly onCreate: (gesture: RecordGesture, code: string, name: string) => void;
  readonly onClose: () => void;
}

/** A key that is no code: codes have no blanks at either end. */
const NONE = ' ';

export function NewProfileDialog({ kind, lists, directory, onCreate, onClose }: NewProfileDialogProps) {
  const t = useText();
  const fields = useNameAndCode(takenCodes(lists, kind), '');
  const [isProtected, setProtected] = useState(false);
  const [includeNewEntities, setIncludeNew] = useState(true);
  const modules = modulesOf(directory);
  const [module, setModule] = useState(modulesPerEntity(directory)[0]?.code ?? modules[0]?.code ?? null);
  const [entityAccess, setAccess] = useState(lists.entityAccess.keys[0] ?? null);
  const [fallback, setFallback] = useState(NONE);
  const { code, name } = fields;

  const gesture = (): RecordGesture | null => {
    switch (kind) {
      case 'general':
      case 'entityDependent':
        return {
          kind: 'create',
          list: 'profiles',
          record: { code, name, type: kind, protected: isProtected },
        };
      case 'entityAccess':
        return { kind: 'create', list: 'entityAccessProfiles', record: { code, name, includeNewEntities } };
      case 'hierarchy':
        if (module === null || entityAccess === null) return null;
        return {
          kind: 'create',
          list: 'hierarchyProfiles',
          record: { code, name, module, entityAccess, default: fallback === NONE ? null : fallback },
        };
    }
  };
  const made = gesture();
  return (
    <RecordDialog
      title={t(`profiles.newTitle.${kind}`)}
      isReady={fields.isReady && made !== null}
      onClose={onClose}
      onDone={() => made !== null && onCreate(made, code, name)}
    >
      {fields.rows}
      {(kind === 'general' || kind === 'entityDependent') && (
        <FlagRow
          label={t('profiles.protectedLabel')}
          value={isProtected}
          help={t('profiles.protectedHelp')}
          onChange={setProtected}
        />
      )}
      {kind === 'entityAccess' && (
        <FlagRow
          label={t('profiles.access.includeNew')}
          value={includeNewEntities}
          help={t('profiles.access.includeNewHelp')}
          onChange={setIncludeNew}
        />
      )}
      {kind === 'hierarchy' && (
        <>
          <ChoiceRow
            label={t('profiles.module')}
            value={module}
            options={modules.map((each) => ({ key: each.code, name: each.name }))}
            {...(modules.length === 0 ? { help: t('profiles.noModule') } : {})}
            onChange={setModule}
          />
          <ChoiceRow
            label={t('profiles.one.entityAccess')}
            value={entityAccess}
            options={itemsOf(lists, 'entityAccess').map((each) => ({
              key: each.code ?? '',
              name: each.name,
            }))}
            {...(entityAccess === null ? { help: t('profiles.noAccessYet') } : {})}
            onChange={setAccess}
          />
          <ChoiceRow
            label={t('profiles.hierarchy.default')}
            value={fallback}
            help={t('profiles.hierarchy.defaultHelp')}
            options={[
              { key: NONE, name: t('profiles.hierarchy.noDefault') },
              ...itemsOf(lists, 'entityDependent').map((each) => ({ key: each.code ?? '', name: each.name })),
            ]}
            onChange={setFallback}
          />
        </>
      )}
    </RecordDialog>
  );
}

interface CopyProfileDialogProps {
  readonly item: ProfileItem;
  readonly kind: ProfileKind;
  readonly lists: ProfileLists;
  readonly onCreate: (gesture: RecordGesture, code: string, name: string) => void;
  readonly onClose: () => void;
}

export function CopyProfileDialog({ item, kind, lists, onCreate, onClose }: CopyProfileDialogProps) {
  const t = useText();
  const fields = useNameAndCode(takenCodes(lists, kind), t('profiles.copyName', { name: item.name }));
  const { code, name } = fields;
  return (
    <RecordDialog
      title={t('profiles.copyTitle', { name: item.name })}
      action={t('profiles.copyShort')}
      isReady={fields.isReady}
      onClose={onClose}
      onDone={() =>
        onCreate({ kind: 'copy', list: LIST_OF[kind], key: item.code ?? '', code, name }, code, name)
      }
    >
      {fields.rows}
      <p className="row__help">{t(`profiles.copyHelp.${kind}`)}</p>
    </RecordDialog>
  );
}

function takenCodes(lists: ProfileLists, kind: ProfileKind): readonly string[] {
  switch (kind) {
    case 'general':
    case 'entityDependent':
      return lists.profiles.keys;
    case 'entityAccess':
      return lists.entityAccess.keys;
    case 'hierarchy':
      return lists.hierarchies.keys;
  }
}

/** The first two rows of both dialogs: the code follows the name until somebody types another. */
function useNameAndCode(taken: readonly string[], initial: string) {
  const t = useText();
  const [name, setName] = useState(initial);
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const code = typedCode ?? codeFrom(name, taken);
  return {
    name: name.trim(),
    code,
    isReady: name.trim() !== '' && code !== '' && code === code.trim() && !taken.includes(code),
    rows: (
      <>
        <TextRow
          label={t('profiles.name')}
          value={name}
          onCommit={setName}
          immediate={true}
          autoFocus={true}
        />
        <TextRow
          label={t('profiles.code')}
          value={code}
          onCommit={setTypedCode}
          immediate={true}
          help={t('profiles.codeHelp')}
          check={codeCheck(t, new Set(taken))}
        />
      </>
    ),
  };
}
