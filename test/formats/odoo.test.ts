import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBrokenOdoo, readOdoo } from '../../shared/formats/odoo.ts';
import { lettersOfRights } from '../../shared/model/rights.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { compile } from '../../shared/rules/compile.ts';
import { decide } from '../../shared/rules/decide.ts';
import { problems as texts } from '../../shared/texts/en/problems.ts';
import { readFolder } from '../fixtures/odoo/folder.ts';
import { CSV, HEADER, XML } from '../fixtures/odoo/reading.ts';

describe('a folder of Odoo modules', () => {
  const shop = readOdoo(readFolder('test/fixtures/odoo/shop'));
  const { model } = shop;

  it('makes modules and, below them, the models they have rights on', () => {
    const outline = [...model.nodes.values()].map(({ code, parent, name, kind, scale }) =>
      [parent ?? '-', code, name, kind, scale].join(' '),
    );
    expect(outline).toEqual([
      '- base base module actions',
      'base base.model_res_country res.country form actions',
      'base base.model_res_log res.log form actions',
      'base base.model_res_partner res.partner form actions',
      '- shop shop module actions',
      'shop shop.model_shop_order shop.order form actions',
      '- shop_cards shop_cards module actions',
      'shop_cards shop_cards.model_shop_card shop.card form actions',
      '- uom uom module actions',
      'uom uom.model_uom_uom uom.uom form actions',
    ]);
  });

  it('makes groups, in which those that imply them are members', () => {
    const groups = [...model.groups.values()].map(({ code, name, users, groups }) => [
      code,
      name,
      users.join(' '),
      groups.join(' '),
    ]);
    expect(groups).toEqual([
      ['base.group_admin', 'Settings / Administrator', 'boss', ''],
      ['base.group_user', 'Employee', 'boss seller', 'base.group_admin shop.group_seller'],
      ['shop.group_manager', 'Shop Sales / Administrator', '', 'base.group_admin'],
      ['shop.group_seller', 'Shop Sales / Seller', 'seller', 'shop.group_manager'],
      ['shop_cards.group_cards', 'Cards / Issue', 'gone', 'shop.group_manager'],
      ['everyone', 'Everyone', 'boss gone seller', ''],
    ]);
  });

  it('makes users without their passwords', () => {
    const users = [...model.users.values()].map(({ login, name, email, active }) => [
      login,
      name,
      email,
      active,
    ]);
    expect(users).toEqual([
      ['boss', 'Bea Osterman', 'bea@example.com', true],
      ['gone', 'Gwen One', '', false],
      ['seller', 'Sam Eller', '', true],
    ]);
    expect(JSON.stringify([...model.users.values()])).not.toContain('never-read');
  });

  it('gives each group what its rows say, united per model', () => {
    const grants = [...model.grants].flatMap(([holder, onNodes]) =>
      [...onNodes].map(
        ([node, { rights }]) => `${holder} ${node} ${lettersOfRights(rights).join('') || 'none'}`,
      ),
    );
    expect(grants).toEqual([
      'group:base.group_admin base.model_res_partner RUAD',
      'group:base.group_user base.model_res_partner R',
      'group:base.group_user shop.model_shop_order R',
      'group:shop.group_manager shop.model_shop_order RUAD',
      'group:shop.group_seller base.model_res_partner RUA',
      'group:shop.group_seller shop.model_shop_order RUA',
      'group:shop.group_seller uom.model_uom_uom R',
      'group:shop_cards.group_cards shop_cards.model_shop_card RA',
      'group:everyone base.model_res_country R',
      'group:everyone base.model_res_log none',
    ]);
  });

  it('decides as Odoo does: the union over all groups of a user, implied ones and everyone included', () => {
    const index = compile(model);
    const decided = (user: string, node: string) => {
      const answer = decide(index, { user, node, right: 'R' }, '2026-03-01');
      return answer.ok ? lettersOfRights(answer.value.rights).join('') : answer.problems;
    };
    expect(decided('seller', 'shop.model_shop_order')).toBe('RUA');
    expect(decided('boss', 'shop.model_shop_order')).toBe('RUAD');
    expect(decided('seller', 'base.model_res_partner')).toBe('RUA');
    expect(decided('boss', 'shop_cards.model_shop_card')).toBe('RA');
    expect(decided('seller', 'shop_cards.model_shop_card')).toBe('');
    expect(decided('seller', 'base.model_res_country')).toBe('R');
    expect(decided('seller', 'base.model_res_log')).toBe('');
  });

  it('lists what it cannot hold, and nothing as broken', () => {
    expect(shop.notices.map(({ code, place }) => `${place?.file}:${place?.line} ${code}`)).toEqual([
      'base/users.xml:11 odoo-order-assumed',
      'shop/security/ir.model.access.csv:7 odoo-same-model',
      'shop/security/ir.model.access.csv:9 odoo-module-unknown',
      'shop/security/shop_security.xml:18 odoo-record-rule',
      'shop_cards/security/cards.xml:12 odoo-access-inactive',
    ]);
    expect(shop.notices.filter(isBrokenOdoo)).toEqual([]);
  });

  it('is a sound model, the same whatever the order of the files', () => {
    expect(validateModel(model)).toEqual([]);
    const files = readFolder('test/fixtures/odoo/shop');
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(readOdoo(shuffled)).toEqual(shop);
      }),
    );
  });
});

describe('where a module is', () => {
  const row = `${HEADER}\na,a,model_thing,base.group_user,1,0,0,0`;
  const nodeOf = (path: string, folder?: string) =>
    [...readOdoo([{ path, text: row }], folder).model.nodes.keys()].at(-1);

  it.each([
    ['sale/ir.model.access.csv', 'sale.model_thing'],
    ['sale/security/ir.model.access.csv', 'sale.model_thing'],
    ['addons/sale/security/ir.model.access.csv', 'sale.model_thing'],
    ['sale/security/more/ir.model.access-extra.csv', 'sale.model_thing'],
  ])('takes it from %s', (path, node) => {
    expect(nodeOf(path)).toBe(node);
  });

  it('takes the folder itself for a module where files lie in it', () => {
    expect(nodeOf('ir.model.access.csv', 'my_shop')).toBe('my_shop.model_thing');
    expect(nodeOf('security/ir.model.access.csv', 'my shop')).toBe('my_shop.model_thing');
  });
});

describe('files', () => {
  it('that are no data of Odoo are left out, those about rights with a notice', () => {
    const read = readOdoo([
      { path: CSV, text: HEADER },
      { path: 'm/res.groups.csv', text: 'id,name' },
      { path: 'm/res.country.csv', text: 'id,name' },
      { path: 'm/static/src/templates.xml', text: '<templates>' },
      { path: 'm/other.xml', text: '<templates/>' },
      { path: 'm/__manifest__.py', text: '{}' },
    ]);
    expect(read.notices.map(({ code, place }) => `${place?.file} ${code}`)).toEqual([
      'undefined odoo-broken-empty',
      'm/other.xml odoo-no-data-xml',
      'm/res.groups.csv odoo-csv-left-out',
    ]);
  });

  it('that are none at all are a broken folder', () => {
    expect(readOdoo([]).notices.map(({ code }) => code)).toEqual(['odoo-broken-empty']);
  });
});

describe('any text', () => {
  it('gives a sound model, and notices that have a text', () => {
    const cell = fc.constantFrom(
      '',
      'a',
      'g.b',
      'model_x',
      'n.model_x',
      '1',
      '0',
      'x y',
      '"',
      '*',
      '"q"',
      ' p ',
    );
    const csv = fc.array(fc.array(cell, { minLength: 7, maxLength: 9 }).map((cells) => cells.join(',')));
    const ids = fc.constantFrom('a', 'b', 'n.a', 'g.b', '*.a', '');
    const verbs = fc.constantFrom('link', 'unlink', 'set', 'clear');
    const records = fc.array(
      fc.record({
        id: ids,
        to: ids,
        verb: verbs,
        field: fc.constantFrom('implied_ids', 'implied_by_ids', 'users', 'name'),
      }),
    );
    fc.assert(
      fc.property(csv, records, fc.string(), (rows, groups, noise) => {
        const xml = groups.map(({ id, to, verb, field }) => {
          const target = verb === 'set' ? `[ref('${to}')]` : verb === 'clear' ? '' : `ref('${to}')`;
          return `<record id="${id}" model="res.groups"><field name="${field}" eval="[Command.${verb}(${target})]"/></record>`;
        });
        const { model, notices } = readOdoo([
          { path: CSV, text: [HEADER, ...rows].join('\n') },
          { path: XML, text: `<odoo>${xml.join('\n')}</odoo>` },
          { path: 'n/ir.model.access.csv', text: noise },
          { path: 'n/noise.xml', text: noise },
        ]);
        expect(validateModel(model)).toEqual([]);
        expect(notices.map(({ code }) => code).filter((code) => !Object.hasOwn(texts, code))).toEqual([]);
      }),
    );
  });
});
