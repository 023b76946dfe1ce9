import { describe, expect, it } from 'vitest';
import { cellPlaceOf, knownPlace, spotOf } from '../../../renderer/authorizations/place.ts';
import { node, user } from '../../rules/world.ts';
import { deskOf } from './desk.ts';

const { directory } = deskOf({
  nodes: [node('goods'), node('goods.issues'), node('goods.issues.invoice'), node('money')],
  users: [user('ann')],
});
const without = deskOf({ nodes: [node('goods'), node('money')], users: [user('bob')] }).directory;

describe('the place in the table', () => {
  it('is written into the place of the area and read again', () => {
    const place = cellPlaceOf({ pivot: 'principal', holder: 'user:ann', node: 'goods', column: 'read' });
    expect(place).toMatchObject({ pivot: 'principal', holder: 'user:ann', node: 'goods', column: 'read' });
    expect(cellPlaceOf(spotOf(place))).toEqual(place);
  });

  it('is by authorization where nothing is said, and takes nothing for a holder that is none', () => {
    expect(cellPlaceOf({ pivot: 'sideways', holder: 'ann' })).toEqual({
      pivot: 'node',
      node: null,
      holder: null,
      column: null,
      entity: null,
    });
  });

  it('holds nothing that the store does not know', () => {
    const place = cellPlaceOf({ node: 'gone', holder: 'user:eve', entity: 'x' });
    expect(knownPlace(place, directory, null)).toMatchObject({ node: null, holder: null, entity: null });
    const known = cellPlaceOf({ node: 'money', holder: 'user:ann' });
    expect(knownPlace(known, directory, null)).toEqual(known);
  });

  it('goes to the nearest node above one that is gone', () => {
    const place = cellPlaceOf({ node: 'goods.issues.invoice' });
    expect(knownPlace(place, without, directory).node).toBe('goods');
    expect(knownPlace(place, without, null).node).toBeNull();
  });
});
