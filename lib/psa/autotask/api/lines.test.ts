import { describe, expect, it } from 'vitest';
import { agreement, failing, fakeAutotask, NOW, refuse, signal, type Tables } from './fake.testing';

const period = (month: string, days: number) => ({
  startDate: `2026-${month}-01T00:00:00.000Z`,
  endDate: `2026-${month}-${days}T00:00:00.000Z`,
});
const units = (
  id: number,
  contractServiceID: number | null,
  month: string,
  days: number,
  count: unknown,
) => ({
  ...{ id, contractID: 10, contractServiceID, serviceID: 1, units: count },
  ...period(month, days),
});

/** Contract 10: service 1 (line 101), bundle 1 (line 101 of the bundles). Contract 11: service 2 (line 102). */
const tables = (): Tables => ({
  Services: [
    { id: 1, name: 'Email Security', description: 'per mailbox', unitPrice: 2.5 },
    { id: 2, name: 'Backup', unitPrice: 9 },
  ],
  ServiceBundles: [{ id: 1, name: 'Workplace', unitPrice: 30 }],
  ServiceBundleServices: [
    { id: 1, serviceBundleID: 1, serviceID: 1 },
    { id: 2, serviceBundleID: 1, serviceID: 2 },
    { id: 3, serviceBundleID: 2, serviceID: 2 },
  ],
  ContractServices: [
    { id: 101, contractID: 10, serviceID: 1, unitPrice: 2.25, invoiceDescription: 'Mail for Acme' },
    { id: 102, contractID: 11, serviceID: 2 },
  ],
  ContractServiceBundles: [
    { id: 101, contractID: 10, serviceBundleID: 1, unitPrice: 30, adjustedPrice: 27.5 },
  ],
  ContractServiceUnits: [
    units(3, 101, '11', 30, 44),
    units(2, 101, '10', 31, 40),
    units(1, 101, '08', 31, 38),
  ],
  ContractServiceBundleUnits: [
    {
      id: 1,
      contractID: 10,
      contractServiceBundleID: 101,
      serviceBundleID: 1,
      units: 3,
      ...period('11', 30),
    },
  ],
});
const read = async (change: Tables = {}, ...ids: (number | null)[]) => {
  const fake = fakeAutotask({ ...tables(), ...change });
  const found = await fake.api.lines((ids.length > 0 ? ids : [10]).map(agreement), signal);
  return { fake, found, first: found[0] ?? { lines: [], problems: [] } };
};

describe('lines', () => {
  it('are services and bundles with their periods, in the order of their days', async () => {
    const { first } = await read();
    expect(first).toEqual({
      problems: [],
      lines: [
        {
          ...{ id: 'autotask:101', psa: 'autotask', recordId: 101, updatedAt: NOW, updatedBy: 'sync' },
          ...{ agreementId: 'autotask:10', companyId: 'autotask:5' },
          ...{ productId: 'autotask:1', productIdentifier: 'Email Security' },
          description: 'Mail for Acme',
          quantity: null,
          periods: [
            { from: '2026-10-01', to: '2026-10-31', quantity: '40' },
            { from: '2026-11-01', to: '2026-11-30', quantity: '44' },
          ],
          includes: [],
          ...{ lessIncluded: '0', unitPrice: '2.25', billable: 'Billable' },
          ...{ effectiveDate: null, cancelledDate: null, sequence: null },
        },
        expect.objectContaining({
          ...{ id: 'autotask:bundle:101', recordId: 101, productId: 'autotask:bundle:1' },
          ...{ productIdentifier: 'Workplace', description: 'Workplace', unitPrice: '27.5' },
          periods: [{ from: '2026-11-01', to: '2026-11-30', quantity: '3' }],
          includes: ['autotask:1', 'autotask:2'],
        }),
      ],
    });
  });

  it('come in the order asked, none for what is gone or was seen on a page only', async () => {
    const { found } = await read({}, 99, 11, null, 10);
    expect(found.map(({ lines }) => lines.map(({ id }) => id))).toEqual([
      [],
      ['autotask:102'],
      [],
      ['autotask:101', 'autotask:bundle:101'],
    ]);
    // No row of units in range: no periods, which is not "not known".
    expect(found[1]?.lines[0]).toMatchObject({ periods: [], unitPrice: '9', description: 'Backup' });
  });

  it('keeps both rows of a period that was split', async () => {
    const change = units(9, 101, '11', 30, 50);
    const { first } = await read({
      ContractServiceUnits: [
        { ...change, startDate: '2026-11-16T00:00:00.000Z' },
        { ...units(3, 101, '11', 30, 44), endDate: '2026-11-15T00:00:00.000Z' },
      ],
    });
    expect(first.lines[0]?.periods).toEqual([
      { from: '2026-11-01', to: '2026-11-15', quantity: '44' },
      { from: '2026-11-16', to: '2026-11-30', quantity: '50' },
    ]);
  });

  it('asks for units of the last closed months and the next, with days to spare', async () => {
    const { fake } = await read();
    const asked = fake.sent.find(({ path }) => path === 'ContractServiceUnits/query');
    expect(asked?.query?.filter).toEqual([
      { op: 'in', field: 'contractID', value: [10] },
      { op: 'gte', field: 'endDate', value: '2026-08-29T00:00:00.000Z' },
      { op: 'lte', field: 'startDate', value: '2027-01-24T00:00:00.000Z' },
    ]);
  });

  it('asks nothing about bundles where there are none, and for names once', async () => {
    const fake = fakeAutotask({ ...tables(), ContractServiceBundles: [] });
    await fake.api.lines([agreement(10), agreement(11)], signal);
    await fake.api.lines([agreement(10)], signal);
    const count = (entity: string) => fake.paths().filter((path) => path === `${entity}/query`).length;
    expect([count('ContractServices'), count('Services')]).toEqual([2, 1]);
    expect([count('ContractServiceBundleUnits'), count('ServiceBundleServices')]).toEqual([0, 0]);
  });
});

describe('rows of units that say no line', () => {
  const row = { ...units(1, null, '11', 30, 7) };

  it('are given to the only line of their service', async () => {
    const { first } = await read({ ContractServiceUnits: [row] });
    expect(first.lines[0]?.periods).toMatchObject([{ quantity: '7' }]);
    expect(first.problems).toEqual([]);
  });

  it('leave all lines of the service without a quantity where it stands there twice', async () => {
    const { first } = await read({
      ContractServices: [
        { id: 101, contractID: 10, serviceID: 1 },
        { id: 103, contractID: 10, serviceID: 1 },
        { id: 104, contractID: 10, serviceID: 2 },
      ],
      ContractServiceUnits: [row, { ...units(2, 104, '11', 30, 5), serviceID: 2 }],
    });
    expect(first.lines.slice(0, 3)).toMatchObject([
      { recordId: 101, periods: null, quantity: null },
      { recordId: 103, periods: null, quantity: null },
      { recordId: 104, periods: [{ quantity: '5' }] },
    ]);
    expect(first.problems).toEqual([
      'An Autotask units row of contract 10 cannot be used: it does not say which line it belongs to.',
    ]);
  });

  it('make a line of their own where theirs is not listed', async () => {
    const { first } = await read({ ContractServiceUnits: [{ ...units(1, 777, '11', 30, 7), serviceID: 2 }] });
    expect(first.lines.find(({ recordId }) => recordId === 777)).toMatchObject({
      productIdentifier: 'Backup',
      periods: [{ quantity: '7' }],
      unitPrice: '9',
    });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['units is', { units: null }],
    ['units is', { units: 'many' }],
    ['startDate is', { startDate: '1/11/2026' }],
    ['endDate is', { startDate: '2026-12-05T00:00:00Z' }],
  ])(
    'of a units row (%s) makes a problem and a line without a quantity, never a zero',
    async (words, change) => {
      const bad = { ...units(3, 101, '11', 30, 44), ...change };
      const { first } = await read({ ContractServiceUnits: [units(2, 101, '10', 31, 40), bad] });
      expect(first.lines[0]).toMatchObject({ recordId: 101, periods: null, quantity: null });
      expect(first.lines[1]?.periods).toHaveLength(1);
      expect(first.problems).toEqual([
        `The Autotask units row 3 cannot be used: ${words} missing or not readable.`,
      ]);
    },
  );

  it('of a line that names its service is a line without a quantity; without a service a problem alone', async () => {
    const { first } = await read({
      ContractServices: [
        { id: 101, contractID: 10, serviceID: 1, unitPrice: 'dear' },
        { id: 103, contractID: 10, serviceID: null },
      ],
    });
    expect(first.lines.map(({ id, periods }) => [id, periods === null])).toEqual([
      ['autotask:101', true],
      ['autotask:bundle:101', false],
    ]);
    expect(first.problems).toEqual([
      'The Autotask contract service 101 cannot be used: unitPrice is missing or not readable.',
      'The Autotask contract service 103 cannot be used: serviceID is missing or not readable.',
    ]);
  });

  it.each([12, null])('is an answer that names contract %s, which was not asked for', async (contractID) => {
    const fake = fakeAutotask(tables());
    fake.before = ({ path }) =>
      path === 'ContractServices/query'
        ? { status: 200, body: { items: [{ id: 1, contractID, serviceID: 1 }], pageDetails: {} } }
        : null;
    expect((await failing(fake.api.lines([agreement(10)], signal))).code).toBe('psa.unreadable');
  });

  it('fails for all asked together', async () => {
    const fake = fakeAutotask(tables());
    fake.before = ({ path }) => (path === 'ContractServiceUnits/query' ? refuse('no') : null);
    expect((await failing(fake.api.lines([agreement(10), agreement(11)], signal))).code).toBe('psa.refused');
  });
});
