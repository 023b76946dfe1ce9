import { describe, expect, it } from 'vitest';
import { readOdoo } from '../../shared/formats/odoo.ts';
import { group, noticed, readRecords, XML } from '../fixtures/odoo/reading.ts';

describe('data XML', () => {
  it('that is not well formed gives nothing and the line', () => {
    const read = readOdoo([
      { path: XML, text: `<odoo>\r\n${group('group_a', '')}\r\n<record\r\n</odoo>` },
      { path: 'm/b.xml', text: '<odoo>\n&nbsp;</odoo>' },
      { path: 'm/c.xml', text: '' },
    ]);
    expect(read.model.groups.size).toBe(0);
    const broken = read.notices.filter(({ code }) => code === 'odoo-broken-xml');
    expect(broken.map(({ place }) => `${place?.file}:${place?.line}`)).toEqual([
      'm/b.xml:2',
      'm/c.xml:1',
      `${XML}:4`,
    ]);
  });

  it('gives the line a record begins on, wherever its tag is broken', () => {
    const read = readRecords(
      '<data noupdate="1"><!-- two',
      'lines --><record',
      ' model="ir.rule"',
      ' id="r">',
      '<field name="name">R &amp; <![CDATA[D]]></field></record></data>',
    );
    expect(noticed(read, 'odoo-record-rule')).toEqual(['3 R & D ?']);
  });

  it('says what else is about rights and not represented', () => {
    const read = readRecords(
      '<record id="r" model="ir.rule"><field name="name">Own</field><field name="model_id" ref="model_thing"/></record>',
      `<record id="menu" model="ir.ui.menu"><field name="groups_id" eval="[(4, ref('group_a'))]"/></record>`,
      '<menuitem id="item" groups="m.group_a"/>',
      '<function model="res.groups" name="write"><value eval="[]"/></function>',
      '<delete model="ir.model.access" id="a"/>',
      '<record id="thing" model="m.thing"><field name="name">Not about rights</field></record>',
      '<function model="m.thing" name="confirm"/>',
    );
    expect(read.notices.map(({ code, place, params }) => [place?.line, code, params])).toEqual([
      [2, 'odoo-record-rule', { name: 'Own', model: 'm.model_thing' }],
      [3, 'odoo-groups-elsewhere', { model: 'ir.ui.menu', record: 'menu' }],
      [4, 'odoo-groups-elsewhere', { model: 'ir.ui.menu', record: 'item' }],
      [5, 'odoo-element-left-out', { element: 'function', model: 'res.groups', detail: 'write' }],
      [6, 'odoo-element-left-out', { element: 'delete', model: 'ir.model.access', detail: 'a' }],
      [2, 'odoo-group-unknown', { group: 'm.group_a' }],
    ]);
  });
});
