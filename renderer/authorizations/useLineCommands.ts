/** What is done to the selected cells: each command is one step of the draft, and says what it did. */
import { useMemo } from 'react';
import type { Gesture } from '../../shared/changes/gestures.ts';
import type { Level } from '../../shared/model/rights.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { useDesk } from '../state/desk.ts';
import { type Command, gestureOf, selectionOf } from './commands.ts';
import type { LineView } from './view.ts';

/** Items are those of the line: principals on its node, or nodes for its principal. */
export interface LineCommands {
  run(command: Command, items: readonly number[]): void;
  setLevel(level: Level, items: readonly number[]): void;
  undefine(items: readonly number[]): void;
  setPeriod(days: number | null, items: readonly number[]): void;
  /** Carries a gesture out, with others as the same step, and tells what it did; false when it was refused. */
  stage(gesture: Gesture, ...others: readonly Gesture[]): Promise<boolean>;
}

export function useLineCommands(view: LineView, announce: (text: string) => void): LineCommands {
  return useMemo(() => {
    const stage = async (gesture: Gesture, ...others: readonly Gesture[]): Promise<boolean> => {
      const staged = await useDesk.getState().stageAll([gesture, ...others]);
      if (staged !== null) announce(doneText(view.t, gesture, staged.changes));
      return staged !== null;
    };
    return {
      stage,
      run: (command, items) => {
        const gesture = gestureOf(command, items, view);
        if (gesture !== null) void stage(gesture);
      },
      setLevel: (level, items) => {
        if (items.length > 0) void stage({ kind: 'setLevel', ...selectionOf(view, items), level });
      },
      undefine: (items) => {
        if (items.length > 0) void stage({ kind: 'undefine', ...selectionOf(view, items) });
      },
      setPeriod: (days, items) => {
        const dated = items.filter((item) => view.isDated(item));
        if (dated.length > 0) void stage({ kind: 'setPeriod', ...selectionOf(view, dated), days });
      },
    };
  }, [view, announce]);
}

/** What a gesture did, in words; `count` = how many permissions it changed. */
export function doneText(t: Translate, gesture: Gesture, count: number): string {
  if (count === 0) return t('authorizations.done.nothing');
  switch (gesture.kind) {
    case 'setLevel':
      return t('authorizations.done.level', { level: t(`terms.level.${gesture.level}`), count });
    case 'setRight':
      return t(`authorizations.done.right${gesture.on ? 'On' : 'Off'}`, {
        right: t(`terms.right.${gesture.right}`),
        count,
      });
    case 'setPeriod': {
      const { days } = gesture;
      if (days === null) return t('authorizations.done.unlimited', { count });
      return t('authorizations.done.period', { period: t('terms.period.days', { count: days }), count });
    }
    case 'undefine':
    case 'defineAsShown':
      return t(`authorizations.done.${gesture.kind}`, { count });
    default:
      return t('gestures.done', { count });
  }
}
