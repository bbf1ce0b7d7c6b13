import { describe, expect, it, vi } from 'vitest';
import type { PageRow } from '@/lib/messaging/protocol';
import { badgeOf, decimal, fakeBackground, settle } from './overlay.testing';
import { RowSource } from './row-source';

const row = (product: string, quantity = '40'): PageRow => ({
  company: 'Northwind',
  agreement: 'Managed Services',
  product,
  description: product,
  quantity: decimal(quantity),
  effective: null,
  cancelled: null,
});

function setUp() {
  const background = fakeBackground({
    'page.rows': ({ rows }) => ({
      badges: rows.map(() => badgeOf()),
      known: rows.map((one) => one.quantity),
    }),
  });
  const changed = vi.fn();
  const source = new RowSource('connectwise', background.ask, changed, vi.fn());
  const lastRows = () => (background.asked.at(-1)?.input as { rows: PageRow[] } | undefined)?.rows;
  return { background, changed, source, lastRows };
}

describe('RowSource', () => {
  it('asks nothing again for rows that say the same', async () => {
    const { background, changed, source } = setUp();
    expect(source.of('agreement-lines', [row('A'), row('B')])).toEqual([undefined, undefined]);
    source.of('agreement-lines', [row('A'), row('B')]);
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(source.of('agreement-lines', [row('B'), row('A')])[0]?.badge).not.toBeNull();
    expect(background.count('page.rows')).toBe(1);
  });

  it('asks for a whole group when one row of it is new', async () => {
    const { background, source, lastRows } = setUp();
    source.of('agreement-lines', [row('A'), row('B')]);
    await settle();
    const answers = source.of('agreement-lines', [row('A'), row('B'), row('A', '3')]);
    expect(answers[1]).toBeDefined();
    expect(answers[0]).toBeUndefined();
    expect(lastRows()?.map((one) => one.product)).toEqual(['A', 'A']);
    expect(background.count('page.rows')).toBe(2);
  });

  it('drops an answer that was overtaken by a change', async () => {
    const { changed, source } = setUp();
    source.of('agreement-lines', [row('A')]);
    source.renew();
    await settle();
    expect(changed).not.toHaveBeenCalled();
    expect(source.of('agreement-lines', [row('A')])).toEqual([undefined]);
  });
});
