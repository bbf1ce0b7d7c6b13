import { describe, expect, it } from 'vitest';
import { EMPTY_401, everything, failing, fakeAutotask, refuse, whole } from './fake.testing';

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
