/** What is done to the selected principals: each command is one step of the draft, and says what it did. */
import { useMemo } from 'react';
import type { Column, Directory } from '../../shared/api.ts';
import type { Gesture } from '../../shared/changes/gestures.ts';
import { assertNever } from '../../shared/model/problem.ts';
import type { Level } from '../../shared/model/rights.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { useDesk } from '../state/desk.ts';
import { type Command, gestureOf, keysOf } from './commands.ts';

export interface PrincipalCommands {
  run(command: Command, principals: readonly number[]): void;
  setLevel(level: Level, principals: readonly number[]): void;
  undefine(principals: readonly number[]): void;
  setPeriod(days: number | null, principals: readonly number[]): void;
  /** Carries a gesture out and tells what it did; false when it was refused. */
  stage(gesture: Gesture): Promise<boolean>;
}

export function usePrincipalCommands(
  directory: Directory,
  column: Column,
  t: Translate,
  announce: (text: string) => void,
): PrincipalCommands {
  return useMemo(() => {
    const stage = async (gesture: Gesture): Promise<boolean> => {
      const staged = await useDesk.getState().stage(gesture);
      if (staged !== null) announce(doneText(t, gesture, staged.changes));
      return staged !== null;
    };
    const selection = (principals: readonly number[]) => ({
      holders: keysOf(directory, principals),
      nodes: [column.node],
    });
    return {
      stage,
      run: (command, principals) => {
        const gesture = gestureOf(command, principals, directory, column);
        if (gesture !== null) void stage(gesture);
      },
      setLevel: (level, principals) => {
        if (principals.length > 0) void stage({ kind: 'setLevel', ...selection(principals), level });
      },
      undefine: (principals) => {
        if (principals.length > 0) void stage({ kind: 'undefine', ...selection(principals) });
      },
      setPeriod: (days, principals) => {
        if (principals.length > 0) void stage({ kind: 'setPeriod', ...selection(principals), days });
      },
    };
  }, [directory, column, t, announce]);
}

/** What a gesture did, in words; `count` = how many principals it changed. */
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
      return assertNever(gesture);
  }
}
