import { beforeEach, describe, expect, it } from 'vitest';
import { figures, LINES } from '../grid/test-support/lines';
import { ADDRESSES } from './addresses';
import { createAutotaskPage } from './page';
import { go, servicesPage } from './test-support/address';
import { classicHeader } from './test-support/headers';
import { MARKUPS } from './test-support/markups';

const page = () => createAutotaskPage(document, window, ADDRESSES);

beforeEach(() => {
  document.title = 'Autotask';
  go(servicesPage(19064));
});

describe('the services of a contract, over generated markups', () => {
  it('has many of them, each with a name of its own', () => {
    expect(MARKUPS.length).toBeGreaterThanOrEqual(100);
    expect(new Set(MARKUPS.map(({ name }) => name)).size).toBe(MARKUPS.length);
  });

  it.each(MARKUPS)('$name', ({ html, lines = LINES, by = 'content' }) => {
    document.body.innerHTML = classicHeader('Managed Services', 19064) + html;
    const reading = page().read(lines && figures(lines));
    expect(reading).toMatchObject({ state: 'read', by });
    const truth = [...document.querySelectorAll<HTMLElement>('[data-line]')].map((row) => ({
      row,
      line: row.dataset.line ?? '',
      stale: row.hasAttribute('data-stale'),
      cell: row.querySelector('[data-quantity]'),
    }));
    expect(truth.length).toBeGreaterThan(0);
    expect(
      reading.rows.map(({ row, lineId, stale, cell }) => ({ row, line: lineId ?? '', stale, cell })),
    ).toEqual(truth);
    for (const row of reading.rows) {
      const shown = (lines ?? LINES).find(({ productIdentifier }) => productIdentifier === row.product);
      expect(row.quantity).toBe(row.stale ? '777' : shown?.quantity);
    }
  });
});
