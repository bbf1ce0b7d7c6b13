import { describe, expect, it } from 'vitest';
import { agreement, fakeAutotask, NOW, signal } from './fake.testing';
import { read, tables, units } from './lines.testing';

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
          ...{ pricePeriod: '', unchangedSince: '2026-09-01' },
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
    // No row of units, ever: no periods, which is not "not known".
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

  it('has the last period of a line that ended long ago, and the first of one that begins later', async () => {
    const old = (id: number, year: number, line = 101) => ({
      ...units(id, line, '11', 30, id),
      ...{ startDate: `${year}-05-01T00:00:00Z`, endDate: `${year}-05-31T00:00:00Z` },
    });
    const ended = { ContractServiceUnits: [old(1, 2022), old(2, 2024), old(3, 2023), old(4, 2028)] };
    const { first, fake } = await read(ended);
    expect(first.lines[0]?.periods).toMatchObject([
      { from: '2024-05-01', to: '2024-05-31', quantity: '2' },
      { from: '2028-05-01', quantity: '4' },
    ]);
    expect(fake.sent.filter(({ path }) => path === 'ContractServiceUnits/query').at(-1)?.query).toMatchObject(
      {
        filter: [{ op: 'in', field: 'contractServiceID', value: [101] }],
      },
    );
    // A row of the past that cannot be read leaves nobody knowing, and of a contract that is over nobody asks.
    const { first: unknown } = await read({
      ContractServiceUnits: [old(1, 2022), { ...old(2, 2024), units: 'x' }],
    });
    expect([unknown.lines[0]?.periods, unknown.problems.length]).toEqual([null, 1]);
    const over = fakeAutotask({ ...tables(), ...ended });
    const [closed] = await over.api.lines([{ ...agreement(10), status: 'Inactive' }], signal);
    expect(closed?.lines[0]?.periods).toEqual([]);
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
