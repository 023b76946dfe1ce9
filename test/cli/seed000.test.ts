/** Seed 000 through the command line: a protected profile for the implementation partner (domain.md §13, example 9). */
import { describe, expect, it } from 'vitest';
import { SampleStore } from './systems.ts';

describe('special users in restricted areas', () => {
  it('a profile is set up for the partner, assigned, and gives what was chosen and nothing else', async () => {
    const erp = await SampleStore.of('erp');
    await erp.run('profile add auditor --protected --name Auditors');
    await erp.run('grant read profile:auditor --node reporting.standard-reports accounting');
    await erp.run('user set bclaes --inactive');
    await erp.run('user set partner --active');
    for (const feature of ['export-reports', 'import-reports', 'omit-attributes']) {
      expect(await erp.may('partner', `reporting.qlikview.${feature}`, 'delete')).toBe(true);
      expect(await erp.may('ptremblay', `reporting.qlikview.${feature}`, 'R')).toBe(false);
    }
    expect(await erp.may('partner', 'sales.customers', 'R')).toBe(false);
    await erp.run('assign partner --role auditor');
    expect(await erp.may('partner', 'accounting.journal', 'R')).toBe(true);
    expect(await erp.may('partner', 'reporting.qlikview.export-reports', 'R')).toBe(false);
  });

  it('a regular user can neither see nor list it; an administrator can', async () => {
    const erp = await SampleStore.of('erp');
    expect(await erp.run('profile list', 'ptremblay')).not.toContain('partner');
    expect(await erp.run('profile list --json', 'ptremblay')).not.toContain('partner');
    expect(await erp.run('profile list', 'ovarga')).toContain('partner');
  });

  it('no answer, report or history names it to a regular user, and he changes nothing', async () => {
    const erp = await SampleStore.of('erp');
    const feature = 'reporting.qlikview.export-reports';
    await erp.run('profile add ziljo --protected --name Ziljo', 'ovarga');
    await erp.run(`grant delete profile:ziljo --node ${feature}`, 'ovarga');
    await erp.run('assign bclaes --general reporting=ziljo', 'ovarga');
    const asked = [
      `explain --user bclaes --node ${feature} --right R`,
      `explain --user bclaes --node ${feature} --right R --json`,
      `check --user bclaes --node ${feature} --right R --json`,
      `effective --node ${feature} --all`,
      `effective --node ${feature} --all --json`,
      'effective --user bclaes',
      'who --more-than sales',
      'user list',
      'checks',
      'history',
      ...['1', '2', '3', '4'].flatMap((entry) => [
        `history --entry ${entry}`,
        `history --entry ${entry} --json`,
      ]),
    ];
    const reports = [
      `who-can --node ${feature}`,
      'user --user bclaes',
      'permissions',
      'profile',
      'changes',
      'events --user bclaes',
    ];
    const said: string[] = [];
    for (const command of asked) {
      const { out, err } = await erp.said(command, 'ptremblay');
      expect(out, command).not.toBe('');
      said.push(out, err);
    }
    for (const command of reports) {
      await erp.run(`report ${command} --out said.csv`, 'ptremblay');
      said.push(erp.shell.read('said.csv'));
    }
    expect(said.filter((text) => /ziljo|profile:partner/i.test(text))).toEqual([]);
    expect(await erp.may('bclaes', feature, 'R')).toBe(true);

    for (const command of [
      'grant delete user:ptremblay --node sales',
      'user set ptremblay --administrator',
      'assign ptremblay --role full',
    ]) {
      const { code, err } = await erp.said(command, 'ptremblay');
      expect([code, err], command).toEqual([2, expect.stringContaining('only administrators')]);
    }
    expect((await erp.said('export', 'ptremblay')).err).toContain('only an administrator can write');
    await erp.run('backup --out copy.grantree', 'ovarga');
    expect((await erp.said('restore copy.grantree', 'ptremblay')).err).toContain('only administrators');
  });

  it('a built-in profile is copied, and the copy changed', async () => {
    const erp = await SampleStore.of('erp');
    expect(await erp.refused('grant none profile:full --node sales')).toContain('built in');
    expect(await erp.refused('profile set full --name Everything')).toContain('built in');
    await erp.run('profile copy full lead --name Lead');
    await erp.run('grant none profile:lead --node accounting');
    await erp.run('assign ptremblay --role lead');
    expect(await erp.rights('ptremblay', 'sales.quotes')).toBe('RUAD');
    expect(await erp.rights('ptremblay', 'accounting.journal')).toBe('');
  });
});
