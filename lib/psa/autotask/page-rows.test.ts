import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toDecimal } from '@/lib/model/decimal';
import { figures, LINES, line } from '../grid/test-support/lines';
import { ADDRESSES } from './addresses';
import { createAutotaskPage } from './page';
import { go, servicesPage, UI, umbrella } from './test-support/address';
import { classicHeader, dayField, umbrellaPage } from './test-support/headers';
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

  describe('where most units differ', () => {
    const others = LINES.map((one) => ({ ...one, quantity: toDecimal('9') }));
    const rows = (...above: string[]) => {
      show(classicHeader('Managed Services', 19064), ...above, current(USUAL, others));
      return page().read(figures(LINES));
    };
    const today = new Date();
    const at = (year: number, month: number, day: number): string => `${month}/${day}/${year}`;
    const now = at(today.getFullYear(), today.getMonth() + 1, today.getDate());

    it('gives nothing to rows, unless the page says that it shows another day', () => {
      for (const above of [[], [dayField('Show data for', now)], [dayField('Effective Date', '1/1/2020')]])
        expect(rows(...above)).toEqual({ state: 'not recognised', by: null, rows: [] });
    });

    it.each([
      ['Show data for', '1/31/2020'],
      ['Show data for*', '2020-01-31'],
      ['Daten anzeigen für', '31.01.2020'],
      ['Mostrar datos de', '31/01/2020'],
      ['Afficher les données du', '31/01/2020'],
    ])('keeps to the record and marks every row: %s %s', (label, day) => {
      const reading = rows(dayField(label, day));
      expect([reading.state, reading.by]).toEqual(['read', 'labels']);
      expect(reading.rows.map(({ lineId, stale }) => [lineId, stale])).toEqual(
        LINES.map(({ lineId }) => [lineId, true]),
      );
    });

    it('gives nothing to another contract’s services even then', () => {
      const strange = LINES.map((one, index) => line(one.lineId, `X${index}`, '', '9', '1'));
      show(
        classicHeader('Managed Services', 19064),
        dayField('Show data for', '1/31/2020'),
        current(USUAL, strange),
      );
      expect(page().read(figures(LINES)).rows).toEqual([]);
      go(`${UI}/contracts/views/contractServices.asp`);
      show(dayField('Show data for', '1/31/2020'), current(USUAL, others));
      expect(page().read(figures(LINES)).rows).toEqual([]);
    });
  });

  const acme = { ...figures(LINES, 123), name: 'Acme Umbrella' };
  const zeta = { ...figures(LINES, 124), name: 'Zeta Umbrella' };

  it('gives the old rows nothing where another list is the next contract’s already, or some of them are gone', () => {
    const other = (total: string) =>
      `<table><tr><th>Month</th><th>Invoices</th><th>Total</th></tr><tr><td>October</td><td>1</td><td>${total}</td></tr></table>`;
    go(umbrella(123));
    show(umbrellaPage('Acme Umbrella', `<section>${other('17.00')}</section>${classic(USUAL, LINES)}`));
    const shell = page();
    expect(shell.read(acme).state).toBe('read');
    expect(shell.header()).not.toBeNull();
    go(umbrella(124));
    const next = {
      ...zeta,
      lines: LINES.map((one) => (one.lineId === 'L1' ? { ...one, quantity: toDecimal('9') } : one)),
    };
    const section = document.querySelector('section');
    if (section) section.innerHTML = other('99.00');
    expect(shell.read(next).state).toBe('no grid');
    expect(shell.header()).toBeNull();
    document.querySelector('[data-line="L6"]')?.remove();
    expect(shell.read(next).state).toBe('no grid');
    show(umbrellaPage('Zeta Umbrella', classic(USUAL, next.lines)));
    expect(shell.read(next).rows).toHaveLength(6);
    expect(shell.header()).not.toBeNull();
  });

  it('gives the old rows nothing after a change of contract in place', () => {
    go(umbrella(123));
    show(umbrellaPage('Acme Umbrella', classic(USUAL, LINES)));
    const shell = page();
    expect(shell.read(acme).state).toBe('read');
    expect(shell.header()).not.toBeNull();
    go(umbrella(124));
    expect(shell.read(zeta).state).toBe('no grid');
    expect(shell.header()).toBeNull();
    show(umbrellaPage('Zeta Umbrella', classic(USUAL, LINES.slice(1))));
    expect(shell.read({ ...zeta, lines: LINES.slice(1) }).rows).toHaveLength(5);
    expect(shell.header()).not.toBeNull();
  });

  it('gives a heading that was never seen no total at once, unless it names the contract', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(50_000);
    go(umbrella(123));
    show(umbrellaPage('Acme Umbrella', classic(USUAL, LINES)));
    const shell = page();
    shell.read(acme);
    expect(shell.header()).not.toBeNull();
    // One change of contract overtakes another: the address is Zeta's, the page that of the one between.
    go(umbrella(124));
    show(umbrellaPage('Umbrella Between', '<p>Loading</p>'));
    shell.read(zeta);
    expect(shell.header()).toBeNull();
    show(umbrellaPage('Zeta Umbrella', '<p>Loading</p>'));
    shell.read(zeta);
    expect(shell.header()).not.toBeNull();
    // A heading that never names its contract has its total after a while.
    show(umbrellaPage('Service Bundles and Services', classic(USUAL, LINES.slice(1))));
    const later = { ...zeta, lines: LINES.slice(1) };
    shell.read(later);
    expect(shell.header()).toBeNull();
    now.mockReturnValue(52_000);
    shell.read(later);
    expect(shell.header()).not.toBeNull();
    now.mockRestore();
  });
});
