import { expect, it } from 'vitest';
import { offersFor, searchables } from '../../../renderer/reports/offers.ts';

const things = searchables([
  { id: 'a', name: 'Sales orders', code: 'settings.document-types.sales-orders' },
  { id: 'b', name: 'Reports', code: 'orders.reports' },
  { id: 'c', name: 'Orders', code: 'o' },
  { id: 'd', name: 'Naročila', code: 'orders' },
]);
const found = (needle: string, ...chosen: ('a' | 'b' | 'c' | 'd')[]) =>
  offersFor(things, needle, chosen).map(({ id }) => id);

it('offers first what has the code that is typed, then the name, then what begins so', () => {
  expect(found('orders')).toEqual(['d', 'c', 'b', 'a']);
  expect(found('narocila')).toEqual(['d']);
});

it('offers nothing that is chosen, and nothing for nothing', () => {
  expect(found('orders', 'd', 'b')).toEqual(['c', 'a']);
  expect(found('')).toEqual([]);
});
