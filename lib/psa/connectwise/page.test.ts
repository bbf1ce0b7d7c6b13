import { beforeEach, describe, expect, it, vi } from 'vitest';
import { figures, LINES, line } from '../grid/test-support/lines';
import { COLUMNS as C, split, table, USUAL } from '../grid/test-support/render';
import { createConnectWisePage } from './page';
import { APP, agreementHash, hashOf, stateOf } from './test-support/address';
import { bannerHtml } from './test-support/banner';

const go = (address: string): void => window.history.replaceState(null, '', address);
const show = (html: string, banner = 'Agreement - Managed Services'): void => {
  document.body.innerHTML = bannerHtml(banner) + html;
};
const page = (): ReturnType<typeof createConnectWisePage> => createConnectWisePage(document, window);
const list = (names: Record<string, string>[], headers: string[]): string =>
  `<div class="mm_grid"><div class="cw-ml-header"><table><tr><td></td>${headers.map((h) => `<td><span>${h}</span></td>`).join('')}</tr></table></div>
  <div><table>${names.map((row) => `<tr><td></td>${headers.map((h) => `<td data-head="${h}">${row[h] ?? ''}</td>`).join('')}</tr>`).join('')}</table></div></div>`;

beforeEach(() => {
  document.title = 'Manage';
  go(APP + agreementHash(19064));
  show(split(USUAL, LINES));
});

describe('screen', () => {
  it('comes from the address', () => {
    expect(page().screen()).toBe('agreement-additions');
    go(APP + agreementHash(19064, 'agreement'));
    expect(page().screen()).toBe('agreement');
    go('/login/login.aspx');
    expect(page().screen()).toBeNull();
  });

  it('comes from the banner where the address says nothing known', () => {
    go(APP + hashOf(stateOf('xy100', 5)));
    expect(page().screen()).toBe('agreement-additions');
    show(split(USUAL, LINES), 'Managed Services');
    expect(page().screen()).toBeNull();
    show('', 'Agreement Search');
    expect(page().screen()).toBe('agreement-search');
  });

  it('tells the Additions tab of Agreement Search by its header where the address does not', () => {
    go(APP + hashOf(stateOf('agreement_search', 0), 'AgreementList'));
    show(list([], ['Agreement Name', 'Company Name', 'Amount']), 'Agreement Search');
    expect(page().screen()).toBe('agreement-search');
    show(list([], ['Agreement Name', 'Company Name', 'Product ID', 'Quantity']), 'Agreement Search');
    expect(page().screen()).toBe('additions-search');
  });
});

describe('record', () => {
  it('has the id of the address and the names of banner and title', () => {
    document.title = 'Manage: Agreement - Managed  Services';
    document.body.insertAdjacentHTML('beforeend', '<input class="cw_company" value=" Acme Ltd ">');
    expect(page().record()).toEqual({
      recordId: 19064,
      names: ['Managed Services', 'Manage', 'Agreement - Managed Services'].filter(
        (name) => name !== 'Manage',
      ),
      companyName: 'Acme Ltd',
    });
  });

  it('takes no name from hidden banners, windows and empty fields', () => {
    document.body.innerHTML = `<div style="display:none">${bannerHtml('Agreement - Old')}</div>
      <div class="cw-gxt-wnd">${bannerHtml('Agreement - Window')}<input class="cw_company" value="Other"></div>
      <input class="cw_company" value="">`;
    document.title = '';
    expect(page().record()).toEqual({ recordId: 19064, names: [], companyName: null });
  });
});

describe('read', () => {
  it('waits while the list is not there, empty, or being fetched', () => {
    show('');
    expect(page().read(figures(LINES)).state).toBe('no grid');
    show(split(USUAL, []));
    expect(page().read(figures(LINES)).state).toBe('no grid');
    show(
      `${table([C.sequence, C.description, C.price, C.effective], LINES)}<div class="cw-loading-spinner"></div>`,
    );
    expect(page().read(figures([line('Z', 'Z', 'Z', '1', '1')])).state).toBe('no grid');
  });

  it('says when rows are there and nothing holds', () => {
    show(table([C.sequence, { header: 'What', text: () => 'Something' }, C.price, C.effective], LINES));
    expect(page().read(figures(LINES))).toEqual({ state: 'not recognised', by: null, rows: [] });
  });

  it('has nothing for an agreement’s other tabs', () => {
    go(APP + agreementHash(19064, 'agreement'));
    expect(page().read(figures(LINES)).state).toBe('no grid');
    expect(page().header()).not.toBeNull();
  });

  it('does not lay one agreement’s figures over another one’s page', () => {
    expect(page().read(figures(LINES, 4)).state).toBe('no grid');
  });

  it('lets a known record be called like another kind', () => {
    show(split(USUAL, LINES), 'Invoice - Acme');
    const known = { ...figures(LINES), name: 'Invoice - Acme' };
    expect(page().read(known).state).toBe('read');
    expect(page().read(figures(LINES)).state).toBe('vetoed');
  });

  it('gives the old grid nothing after a change of record, until its rows change or long after', () => {
    const now = vi.spyOn(window.performance, 'now').mockReturnValue(1000);
    const adapter = page();
    expect(adapter.read(figures(LINES)).state).toBe('read');
    go(APP + agreementHash(2));
    const equal = figures(LINES, 2);
    expect(adapter.read(equal).state).toBe('no grid');
    now.mockReturnValue(5000);
    expect(adapter.read(equal).state).toBe('no grid');
    show(split(USUAL, LINES.slice(0, 5)));
    expect(adapter.read(equal).state).toBe('read');

    go(APP + agreementHash(3));
    expect(adapter.read(figures(LINES, 3)).state).toBe('no grid');
    now.mockReturnValue(20_000);
    expect(adapter.read(figures(LINES, 3)).state).toBe('read');
  });

  it('does not take a banner that comes late for a change of record', () => {
    go(APP + hashOf(stateOf('agreement_detail', 0, 'additions'), 'AgreementDetail'));
    document.body.innerHTML = split(USUAL, LINES);
    const adapter = page();
    expect(adapter.read(figures(LINES)).state).toBe('read');
    document.body.insertAdjacentHTML('afterbegin', bannerHtml('Agreement - Managed Services'));
    expect(adapter.read(figures(LINES)).state).toBe('read');
  });

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

  it('reads anew what was changed, hidden or replaced since', () => {
    const adapter = page();
    const first = (): HTMLElement | null => document.querySelector('tr[data-line="L2"]');
    expect(adapter.read(figures(LINES)).rows).toHaveLength(6);
    const cell = first()?.querySelector('[data-quantity] div');
    if (cell) cell.textContent = '777';
    expect(adapter.read(figures(LINES)).rows[1]).toMatchObject({
      lineId: 'L2',
      stale: true,
      quantity: '777',
    });
    const replaced = first()?.querySelector('[data-quantity]')?.cloneNode(true);
    if (replaced) first()?.querySelector('[data-quantity]')?.replaceWith(replaced);
    expect(adapter.read(figures(LINES)).rows[1]?.cell).toBe(replaced);
    first()?.querySelector('[data-quantity] div')?.setAttribute('style', 'visibility:hidden');
    expect(adapter.read(figures(LINES)).rows).toHaveLength(5);
    first()?.remove();
    expect(adapter.read(figures(LINES)).rows).toHaveLength(5);
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

describe('header', () => {
  it('is what stands around the banner’s label', () => {
    const header = page().header();
    expect(header?.querySelector('.detailLabel:not(.navigationEntry)')?.textContent).toBe(
      'Agreement - Managed Services',
    );
    expect(header?.closest('.cw-main-banner')).not.toBeNull();
  });

  it('is not there without a banner', () => {
    document.body.innerHTML = split(USUAL, LINES);
    expect(page().header()).toBeNull();
  });
});

describe('fingerprint', () => {
  it('is the cell texts of the widest list, emptied rows left out, at most 40', () => {
    expect(page().fingerprint()).toHaveLength(6);
    expect(page().fingerprint()[0]).toEqual([
      '',
      '1',
      '2/1/2025',
      '',
      'WFBS-ADV',
      'Worry-Free Services Advanced',
      '42.00',
      '$3.50',
      '$147.00',
      '',
    ]);
    const many = Array.from({ length: 90 }, (_, at) => line(`M${at}`, `P${at}`, 'Part', String(at), '1'));
    show(split(USUAL, many));
    expect(page().fingerprint()).toHaveLength(40);
  });
});

describe('outline', () => {
  it('has structure and header words, no name and no figure', () => {
    document.title = 'Manage: Managed Services';
    document.body.insertAdjacentHTML('beforeend', '<input class="cw_company" value="Acme Ltd">');
    const text = page().outline();
    expect(text).toContain('screen agreement-additions, tail AgreementDetail');
    expect(text).toContain('"Product ID" | "Description" | "Quantity"');
    expect(text).toContain('number 99.99');
    expect(text).toContain('date 9/9/9999');
    expect(text).toContain('div.mm_grid');
    for (const secret of [
      'Managed',
      'Acme',
      '19064',
      ...LINES.flatMap((one) => [one.productIdentifier, one.description]),
    ])
      expect(text).not.toContain(secret);
    expect(text.replace(/^rows \d+|9/gm, '')).not.toMatch(/\d/);
  });
});
