/** Everything about one group: its name, its members, where it is used. */
import { KeyRound } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { Directory } from '../../shared/api.ts';
import { type Group, type HolderKey, holderKey, parseHolderKey } from '../../shared/model/types.ts';
import { stageRecords, useDetails, useStoredDetails } from '../records/asked.ts';
import { codeCheck } from '../records/codes.ts';
import { DetailPane, DetailSection } from '../records/DetailPane.tsx';
import { FactRow, TextRow } from '../records/form.tsx';
import { showPermissions } from '../records/jumps.ts';
import { TwoLists } from '../records/TwoLists.tsx';
import { useAnswer } from '../state/answers.ts';
import { usePlaces } from '../state/places.ts';
import { principalIcon } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import { candidates, type GroupRow } from './groupRows.tsx';

interface GroupDetailProps {
  readonly group: GroupRow;
  /** Its code in the store. */
  readonly storedCode: string;
  readonly directory: Directory;
  readonly codes: ReadonlySet<string>;
  readonly nameOf: (code: string) => string;
}

export function GroupDetail({ group, storedCode, directory, codes, nameOf }: GroupDetailProps) {
  const t = useText();
  const details = useDetails('groups', group.code);
  const stored = useStoredDetails('groups', storedCode);
  if (details === null) return <DetailPane label={t('groups.detail')} title={group.name} />;
  const { record, memberOf } = details;
  const was = stored?.record.name ?? record.name;
  const recode = async (code: string): Promise<void> => {
    if (await stageRecords({ kind: 'recode', list: 'groups', key: record.code, code })) {
      usePlaces.getState().settle({ group: code });
    }
  };
  return (
    <DetailPane label={t('groups.detail')} icon={principalIcon('group', false)} title={record.name}>
      <div className="detail__section">
        <TextRow
          key={`name ${record.code}`}
          label={t('groups.field.name')}
          value={record.name}
          check={(name) => (name.trim() === '' ? t('lists.form.required') : null)}
          changed={
            was === record.name ? undefined : t('users.field.change', { before: was, after: record.name })
          }
          onCommit={(name) =>
            void stageRecords({
              kind: 'edit',
              list: 'groups',
              keys: [record.code],
              fields: { name: name.trim() },
            })
          }
        />
        <TextRow
          key={`code ${record.code}`}
          label={t('groups.field.code')}
          value={record.code}
          check={codeCheck(t, codes, record.code)}
          changed={
            stored === null || stored.record.code === record.code
              ? undefined
              : t('users.field.change', { before: stored.record.code, after: record.code })
          }
          onCommit={(code) => void recode(code)}
        />
      </div>
      <DetailSection
        title={t('groups.members.title')}
        note={<span className="detail__note">{t('groups.members.note')}</span>}
      >
        <Members
          key={record.code}
          code={record.code}
          stored={stored?.record}
          users={record.users}
          groups={record.groups}
          directory={directory}
        />
      </DetailSection>
      <DetailSection title={t('groups.used.title')}>
        <FactRow label={t('groups.used.memberOf')}>
          {memberOf.length === 0 ? (
            <span className="muted">{t('groups.used.alone')}</span>
          ) : (
            <ul className="links">
              {memberOf.map((code) => (
                <li key={code}>
                  <Button
                    className="link-button"
                    aria-label={t('groups.used.showGroup', { name: nameOf(code) })}
                    onPress={() => usePlaces.getState().go('groups', { group: code })}
                  >
                    {principalIcon('group', false)}
                    {nameOf(code)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </FactRow>
        <FactRow label={t('groups.used.permissions')}>
          <Permissions holder={holderKey('group', record.code)} name={record.name} />
        </FactRow>
      </DetailSection>
    </DetailPane>
  );
}

interface MembersProps {
  readonly code: string;
  /** As it is in the store, where the draft may have changed it. */
  readonly stored: Group | undefined;
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly directory: Directory;
}

function Members({ code, stored, users, groups, directory }: MembersProps) {
  const t = useText();
  const everybody = useMemo(() => candidates(directory, t), [directory, t]);
  const [chosen, others] = useMemo(() => {
    const inside = new Set<string>(memberKeys({ users, groups }));
    const self = holderKey('group', code);
    return [
      everybody.filter(({ key }) => inside.has(key)),
      // A group around this one is among them: that it would close a circle is said, with the way, when it is tried.
      everybody.filter(({ key }) => !inside.has(key) && key !== self),
    ];
  }, [everybody, users, groups, code]);
  const before = useMemo(
    () => (stored === undefined ? undefined : new Set<string>(memberKeys(stored))),
    [stored],
  );
  const members = (keys: readonly string[]): HolderKey[] =>
    keys.flatMap((key) => {
      const holder = parseHolderKey(key);
      return holder === null ? [] : [holderKey(holder.kind, holder.code)];
    });
  return (
    <div className="members">
      <TwoLists
        name="groups.members"
        codeTitle={t('groups.members.login')}
        chosenTitle={t('groups.members.chosen')}
        othersTitle={t('groups.members.others')}
        chosen={chosen}
        others={others}
        {...(before === undefined ? {} : { before })}
        onAdd={(keys) => void stageRecords({ kind: 'join', groups: [code], members: members(keys) })}
        onRemove={(keys) => void stageRecords({ kind: 'leave', groups: [code], members: members(keys) })}
      />
    </div>
  );
}

function memberKeys({ users, groups }: Pick<Group, 'users' | 'groups'>): HolderKey[] {
  return [
    ...users.map((login) => holderKey('user', login)),
    ...groups.map((group) => holderKey('group', group)),
  ];
}

function Permissions({ holder, name }: { readonly holder: HolderKey; readonly name: string }) {
  const t = useText();
  const grants = useAnswer(`grants ${holder}`, () => window.grantree.invoke('records.grants', { holder }));
  if (grants === null) return null;
  const all = (
    <Button className="link-button" onPress={() => showPermissions(holder)}>
      <KeyRound size={13} aria-hidden={true} />
      {t('groups.used.all', { name })}
    </Button>
  );
  if (grants.count === 0) {
    return (
      <>
        <p className="muted">{t('groups.used.none')}</p>
        {all}
      </>
    );
  }
  return (
    <>
      <ul className="grants">
        {grants.shown.map(({ node, nodeName, rights }) => (
          <li key={node}>
            <Button
              className="link-button grants__node"
              aria-label={t('groups.used.showNode', { node: nodeName })}
              onPress={() => usePlaces.getState().go('authorizations', { pivot: 'node', node, holder })}
            >
              {nodeName}
            </Button>
            <span className="grants__rights">{rights}</span>
          </li>
        ))}
      </ul>
      {grants.shown.length < grants.count && (
        <p className="muted">{t('groups.used.more', { count: grants.count - grants.shown.length })}</p>
      )}
      {all}
    </>
  );
}
