import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeGrantsCsv } from '../../shared/formats/csv.ts';
import { EMPTY_MODEL, type Grant, type Model } from '../../shared/model/types.ts';
import { listsOf } from '../../shared/model/validateLists.ts';
import { arbitraryModel } from '../model/arbitrary.ts';

const NODE = { parent: null, kind: 'form', perEntity: false } as const;
const USER = {
  login: 'ann',
  name: 'Ann Novak',
  email: '',
  active: true,
  locked: false,
  shared: false,
  administrator: false,
  language: 'en',
} as const;

function modelWith(grants: readonly (readonly [string, Grant])[]): Model {
  return {
    ...EMPTY_MODEL,
    nodes: new Map([
      ['invoices', { ...NODE, code: 'invoices', name: 'Invoices, sent', scale: 'levels', dated: true }],
      ['prices', { ...NODE, code: 'prices', name: 'Prices', scale: 'actions', dated: false }],
    ]),
    users: new Map([['ann', USER]]),
    grants: new Map([['user:ann', new Map(grants)]]),
  };
}

function table(csv: string): string[][] {
  return parse(csv, { bom: true });
}

describe('the grants as CSV', () => {
  it('are one line each below the headings, after RFC 4180 and with a byte order mark', () => {
    const csv = writeGrantsCsv(
      modelWith([
        ['invoices', { rights: 0b0111, updatePeriod: 30, note: 'said "yes"' }],
        ['prices', { rights: 0b0011, updatePeriod: null, note: '' }],
      ]),
    );
    expect(csv).toBe(
      '\uFEFFHolder kind,Holder,Holder name,Node,Node name,Rights,Update period (days),Note\r\n' +
        'user,ann,Ann Novak,invoices,"Invoices, sent",write,30,"said ""yes"""\r\n' +
        'user,ann,Ann Novak,prices,Prices,R U,,\r\n',
    );
  });

  it('are only the headings where there are none', () => {
    expect(table(writeGrantsCsv(EMPTY_MODEL))).toHaveLength(1);
  });

  it('say none for a stored none, on any scale', () => {
    const none = { rights: 0, updatePeriod: null, note: '' };
    const [, ...rows] = table(
      writeGrantsCsv(
        modelWith([
          ['invoices', none],
          ['prices', none],
        ]),
      ),
    );
    expect(rows.map((row) => row[5])).toEqual(['none', 'none']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])(
    'do not run %j as a formula',
    (note) => {
      const [, row] = table(writeGrantsCsv(modelWith([['prices', { rights: 1, updatePeriod: null, note }]])));
      expect(row?.[7]).toBe(`'${note}`);
    },
  );

  it.each(['one\rtwo', 'one\ntwo', 'one,two', 'one"two'])('keep %j in one cell', (note) => {
    const csv = writeGrantsCsv(modelWith([['prices', { rights: 1, updatePeriod: null, note }]]));
    expect(csv).toContain(`,"${note.replace('"', '""')}"\r\n`);
  });

  it('can be read by any reader of CSV, line for line', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const [, ...rows] = table(writeGrantsCsv(model));
        const grants = listsOf(model).grants;
        expect(
          rows.map(([kind, code, , node, , , , note]) => [
            `${kind}:${plain(code)}`,
            plain(node),
            plain(note),
          ]),
        ).toEqual(grants.map(({ holder, node, note }) => [holder, node, note]));
      }),
    );
  });
});

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
function plain(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');
}
