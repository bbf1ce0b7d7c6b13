import { beforeEach, describe, expect, it } from 'vitest';
import { outlineOf } from '../grid/outline';
import { LINES, line } from '../grid/test-support/lines';
import { COLUMNS as C, split, USUAL } from '../grid/test-support/render';
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

describe('screen', () => {
  it('comes from the address', () => {
    expect(page().screen()).toBe('agreement-lines');
    go(APP + agreementHash(19064, 'agreement'));
    expect(page().screen()).toBe('agreement');
    go('/login/login.aspx');
    expect(page().screen()).toBeNull();
  });

  it('comes from the banner where the address says nothing known', () => {
    go(APP + hashOf(stateOf('xy100', 5)));
    expect(page().screen()).toBe('agreement-lines');
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
    expect(page().screen()).toBe('lines-search');
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
    const many = Array.from({ length: 45 }, (_, at) => line(`M${at}`, `P${at}`, 'Part', String(at), '1'));
    show(split([C.product, C.quantity, C.price], many));
    expect(page().fingerprint()).toHaveLength(40);
  });
});

describe('outline', () => {
  it('has structure and header words, no name and no figure', () => {
    document.title = 'Manage: Managed Services';
    document.body.insertAdjacentHTML('beforeend', '<input class="cw_company" value="Acme Ltd">');
    const text = outlineOf(page().sight());
    expect(text).toContain('screen agreement-lines, tail AgreementDetail');
    expect(text).toContain('"product id" | "description" | "quantity"');
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
    expect(text.replace(/^rows \d+\+|9/gm, '')).not.toMatch(/\d/);
  });
});
