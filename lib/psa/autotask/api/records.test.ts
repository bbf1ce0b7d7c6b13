import { describe, expect, it } from 'vitest';
import { everything, fakeAutotask, refuse, signal, whole } from './fake.testing';

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
    const fake = fakeAutotask({
      Contracts,
      Companies: Array.from({ length: 600 }, (_, id) => ({ id, companyName: `C${id}` })),
    });
    const { items } = await fake.api.agreements(everything);
    expect(items.every(({ companyName, companyId }) => companyName === `C${companyId.slice(9)}`)).toBe(true);
    const lists = fake.sent
      .filter(({ path }) => path === 'Companies/query')
      .map(({ query }) => (query?.filter[0]?.value as number[] | undefined)?.length);
    expect(lists.toSorted()).toEqual([450, 50]);
  });
});
