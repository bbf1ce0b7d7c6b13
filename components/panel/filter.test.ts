import { describe, expect, it } from 'vitest';
import { choose, counts, filtered, firstChoice, indexed } from './filter';
import { account, mapped, product, service } from './world.testing';

const ids = (items: { id: string }[]) => items.map((item) => item.id);
const everything = choose([], 'all');

describe('searching a list', () => {
  const items = [
    account('b', { name: 'Müller Süd 10', city: 'Köln' }),
    account('a', { name: 'Müller Süd 9', city: 'Graz' }),
    mapped('c'),
  ];
  const index = indexed(items);

  it('orders by name as a person counts, whatever the order it came in', () => {
    expect(ids(filtered(index, everything, ''))).toEqual(['c', 'a', 'b']);
  });

  it('needs every word, without case and accents, in the name, the place or the company', () => {
    expect(ids(filtered(index, everything, 'muller KOLN'))).toEqual(['b']);
    expect(ids(filtered(index, everything, 'company c'))).toEqual(['c']);
    expect(ids(filtered(index, everything, 'muller leeds'))).toEqual([]);
  });

  it('finds a service by the Product ID it is linked to', () => {
    const services = [service('1', { products: [product('9')] }), service('2')];
    expect(ids(filtered(indexed(services), everything, 'sku-9'))).toEqual(['1']);
  });
});

describe('the state filter', () => {
  it('opens on what is to map, and on everything when nothing is', () => {
    expect(firstChoice([account('1'), mapped('2')]).state).toBe('unmapped');
    expect(firstChoice([mapped('2')]).state).toBe('all');
  });

  it('keeps what it showed when it was pressed, and shows what came since', () => {
    const choice = choose([account('1'), mapped('2')], 'unmapped');
    const later = indexed([mapped('1'), mapped('2'), account('3')]);
    expect(ids(filtered(later, choice, ''))).toEqual(['1', '3']);
    const again = choose(
      later.map(({ item }) => item),
      'unmapped',
    );
    expect(ids(filtered(later, again, ''))).toEqual(['3']);
  });

  it('counts each state as it is now', () => {
    expect(counts([account('1'), mapped('2'), mapped('3')])).toEqual({
      all: 3,
      unmapped: 1,
      mapped: 2,
      excluded: 0,
    });
  });
});
