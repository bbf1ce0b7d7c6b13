import { beforeEach, describe, expect, it } from 'vitest';
import { ADDRESSES } from './addresses';
import { createAutotaskPage } from './page';
import { go, UI } from './test-support/address';
import { barHeader, classicHeader } from './test-support/headers';
import { list } from './test-support/lists';

const page = () => createAutotaskPage(document, window, ADDRESSES);
const show = (...html: string[]): void => {
  document.body.innerHTML = html.join('');
};
const CONTRACTS = [
  {
    'Contract Name': 'Managed Services',
    'Organization Name': 'Acme Ltd',
    'Contract Type': 'Recurring Service',
    'Start Date': '01/02/2025',
  },
  {
    'Contract Name': 'Backup',
    'Organization Name': 'Zeta',
    'Contract Type': 'Recurring Service',
    'Start Date': '01/03/2025',
  },
  {},
];
const HEADERS = ['Contract Name', 'Organization Name', 'Contract Type', 'Start Date'];

beforeEach(() => {
  document.title = 'Autotask - Contract Search';
});

describe('the search of contracts', () => {
  beforeEach(() => go(`${UI}/Mvc/Contracts/ContractGridSearch.mvc/Index`));

  it('has rows that name contract and organization each, and a badge beside the contract', () => {
    show(barHeader('Contract Search'), list(CONTRACTS, HEADERS));
    const reading = page().read(null);
    expect(reading).toMatchObject({
      state: 'read',
      by: 'labels',
      rows: [
        { agreement: 'Managed Services', company: 'Acme Ltd', product: null, quantity: null, lineId: null },
        { agreement: 'Backup', company: 'Zeta' },
      ],
    });
    expect(reading.rows[0]?.cell.textContent).toBe('Managed Services');
    expect(page().record().recordId).toBeNull();
  });

  it.each(['Time and Materials', 'Fixed Price', 'Festpreis'])(
    'leaves out contracts of another type, which may have a recurring one’s name: %s',
    (type) => {
      const other = { ...CONTRACTS[0], 'Contract Type': type };
      show(barHeader('Contract Search'), list([other, ...CONTRACTS], HEADERS));
      expect(
        page()
          .read(null)
          .rows.map(({ row }) => row.textContent),
      ).toEqual([expect.stringContaining('Recurring'), expect.stringContaining('Recurring')]);
    },
  );

  it('needs every row to name its own organization, whatever a filter says', () => {
    show(
      classicHeader('Contracts', null),
      list(
        CONTRACTS,
        HEADERS.filter((one) => one !== 'Organization Name'),
      ),
    );
    expect(page().record().companyName).toBe('Acme Ltd');
    expect(page().read(null).rows).toEqual([]);
  });
});

describe('an organization’s contracts', () => {
  beforeEach(() => go(`${UI}/Mvc/CRM/AccountDetail.mvc?accountId=3`));
  const own = HEADERS.filter((one) => one !== 'Organization Name');

  it('are the page’s own organization’s', () => {
    show(barHeader('Organization', 'Acme Ltd'), list(CONTRACTS, own));
    expect(page().screen()).toBe('agreement-search');
    expect(page().record()).toEqual({ recordId: null, names: [], companyName: 'Acme Ltd' });
    expect(page().read(null)).toMatchObject({
      state: 'read',
      rows: [
        { agreement: 'Managed Services', company: null },
        { agreement: 'Backup', company: null },
      ],
    });
  });

  it('are each row’s own where a column names it', () => {
    show(barHeader('Organization: Acme Ltd'), list(CONTRACTS, HEADERS));
    expect(page().record().companyName).toBe('Acme Ltd');
    expect(page().read(null).rows[1]).toMatchObject({ agreement: 'Backup', company: 'Zeta' });
  });

  it.each([
    ['tickets', ['Ticket Number', 'Title', 'Contract', 'Contract Type', 'Status']],
    ['devices', ['Name', 'Serial Number', 'Contract Name', 'Contract Type', 'Status']],
    ['projects', ['Name', 'Status', 'Start Date', 'End Date']],
  ])('are none of its other lists: %s', (_name, headers) => {
    const row = Object.fromEntries(headers.map((header) => [header, `${header} 1`]));
    show(barHeader('Organization', 'Acme Ltd'), list([row, row], headers));
    expect(page().read(null).rows).toEqual([]);
  });
});
