/** The picker of Ctrl+Insert: principals without a permission on the node, and the level to give them. */
import { useId, useMemo, useState } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Column } from '../../shared/api.ts';
import type { Level } from '../../shared/model/rights.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { candidatesAmong } from '../principals/candidates.ts';
import type { Labels } from '../principals/labels.ts';
import { PrincipalPicker } from '../principals/PrincipalPicker.tsx';
import type { Population } from '../principals/population.ts';
import { useLayout } from '../state/layout.ts';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { useText } from '../ui/text.tsx';
import { MOST_DAYS, periodTyped } from './commands.ts';
import { isDefined, standingIn } from './standing.ts';
import './addPrincipals.css';

export interface Addition {
  readonly holders: readonly HolderKey[];
  readonly level: Level;
  /** null = unlimited. */
  readonly days: number | null;
}

interface AddPrincipalsProps {
  readonly labels: Labels;
  /** Of the node they are added to. */
  readonly column: Column;
  readonly population: Population;
  readonly onClose: () => void;
  readonly onAdd: (addition: Addition) => void;
}

export function AddPrincipals({ labels, column, population, onClose, onAdd }: AddPrincipalsProps) {
  const t = useText();
  const { directory } = labels;
  const node = directory.nodes.codes.indexOf(column.node);
  const isSwitch = labels.scale(node) === 'switch';
  const [chosen, setChosen] = useState<ReadonlySet<number>>(NOBODY);
  const [level, setLevel] = useState<Level>(isSwitch ? 'delete' : 'read');
  const [daysText, setDaysText] = useState('');
  const language = useLayout((state) => state.language);
  const candidates = useMemo(
    () => candidatesAmong(population, language, (holder) => !isDefined(standingIn(column.cells, holder))),
    [population, column, language],
  );
  const days = labels.isDated(node) ? periodTyped(daysText) : null;
  const add = (principals: Iterable<number>): void => {
    const holders = Array.from(principals).flatMap((holder) => directory.holders.keys[holder] ?? []);
    if (holders.length > 0 && days !== undefined) onAdd({ holders, level, days });
  };

  return (
    <DeskDialog
      className="add-principals"
      title={t('authorizations.add.title', { node: labels.nodeName(node) })}
      isOpen={true}
      onClose={onClose}
      buttons={
        <>
          <Button className="button" onPress={onClose}>
            {t('authorizations.add.cancel')}
          </Button>
          <Button
            className="button button--primary"
            isDisabled={chosen.size === 0 || days === undefined}
            onPress={() => add(chosen)}
          >
            {t('authorizations.add.addCount', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <PrincipalPicker
        label={t('authorizations.add.list')}
        labels={labels}
        population={population}
        candidates={candidates}
        chosen={chosen}
        several={true}
        emptyText={t('authorizations.add.nobody')}
        onChosen={setChosen}
        onOpen={(rows) => add(chosen.size > 0 ? chosen : rows)}
      />
      <div className="add-principals__what">
        <LevelChoice isSwitch={isSwitch} level={level} onLevel={setLevel} />
        {labels.isDated(node) && <Days text={daysText} isInvalid={days === undefined} onText={setDaysText} />}
      </div>
    </DeskDialog>
  );
}

const NOBODY: ReadonlySet<number> = new Set();

function LevelChoice(props: {
  readonly isSwitch: boolean;
  readonly level: Level;
  readonly onLevel: (level: Level) => void;
}) {
  const t = useText();
  const levels: readonly Level[] = props.isSwitch ? ['none', 'delete'] : ['none', 'read', 'write', 'delete'];
  return (
    <RadioGroup
      className="choice"
      orientation="horizontal"
      value={props.level}
      onChange={(value) => {
        const level = levels.find((name) => name === value);
        if (level !== undefined) props.onLevel(level);
      }}
    >
      <Label>{t('authorizations.add.level')}</Label>
      <span className="segments">
        {levels.map((level) => (
          <Radio key={level} value={level} className="segment">
            {t(`terms.level.${level === 'delete' ? 'full' : level}`)}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}

function Days(props: {
  readonly text: string;
  readonly isInvalid: boolean;
  readonly onText: (text: string) => void;
}) {
  const t = useText();
  const id = useId();
  return (
    <>
      <div className="choice">
        <label htmlFor={id}>{t('authorizations.add.days')}</label>
        <input
          id={id}
          className="field choice__days"
          inputMode="numeric"
          placeholder={t('authorizations.add.daysHint')}
          value={props.text}
          aria-invalid={props.isInvalid}
          aria-describedby={`${id}-refused`}
          onChange={(event) => props.onText(event.target.value)}
        />
      </div>
      <p id={`${id}-refused`} className="choice__refused" role="alert">
        {props.isInvalid && t('authorizations.period.invalid', { value: props.text.trim(), most: MOST_DAYS })}
      </p>
    </>
  );
}
