import { describe, expect, it } from 'vitest';
import { EMPTY_401, everything, failing, fakeAutotask, refuse, signal, whole } from './fake.testing';

const companies = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, companyName: `C${id}`, isActive: true }));
const companyQueries = (fake: ReturnType<typeof fakeAutotask>) =>
  fake.sent.filter(({ path }) => path.startsWith('Companies/'));

describe('companies', () => {
  it('are read page by page with the same query, the own company with id 0 among them', async () => {
    const fake = fakeAutotask({ Companies: companies(5) }, 2);
    expect((await whole(fake.api.companies)).map(({ recordId }) => recordId)).toEqual([0, 1, 2, 3, 4]);
    const asked = companyQueries(fake);
    expect(asked.map(({ url }) => url.pathname.split('/').slice(-1) + url.search)).toEqual([
      'query',
      'next?paging=2',
      'next?paging=4',
    ]);
    expect(new Set(asked.map(({ method, query }) => method + JSON.stringify(query))).size).toBe(1);
    expect(asked[0]?.headers).toMatchObject({
      ApiIntegrationCode: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0',
      UserName: 'api@MSP.example',
      Secret: 'S3cret#word',
      'Content-Type': 'application/json',
    });
    expect(asked[0]?.query).toMatchObject({
      maxRecords: 500,
      filter: [{ op: 'gte', field: 'id', value: 0 }],
    });
  });

  it('are read whole even when changes are asked for: no field tells of every change', async () => {
    const fake = fakeAutotask({ Companies: companies(1) });
    await fake.api.companies({ ...everything, changedSince: 1 });
    expect(JSON.stringify(companyQueries(fake)[0]?.query)).not.toContain('lastActivityDate');
  });

  it('become records, and one without a name a problem', async () => {
    const fake = fakeAutotask({
      Companies: [
        {
          id: 7,
          companyName: ' Acme ',
          companyNumber: 'A-7',
          city: 'Bonn',
          postalCode: '53111',
          isActive: false,
        },
        { id: 8, companyName: null },
        { id: 9, companyName: 'B', isActive: null },
      ],
    });
    const { items, problems } = await fake.api.companies(everything);
    expect(items).toMatchObject([
      {
        id: 'autotask:7',
        psa: 'autotask',
        recordId: 7,
        identifier: 'A-7',
        name: 'Acme',
        city: 'Bonn',
        postalCode: '53111',
        status: 'Inactive',
        inactive: true,
      },
      { recordId: 9, inactive: false },
    ]);
    expect(problems).toEqual([
      'The Autotask company 8 cannot be used: companyName is missing or not readable.',
    ]);
  });
});

describe('a next page that is refused after some days', () => {
  it('is followed above the last id', async () => {
    const fake = fakeAutotask({ Companies: companies(6) }, 2);
    const first = await fake.api.companies(everything);
    // A record that goes away meanwhile moves no boundary.
    fake.tables.Companies = companies(6).filter(({ id }) => id !== 0);
    fake.before = ({ url, query }) =>
      url.search === '?paging=2' && query?.filter[0]?.op === 'gte' ? { status: 404, body: null } : null;
    const second = await fake.api.companies({ ...everything, cursor: first.next });
    expect(second.items.map(({ recordId }) => recordId)).toEqual([2, 3]);
    const third = await fake.api.companies({ ...everything, cursor: second.next });
    expect([third.items.map(({ recordId }) => recordId), third.next]).toEqual([[4, 5], null]);
    expect(companyQueries(fake).at(-1)).toMatchObject({
      query: { filter: [{ op: 'gt', field: 'id', value: 1 }] },
    });
  });

  it('begins the list anew where ids came in no order', async () => {
    const fake = fakeAutotask({ Companies: companies(4).reverse() }, 2);
    const first = await fake.api.companies(everything);
    let isTaken = true;
    fake.before = ({ url }) => {
      if (url.search === '' || !isTaken) return null;
      isTaken = false;
      return refuse('The page token is not valid.');
    };
    const second = await fake.api.companies({ ...everything, cursor: first.next });
    expect(second.items.map(({ recordId }) => recordId)).toEqual([3, 2]);
    const third = await fake.api.companies({ ...everything, cursor: second.next });
    expect(third.items.map(({ recordId }) => recordId)).toEqual([1, 0]);
  });

  it('is not tried for ever', async () => {
    const fake = fakeAutotask({ Companies: companies(4).reverse() }, 2);
    fake.before = ({ url }) => (url.search === '' ? null : refuse('no'));
    expect((await failing(whole(fake.api.companies))).code).toBe('psa.refused');
    expect(companyQueries(fake).length).toBeLessThan(10);
  });

  it('is left to others when the keys or the service are the matter', async () => {
    const fake = fakeAutotask({ Companies: companies(4) }, 2);
    const first = await fake.api.companies(everything);
    fake.before = () => EMPTY_401;
    expect((await failing(fake.api.companies({ ...everything, cursor: first.next }))).code).toBe('psa.keys');
  });
});

describe('a next page that leads elsewhere', () => {
  it.each([
    'https://evil.example/ATServicesRest/V1.0/Companies/query/next?paging=1',
    'http://webservices5.autotask.net/ATServicesRest/V1.0/Companies/query/next?paging=1',
    'https://webservices6.autotask.net/ATServicesRest/V1.0/Companies/query/next?paging=1',
    'https://webservices5.autotask.net/ATServicesRest/V1.0/Contracts/query/next?paging=1',
    'https://webservices5.autotask.net/ATServicesRest/V1.0/Companies/query/../../Contacts?x=1',
    'https://x@webservices5.autotask.net/ATServicesRest/V1.0/Companies/query/next?paging=1',
    '/ATServicesRest/V1.0/Companies/query/next?paging=1',
  ])('%s is refused', async (nextPageUrl) => {
    const fake = fakeAutotask();
    fake.before = ({ path }) =>
      path === 'Companies/query' ? { status: 200, body: { items: [], pageDetails: { nextPageUrl } } } : null;
    expect((await failing(fake.api.companies(everything))).code).toBe('psa.unreadable');
  });

  it('takes the path in either case', async () => {
    const nextPageUrl = 'https://webservices5.autotask.net/atservicesrest/v1.0/companies/query/next?paging=1';
    const fake = fakeAutotask();
    fake.before = ({ path }) =>
      path === 'Companies/query' ? { status: 200, body: { items: [], pageDetails: { nextPageUrl } } } : null;
    expect((await fake.api.companies(everything)).next).toContain('/next?paging=1');
  });

  it('refuses one that does not move on', async () => {
    const fake = fakeAutotask({ Companies: companies(4) }, 2);
    const first = await fake.api.companies(everything);
    fake.before = ({ url }) =>
      url.search ? { status: 200, body: { items: [], pageDetails: { nextPageUrl: url.href } } } : null;
    const again = fake.api.companies({ ...everything, cursor: first.next });
    expect((await failing(again)).code).toBe('psa.unreadable');
  });
});

describe('products', () => {
  const tables = {
    Services: [
      {
        id: 1,
        name: 'Email Security',
        description: 'per mailbox',
        sku: 'TM-1',
        externalID: 'ext',
        internalID: 'TM-1',
        unitPrice: 2.5,
        isActive: true,
      },
      { id: 2, name: 'Backup', isActive: false },
    ],
    ServiceBundles: [{ id: 1, name: 'Workplace', unitPrice: 30 }],
  };

  it('are services, then bundles, each with ids of its own', async () => {
    const fake = fakeAutotask(tables, 1);
    const products = await whole(fake.api.products);
    expect(products).toMatchObject([
      {
        id: 'autotask:1',
        recordId: 1,
        identifier: 'Email Security',
        codes: ['TM-1', 'ext'],
        description: 'per mailbox',
        unitPrice: '2.5',
        inactive: false,
      },
      { id: 'autotask:2', codes: [], unitPrice: null, inactive: true },
      { id: 'autotask:bundle:1', recordId: 1, identifier: 'Workplace', unitPrice: '30' },
    ]);
  });

  it('asks for changes of both, and for everything where the condition is refused', async () => {
    const since = Date.UTC(2026, 9, 5, 8);
    const fake = fakeAutotask(tables);
    fake.before = ({ path, query }) =>
      path === 'ServiceBundles/query' && query?.filter[0]?.field === 'lastModifiedDate'
        ? refuse('Unable to find lastModifiedDate in the ServiceBundles Entity.')
        : null;
    const found = await whole(fake.api.products, { ...everything, changedSince: since });
    expect(found.map(({ id }) => id)).toEqual(['autotask:bundle:1']);
    expect(fake.sent.slice(1).map(({ path, query }) => [path, query?.filter[0]])).toEqual([
      ['Services/query', { op: 'gte', field: 'lastModifiedDate', value: '2026-10-04T08:00:00.000Z' }],
      ['ServiceBundles/query', { op: 'gte', field: 'lastModifiedDate', value: '2026-10-04T08:00:00.000Z' }],
      ['ServiceBundles/query', { op: 'gte', field: 'id', value: 0 }],
    ]);
  });
});

describe('agreements', () => {
  const contract = { contractType: 7, companyID: 5, contractName: 'Care', status: 1, contractPeriodType: 2 };
  const tables = {
    Companies: [{ id: 5, companyName: 'Acme' }],
    Contracts: [
      { ...contract, id: 10, startDate: '2026-01-01T00:00:00', endDate: '2026-12-31T00:00:00.000Z' },
      { ...contract, id: 11, status: 0, startDate: '0001-01-01T00:00:00', endDate: '9999-12-31T00:00:00' },
      { ...contract, id: 12, status: 3, companyID: 6, contractPeriodType: null },
      { ...contract, id: 13, contractType: 1 },
      { ...contract, id: 14, status: null },
      { ...contract, id: 15, startDate: '31/12/2026' },
    ],
  };

  it('are recurring service contracts, with the name of their company and labels of the picklists', async () => {
    const fake = fakeAutotask(tables);
    const { items, problems } = await fake.api.agreements(everything);
    expect(items).toMatchObject([
      {
        id: 'autotask:10',
        name: 'Care',
        typeName: 'Dienstleistung',
        companyId: 'autotask:5',
        companyName: 'Acme',
        status: 'Active',
        startDate: '2026-01-01',
        endDate: '2026-12-31',
        cancelled: false,
        parentAgreementId: null,
        billingCycle: 'Monthly',
      },
      { recordId: 11, status: 'Inactive', startDate: null, endDate: null },
      { recordId: 12, status: 'Gekündigt', companyName: '', billingCycle: '' },
    ]);
    expect(problems).toEqual([
      'The Autotask contract 14 cannot be used: status is missing or not readable.',
      'The Autotask contract 15 cannot be used: startDate is missing or not readable.',
    ]);
  });

  it('read labels once, and do without them where they may not be read', async () => {
    const fake = fakeAutotask(tables);
    await fake.api.agreements(everything);
    await fake.api.agreement(10, signal);
    expect(fake.paths().filter((path) => path.includes('entityInformation'))).toHaveLength(1);
    const other = fakeAutotask(tables);
    other.before = ({ path }) => (path.includes('entityInformation') ? { status: 403, body: '' } : null);
    expect((await other.api.agreements(everything)).items[0]).toMatchObject({
      typeName: 'Recurring Service',
      billingCycle: '',
      companyName: 'Acme',
    });
  });

  it('is found by its id, unless it is of another type or gone', async () => {
    const fake = fakeAutotask(tables);
    expect(await fake.api.agreement(10, signal)).toMatchObject({ recordId: 10, companyName: 'Acme' });
    expect(await fake.api.agreement(13, signal)).toBeNull();
    expect(await fake.api.agreement(99, signal)).toBeNull();
  });

  it('ask for at most 450 companies at once', async () => {
    const Contracts = Array.from({ length: 500 }, (_, id) => ({ ...contract, id, companyID: id + 1 }));
    const fake = fakeAutotask({ Contracts, Companies: companies(600) });
    const { items } = await fake.api.agreements(everything);
    expect(items.every(({ companyName, companyId }) => companyName === `C${companyId.slice(9)}`)).toBe(true);
    const lists = companyQueries(fake).map(
      ({ query }) => (query?.filter[0]?.value as number[] | undefined)?.length,
    );
    expect(lists.toSorted()).toEqual([450, 50]);
  });
});
