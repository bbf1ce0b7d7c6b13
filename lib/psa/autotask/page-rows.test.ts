import { beforeEach, describe, expect, it } from 'vitest';
import { toDecimal } from '@/lib/model/decimal';
import { figures, LINES, line } from '../grid/test-support/lines';
import { ADDRESSES } from './addresses';
import { createAutotaskPage } from './page';
import { go, servicesPage, umbrella } from './test-support/address';
import { classicHeader, umbrellaPage } from './test-support/headers';
import { classic, current, USUAL } from './test-support/render';

const page = () => createAutotaskPage(document, window, ADDRESSES);
const show = (...html: string[]): void => {
  document.body.innerHTML = html.join('');
};

beforeEach(() => {
  document.title = 'Autotask';
  go(servicesPage(19064));
});

describe('read', () => {
  it('marks rows of another date than the one compared, and keeps to the right lines', () => {
    // "Show data for" another month: two services differ, one is not on the contract today (autotask.md 2e).
    const shown = [
      ...LINES.map((one) => (['L2', 'L4'].includes(one.lineId) ? { ...one, quantity: toDecimal('9') } : one)),
      line('', 'Gone since', '', '4', '1'),
    ];
    show(classicHeader('Managed Services', 19064), current(USUAL, shown));
    const { rows } = page().read(figures(LINES));
    expect(rows.map(({ lineId, stale }) => [lineId, stale])).toEqual([
      ['L1', false],
      ['L2', true],
      ['L3', false],
      ['L4', true],
      ['L5', false],
      ['L6', false],
      [null, false],
    ]);
  });

  it('gives nothing to rows of a date on which most units differ', () => {
    show(
      classicHeader('Managed Services', 19064),
      current(
        USUAL,
        LINES.map((one) => ({ ...one, quantity: toDecimal('9') })),
      ),
    );
    expect(page().read(figures(LINES))).toEqual({ state: 'not recognised', by: null, rows: [] });
  });

  it('gives the old rows nothing after a change of contract in place', () => {
    go(umbrella(123));
    show(umbrellaPage('Acme Umbrella', classic(USUAL, LINES)));
    const shell = page();
    expect(shell.read(figures(LINES, 123)).state).toBe('read');
    expect(shell.header()).not.toBeNull();
    go(umbrella(124));
    expect(shell.read(figures(LINES, 124)).state).toBe('no grid');
    expect(shell.header()).toBeNull();
    show(umbrellaPage('Zeta Umbrella', classic(USUAL, LINES.slice(1))));
    expect(shell.read(figures(LINES.slice(1), 124)).rows).toHaveLength(5);
    expect(shell.header()).not.toBeNull();
  });
});
