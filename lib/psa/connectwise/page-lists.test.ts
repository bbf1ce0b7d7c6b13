import { beforeEach, describe, expect, it } from 'vitest';
import { LINES } from '../grid/test-support/lines';
import { split, USUAL } from '../grid/test-support/render';
import { ADDRESSES } from './addresses';
import { createConnectWisePage } from './page';
import { APP, agreementHash, hashOf, stateOf } from './test-support/address';
import { bannerHtml } from './test-support/banner';

const go = (address: string): void => window.history.replaceState(null, '', address);
const show = (html: string, banner = 'Agreement - Managed Services'): void => {
  document.body.innerHTML = bannerHtml(banner) + html;
};
const page = (): ReturnType<typeof createConnectWisePage> =>
  createConnectWisePage(document, window, ADDRESSES);
const list = (names: Record<string, string>[], headers: string[]): string =>
  `<div class="mm_grid"><div class="cw-ml-header"><table><tr><td></td>${headers.map((h) => `<td><span>${h}</span></td>`).join('')}</tr></table></div>
  <div><table>${names.map((row) => `<tr><td></td>${headers.map((h) => `<td data-head="${h}">${row[h] ?? ''}</td>`).join('')}</tr>`).join('')}</table></div></div>`;

beforeEach(() => {
  document.title = 'Manage';
  go(APP + agreementHash(19064));
  show(split(USUAL, LINES));
});

describe('read, on lists of many agreements', () => {
  it('reads Agreement Search: each row names its agreement and company', () => {
    go(APP + hashOf(stateOf('agreement_search', 0, 'agreements'), 'AgreementList'));
    const rows = [
      {
        'Agreement Name': 'Managed Services',
        'Company Name': 'Acme Ltd',
        Amount: '$1,200.00',
        Status: 'Active',
      },
      { 'Agreement Name': 'Backup', 'Company Name': 'Zeta', Amount: '$0.00', Status: 'Active' },
      {},
    ];
    show(
      list(rows, ['Agreement Type', 'Agreement Name', 'Company Name', 'Amount', 'Status']),
      'Agreement Search',
    );
    const reading = page().read(null);
    expect(reading).toMatchObject({
      state: 'read',
      by: 'labels',
      rows: [
        { agreement: 'Managed Services', company: 'Acme Ltd', product: null, quantity: null, lineId: null },
        { agreement: 'Backup', company: 'Zeta' },
      ],
    });
    expect(reading.rows[0]?.cell.textContent).toBe('$1,200.00');
  });

  it('does not take the header of a list for a row of it', () => {
    go(APP + hashOf(stateOf('agreement_search', 0, 'agreements'), 'AgreementList'));
    show(
      '<table><tr><td>Agreement Name</td><td>Company Name</td><td>Amount</td></tr><tr><td>Backup</td><td>Zeta</td><td>5.00</td></tr></table>',
      'Agreement Search',
    );
    expect(
      page()
        .read(null)
        .rows.map(({ company }) => company),
    ).toEqual(['Zeta']);
    document.querySelector('tr:last-child')?.remove();
    expect(page().read(null).state).toBe('no grid');
  });

  it('reads the Additions tab of Agreement Search: rows of many agreements', () => {
    go(APP + hashOf(stateOf('agreement_search', 0, 'additions'), 'AgreementAdditionList'));
    const headers = ['Product ID', 'Company Name', 'Quantity', 'Agreement Name', 'Effective'];
    const row = { 'Product ID': 'XDR-EP', 'Company Name': 'Acme Ltd', Effective: '4/5/2026' };
    const rows = [
      { ...row, Quantity: '12.50', 'Agreement Name': 'Managed Services' },
      { ...row, Quantity: '1,234.00', 'Agreement Name': '' },
      { ...row, Quantity: '', 'Agreement Name': 'Backup' },
    ];
    show(list(rows, headers), 'Agreement Search');
    const reading = page().read(null);
    expect(reading.state).toBe('read');
    expect(reading.rows).toMatchObject([
      {
        product: 'XDR-EP',
        company: 'Acme Ltd',
        agreement: 'Managed Services',
        quantity: '12.5',
        stale: false,
      },
    ]);
    expect(reading.rows[0]?.cell.dataset.head).toBe('Quantity');
  });

  it('needs every row of a list of many agreements to name its own', () => {
    go(APP + hashOf(stateOf('agreement_search', 0, 'additions'), 'AgreementAdditionList'));
    expect(page().read(null).state).toBe('not recognised');
  });
});
