import { describe, expect, it } from 'vitest';
import { readOdoo } from '../../shared/formats/odoo.ts';
import { validateModel } from '../../shared/model/validate.ts';
import {
  CSV,
  codes,
  group,
  HEADER,
  noticed,
  readRecords,
  readRows,
  user,
  XML,
} from '../fixtures/odoo/reading.ts';

describe('groups', () => {
  const implied = (evaluated: string) => {
    const read = readRecords(
      group('group_b', ''),
      group('group_c', ''),
      group('group_a', `<field name="implied_ids" eval="${evaluated}"/>`),
    );
    const found = [...read.model.groups.values()].filter(({ groups }) => groups.includes('m.group_a'));
    return { codes: found.map(({ code }) => code), read };
  };

  it.each([
    [`[(4, ref('group_b'))]`, ['m.group_b']],
    [`[(4,ref('m.group_b'),0), (4, ref('group_c'), False)]`, ['m.group_b', 'm.group_c']],
    [`[(6, 0, [ref('group_b'), ref('group_c'),])]`, ['m.group_b', 'm.group_c']],
    [`[(5,), (4, ref('group_c'))]`, ['m.group_c']],
    [`[(5, 0, 0)]`, []],
    [
      `[Command.link(ref('group_b')), Command.link(ref('group_c')), Command.unlink(ref('group_b'))]`,
      ['m.group_c'],
    ],
    [`[(4, ref('group_b')), (3, ref('group_b'))]`, []],
    [`[Command.set([ref('group_b')])]`, ['m.group_b']],
    [`[Command.link(ref('group_b')), Command.clear()]`, []],
    [`[ref('group_b'), ref('group_c')]`, ['m.group_b', 'm.group_c']],
    [`( (4, ref(&quot;group_b&quot;)), )`, ['m.group_b']],
    [`[]`, []],
    [`False`, []],
  ])('imply what %s says', (evaluated, expected) => {
    const { codes: found, read } = implied(evaluated);
    expect(found).toEqual(expected);
    expect(noticed(read, 'odoo-value-not-understood')).toEqual([]);
  });

  it.each([
    `[(4, ref('group_b'), `,
    `[(4, obj().group_b)]`,
    `[(0, 0, {'name': 'new'})]`,
    `[Command.create({'name': 'new'})]`,
    `[(4, 7)]`,
    `[(9, ref('group_b'))]`,
    `(4, ref('group_b'))`,
    `[(4, ref('no such id'))]`,
    `[(4, ref('group_b'))] if True else []`,
  ])('imply nothing and say so where %s is beyond reading', (evaluated) => {
    const { codes: found, read } = implied(evaluated);
    expect(found).toEqual([]);
    expect(noticed(read, 'odoo-value-not-understood')).toEqual([
      `4 m.group_a implied_ids ${evaluated.trim()}`,
    ]);
  });

  it('imply nothing where brackets go deeper than any stack', () => {
    const { codes: found, read } = implied('['.repeat(100_000));
    expect(found).toEqual([]);
    expect(codes(read)).toContain('odoo-value-not-understood');
  });

  it('may be implied from the other side', () => {
    const { model } = readRecords(
      group('group_b', `<field name="implied_by_ids" eval="[(4, ref('group_a'))]"/>`),
      group('group_a', ''),
    );
    expect(model.groups.get('m.group_b')?.groups).toEqual(['m.group_a']);
  });

  it('that imply each other in a circle lose the link that closes it', () => {
    const read = readRecords(
      group('group_a', `<field name="implied_ids" eval="[(4, ref('group_b'))]"/>`),
      group('group_b', `<field name="implied_ids" eval="[(4, ref('group_c'))]"/>`),
      group('group_c', `<field name="implied_ids" eval="[(4, ref('group_a')), (4, ref('group_c'))]"/>`),
    );
    expect(read.model.groups.get('m.group_a')?.groups).toEqual([]);
    expect(noticed(read, 'odoo-group-circle')).toEqual(['4 m.group_c m.group_a', '4 m.group_c m.group_c']);
    expect(validateModel(read.model)).toEqual([]);
  });

  it('that are only referred to are made under their external id, with one notice each', () => {
    const read = readRows('a,a,model_thing,hr.group_hr,1,0,0,0', 'b,b,model_other,hr.group_hr,1,0,0,0');
    expect(read.model.groups.get('hr.group_hr')?.name).toBe('hr.group_hr');
    expect(noticed(read, 'odoo-group-unknown')).toEqual(['2 hr.group_hr']);
  });

  it('keep their name when another record re-opens them without one', () => {
    const read = readRecords(
      `<record id="group_a" model="res.groups"><field name="users" eval="[(4, ref('u'))]"/></record>`,
      group('group_a', '<field name="sequence">7</field>'),
      '<record id="u" model="res.users"><field name="login">u</field></record>',
    );
    expect(read.model.groups.get('m.group_a')).toMatchObject({ name: 'group_a', users: ['u'] });
    expect(codes(read)).toEqual(['odoo-user-default-groups']);
  });

  it('say so when a field is left out that could give rights, or when they have no id', () => {
    const read = readRecords(
      group('group_a', '<field name="model_access" eval="[(0, 0, {})]"/>'),
      '<record model="res.groups"><field name="name">Nameless</field></record>',
      '<record id="a b" model="res.groups"/>',
    );
    expect(noticed(read, 'odoo-field-left-out')).toEqual(['2 res.groups m.group_a model_access']);
    expect(noticed(read, 'odoo-record-without-id')).toEqual(['3 res.groups id ']);
    expect(noticed(read, 'odoo-broken-id')).toEqual(['4 res.groups id a b']);
  });
});

describe('users', () => {
  it('are set anew before other files of the module put them in groups, and a notice says so', () => {
    const read = readOdoo([
      { path: CSV, text: `${HEADER}\na,a,model_thing,group_a,1,0,0,0` },
      {
        path: 'm/a.xml',
        text: `<odoo>${group('group_a', `<field name="users" eval="[(4, ref('u'))]"/>`)}</odoo>`,
      },
      {
        path: 'm/b.xml',
        text: `<odoo>\n${user('u', 'u', `<field name="groups_id" eval="[(5,)]"/>`)}\n</odoo>`,
      },
    ]);
    expect(read.model.groups.get('m.group_a')?.users).toEqual(['u']);
    expect(noticed(read, 'odoo-order-assumed')).toEqual(['2 m.u groups_id m.u m.group_a m/a.xml:1']);
  });

  it('are taken from a group by a module that needs the one that put them in', () => {
    const link = (verb: string) => `<field name="users" eval="[Command.${verb}(ref('m.u'))]"/>`;
    const read = readOdoo([
      { path: 'a_needs_m/x.xml', text: `<odoo>${group('m.group_a', link('unlink'))}</odoo>` },
      { path: XML, text: `<odoo>${group('group_a', link('link'))}${user('u', 'u')}</odoo>` },
      { path: CSV, text: `${HEADER}\na,a,model_thing,group_a,1,0,0,0` },
    ]);
    expect(read.model.groups.get('m.group_a')?.users).toEqual([]);
  });

  it('are put in other groups by a module that sets their groups anew', () => {
    const read = readOdoo([
      {
        path: 'a_needs_m/x.xml',
        text: `<odoo><record id="m.u" model="res.users">
          <field name="groups_id" eval="[(6, 0, [ref('m.group_b')])]"/></record></odoo>`,
      },
      {
        path: XML,
        text: `<odoo>${user('u', 'u', `<field name="groups_id" eval="[(4, ref('group_a'))]"/>`)}</odoo>`,
      },
    ]);
    expect(read.model.groups.get('m.group_a')?.users).toBeUndefined();
    expect(read.model.groups.get('m.group_b')?.users).toEqual(['u']);
    expect(noticed(read, 'odoo-order-assumed')).toEqual([]);
  });

  it('without a login, or with one that is taken, go by their external id', () => {
    const read = readRecords(
      group(
        'group_a',
        `<field name="users" eval="[(4, ref('base.user_admin')), (4, ref('base.user_root'))]"/>`,
      ),
      user('u1', 'same', `<field name="groups_id" eval="[]"/>`),
      user('u2', 'same', `<field name="groups_id" eval="[(6, 0, [])]"/>`),
    );
    expect([...read.model.users.values()].map(({ login, active }) => [login, active])).toEqual([
      ['__system__', false],
      ['base.user_admin', true],
      ['m.u2', true],
      ['same', true],
    ]);
    expect(noticed(read, 'odoo-user-without-login')).toEqual(['2 base.user_admin']);
    expect(noticed(read, 'odoo-login-taken')).toEqual(['4 same m.u2 m.u1']);
  });

  it('never share a login, even where one is called as another one’s external id', () => {
    const read = readRecords(
      group('group_a', `<field name="users" eval="[(4, ref('u1')), (4, ref('u2'))]"/>`),
      user('u1', 'm.u2'),
      '<record id="u2" model="res.users"/>',
    );
    expect([...read.model.users.keys()]).toEqual(['m.u1', 'm.u2']);
    expect(read.model.groups.get('m.group_a')?.users).toEqual(['m.u1', 'm.u2']);
  });

  it.each([
    ['<field name="active" eval="False"/>', false],
    ['<field name="active">0</field>', false],
    ['<field name="active"> False </field>', false],
    ['<field name="active" eval="1"/>', true],
    ['<field name="active">perhaps</field>', true],
  ])('with %s are active or not', (field, active) => {
    const read = readRecords(user('u', 'u', field));
    expect(read.model.users.get('u')?.active).toBe(active);
    expect(noticed(read, 'odoo-value-not-understood')).toEqual(
      field.includes('perhaps') ? ['2 m.u active perhaps'] : [],
    );
  });
});
