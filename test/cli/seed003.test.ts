/** Seed 003 through the command line: authorization levels on a tree like the main menu. */
import { describe, expect, it } from 'vitest';
import { SampleStore } from './systems.ts';

const INVOICE = 'goods.issues.invoice';

describe('authorization levels', () => {
  it('cascade down the tree, and can be changed below', async () => {
    const trade = await SampleStore.of('trade');
    await trade.run('user add ptuj');
    await trade.run('grant read ptuj --node settings');
    expect(await trade.rights('ptuj', 'settings.subjects.customers')).toBe('R');
    expect(await trade.reason('ptuj', 'settings.subjects.customers', 'R')).toBe('inherited');
    await trade.run('grant write ptuj --node settings.subjects');
    expect(await trade.rights('ptuj', 'settings.subjects.customers')).toBe('RUA');
    await trade.run('grant none ptuj --node settings.subjects.customers');
    expect(await trade.rights('ptuj', 'settings.subjects.customers')).toBe('');
    expect(await trade.rights('ptuj', 'settings.subjects.suppliers')).toBe('RUA');
  });

  it('are changed for several users and nodes as one change, and removed again', async () => {
    const trade = await SampleStore.of('trade');
    const out = await trade.run('grant delete lmorandi ebalint group:hr --node help desktop.mail');
    expect(out).toContain('now at revision 2');
    expect(await trade.rights('ebalint', 'desktop.mail')).toBe('RUAD');
    await trade.run('grant undefined lmorandi ebalint group:hr --node help desktop.mail');
    expect(await trade.reason('ebalint', 'desktop.mail', 'R')).toBe('acquired');
  });

  it('are acquired from a group with membership, and lost with it', async () => {
    const trade = await SampleStore.of('trade');
    await trade.run('user add ptuj');
    expect(await trade.reason('ptuj', 'orders.sales', 'R')).toBe('undefined');
    await trade.run('group join sales ptuj');
    expect(await trade.reason('ptuj', 'orders.sales', 'R')).toBe('acquired');
    await trade.run('group leave sales ptuj');
    expect(await trade.rights('ptuj', 'orders.sales')).toBe('');
  });

  it('on the items register are None and Delete alone: Read and Write count as Delete', async () => {
    const trade = await SampleStore.of('trade');
    await trade.run('user add ptuj');
    const said = await trade.said('grant read ptuj --node settings.items.items-register');
    expect(said.out).toContain('knows only None and Full; it is set to Full.');
    expect(await trade.rights('ptuj', 'settings.items.items-register')).toBe('RUAD');
  });

  it('on documents go back for some days', async () => {
    const trade = await SampleStore.of('trade');
    await trade.run('user add ptuj');
    await trade.run(`grant write ptuj --node ${INVOICE} --period 1`);
    const on = (date: string) => `--document-date ${date} --on 2026-03-01`;
    expect(await trade.may('ptuj', INVOICE, 'U', on('2026-02-28'))).toBe(true);
    expect(await trade.reason('ptuj', INVOICE, 'U', on('2026-02-27'))).toBe('period-exceeded');
    expect(await trade.may('ptuj', INVOICE, 'R', on('2020-01-01'))).toBe(true);
    await trade.run(`grant write ptuj --node ${INVOICE} --period unlimited`);
    expect(await trade.may('ptuj', INVOICE, 'U', on('2020-01-01'))).toBe(true);
  });

  it('are told apart by status of a document, confirming and editing confirmed ones', async () => {
    const trade = await SampleStore.of('trade');
    await trade.run('user add ptuj');
    await trade.run(`grant write ptuj --node ${INVOICE}`);
    await trade.run(`grant none ptuj --node ${INVOICE}.status.paid ${INVOICE}.edit-confirmed-documents`);
    expect(await trade.may('ptuj', `${INVOICE}.status.draft`, 'U')).toBe(true);
    expect(await trade.may('ptuj', `${INVOICE}.status.paid`, 'R')).toBe(false);
    expect(await trade.may('ptuj', `${INVOICE}.confirm`, 'U')).toBe(true);
    expect(await trade.may('ptuj', `${INVOICE}.edit-confirmed-documents`, 'U')).toBe(false);
  });

  it('come by themselves on a new warehouse or department: full for its creator and the administrators', async () => {
    const trade = await SampleStore.of('trade');
    const add = 'node add settings.warehouses.ptuj --kind data --parent settings.warehouses --name Ptuj';
    expect((await trade.said(add, 'ibizjak')).err).toContain('only administrators change');
    await trade.run('grant write ibizjak --node grantree.authorizations');
    const out = await trade.run(add, 'ibizjak');
    expect(out).toContain('Administrators: Delete on Settings › Warehouses › Ptuj');
    expect(await trade.rights('ibizjak', 'settings.warehouses.ptuj')).toBe('RUAD');
    expect(await trade.rights('dperic', 'settings.warehouses.ptuj')).toBe('RUAD');
    expect(await trade.rights('zfekete', 'settings.warehouses.ptuj')).toBe('R');
  });

  it('defined after an upgrade block the group: found, listed, reset to the group', async () => {
    const trade = await SampleStore.of('trade');
    const checks = await trade.said('checks --only own-repeats-group');
    expect(checks.code).toBe(1);
    expect(checks.out).toMatch(/Vesna Rozman: \d+ own permissions repeat what is acquired/);
    await trade.run('grant delete group:accounting --node money.taxes');
    expect(await trade.rights('vrozman', 'money.general-ledger')).not.toBe('');
    const cured = await trade.run('checks --only own-repeats-group --about vrozman --cure');
    expect(cured).toContain('Grants:');
    expect((await trade.said('checks --only own-repeats-group --about vrozman')).out).toContain(
      'Nothing was found.',
    );
    await trade.run('grant none group:accounting --node money.general-ledger');
    expect(await trade.rights('vrozman', 'money.general-ledger')).toBe('');
  });

  it('cannot be taken from everybody who administers: that would lock the program', async () => {
    const trade = await SampleStore.of('trade');
    const said = await trade.refused('user remove tzupan mlindqvist dperic');
    expect(said).toContain('Nobody could administer authorizations any more.');
  });
});
