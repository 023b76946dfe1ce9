/** Users, groups and memberships from tables: columns told by their headings, what would change, what is wrong where. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { HOUSE, Shell } from './shell.ts';

const USERS = [
  'Login;Full name;E-mail;Active;Groups;Room',
  'zoe;Zoe Černe;zoe@example.com;yes;sales, west;12',
  'bob;Robert;;x;;',
  'old;;;no;;',
].join('\r\n');

describe('a table of users', () => {
  it('adds and changes what it says, keeps what it does not say, and takes nothing away', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('people.csv', `\uFEFF${USERS}`);
    const tried = await shell.run(`people people.csv --store ${store} --dry-run`);
    expect(tried).toMatchObject({ code: 1, err: '' });
    expect(tried.out).toContain('The column “Room” was left out');
    expect(tried.out).toContain('Zoe Černe joins Sales');
    const done = await shell.run(`people people.csv --store ${store} --json`);
    expect(done).toMatchObject({ code: 0 });
    expect(JSON.parse(done.out)).toMatchObject({
      changes: { users: { added: 1, changed: 1 }, members: { added: 2 } },
      gaining: ['zoe'],
    });
    const { out } = await shell.run(`export --store ${store}`);
    expect(out).toContain('"login":"zoe","name":"Zoe Černe","email":"zoe@example.com"');
    expect(out).toContain('"login":"bob","name":"Robert"');
    expect(out).toContain('"users":["bob","old","zoe"]');
    expect((await shell.run(`people people.csv --store ${store}`)).out).toContain('Nothing changes');
  });

  it('is refused as a whole, with every line that is wrong', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('bad.csv', 'login,active,language,groups\nnew,perhaps,xx,nowhere\n,1,,\nnew,1,en,\n');
    const { code, out, err } = await shell.run(`people bad.csv --store ${store}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('bad.csv:2:active: “perhaps” is neither yes nor no');
    expect(err).toContain('bad.csv:2:language: Found xx; expected one of: en, sl, fr, nl.');
    expect(err).toContain('bad.csv:2:groups: There is no group “nowhere”');
    expect(err).toContain('bad.csv:3:login: “” cannot be a code');
    expect(err).toContain('bad.csv:4:login: “new” stands in the table twice');
  });

  it('takes columns by the names that are said', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('hr.csv', 'Kennung\tMitarbeiter\nzoe\tZoe\n');
    const missing = await shell.run(`people hr.csv --kind users --store ${store}`);
    expect(missing.err).toContain(
      'There is no column “login” for login; the columns are: Kennung, Mitarbeiter.',
    );
    const { code } = await shell.run(`people hr.csv --map login=Kennung name=Mitarbeiter --store ${store}`);
    expect(code).toBe(0);
    expect((await shell.run(`user list --store ${store}`)).out).toMatch(/^zoe +Zoe/m);
  });
});

describe('tables of groups and memberships', () => {
  it('are told by their headings, in other languages too; groups may stand inside each other', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('groups.csv', 'Šifra,Naziv,Skupine\nizvoz,Izvoz,sales\n');
    expect((await shell.run(`people groups.csv --store ${store}`)).code).toBe(0);
    shell.file('members.csv', 'Group,Member\nizvoz,ann\nizvoz,bob\nwest,ann\n');
    const { out } = await shell.run(`people members.csv --store ${store}`);
    expect(out).toContain('Ann Novak joins Izvoz');
    expect(out).not.toContain('Sales West');
    expect((await shell.run(`check --user ann --node goods --right U --store ${store}`)).code).toBe(0);
    shell.file('circle.csv', 'Group,Member\nizvoz,group:sales\n');
    expect((await shell.run(`people circle.csv --store ${store}`)).err).toContain(
      'cannot be a member of itself',
    );
  });
});

describe('an Excel workbook', () => {
  it('is read as a CSV is', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('people.xlsx', workbook());
    const { code, err } = await shell.run(`people people.xlsx --store ${store}`);
    expect([code, err]).toEqual([0, '']);
    const { out } = await shell.run(`export --store ${store}`);
    expect(out).toContain('"login":"zoe","name":"Zoe & Co"');
    expect(out).toContain('"active":false');
  });

  it('that is cut off or none is refused', async () => {
    const shell = new Shell();
    const store = await shell.store('house', HOUSE);
    shell.file('cut.xlsx', workbook().subarray(0, 200));
    expect((await shell.run(`people cut.xlsx --store ${store}`)).err).toContain(
      'no Excel workbook that can be read',
    );
  });
});

/** The smallest workbook that spreadsheets write: shared texts, a hole in a row, a truth value. */
function workbook(): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zip({
    'xl/workbook.xml': `<workbook ${main} xmlns:r="r"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst ${main}><si><t>login</t></si><si><r><t>Na</t></r><r><t>me</t></r><rPh><t>x</t></rPh></si><si><t>Zoe &amp; Co</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>active</t></is></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>zoe</t></is></c><c r="B3" t="s"><v>2</v></c><c r="D3" t="b"><v>0</v></c></row>
    </sheetData></worksheet>`,
  });
}

function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    entries.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), packed);
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}
