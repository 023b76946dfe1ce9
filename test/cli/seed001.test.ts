/** Seed 001 through the command line: the number of active users (domain.md §10; §13, example 7). */
import { describe, expect, it } from 'vitest';
import { SampleStore } from './systems.ts';

describe('the number of active users', () => {
  it('is shown with the seats; any number of users may exist', async () => {
    const erp = await SampleStore.of('erp');
    expect((await erp.run('user list')).split('\n')[0]).toBe('5 active of 5 seats');
    await erp.run('user add invited --inactive --name Invited');
    expect(await erp.run('user list')).toContain('Invited');
  });

  it('a sixth active user is refused with the limit named, until somebody leaves or seats are bought', async () => {
    const erp = await SampleStore.of('erp');
    expect(await erp.refused('user set hnovak --active')).toContain(
      '6 users would be active, but the licence has 5 seats.',
    );
    expect(await erp.refused('user add new')).toContain('5 seats');
    await erp.run('user set bclaes --inactive');
    await erp.run('user set hnovak --active');
    expect(await erp.may('hnovak', 'sales.quotes', 'write')).toBe(true);
    expect(await erp.reason('bclaes', 'sales.quotes', 'write')).toBe('user-inactive');
    await erp.run('licence --seats 6');
    await erp.run('user set bclaes --active');
    expect((await erp.run('user list')).split('\n')[0]).toBe('6 active of 6 seats');
    expect(await erp.refused('licence --seats 5')).toContain('5 seats');
  });

  it('the last active user cannot be deactivated', async () => {
    const erp = await SampleStore.of('erp');
    await erp.run('user set jsimard bclaes ptremblay warehouse --inactive');
    expect(await erp.refused('user set ovarga --inactive')).toContain('Nobody would be active any more.');
  });

  it('a departmental login is allowed, and an audit is warned of it', async () => {
    const erp = await SampleStore.of('erp');
    expect(await erp.run('user list')).toMatch(/^warehouse .*departmental/m);
    const { code, out } = await erp.said('checks --only departmental-login');
    expect(code).toBe(0);
    expect(out).toContain('Warehouse is used by several people; an audit sees them as one.');
    await erp.run('user set warehouse --personal');
    expect((await erp.said('checks --only departmental-login')).out).toContain('Nothing was found.');
  });

  it('a locked user is let in again', async () => {
    const erp = await SampleStore.of('erp');
    await erp.run('user set bclaes --locked');
    expect(await erp.reason('bclaes', 'sales.quotes', 'R')).toBe('user-locked');
    await erp.run('user set bclaes --unlocked');
    expect(await erp.may('bclaes', 'sales.quotes', 'R')).toBe(true);
  });
});
