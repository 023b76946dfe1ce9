/** Profiles at the screen: the example of seed 004 made from nothing, and the roles of seed 002. */
import { grantree } from './commandLine.ts';
import { expect, test } from './deskPage.ts';
import { goToArea, ProfilesPage, sampleStore } from './profilesPage.ts';

const ENTITY = 'compliance-manager.enterprise.enterprise-entity';

/** 0 = allowed, 1 = denied. */
function check(store: string, user: string, node: string, right: string, entity?: string): number | null {
  const at = entity === undefined ? [] : ['--entity', entity];
  return grantree('check', '--store', store, '--user', user, '--node', node, '--right', right, ...at).status;
}

test('seed 004: Compliance Operations from nothing, what its default hides, and a new entity', async ({
  openDesk,
  folder,
}) => {
  const store = sampleStore(folder, 'sites');
  const profiles = await ProfilesPage.open(await openDesk({ store }));
  const { page } = profiles;

  await profiles.choose('Compliance Operations');
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete Compliance Operations?' });
  await expect(question.getByRole('listitem')).toContainText('3 users');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(profiles.row('Compliance Operations')).toHaveAccessibleName(/, deleted/);

  // The module, the Entity Access profile and the default.
  await profiles.choose('Hierarchy');
  await page.keyboard.press('Insert');
  const dialog = page.getByRole('dialog', { name: 'New hierarchy profile' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Compliance Operations');
  await profiles.select(dialog, 'Module', 'Compliance Manager');
  await profiles.select(dialog, 'Entity Access profile', 'Western Region');
  await profiles.select(dialog, 'Default', 'Default');
  await dialog.getByRole('button', { name: 'Create' }).click();

  // Full Access at A by mouse, Read Only at B by key; nothing at C.
  const matrix = profiles.grid('Profiles of Compliance Operations by entity');
  const cell = (entity: string, profile: string) =>
    matrix.getByRole('row', { name: entity }).getByRole('gridcell', { name: new RegExp(`^${profile}`) });
  await cell('Entity A', 'Full Access Authorization').click();
  await expect(cell('Entity A', 'Full Access Authorization')).toHaveAccessibleName(/counts here/);
  await matrix.getByRole('row', { name: 'Entity B' }).getByRole('rowheader').click();
  await cell('Entity B', 'Read Only Privileges').focus();
  await page.keyboard.press('Space');
  await expect(cell('Entity B', 'Read Only Privileges')).toHaveAccessibleName(/counts here/);
  await expect(cell('Entity C', 'None')).toHaveAccessibleName(/counts here/);

  const gate = page.getByRole('status').filter({ hasText: 'The default “Default” hides' });
  await expect(gate).toContainText(
    'Entity Compliance Owner, granted by Full Access Authorization, Read Only Privileges',
  );

  // The table of the seed, and what comes of it at each entity.
  await profiles.tab('What comes of it');
  const table = profiles.grid('What comes of Compliance Operations');
  const said = async (object: string): Promise<string[]> => {
    const cells = table.getByRole('row', { name: new RegExp(`^${object}(,|$| )`) }).getByRole('gridcell');
    await expect(cells.first()).toBeVisible();
    return cells.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  };
  expect(await said('Enterprise Entity,')).toEqual([
    'Default (default): Write, R U A',
    'Full Access Authorization: Full, R U A D',
    'Read Only Privileges: Read, R',
    'At Entity A: Full, R U A D',
    'At Entity B: Read, R',
    'At Entity C: Undefined',
  ]);
  expect(await said('Entity Compliance Owner')).toEqual([
    'Default (default): None',
    'Full Access Authorization: Full, R U A D',
    'Read Only Privileges: Read, R',
    'At Entity A: Undefined',
    'At Entity B: Undefined',
    'At Entity C: the form it belongs to cannot be read',
  ]);

  await profiles.tab(/^Users/);
  await profiles
    .grid('Do not have it')
    .getByRole('row', { name: /^Tove Jensen/ })
    .dblclick();
  await expect(profiles.grid('Have it').getByRole('row', { name: /^Tove Jensen/ })).toBeVisible();
  await profiles.apply();
  expect(check(store, 'tjensen', ENTITY, 'delete', 'A')).toBe(0);
  expect(check(store, 'tjensen', ENTITY, 'read', 'B')).toBe(0);
  expect(check(store, 'tjensen', ENTITY, 'U', 'B')).toBe(1);
  expect(check(store, 'tjensen', ENTITY, 'R', 'C')).toBe(1);
  expect(check(store, 'tjensen', `${ENTITY}.entity-compliance-owner`, 'R', 'A')).toBe(1);

  // A new entity joins, and gets the default.
  await goToArea(profiles.desk, 'Entities');
  await page
    .getByRole('treegrid', { name: 'Entities' })
    .getByRole('row', { name: /^Entity C/ })
    .click();
  await page.getByRole('button', { name: 'New entity…' }).click();
  const entity = page.getByRole('dialog', { name: 'New entity' });
  await entity.getByRole('textbox', { name: 'Name' }).fill('Entity D');
  const joins = entity.getByRole('region', { name: 'It joins at once' });
  await expect(joins).toContainText('Western Region, which 4 users have');
  await expect(joins).toContainText('Compliance Operations gives it “Default”, its default');
  await entity.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Entity D' })).toBeVisible();
  await profiles.apply();
  expect(check(store, 'tjensen', ENTITY, 'U', 'entityD')).toBe(0);
  expect(check(store, 'tjensen', ENTITY, 'D', 'entityD')).toBe(1);
});

test('seed 002: roles side by side, who holds more than Member, several changed at once', async ({
  openDesk,
  folder,
}) => {
  const store = sampleStore(folder, 'integration');
  const profiles = await ProfilesPage.open(await openDesk({ store }));
  const { page } = profiles;
  await profiles.choose('General');
  const table = profiles.grid('Rights of the profiles: General');
  const row = (object: string) => table.getByRole('row', { name: new RegExp(`^${object}, `) });
  for (const said of ['Admin: Full, R U A D', 'Member: None', 'Support: Undefined']) {
    await expect(row('Event destinations').getByRole('gridcell', { name: said })).toBeVisible();
  }
  for (const said of ['Member: Write, R U A', 'Support: Write, R U A']) {
    await expect(row('Connected users').getByRole('gridcell', { name: said })).toBeVisible();
  }

  // A built-in role is read only.
  await profiles.choose('Member');
  await expect(page.getByText('It comes with the program and is read only.')).toBeVisible();
  await profiles
    .grid('Rights of Member')
    .getByRole('row', { name: /^Event destinations/ })
    .click();
  await page.keyboard.press('W');
  await expect(page.getByText('A built-in profile is read only. Copy it to change it.')).toBeVisible();
  await expect(profiles.desk.draftSum).toHaveText('No changes in the draft');

  await profiles.choose('General');
  await profiles.tab('Who has which');
  const roles = profiles.grid('Who has which');
  await page.getByText('Only who holds more').click();
  await expect(roles.getByRole('row')).toHaveCount(4);
  for (const name of ['Marta Reyes', 'Tor Lund', 'Jan Vogel']) {
    await expect(roles.getByRole('row', { name: new RegExp(`^${name}`) })).toBeVisible();
  }
  await page.getByText('Only who holds more').click();

  // Two at once from Member in all projects to Member of a single one.
  await roles
    .getByRole('row', { name: /^Ada Okafor/ })
    .getByRole('rowheader')
    .click();
  await roles
    .getByRole('row', { name: /^Sophie Perrin/ })
    .getByRole('rowheader')
    .click({ modifiers: ['Control'] });
  await page.keyboard.press('F2');
  const roleDialog = page.getByRole('dialog', { name: 'Role of 2 users' });
  await profiles.select(roleDialog, 'Role', 'Support');
  await roleDialog.getByRole('button', { name: 'Assign' }).click();
  await expect(roles.getByRole('row', { name: /^Ada Okafor/ })).toHaveAccessibleName(/Role: Support/);
  await page.keyboard.press('Control+z');
  await expect(profiles.desk.draftSum).toHaveText('No changes in the draft');
  // One dialog: who, which role, in which project; what comes of it stands there before.
  await page.getByRole('button', { name: 'In one entity…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A role in one entity alone' });
  await profiles.select(dialog, 'Role there', 'Member of one project');
  await profiles.select(dialog, 'Entity', 'CRM sync');
  const comes = dialog.getByRole('region', { name: 'What comes of it' });
  await expect(comes.getByRole('row', { name: 'Entity Access profile CRM sync new' })).toBeVisible();
  // For Billing sync all that it takes is there.
  await profiles.select(dialog, 'Entity', 'Billing sync');
  await expect(comes.getByRole('row', { name: / new$/ })).toHaveCount(0);
  await expect(
    comes.getByRole('row', { name: 'Assignments of Ada Okafor general profiles Every module: Member None' }),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(profiles.desk.draftSum).toContainText('2 changes');
  await profiles.apply();
  expect(check(store, 'aokafor', 'single-project.workflows', 'U', 'billing-sync')).toBe(0);
  expect(check(store, 'sperrin', 'single-project.workflows', 'U', 'crm-sync')).toBe(1);
  expect(check(store, 'aokafor', 'all-projects.workflows', 'R')).toBe(1);
});
