import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../main/print/html/page.ts';
import { reportOf } from '../reports/printed.ts';
import { node, user, world } from '../rules/world.ts';

const NASTY = `<script>alert("1")</script> & 'x'`;
const ESCAPED = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;';

const index = world({
  nodes: [node('orders', { name: NASTY }), node('orders.sales'), node('orders.sales.prices'), node('goods')],
  users: [user('ann', { name: 'Ann' }), user('old', { name: 'Old Hand', active: false })],
  groups: [{ code: 'sales', name: NASTY, users: ['ann'], groups: [] }],
  grants: [
    { holder: 'group:sales', node: 'orders', rights: 'write' },
    { holder: 'user:ann', node: 'orders.sales', rights: 'delete' },
    { holder: 'user:ann', node: 'goods', rights: 'none' },
    { holder: 'user:old', node: 'goods', rights: 'read' },
  ],
});

const html = async (
  ...[definition, context]: Parameters<typeof reportOf> extends [unknown, ...infer R] ? R : never
): Promise<string> => {
  const pieces: string[] = [];
  const document = reportOf(index, definition, context);
  for await (const piece of writeHtml(document, '', () => Promise.resolve())) pieces.push(piece);
  return pieces.join('');
};

/** The table row about a node, tags and all. */
function rowHtml(page: string, code: string): string {
  const lines = page.replaceAll('<wbr>', '').split('\n');
  const found = lines.find((line) => line.includes(`<td class="code">${code}</td>`));
  if (found === undefined) throw new Error(`no row ${code}`);
  return found;
}

describe('a report as HTML', () => {
  it('shows what others wrote as text, wherever it stands', async () => {
    const page = await html(
      { principals: ['group:sales', 'user:ann'] },
      { storeName: NASTY, printedBy: NASTY },
    );
    expect(page).not.toContain('<script');
    expect(page.split(ESCAPED).length).toBeGreaterThan(5);
    // In the style sheet, for the heads of the pages.
    expect(page).toContain('"\\3c script\\3e alert(\\22 1\\22 )\\3c /script\\3e  \\26  \\27 x\\27 "');
  });

  it('stands alone: no script, nothing to fetch, and no leave to', async () => {
    const page = await html();
    expect(page).not.toMatch(/<(script|link|img|iframe|object)|url\((?!data:)/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"`);
  });

  it('is of the paper and orientation asked for', async () => {
    expect(await html()).toContain('size: A4 portrait;');
    expect(await html({ paper: 'Letter', orientation: 'landscape' })).toContain('size: Letter landscape;');
  });

  it('numbers the pages and says on each what it is', async () => {
    const page = await html();
    expect(page).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages) "";');
    expect(page).toContain('@top-left { content: "Permissions of Ann";');
    expect(page).toContain('@top-right { content: "Trade";');
    expect(page).toContain(
      '@bottom-left { content: "Nodes with a permission · Whole tree\\a 23 November 2026 at 14:05 · Printed by Marta Kovač";',
    );
  });

  it('writes each right in its own place', async () => {
    const page = await html();
    expect(rowHtml(page, 'orders')).toContain('<td class="rights">R\tU\tA\t–</td>');
    expect(rowHtml(page, 'orders.sales')).toContain('<td class="rights full">R\tU\tA\tD</td>');
    expect(rowHtml(page, 'goods')).toContain('<td class="rights">–\t–\t–\t–</td>');
    expect(rowHtml(await html({ principals: ['user:old'], show: 'all' }), 'orders')).toContain(
      '<td class="rights"></td>',
    );
  });

  it('marks an inactive user in words, besides the red and the line through the name', async () => {
    const page = await html({ principals: ['user:old'] });
    expect(page).toContain('<section class="part inactive" id="part1">');
    expect(page).toContain('<span class="mark">inactive</span>');
    expect(page).toMatch(/\.inactive > h2 \.title \{[^}]*line-through/);
  });

  it('begins separate parts on pages of their own', async () => {
    const principals = ['user:ann', 'user:old'] as const;
    expect(await html({ principals: [...principals], separate: true })).toContain(
      '<section class="part new-page inactive" id="part2">',
    );
    expect(await html({ principals: [...principals] })).not.toContain('<section class="part new-page');
  });
});
