/** What a data XML file says about rights; what it says and Grantree cannot hold is in the notices. */
import { type Place, type Problem, problem } from '../../model/problem.ts';
import { quoted } from '../../model/validateQuote.ts';
import { parseCommands, parseReference } from './commands.ts';
import { isTrue, parseLiteral } from './literal.ts';
import {
  externalId,
  type FileContent,
  isReadModel,
  type Link,
  linkField,
  moduleOfId,
  type OdooRecord,
  type ReadModel,
  type Value,
  type ValueType,
  valueType,
} from './record.ts';
import { readXml, type XmlElement, type XmlField } from './xml.ts';

/** Reads a file that is well formed; of one that is not nothing is taken. */
export function readDataXml(path: string, module: string, text: string): FileContent {
  const notices: Problem[] = [];
  const records: OdooRecord[] = [];
  const mentions = new Set<string>();
  const modelNames: string[] = [];
  const reading = readXml(text);
  if (!reading.ok) {
    const { line, detail } = reading;
    notices.push(problem('odoo-broken-xml', { detail: quoted(detail) }, { file: path, line }));
  } else if (!ROOTS.includes(reading.root)) {
    notices.push(problem('odoo-no-data-xml', { root: quoted(reading.root) }, { file: path }));
  } else {
    const context: Context = { path, module, notices };
    for (const element of reading.elements) {
      const model = element.attributes.model;
      if (model !== undefined) modelNames.push(model);
      for (const id of idsIn(element, module)) mentions.add(moduleOfId(id));
      const record = readElement(context, element);
      if (record !== null) records.push(record);
    }
  }
  return { path, module, records, mentions, modelNames, labels: [], notices };
}

const ROOTS = ['odoo', 'openerp', 'data'];

/** Models of which a function or a deletion changes who may do what. */
const RIGHTS_MODELS = ['ir.model.access', 'res.groups', 'res.users', 'ir.rule'];

/** Fields that say nothing about rights. Of users every other field is of that kind. */
const PLAIN_FIELDS: Readonly<Partial<Record<ReadModel, readonly string[]>>> = {
  'ir.model.access': [],
  'res.groups': ['comment', 'notes', 'sequence', 'color', 'share', 'api_key_duration'],
};

/** Fields of users behind which Odoo's forms hide groups. */
const GROUP_FIELDS_OF_USERS = /^(in_group_|sel_groups_|role$)/;

interface Context {
  readonly path: string;
  readonly module: string;
  readonly notices: Problem[];
}

/** Every external id an element refers to, its own included. */
function idsIn({ attributes, fields }: XmlElement, module: string): string[] {
  const written = [attributes.id, ...fields.map((field) => field.attributes.ref)];
  for (const field of fields) {
    const calls = (field.attributes.eval ?? '').matchAll(/\bref\(\s*['"]([^'"]+)['"]/g);
    for (const [, id] of calls) written.push(id);
  }
  return written.flatMap((id) => (id === undefined ? [] : (externalId(id, module) ?? [])));
}

function readElement(context: Context, element: XmlElement): OdooRecord | null {
  const { tag, line, attributes } = element;
  const place: Place = { file: context.path, line };
  const model = attributes.model ?? '';
  const id = quoted(attributes.id ?? '');
  const report = (code: string, params: Problem['params']) => {
    context.notices.push(problem(code, params, place));
  };
  if (tag === 'record') {
    if (isReadModel(model)) return readRecord(context, element, model);
    if (model === 'ir.rule') report('odoo-record-rule', ruleParams(element, context.module));
    else if (element.fields.some(({ name }) => GROUP_FIELDS.includes(name))) {
      report('odoo-groups-elsewhere', { model: quoted(model), record: id });
    }
  } else if ((tag === 'menuitem' || tag === 'template') && attributes.groups) {
    report('odoo-groups-elsewhere', { model: tag === 'menuitem' ? 'ir.ui.menu' : 'ir.ui.view', record: id });
  } else if ((tag === 'function' || tag === 'delete') && RIGHTS_MODELS.includes(model)) {
    report('odoo-element-left-out', {
      element: tag,
      model,
      detail: quoted(attributes.name ?? attributes.id ?? ''),
    });
  }
  return null;
}

/** Fields by which menus, views, actions and reports are kept for some groups. */
const GROUP_FIELDS = ['groups_id', 'group_ids', 'groups'];

function ruleParams({ attributes, fields }: XmlElement, module: string): Problem['params'] {
  const field = (name: string) => fields.find((candidate) => candidate.name === name);
  const id = attributes.id ?? '';
  const on = field('model_id')?.attributes.ref ?? '';
  return { name: quoted(plainText(field('name')?.text ?? '') || id), model: externalId(on, module) ?? '?' };
}

function readRecord(context: Context, element: XmlElement, model: ReadModel): OdooRecord | null {
  const place: Place = { file: context.path, line: element.line };
  const written = element.attributes.id;
  // Access rights work without an external id; other records could not be told apart or referred to.
  const id =
    written === undefined && model === 'ir.model.access'
      ? `${context.module}.${context.path}:${element.line}`
      : externalId(written ?? '', context.module);
  if (id === null) {
    const params = { model, column: 'id', value: quoted(written ?? '') };
    const withoutId = written === undefined;
    // Nothing can refer to a partner or a category without an id, and they are read only to be referred to.
    if (withoutId && !RIGHTS_MODELS.includes(model)) return null;
    context.notices.push(problem(withoutId ? 'odoo-record-without-id' : 'odoo-broken-id', params, place));
    return null;
  }
  const values = new Map<string, Value>();
  const links: Link[] = [];
  let whole = true;
  for (const field of element.fields) {
    const type = valueType(model, field.name);
    if (type !== undefined) {
      const value = readValue(field, type, context.module);
      if (value === undefined) whole = false;
      else values.set(field.name, value);
      if (value === undefined) reportUnread(context, model, id, field);
    } else if (linkField(model, field.name) !== undefined) {
      const commands = parseCommands(field.attributes.eval ?? '?', context.module);
      if (commands === null) reportUnread(context, model, id, field);
      for (const command of commands ?? []) {
        links.push({ ...command, field: field.name, place: { file: context.path, line: field.line } });
      }
    } else if (saysSomething(model, field.name)) {
      const params = { model, record: id, field: quoted(field.name) };
      context.notices.push(problem('odoo-field-left-out', params, { file: context.path, line: field.line }));
    }
  }
  // Half an access right could give too much: without its group it would be everyone's.
  if (!whole && model === 'ir.model.access') return null;
  return { model, id, place, values, links };
}

function saysSomething(model: ReadModel, field: string): boolean {
  if (model === 'res.users') return GROUP_FIELDS_OF_USERS.test(field);
  const plain = PLAIN_FIELDS[model];
  // `field@language` holds a translation.
  return plain !== undefined && !plain.includes(field) && !field.includes('@');
}

function reportUnread({ path, notices }: Context, model: ReadModel, record: string, field: XmlField): void {
  const { eval: code, search, ref } = field.attributes;
  const params = { record, field: field.name, value: quoted(plainText(code ?? search ?? ref ?? field.text)) };
  const problemCode =
    model === 'ir.model.access' ? 'odoo-access-not-understood' : 'odoo-value-not-understood';
  notices.push(problem(problemCode, params, { file: path, line: field.line }));
}

/** The value of a field; undefined where it is computed or is no value of that type. */
function readValue(field: XmlField, type: ValueType, module: string): Value | undefined {
  const { eval: code, ref, search } = field.attributes;
  if (search !== undefined) return undefined;
  const literal = code === undefined ? null : parseLiteral(code);
  if (code !== undefined && literal === null) return undefined;
  switch (type) {
    case 'text': {
      if (literal === null) return plainText(field.text);
      return literal.kind === 'value' && literal.value !== true
        ? plainText(`${literal.value || ''}`)
        : undefined;
    }
    case 'flag': {
      const word = literal === null ? field.text : literal.kind === 'value' ? literal.value : null;
      if (typeof word === 'string') return FLAG_WORDS.get(word.trim().toLowerCase());
      return literal === null || literal.kind === 'call' ? undefined : isTrue(literal);
    }
    case 'reference': {
      if (ref !== undefined) return externalId(ref, module) ?? undefined;
      if (literal === null) return field.text.trim() === '' ? null : undefined;
      if (literal.kind === 'value' && !literal.value) return null;
      return parseReference(literal, module) ?? undefined;
    }
  }
}

/** The words in which both Odoo and a reader see the same answer. */
const FLAG_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
  ['off', false],
]);

/** On one line and without control characters: names and logins stand in lists and on paper. */
function plainText(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
