import { describe, expect, it } from 'vitest';
import {
  type Command,
  commandOfColumn,
  commandOfKey,
  gestureOf,
  keysOf,
  periodTyped,
} from '../../../renderer/authorizations/commands.ts';
import type { Gesture } from '../../../shared/changes/gestures.ts';
import type { HolderKey } from '../../../shared/model/types.ts';
import { node, user } from '../../rules/world.ts';
import { deskOf } from './desk.ts';

const desk = deskOf({
  nodes: [node('orders'), node('service', { scale: 'actions' }), node('register', { scale: 'switch' })],
  users: ['ann', 'bob', 'cleo', 'dora'].map((login) => user(login)),
  groups: [{ code: 'sales', users: ['bob'] }],
  grants: [
    { holder: 'user:ann', node: 'orders', rights: 'write' },
    { holder: 'user:dora', node: 'orders', rights: 'write' },
    { holder: 'group:sales', node: 'orders', rights: 'write' },
    { holder: 'user:ann', node: 'service', rights: ['R', 'U'] },
    { holder: 'user:bob', node: 'service', rights: ['R'] },
    { holder: 'user:ann', node: 'register', rights: 'delete' },
  ],
});

function gesture(command: Command, at: string, ...keys: HolderKey[]): Gesture | null {
  return gestureOf(command, desk.holders(...keys), desk.view(at));
}

const WRITE: Command = { kind: 'level', level: 'write' };
const FULL: Command = { kind: 'full' };
const DEFINED: Command = { kind: 'defined' };

describe('a level', () => {
  it('is set for all selected ones in one gesture', () => {
    expect(gesture(WRITE, 'orders', 'user:ann', 'user:cleo')).toEqual({
      kind: 'setLevel',
      holders: ['user:ann', 'user:cleo'],
      nodes: ['orders'],
      level: 'write',
    });
  });

  it('is taken away where all hold it as their own', () => {
    expect(gesture(WRITE, 'orders', 'user:ann', 'user:dora')).toMatchObject({ kind: 'undefine' });
  });

  it('becomes an own one where it is acquired', () => {
    expect(gesture(WRITE, 'orders', 'user:bob')).toMatchObject({ kind: 'setLevel', level: 'write' });
  });

  it('that is not ticked on a switch does not take away the one that is', () => {
    expect(gesture({ kind: 'level', level: 'read' }, 'register', 'user:ann')).toMatchObject({
      kind: 'setLevel',
      level: 'read',
    });
    expect(gesture({ kind: 'level', level: 'delete' }, 'register', 'user:ann')).toMatchObject({
      kind: 'undefine',
    });
  });

  it('means nothing for nobody', () => {
    expect(gesture(WRITE, 'orders')).toBeNull();
  });
});

describe('Full', () => {
  it('ticked sets delete, unticked sets none', () => {
    expect(gesture(FULL, 'orders', 'user:ann')).toMatchObject({ kind: 'setLevel', level: 'delete' });
    expect(gesture(FULL, 'register', 'user:ann')).toMatchObject({ kind: 'setLevel', level: 'none' });
  });

  it('is ticked for all as long as one does not have it', () => {
    expect(gesture(FULL, 'register', 'user:ann', 'user:bob')).toMatchObject({ level: 'delete' });
  });
});

describe('Defined', () => {
  it('makes what is shown an own permission, and takes own ones away', () => {
    expect(gesture(DEFINED, 'orders', 'user:bob')).toMatchObject({ kind: 'defineAsShown' });
    expect(gesture(DEFINED, 'orders', 'user:ann', 'user:bob')).toMatchObject({ kind: 'defineAsShown' });
    expect(gesture(DEFINED, 'orders', 'user:ann')).toMatchObject({ kind: 'undefine' });
  });
});

describe('a single right', () => {
  const update: Command = { kind: 'right', right: 'U' };

  it('is given while one of them lacks it, then taken', () => {
    expect(gesture(update, 'service', 'user:ann', 'user:bob')).toMatchObject({
      kind: 'setRight',
      right: 'U',
      on: true,
    });
    expect(gesture(update, 'service', 'user:ann')).toMatchObject({ kind: 'setRight', right: 'U', on: false });
  });
});

describe('for a principal, on nodes', () => {
  const onNodes = (command: Command, ...codes: string[]) => {
    const nodes = codes.map((code) => desk.directory.nodes.codes.indexOf(code));
    return gestureOf(command, nodes, desk.viewOf('user:ann'));
  };

  it('the gesture names the one principal and the nodes', () => {
    expect(onNodes(FULL, 'orders', 'register')).toEqual({
      kind: 'setLevel',
      holders: ['user:ann'],
      nodes: ['orders', 'register'],
      level: 'delete',
    });
  });

  it('a single right is meant for the nodes alone that have single rights', () => {
    const add: Command = { kind: 'right', right: 'A' };
    expect(onNodes(add, 'orders', 'service')).toMatchObject({
      kind: 'setRight',
      nodes: ['service'],
      on: true,
    });
    expect(onNodes(add, 'orders')).toBeNull();
  });
});

describe('keys and columns', () => {
  it('R W D N set levels, F sets Full', () => {
    expect(['R', 'W', 'D', 'N'].map((chord) => commandOfKey(chord, 'levels'))).toEqual(
      ['read', 'write', 'delete', 'none'].map((level) => ({ kind: 'level', level })),
    );
    expect(commandOfKey('F', 'switch')).toEqual(FULL);
  });

  it('R U A D tick their own columns where rights are single; W and N still set levels', () => {
    expect(['R', 'U', 'A', 'D'].map((chord) => commandOfKey(chord, 'actions'))).toEqual(
      ['R', 'U', 'A', 'D'].map((right) => ({ kind: 'right', right })),
    );
    expect(commandOfKey('W', 'actions')).toEqual(WRITE);
    expect(commandOfKey('N', 'actions')).toEqual({ kind: 'level', level: 'none' });
  });

  it('other keys mean nothing', () => {
    expect([
      commandOfKey('U', 'levels'),
      commandOfKey('A', 'switch'),
      commandOfKey('Ctrl+R', 'levels'),
    ]).toEqual([null, null, null]);
  });

  it('Acquired and Inherited only tell', () => {
    expect([commandOfColumn('acquired'), commandOfColumn('inherited')]).toEqual([null, null]);
    expect(commandOfColumn('none')).toEqual({ kind: 'level', level: 'none' });
    expect(commandOfColumn('A')).toEqual({ kind: 'right', right: 'A' });
  });
});

describe('what is typed as days', () => {
  it('is a whole number up to a hundred years', () => {
    expect([periodTyped('0'), periodTyped(' 30 '), periodTyped('36500')]).toEqual([0, 30, 36_500]);
  });

  it('is unlimited for nothing and for -1', () => {
    expect([periodTyped(''), periodTyped('-1')]).toEqual([null, null]);
  });

  it('is refused otherwise', () => {
    expect(['abc', '1.5', '-2', '36501', '1e3', '٣'].map(periodTyped)).toEqual(Array(6).fill(undefined));
  });
});

describe('keysOf', () => {
  it('names the principals', () => {
    expect(keysOf(desk.view('orders'), desk.holders('user:bob', 'group:sales'))).toEqual([
      'user:bob',
      'group:sales',
    ]);
  });
});
