/** Seed 002 through the command line: Admin, Member and Support (domain.md §13, example 8). */
import { describe, expect, it } from 'vitest';
import { SampleStore } from './systems.ts';

const ALL = 'all-projects';

describe('roles', () => {
  it('allow a member what the document allows, and nothing of what it does not', async () => {
    const team = await SampleStore.of('integration');
    const allowed: [string, string][] = [
      [`${ALL}.integrations`, 'delete'],
      [`${ALL}.integrations.activate`, 'delete'],
      [`${ALL}.workflows`, 'write'],
      [`${ALL}.workflows.deploy`, 'write'],
      [`${ALL}.sdk-setup`, 'U'],
      [`${ALL}.sdk-setup.signing-key`, 'U'],
    ];
    for (const [node, right] of allowed) expect(await team.may('aokafor', node, right), node).toBe(true);
    const denied: [string, string][] = [
      [`${ALL}.event-destinations`, 'R'],
      [`${ALL}.event-destinations`, 'U'],
      [`${ALL}.environment-secrets`, 'U'],
      ['organization.team-members.invite', 'R'],
      ['organization.billing', 'R'],
    ];
    for (const [node, right] of denied) expect(await team.may('aokafor', node, right), node).toBe(false);
  });

  it('let support see Connected Users and Task History, and nothing else', async () => {
    const team = await SampleStore.of('integration');
    const { rows } = JSON.parse(await team.run('effective --user chaas --json')) as {
      rows: { node: string; rights: string[] }[];
    };
    const seen = rows.filter(({ rights }) => rights.includes('R')).map(({ node }) => node);
    expect(seen).toEqual([
      `${ALL}.connected-users`,
      `${ALL}.connected-users.metadata`,
      `${ALL}.task-history`,
      `${ALL}.task-history.replay-failed-executions`,
    ]);
    expect(await team.may('chaas', `${ALL}.connected-users`, 'U')).toBe(true);
    expect(await team.may('chaas', `${ALL}.task-history.replay-failed-executions`, 'delete')).toBe(true);
    expect(await team.may('chaas', `${ALL}.integrations.client-ids-and-secrets`, 'R')).toBe(false);
    expect(await team.may('chaas', 'organization.projects', 'A')).toBe(false);
  });

  it('give admins everything, inviting and billing included', async () => {
    const team = await SampleStore.of('integration');
    for (const node of [
      `${ALL}.event-destinations`,
      'organization.team-members.invite',
      'organization.billing',
    ]) {
      expect(await team.rights('tlund', node)).toBe('RUAD');
    }
  });

  it('are changed for several team members at once, as one entry', async () => {
    const team = await SampleStore.of('integration');
    const out = await team.run('assign aokafor sperrin --role support');
    expect(out).toContain('now at revision 2');
    expect(await team.rights('sperrin', `${ALL}.workflows`)).toBe('');
    await team.run('user add new --name New');
    await team.run('assign new --role member');
    expect(await team.may('new', `${ALL}.workflows`, 'write')).toBe(true);
  });

  it('can be limited to a single project', async () => {
    const team = await SampleStore.of('integration');
    const node = 'single-project.workflows';
    expect(await team.may('ymori', node, 'write', '--entity billing-sync')).toBe(true);
    expect(await team.reason('ymori', node, 'R', '--entity crm-sync')).toBe('entity-not-accessible');
    expect(await team.rights('ymori', `${ALL}.workflows`)).toBe('');
    await team.run('access join billing-sync-only support-desk');
    expect(await team.may('ymori', node, 'write', '--entity support-desk')).toBe(true);
    await team.run('hierarchy assign billing-sync-member project-support support-desk');
    expect(await team.rights('ymori', 'single-project.connected-users', '--entity support-desk')).toBe('RUA');
    expect(await team.rights('ymori', node, '--entity support-desk')).toBe('');
  });

  it('is limited to a single project in one command, which makes what that takes', async () => {
    const team = await SampleStore.of('integration');
    const node = 'single-project.workflows';
    await team.run('assign aokafor sperrin --only crm-sync=project-member');
    expect(await team.may('aokafor', node, 'write', '--entity crm-sync')).toBe(true);
    expect(await team.reason('sperrin', node, 'R', '--entity billing-sync')).toBe('entity-not-accessible');
    expect(await team.rights('aokafor', `${ALL}.workflows`)).toBe('');
  });

  it('the list of who holds more than a member names admins and exceptions, and nobody else', async () => {
    const team = await SampleStore.of('integration');
    const { users } = JSON.parse(await team.run('who --more-than member --json')) as {
      users: { user: string; nodes: { node: string; rights: string[] }[] }[];
    };
    expect(users.map(({ user }) => user)).toEqual(['mreyes', 'tlund', 'jvogel']);
    expect(users[2]?.nodes).toEqual([
      { node: `${ALL}.environment-secrets`, rights: ['U', 'A'], entity: null },
    ]);
    await team.run('checks --only own-blocks-group --about jvogel --cure');
    expect(await team.run('who --more-than member')).not.toContain('jvogel');
  });
});
