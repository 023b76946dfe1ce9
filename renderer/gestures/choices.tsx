/** Choices the dialogs have in common: one of a few with a sentence each, a level, how far down the tree. */
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { NodeScope } from '../../shared/changes/gestures.ts';
import { LEVELS, type Level } from '../../shared/model/rights.ts';
import { useDesk } from '../state/desk.ts';
import { useText } from '../ui/text.tsx';

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly options: readonly { readonly key: K; readonly name: string; readonly text?: string }[];
  readonly autoFocus?: boolean;
  readonly onChange: (key: K) => void;
}

/** One below the other, each with what it does. */
export function Choice<K extends string>(props: ChoiceProps<K>) {
  const { value, options, autoFocus = false } = props;
  return (
    <OptionGroup {...props}>
      {options.map((option) => (
        <Radio
          key={option.key}
          value={option.key}
          className="radio"
          autoFocus={autoFocus && option.key === value}
        >
          <span className="radio__dot" aria-hidden={true} />
          <span>
            <span className="radio__name">{option.name}</span>
            {option.text !== undefined && <span className="muted"> – {option.text}</span>}
          </span>
        </Radio>
      ))}
    </OptionGroup>
  );
}

/** Side by side, for a few short words. */
export function Segments<K extends string>(props: ChoiceProps<K>) {
  const { value, options, autoFocus = false } = props;
  return (
    <OptionGroup {...props} orientation="horizontal">
      <span className="segments">
        {options.map(({ key, name }) => (
          <Radio key={key} value={key} className="segment" autoFocus={autoFocus && key === value}>
            {name}
          </Radio>
        ))}
      </span>
    </OptionGroup>
  );
}

interface OptionGroupProps<K extends string> extends ChoiceProps<K> {
  readonly orientation?: 'horizontal' | 'vertical';
  readonly children: ReactNode;
}

function OptionGroup<K extends string>(props: OptionGroupProps<K>) {
  const { label, value, options, onChange, orientation = 'vertical', children } = props;
  return (
    <RadioGroup
      className="choices"
      orientation={orientation}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      <Label>{label}</Label>
      {children}
    </RadioGroup>
  );
}

export function LevelSegments(props: { readonly level: Level; readonly onLevel: (level: Level) => void }) {
  const t = useText();
  return (
    <Segments
      label={t('gestures.level')}
      value={props.level}
      options={LEVELS.map((level) => ({
        key: level,
        name: t(`terms.level.${level === 'delete' ? 'full' : level}`),
      }))}
      onChange={props.onLevel}
    />
  );
}

const REACHES = ['here', 'below', 'all'] as const;
export type Reach = (typeof REACHES)[number];

/** How far down a gesture goes: the selected nodes, one and all below it, or the whole tree. */
export function ReachChoice(props: {
  readonly nodes: readonly string[];
  readonly reaches?: readonly Reach[];
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
}) {
  const t = useText();
  const { nodes } = props;
  const directory = useDesk((state) => state.directory);
  const [only] = nodes;
  const node = directory?.nodes.names[directory.nodes.codes.indexOf(only ?? '')] ?? '';
  const single = nodes.length === 1;
  const names: Readonly<Record<Reach, string>> = {
    here: single ? t('gestures.onNode', { node }) : t('gestures.onNodes', { count: nodes.length }),
    below: t('gestures.belowNode', { node }),
    all: t('gestures.wholeTree'),
  };
  const offered = (props.reaches ?? REACHES).filter(
    (reach) => reach === 'all' || (reach === 'below' ? single : nodes.length > 0),
  );
  return (
    <Choice
      label={t('gestures.where')}
      value={props.reach}
      options={offered.map((key) => ({ key, name: names[key] }))}
      onChange={props.onReach}
    />
  );
}

export function scopeOf(reach: Reach, nodes: readonly string[]): NodeScope {
  if (reach === 'here') return { nodes };
  return { under: reach === 'below' ? (nodes[0] ?? null) : null };
}

/** Whom a dialog is about: a name, or how many. */
export function useWho(holders: readonly string[]): string {
  const t = useText();
  const directory = useDesk((state) => state.directory);
  const [only] = holders;
  if (holders.length !== 1) return t('gestures.principals', { count: holders.length });
  const place = directory?.holders.keys.findIndex((key) => key === only) ?? -1;
  return directory?.holders.names[place] ?? only ?? '';
}

export function About({ children }: { readonly children: ReactNode }) {
  return <p className="gesture__about muted">{children}</p>;
}
