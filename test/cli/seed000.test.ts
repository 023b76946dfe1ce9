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
