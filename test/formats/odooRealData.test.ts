/**
 * Real files of Odoo, where they are there. What the reader makes of them is compared with a second reading of the same
 * files that knows no CSV, no XML and no Python: lines, commas and regular expressions.
 */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBrokenOdoo, type OdooFile, readOdoo } from '../../shared/formats/odoo.ts';
import { A, D, R, U } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { compile } from '../../shared/rules/compile.ts';
import { decide } from '../../shared/rules/decide.ts';
import { readFolder } from '../fixtures/odoo/folder.ts';

/** In Odoo this user is made by a script, with this login. */
const LOGIN_WITHOUT_RECORD = ['base.user_root', '__system__'] as const;

describe.each([['../shared/data/odoo'], ['../shared/data/odoo19']])('the real files in %s', (folder) => {
  describe.runIf(existsSync(folder))('are read so that', () => {
    const files = existsSync(folder) ? readFolder(folder) : [];
    const { model, notices } = readOdoo(files, 'odoo');
    const plain = plainReading(files);

    it('the folder is not empty and nothing in it is broken', () => {
      expect(plain.rows).toBeGreaterThan(700);
      expect(notices.filter(isBrokenOdoo)).toEqual([]);
      expect(validateModel(model)).toEqual([]);
    });

    it('every row stands in a grant, and every grant comes from rows', () => {
      const grants = [...model.grants].flatMap(([holder, onNodes]) =>
        [...onNodes].map(
          ([node, { rights }]) => [`${holder.replace('group:', '')} ${local(node)}`, rights] as const,
        ),
      );
      expect(new Map(grants)).toEqual(plain.rights);
      expect(grants).toHaveLength(plain.rights.size);
    });

    it('there is one form for each model and one module for each folder or reference', () => {
      const forms = [...model.nodes.values()].filter(({ kind }) => kind === 'form');
      expect(forms.map(({ code }) => local(code)).sort()).toEqual([...plain.models].sort());
      const modules = [...model.nodes.values()]
        .filter(({ kind }) => kind === 'module')
        .map(({ code }) => code);
      expect(modules).toEqual(expect.arrayContaining([...plain.folders]));
      const unknown = notices
        .filter(({ code }) => code === 'odoo-module-unknown')
        .map(({ params }) => params.module);
      expect(modules.filter((module) => !plain.folders.has(module)).sort()).toEqual(unknown.sort());
    });

    it('every implied group has those that imply it as members, and no other', () => {
      const members = [...model.groups.values()].flatMap(({ code, groups }) =>
        groups.map((inner) => `${inner} ${code}`),
      );
      expect(members.sort()).toEqual([...plain.implied].sort());
    });

    it('every group that is mentioned is there, and those without a name are listed', () => {
      const mentioned = [...plain.rights.keys()].map((key) => key.split(' ')[0]);
      const inLinks = [...plain.implied].flatMap((link) => link.split(' '));
      expect([...model.groups.keys()]).toEqual(expect.arrayContaining([...mentioned, ...inLinks]));
      const nameless = [...model.groups.values()]
        .filter(({ code, name }) => code === name)
        .map(({ code }) => code);
      const listed = notices
        .filter(({ code }) => code === 'odoo-group-unknown')
        .map(({ params }) => params.group);
      expect(nameless.sort()).toEqual(listed.sort());
    });

    it('every user is in the groups that name him or that he names', () => {
      const members = [...model.groups.values()]
        .filter(({ code }) => code !== 'everyone')
        .flatMap(({ code, users }) => users.map((login) => `${login} ${code}`));
      expect(members.sort()).toEqual([...plain.members].sort());
      expect(model.groups.get('everyone')?.users).toEqual([...model.users.keys()]);
    });

    it('every user may on every model what the union over his groups says', () => {
      const everybodyActive = [...model.users].map(
        ([login, user]) => [login, { ...user, active: true }] as const,
      );
      const index = compile({ ...model, users: new Map(everybodyActive) });
      for (const login of model.users.keys()) {
        const groups = closure(login, plain);
        for (const { code, kind } of model.nodes.values()) {
          if (kind !== 'form') continue;
          const expected = groups.reduce(
            (rights, group) => rights | (plain.rights.get(`${group} ${local(code)}`) ?? 0),
            0,
          );
          const decided = decide(index, { user: login, node: code, right: 'R' }, '2026-03-01');
          expect([login, code, decided.ok && decided.value.rights]).toEqual([login, code, expected]);
        }
      }
    });

    it('every record rule and every switched-off right is listed with its line', () => {
      const rules = notices.filter(({ code }) => code === 'odoo-record-rule');
      expect(rules).toHaveLength(plain.rules);
      for (const { place } of rules) expect(lineOf(files, place)).toMatch(/<record\b/);
      const inactive = notices.filter(({ code }) => code === 'odoo-access-inactive');
      expect(inactive).toHaveLength(plain.xmlRights);
      for (const { place } of inactive) expect(lineOf(files, place)).toContain('ir.model.access');
    });

    it('nothing else is listed than what was looked at by eye', () => {
      expect(new Set(notices.map(({ code }) => code))).toEqual(
        new Set([
          'odoo-access-inactive',
          'odoo-group-unknown',
          'odoo-groups-elsewhere',
          'odoo-module-unknown',
          'odoo-order-assumed',
          'odoo-record-rule',
          'odoo-same-model',
        ]),
      );
      const same = notices.filter(({ code }) => code === 'odoo-same-model');
      for (const { place, params } of same)
        expect(lineOf(files, place)).toContain(local(`${params.written}`));
    });

    it('names are those Odoo shows', () => {
      expect(model.groups.get('sales_team.group_sale_manager')?.name).toBe('Sales / Administrator');
      expect(formNames(model)).toEqual(
        expect.arrayContaining(['res.partner', 'sale.order.line', 'ir.demo_failure']),
      );
    });
  });
});

interface Plain {
  rows: number;
  rules: number;
  xmlRights: number;
  folders: Set<string>;
  /** Local id of the model: modules have ids of their own for the same one. */
  models: Set<string>;
  /** `group model` → rights. */
  rights: Map<string, number>;
  /** `implying implied`. */
  implied: Set<string>;
  /** `login group`. */
  members: Set<string>;
}

function plainReading(files: readonly OdooFile[]): Plain {
  const plain: Plain = {
    rows: 0,
    rules: 0,
    xmlRights: 0,
    folders: new Set(),
    models: new Set(),
    rights: new Map(),
    implied: new Set(),
    members: new Set(),
  };
  const loginOf = new Map<string, string>([LOGIN_WITHOUT_RECORD]);
  const userLinks: [string, string][] = [];
  for (const { path, text } of files) {
    const module = path.split('/')[0] ?? '';
    plain.folders.add(module);
    const full = (id: string) => (id.includes('.') ? id : `${module}.${id}`);
    if (path.endsWith('.csv')) {
      for (const line of text.split(/\r?\n/).slice(1)) {
        const cells = line.replaceAll('"', '').split(',');
        const [, , model = '', group = '', ...permissions] = cells;
        if (model.trim() === '') continue;
        plain.rows += 1;
        plain.models.add(local(full(model)));
        const key = `${group === '' ? 'everyone' : full(group)} ${local(full(model))}`;
        const rights = [R, U, A, D].filter((_, index) => permissions[index] === '1');
        plain.rights.set(
          key,
          [plain.rights.get(key) ?? 0, ...rights].reduce((a, b) => a | b),
        );
      }
      continue;
    }
    const uncommented = text.replace(/<!--[\s\S]*?-->/g, '');
    for (const [, attributes = '', body = ''] of uncommented.matchAll(
      /<record\b([^>]*)>([\s\S]*?)<\/record>/g,
    )) {
      const [, model] = /\bmodel="([^"]+)"/.exec(attributes) ?? [];
      const id = full(/\bid="([^"]+)"/.exec(attributes)?.[1] ?? '');
      if (model === 'ir.rule') plain.rules += 1;
      if (model === 'ir.model.access') {
        plain.xmlRights += 1;
        plain.models.add(local(/name="model_id" ref="([^"]+)"/.exec(body)?.[1] ?? ''));
      }
      const refs = (field: string) => {
        const [, evaluated = ''] = new RegExp(`name="${field}"\\s+eval="([^"]*)"`).exec(body) ?? [];
        return [...evaluated.matchAll(/ref\('([^']+)'\)/g)].map(([, ref = '']) => full(ref));
      };
      if (model === 'res.groups') {
        for (const implied of refs('implied_ids')) plain.implied.add(`${id} ${implied}`);
        for (const implying of refs('implied_by_ids')) plain.implied.add(`${implying} ${id}`);
        for (const user of [...refs('users'), ...refs('user_ids')]) userLinks.push([user, id]);
      }
      if (model === 'res.users') {
        const [, login] = /<field name="login">([^<]+)</.exec(body) ?? [];
        if (login !== undefined) loginOf.set(id, login);
        for (const group of [...refs('groups_id'), ...refs('group_ids')]) userLinks.push([id, group]);
      }
    }
  }
  for (const [user, group] of userLinks) plain.members.add(`${loginOf.get(user)} ${group}`);
  return plain;
}

/** All groups of a user, everyone's included. */
function closure(login: string, { members, implied }: Plain): string[] {
  const pairs = [...members, ...implied].map((pair) => pair.split(' '));
  const reached = new Set([login]);
  for (const member of reached) {
    for (const [inner, outer] of pairs) if (inner === member && outer !== undefined) reached.add(outer);
  }
  return [...reached, 'everyone'];
}

function local(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

function lineOf(files: readonly OdooFile[], place: { file?: string; line?: number } | undefined): string {
  const text = files.find(({ path }) => path === place?.file)?.text ?? '';
  return text.split(/\r?\n/)[(place?.line ?? 0) - 1] ?? '';
}

function formNames({ nodes }: Model): string[] {
  return [...nodes.values()].filter(({ kind }) => kind === 'form').map(({ name }) => name);
}
