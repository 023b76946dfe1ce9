/** Seats at the moment of an edit (domain.md §10, seed 001): one too many, and the last one. */
import { describe, expect, it } from 'vitest';
import { type RecordGesture, recordChanges } from '../../shared/changes/records.ts';
import { refusedAtOnce } from '../../shared/changes/soundness.ts';
import { model, user } from '../rules/world.ts';

/** Seven users, five of them active, for as many seats as are given. */
const office = (seats: number | null, active = 5) =>
  model({
    users: Array.from({ length: 7 }, (_, i) => user(`u${i + 1}`, { active: i < active })),
    licence: { seats },
  });

function refused(world: ReturnType<typeof office>, ...gestures: RecordGesture[]): string[] {
  const made = recordChanges(world, gestures, { login: null });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return refusedAtOnce(world, made.value.changes).map(({ code, params }) =>
    [code, params.value, params.expected].filter((part) => part !== undefined).join(' '),
  );
}

const active = (keys: string[], value: boolean): RecordGesture => ({
  kind: 'edit',
  list: 'users',
  keys,
  fields: { active: value },
});

describe('an edit of users', () => {
  it('that activates one too many is refused, and the limit named', () => {
    expect(refused(office(5), active(['u6'], true))).toEqual(['seats-exceeded 6 5']);
    expect(refused(office(6), active(['u6'], true))).toEqual([]);
    expect(refused(office(null), active(['u6', 'u7'], true))).toEqual([]);
  });

  it('may activate somebody in the place of somebody else', () => {
    expect(refused(office(5), active(['u1'], false), active(['u6'], true))).toEqual([]);
  });

  it('counts new users, and none that is invited inactive', () => {
    const create = (isActive: boolean): RecordGesture => ({
      kind: 'create',
      list: 'users',
      record: { login: 'new', active: isActive },
    });
    expect(refused(office(5), create(true))).toEqual(['seats-exceeded 6 5']);
    expect(refused(office(5), create(false))).toEqual([]);
  });

  it('that deactivates or deletes the last active user is refused', () => {
    expect(refused(office(5, 1), active(['u1'], false))).toEqual(['no-active-user']);
    expect(refused(office(5, 1), { kind: 'delete', list: 'users', keys: ['u1'] })).toEqual([
      'no-active-user',
    ]);
    expect(refused(office(5, 2), active(['u1'], false))).toEqual([]);
  });

  it('that makes nobody active is not held up by what was so before', () => {
    // Fewer seats were bought: five are active on three seats.
    const crowded = office(3);
    expect(refused(crowded, { kind: 'edit', list: 'users', keys: ['u1'], fields: { name: 'One' } })).toEqual(
      [],
    );
    expect(refused(crowded, active(['u1'], false))).toEqual([]);
    expect(refused(office(5, 0), { kind: 'delete', list: 'users', keys: ['u1'] })).toEqual([]);
  });

  it('is held to the seats that it buys itself', () => {
    const buy: RecordGesture = { kind: 'setLicence', seats: 6 };
    expect(refused(office(5), buy, active(['u6'], true))).toEqual([]);
  });
});
