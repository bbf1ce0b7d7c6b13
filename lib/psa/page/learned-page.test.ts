import { beforeEach, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../connectwise/addresses';
import { createConnectWisePage } from '../connectwise/page';
import { APP, agreementHash } from '../connectwise/test-support/address';
import { bannerHtml } from '../connectwise/test-support/banner';
import { learnedFrom } from '../grid/learned-reading';
import { figures, LINES, OTHER_LINES } from '../grid/test-support/lines';
import { COLUMNS as C, type Column, quantityAs, renamed, split } from '../grid/test-support/render';

/** Cells that say more than product and quantity: neither content nor labels read them. */
const WORDY: Column[] = [
  { ...C.product, text: (one) => `<a>${one.productIdentifier}</a> per seat` },
  C.price,
  quantityAs((value) => `${value} of 5000`),
];
const LAYOUT = { rows: 'table>tbody>tr', product: 'td:nth-child(1)', quantity: 'td:nth-child(3)', number: 0 };
const show = (html: string): void => {
  document.body.innerHTML = bannerHtml('Agreement - Managed Services') + html;
};
const page = () => createConnectWisePage(document, window, ADDRESSES);

beforeEach(() => {
  document.title = 'Manage';
  window.history.replaceState(null, '', APP + agreementHash(19064));
  show(split(WORDY, LINES));
});

describe('a page that somebody taught', () => {
  it('is read where nothing else reads it, and says at once how well the lines fit', () => {
    const taught = page();
    expect(taught.read(figures(LINES))).toMatchObject({ state: 'not recognised', by: null });
    const fit = taught.learn(learnedFrom(LAYOUT), figures(LINES));
    expect(fit).toMatchObject({ filled: 6, known: 6, agreeing: 6 });
    const { state, by, rows } = taught.read(figures(LINES));
    expect([state, by]).toEqual(['read', 'learned']);
    expect(rows.map(({ lineId, quantity, stale }) => [lineId, quantity, stale])).toEqual(
      LINES.map((one) => [one.lineId, one.quantity, false]),
    );
    expect(rows.every(({ cell }) => cell.hasAttribute('data-quantity'))).toBe(true);
    taught.learn(null, null);
    expect(taught.read(figures(LINES)).state).toBe('not recognised');
  });

  it('is read anew when its rows change', () => {
    const taught = page();
    taught.learn(learnedFrom(LAYOUT), figures(LINES));
    taught.read(figures(LINES));
    const cell = document.querySelectorAll('[data-quantity] div')[1];
    if (cell) cell.textContent = '77 of 5000';
    expect(taught.read(figures(LINES)).rows.map(({ lineId }) => lineId)).toEqual(
      LINES.map(({ lineId }) => (lineId === 'L2' ? null : lineId)),
    );
    show(split(WORDY, OTHER_LINES));
    expect(taught.read(figures(LINES)).state).toBe('not recognised');
  });

  it('is not read without known lines, which alone prove it', () => {
    const taught = page();
    expect(taught.learn(learnedFrom(LAYOUT), null)).toBeNull();
    expect(taught.read(null).by).not.toBe('learned');
    expect(taught.read(figures(OTHER_LINES)).state).toBe('not recognised');
  });

  it('is not read while a list of another kind is in view: an invoice has the same products and quantities', () => {
    const invoice = split(
      [...WORDY, renamed(C.sequence, 'Invoice Number'), renamed(C.check, 'Invoice Date')],
      LINES,
    );
    show(invoice);
    const taught = page();
    taught.learn(learnedFrom(LAYOUT), figures(LINES));
    expect(taught.read(figures(LINES)).rows).toEqual([]);
  });

  it('is read by content as before where content can', () => {
    show(split([C.product, C.quantity, C.price], LINES));
    const taught = page();
    taught.learn(learnedFrom(LAYOUT), figures(LINES));
    expect(taught.read(figures(LINES)).by).toBe('content');
  });
});
