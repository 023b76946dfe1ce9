import { describe, expect, it } from 'vitest';
import { isBrokenOdoo, readOdoo } from '../../shared/formats/odoo.ts';
import { compile } from '../../shared/rules/compile.ts';
import { decide } from '../../shared/rules/decide.ts';
import { CSV, granted, HEADER, noticed, readRecords, readRows, XML } from '../fixtures/odoo/reading.ts';

describe('rows of ir.model.access.csv', () => {
  it('are read with CR LF, mixed line ends, blank lines, lines of commas, quotes, padding and a byte order mark', () => {
    const text =
      `\uFEFF"id"${HEADER.slice('id'.length)}\r\n` +
      '"a","the ""a"" thing","model_thing","group_a",1,0,0,0\n' +
      '\r\n' +
      ',,,,,,,\r\n' +
      '  b , " b",  model_thing ," group_b " , 1,True,0, \n' +
      '   \n' +
      '"c","two\r\nlines",model_other,group_a,1,1,1,1,,\r\n' +
      'd,d,model_thing,group_d,x,0,0,0';
    const read = readOdoo([{ path: CSV, text }]);
    expect(granted(read.model, 'm.group_a', 'm.model_thing')).toBe('R');
    expect(granted(read.model, 'm.group_b', 'm.model_thing')).toBe('RU');
    expect(granted(read.model, 'm.group_a', 'm.model_other')).toBe('RUAD');
    expect(noticed(read, 'odoo-broken-flag')).toEqual(['9 perm_read x']);
    expect(read.notices.map(({ code }) => code).filter((code) => code !== 'odoo-group-unknown')).toEqual([
      'odoo-broken-flag',
    ]);
  });

  it('are refused one by one, with line and value, where they are broken', () => {
    const read = readRows(
      'good,good,model_thing,group_a,1,0,0,0',
      'short,short,model_thing,group_a,1,1,1',
      'long,long,model_thing,group_a,1,1,1,1,1',
      'flag,flag,model_thing,group_a,1,2,0,0',
      'id,id,model thing,group_a,1,1,1,1',
      'deep,deep,m.model.thing,group_a,1,1,1,1',
      'star,star,*.model_thing,group_a,1,1,1,1',
      'nomodel,nomodel,,group_a,1,1,1,1',
      'constructor,x,model_thing,group_a,constructor,0,0,0',
    );
    expect(granted(read.model, 'm.group_a', 'm.model_thing')).toBe('R');
    expect(read.notices.filter(isBrokenOdoo).map(({ code, place }) => `${place?.line} ${code}`)).toEqual([
      '3 odoo-broken-row',
      '4 odoo-broken-row',
      '5 odoo-broken-flag',
      '6 odoo-broken-id',
      '7 odoo-broken-id',
      '8 odoo-broken-id',
      '9 odoo-broken-row-model',
      '10 odoo-broken-flag',
    ]);
  });

  it.each([
    [
      'never closed',
      ['a,a,model_thing,group_a,1,0,0,0', 'b,"b,model_x,group_a,1,0,0,0', 'c,c,model_x,,1,0,0,0'],
      3,
    ],
    ['in the middle of a cell', ['a,a,model_thing,group_a,1,0,0,0', '', 'b,b"b,model_x,group_a,1,0,0,0'], 4],
  ])('are none at all where a quote is %s', (where, rows, line) => {
    const read = readRows(...rows);
    expect(read.model.grants.size).toBe(0);
    expect(read.notices.filter(isBrokenOdoo)).toMatchObject([
      { code: 'odoo-broken-empty' },
      {
        code: where === 'never closed' ? 'odoo-broken-csv-open-quote' : 'odoo-broken-csv-stray-quote',
        place: { file: CSV, line },
      },
    ]);
  });

  it.each([
    ['id,name,model_id:id,perm_read,perm_write,perm_create,perm_unlink', 'group_id:id'],
    ['id,name,model_id,group_id:id,perm_read,perm_write,perm_create,perm_unlink', 'model_id:id'],
    ['name,model_id:id,group_id:id,perm_read,perm_write', 'id, perm_create, perm_unlink'],
    ['id;name;model_id:id', 'id, model_id:id, group_id:id, perm_read, perm_write, perm_create, perm_unlink'],
  ])('are none at all below the header %s', (header, missing) => {
    const read = readOdoo([{ path: CSV, text: `\n${header}\na,b,c,d,1,1,1,1` }]);
    expect(read.model.grants.size).toBe(0);
    const [broken] = read.notices.filter(({ code }) => code === 'odoo-broken-header');
    expect(broken).toMatchObject({ place: { file: CSV, line: 2 }, params: { missing } });
  });

  it('may have an active column; others are left out with a notice, translations without', () => {
    const header = `${HEADER},active,colour,name@fr`;
    const rows = ['on,on,model_thing,group_a,1,0,0,0,1,red,a', 'off,off,model_thing,group_a,1,1,1,1,0,red,b'];
    const read = readOdoo([{ path: CSV, text: [header, ...rows].join('\n') }]);
    expect(granted(read.model, 'm.group_a', 'm.model_thing')).toBe('R');
    expect(noticed(read, 'odoo-column-left-out')).toEqual(['1 colour']);
    expect(noticed(read, 'odoo-access-inactive')).toEqual(['3 m.off m.model_thing m.group_a']);
  });

  it('with four zeros are stored as none, which takes nothing from other groups', () => {
    const read = readOdoo([
      {
        path: CSV,
        text: [HEADER, 'a,a,model_thing,group_a,0,0,0,0', 'b,b,model_thing,group_b,1,0,0,0'].join('\n'),
      },
      {
        path: XML,
        text: `<odoo><record id="u" model="res.users"><field name="login">u</field>
          <field name="group_ids" eval="[(4, ref('group_a')), (4, ref('group_b'))]"/></record></odoo>`,
      },
    ]);
    expect(granted(read.model, 'm.group_a', 'm.model_thing')).toBe('');
    const answer = decide(
      compile(read.model),
      { user: 'u', node: 'm.model_thing', right: 'R' },
      '2026-03-01',
    );
    expect(answer).toMatchObject({ ok: true, value: { allow: true } });
  });

  it('bring R along where only U, A or D are given, and are listed then', () => {
    const read = readRows(
      'a,a,model_thing,group_a,0,1,0,0',
      'b,b,model_thing,group_a,0,0,0,1',
      'c,c,model_x,,0,1,0,0',
    );
    expect(granted(read.model, 'm.group_a', 'm.model_thing')).toBe('RUD');
    expect(noticed(read, 'odoo-rights-without-read')).toEqual([
      '2 m.group_a m.model_thing U D',
      '4 everyone m.model_x U',
    ]);
  });

  it('are not listed where another row of the group gives R', () => {
    const read = readRows('a,a,model_thing,group_a,0,1,0,0', 'b,b,model_thing,group_a,1,0,0,0');
    expect(granted(read.model, 'm.group_a', 'm.model_thing')).toBe('RU');
    expect(noticed(read, 'odoo-rights-without-read')).toEqual([]);
  });

  it('with an id that was there before take its place', () => {
    const read = readRows('a,a,model_thing,group_a,1,1,1,1', 'a,a,model_thing,group_a,1,0,0,0');
    expect(granted(read.model, 'm.group_a', 'm.model_thing')).toBe('R');
    expect(noticed(read, 'odoo-redefined')).toEqual([`3 m.a perm_write, perm_create, perm_unlink ${CSV}:2`]);
  });

  it('of a module that refers to another come after that one’s', () => {
    const read = readOdoo([
      { path: 'a_first/ir.model.access.csv', text: `${HEADER}\nz_base.x,x,z_base.model_thing,g,1,0,0,0` },
      { path: 'z_base/ir.model.access.csv', text: `${HEADER}\nx,x,model_thing,g,1,1,1,1` },
    ]);
    expect(granted(read.model, 'a_first.g', 'z_base.model_thing')).toBe('R');
    expect(granted(read.model, 'z_base.g', 'z_base.model_thing')).toBeNull();
    expect(noticed(read, 'odoo-redefined')).toEqual([
      '2 z_base.x group_id, perm_write, perm_create, perm_unlink z_base/ir.model.access.csv:2',
    ]);
  });
});

describe('access rights in XML', () => {
  const access = (id: string, fields: string) =>
    `<record id="${id}" model="ir.model.access">${fields}</record>`;
  const onThing = '<field name="model_id" ref="model_thing"/><field name="perm_write" eval="1"/>';

  it('are for everyone only where no group is written', () => {
    const read = readRecords(
      access('x', `${onThing}<field name="perm_read">1</field>`),
      access(
        'y',
        `${onThing}<field name="perm_unlink">1</field><field name="group_id" search="[('name', '=', 'Sales')]"/>`,
      ),
      access(
        'z',
        `${onThing}<field name="group_id" eval="ref('group_z')"/><field name="perm_read">True</field>`,
      ),
    );
    expect(granted(read.model, 'everyone', 'm.model_thing')).toBe('RU');
    expect(granted(read.model, 'm.group_z', 'm.model_thing')).toBe('RU');
    expect(noticed(read, 'odoo-access-not-understood')).toEqual([`3 m.y group_id [('name', '=', 'Sales')]`]);
  });

  it('may switch off or change a row of the CSV file', () => {
    const read = readRecords(
      access('a', '<field name="perm_create">1</field>'),
      access('b', '<field name="perm_read">1</field>'),
    );
    expect(granted(read.model, 'm.group_a', 'm.model_thing')).toBe('RA');
    expect(noticed(read, 'odoo-redefined')).toEqual([`2 m.a perm_create ${CSV}:2`]);
    expect(noticed(read, 'odoo-access-without-model')).toEqual(['3 m.b']);
    const off = readRecords(access('a', '\n<field name="active" eval="False"/>'));
    expect(granted(off.model, 'm.group_a', 'm.model_thing')).toBeNull();
    expect(off.model.nodes.has('m.model_thing')).toBe(true);
    expect(noticed(off, 'odoo-access-inactive')).toEqual(['2 m.a m.model_thing m.group_a']);
  });
});

describe('models', () => {
  it('with several external ids are one node, below the module the others need', () => {
    const read = readOdoo([
      { path: 'account/ir.model.access.csv', text: `${HEADER}\na,a,model_res_partner,base.g,1,0,0,0` },
      { path: 'base/ir.model.access.csv', text: `${HEADER}\na,a,model_res_partner,g,0,1,0,0` },
    ]);
    expect(granted(read.model, 'base.g', 'base.model_res_partner')).toBe('RU');
    expect([...read.model.nodes.keys()]).toEqual(['account', 'base', 'base.model_res_partner']);
    expect(noticed(read, 'odoo-same-model')).toEqual(['2 account.model_res_partner base.model_res_partner']);
  });

  it('belong to the module they are named after where need does not show', () => {
    const read = readOdoo([
      { path: 'product/ir.model.access.csv', text: `${HEADER}\na,a,model_uom_uom,base.g,1,0,0,0` },
      { path: 'uom/ir.model.access.csv', text: `${HEADER}\na,a,model_uom_uom,base.g,1,0,0,0` },
    ]);
    expect(read.model.nodes.get('uom.model_uom_uom')?.parent).toBe('uom');
    expect(read.model.nodes.has('product.model_uom_uom')).toBe(false);
  });

  it('belong to the module they are named after where two need each other', () => {
    const read = readOdoo([
      { path: 'a/ir.model.access.csv', text: `${HEADER}\na,a,model_b_thing,b.g,1,0,0,0` },
      { path: 'b/ir.model.access.csv', text: `${HEADER}\na,a,model_b_thing,a.g,1,0,0,0` },
    ]);
    expect([...read.model.nodes.keys()]).toEqual(['a', 'b', 'b.model_b_thing']);
  });

  it('are named as records and labels spell them, else with dots', () => {
    const rows = [
      'a,ir.actions.act_window all,model_ir_actions_act_window,g,1,0,0,0',
      'b,access_shop_lock,model_shop_lock_entry,g,1,0,0,0',
      'c,no help,model_no_hint,g,1,0,0,0',
    ];
    const read = readOdoo([
      { path: CSV, text: [HEADER, ...rows].join('\n') },
      { path: XML, text: '<odoo><record id="x" model="shop.lock_entry"/></odoo>' },
    ]);
    const names = [...read.model.nodes.values()].slice(1).map(({ name }) => name);
    expect(names).toEqual(['ir.actions.act_window', 'no.hint', 'shop.lock_entry']);
  });

  it('are found behind a word of hundreds of thousands of letters, which is gone through once', () => {
    const label = `${'x'.repeat(400_000)} shop.lock_entry`;
    const begun = performance.now();
    const read = readRows(`a,${label},model_shop_lock_entry,g,1,0,0,0`);
    expect([...read.model.nodes.values()].at(-1)?.name).toBe('shop.lock_entry');
    // From every letter anew, it took minutes.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('are found in a label of thousands of dotted words, of which nobody could hold all runs', () => {
    const label = `${'no.'.repeat(3000)}shop.lock_entry`;
    const read = readRows(`a,${label},model_shop_lock_entry,g,1,0,0,0`);
    expect([...read.model.nodes.values()].at(-1)?.name).toBe('shop.lock_entry');
  });
});
