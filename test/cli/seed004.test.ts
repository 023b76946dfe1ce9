/** Seed 004 through the command line: its example step by step, its table, the default, a new entity (domain.md §13, 6). */
import { describe, expect, it } from 'vitest';
import { SampleStore } from './systems.ts';

const TYPE = 'compliance-manager.enterprise.enterprise-entity-type';
const ENTITY = 'compliance-manager.enterprise.enterprise-entity';
const OWNER = `${ENTITY}.entity-compliance-owner`;

describe('security and access profiles', () => {
  it('Full Access at A, Read Only at B, nothing at C', async () => {
    const sites = await SampleStore.of('sites');
    expect(await sites.rights('nkoster', ENTITY, '--entity A')).toBe('RUAD');
    expect(await sites.rights('nkoster', ENTITY, '--entity B')).toBe('R');
    expect(await sites.rights('nkoster', ENTITY, '--entity C')).toBe('');
    expect(await sites.reason('nkoster', ENTITY, 'R', '--entity harbour')).toBe('entity-not-accessible');
    expect(await sites.rights('nkoster', ENTITY)).toBe('RUA');
  });

  it('the default hides what it leaves out, whatever the others grant, until it holds Read', async () => {
    const sites = await SampleStore.of('sites');
    expect(await sites.reason('nkoster', OWNER, 'R', '--entity A')).toBe('default-profile-hides');
    expect(await sites.rights('nkoster', TYPE, '--entity A')).toBe('RUAD');
    const checks = await sites.said('checks --only default-hides --about compliance-operations');
    expect(checks).toMatchObject({ code: 1 });
    expect(checks.out).toContain('the default “Default” hides Compliance Manager');
    await sites.run(
      'grant R profile:default --node compliance-manager.enterprise.enterprise-entity.entity-compliance-owner',
    );
    expect(await sites.rights('nkoster', OWNER, '--entity A')).toBe('RUAD');
    expect(await sites.rights('nkoster', OWNER, '--entity B')).toBe('R');
  });

  it('the example of the document, set up in the order in which the data depends on each other', async () => {
    const sites = await SampleStore.of('sites');
    const run = async (...commands: string[]) => {
      for (const command of commands) await sites.run(command);
    };
    await run(
      'entity add K --name K --parent west',
      'entity add L --name L --parent west',
      'entity add M --name M --parent west',
      'profile add full --type entityDependent --name Full',
      'profile add look --type entityDependent --name Look',
      'grant RUAD profile:full --node compliance-manager',
      'grant R profile:look --node compliance-manager',
      'access add region --name Region --no-more-entities',
      'access join region K L M',
      'hierarchy add ops --module compliance-manager --access region --name Ops',
      'hierarchy assign ops full K',
      'hierarchy assign ops look L',
      'hierarchy set ops --default full',
      'user add oper --name Operator',
      'assign oper --access region --role global --hierarchy compliance-manager=ops',
    );
    expect(await sites.rights('oper', ENTITY, '--entity K')).toBe('RUAD');
    expect(await sites.rights('oper', ENTITY, '--entity L')).toBe('R');
    expect(await sites.rights('oper', ENTITY, '--entity M')).toBe('');
    expect(await sites.rights('oper', 'compliance-manager.enterprise.contacts')).toBe('RUA');
    expect(await sites.run('hierarchy list')).toMatch(/^ops .*K=full, L=look/m);
  });

  it('a new entity joins the profiles that take new ones in, with the default, which can be changed', async () => {
    const sites = await SampleStore.of('sites');
    await sites.run('entity add D --name D --parent west');
    expect(await sites.rights('nkoster', ENTITY, '--entity D')).toBe('RUA');
    await sites.run('hierarchy assign compliance-operations full-access D');
    expect(await sites.rights('nkoster', ENTITY, '--entity D')).toBe('RUAD');
    await sites.run('hierarchy assign compliance-operations none D');
    expect(await sites.rights('nkoster', ENTITY, '--entity D')).toBe('');
    expect(await sites.run('access list')).toMatch(/^harbour-only .*harbour +no/m);
  });

  it('sections and fields are reachable only with their form', async () => {
    const sites = await SampleStore.of('sites');
    await sites.run('grant R profile:reporting --node material-manager.material.hazards');
    expect(await sites.reason('lhuber', 'material-manager.material.hazards', 'R')).toBe('form-not-readable');
    await sites.run('grant R profile:reporting --node material-manager.material');
    expect(await sites.may('lhuber', 'material-manager.material.hazards', 'R')).toBe(true);
  });

  it('the administrative privilege reaches the Administration folder, to which profiles do not apply', async () => {
    const sites = await SampleStore.of('sites');
    expect(await sites.reason('ehansen', 'administration.user-manager', 'D')).toBe('administrator');
    expect(await sites.may('nkoster', 'administration.user-manager', 'R')).toBe(false);
    await sites.run('user set nkoster --administrator');
    expect(await sites.may('nkoster', 'administration.user-manager', 'D')).toBe(true);
  });
});
