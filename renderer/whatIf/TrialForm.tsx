/** Chooses what to try: a group to join, a profile to get, or a level on a node. */
import { useEffect, useMemo, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Assignable, Directory } from '../../shared/api.ts';
import type { Level } from '../../shared/model/rights.ts';
import { EVERY_MODULE } from '../../shared/model/types.ts';
import { LevelSegments, Segments } from '../gestures/choices.tsx';
import { ChoiceRow } from '../records/form.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { MOST_NODES, type Trial } from './trials.ts';

interface TrialFormProps {
  readonly user: string;
  readonly directory: Directory;
  readonly onTry: (trial: Trial) => void;
}

const KINDS = ['join', 'assign', 'level'] as const;
type Kind = (typeof KINDS)[number];

export function TrialForm(props: TrialFormProps) {
  const t = useText();
  const [kind, setKind] = useState<Kind>('join');
  return (
    <div className="trial-form">
      <Segments
        label={t('gestures.whatIf.kind')}
        value={kind}
        options={KINDS.map((key) => ({ key, name: t(`gestures.whatIf.${key}`) }))}
        autoFocus={true}
        onChange={setKind}
      />
      {kind === 'join' && <JoinForm {...props} />}
      {kind === 'assign' && <AssignForm {...props} />}
      {kind === 'level' && <LevelForm {...props} />}
    </div>
  );
}

function TryButton({
  trial,
  onTry,
}: {
  readonly trial: Trial | null;
  readonly onTry: (trial: Trial) => void;
}) {
  const t = useText();
  return (
    <Button
      className="button trial-form__try"
      isDisabled={trial === null}
      onPress={() => trial && onTry(trial)}
    >
      {t('gestures.whatIf.try')}
    </Button>
  );
}

function JoinForm({ user, directory, onTry }: TrialFormProps) {
  const t = useText();
  const [group, setGroup] = useState<string | null>(null);
  const options = useMemo(() => {
    const { keys, names, users, groups } = directory.holders;
    return keys.slice(users, users + groups).map((key, place) => ({
      key: key.slice('group:'.length),
      name: names[users + place] ?? key,
    }));
  }, [directory]);
  const name = options.find(({ key }) => key === group)?.name ?? '';
  const trial: Trial | null =
    group === null
      ? null
      : {
          gesture: { kind: 'join', members: [`user:${user}`], groups: [group] },
          text: t('gestures.whatIf.joins', { group: name }),
        };
  return (
    <div className="trial-form__fields">
      <ChoiceRow label={t('terms.holder.group')} value={group} options={options} onChange={setGroup} />
      <TryButton trial={trial} onTry={onTry} />
    </div>
  );
}

function AssignForm({ user, onTry }: TrialFormProps) {
  const t = useText();
  const [assignable, setAssignable] = useState<Assignable | null>(null);
  const [profile, setProfile] = useState<string | null>(null);
  const [module, setModule] = useState(EVERY_MODULE);
  useEffect(() => {
    void window.grantree.invoke('desk.assignable', undefined).then(setAssignable);
  }, []);
  const moduleName = (code: string): string =>
    code === EVERY_MODULE
      ? t('gestures.whatIf.everyModule')
      : (assignable?.modules.find((one) => one.code === code)?.name ?? code);
  const profiles = [
    ...(assignable?.general ?? []).map(({ code, name }) => ({ key: `g:${code}`, name })),
    ...(assignable?.hierarchies ?? []).map(({ code, name, module: of }) => ({
      key: `h:${code}`,
      name,
      note: moduleName(of),
    })),
  ];
  const modules = [EVERY_MODULE, ...(assignable?.modules ?? []).map(({ code }) => code)];
  const isHierarchy = profile?.startsWith('h:') === true;
  const code = profile?.slice(2) ?? '';
  const name = profiles.find(({ key }) => key === profile)?.name ?? '';
  const users = [`user:${user}`] as const;
  const trial: Trial | null =
    profile === null
      ? null
      : {
          gesture: isHierarchy
            ? { kind: 'assignHierarchy', users, hierarchy: code }
            : { kind: 'assign', users, module, profile: code },
          text: t('gestures.whatIf.gets', { profile: name }),
        };
  return (
    <div className="trial-form__fields">
      <ChoiceRow label={t('terms.holder.profile')} value={profile} options={profiles} onChange={setProfile} />
      {!isHierarchy && (
        <ChoiceRow
          label={t('gestures.whatIf.module')}
          value={module}
          options={modules.map((key) => ({ key, name: moduleName(key) }))}
          onChange={setModule}
        />
      )}
      <TryButton trial={trial} onTry={onTry} />
    </div>
  );
}

function LevelForm({ user, directory, onTry }: TrialFormProps) {
  const t = useText();
  const [node, setNode] = useState<string | null>(null);
  const [level, setLevel] = useState<Level>('read');
  const name = directory.nodes.names[directory.nodes.codes.indexOf(node ?? '')] ?? '';
  const trial: Trial | null =
    node === null
      ? null
      : {
          gesture: { kind: 'setLevel', holders: [`user:${user}`], nodes: [node], level },
          text: t('gestures.whatIf.has', { level: t(`terms.level.${level}`), node: name }),
        };
  return (
    <div className="trial-form__fields">
      <NodeChoice directory={directory} node={node} onNode={setNode} />
      <LevelSegments level={level} onLevel={setLevel} />
      <TryButton trial={trial} onTry={onTry} />
    </div>
  );
}

/** A node found by typing a part of its name or code. */
function NodeChoice(props: {
  readonly directory: Directory;
  readonly node: string | null;
  readonly onNode: (node: string | null) => void;
}) {
  const t = useText();
  const { codes, names, parents } = props.directory.nodes;
  const [text, setText] = useState('');
  const found = useMemo(() => {
    const needle = folded(text.trim());
    const all = Array.from(codes.keys());
    const byName = all.filter((place) => folded(names[place] ?? '').includes(needle));
    // Codes repeat those of the nodes above, so they come after the names.
    const named = new Set(byName);
    const byCode = all.filter((place) => !named.has(place) && folded(codes[place] ?? '').includes(needle));
    const places = [...byName, ...byCode].slice(0, MOST_NODES);
    return places.map((place) => ({
      key: codes[place] ?? '',
      name: names[place] ?? '',
      above: names[parents[place] ?? -1] ?? '',
    }));
  }, [text, codes, names, parents]);
  return (
    <ComboBox
      className="row"
      items={found}
      inputValue={text}
      onInputChange={setText}
      value={props.node}
      menuTrigger="focus"
      onChange={(key) => {
        props.onNode(key === null ? null : String(key));
        if (key !== null) setText(names[codes.indexOf(String(key))] ?? '');
      }}
    >
      <Label className="row__label">{t('gestures.whatIf.node')}</Label>
      <Input className="field" placeholder={t('authorizations.tree.search')} />
      <Popover className="popover combo__list" offset={2}>
        <ListBox<(typeof found)[number]> className="menu">
          {(option) => (
            <ListBoxItem id={option.key} className="menu__item" textValue={option.name}>
              {option.name}
              <span className="menu__note">{option.above}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
