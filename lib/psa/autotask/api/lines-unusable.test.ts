import { describe, expect, it } from 'vitest';
import { agreement, failing, fakeAutotask, refuse, signal } from './fake.testing';
import { read, tables, units } from './lines.testing';

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

  it('of what a bundle contains is no answer: a service that is left out would pass for not billed', async () => {
    const fake = fakeAutotask({
      ...tables(),
      ServiceBundleServices: [
        { id: 1, serviceBundleID: 1, serviceID: 1 },
        { id: 2, serviceBundleID: 1, serviceID: null },
      ],
    });
    expect((await failing(fake.api.lines([agreement(10)], signal))).code).toBe('psa.unreadable');
    expect((await fake.api.lines([agreement(11)], signal))[0]?.lines).toHaveLength(1);
  });

  it('fails for all asked together', async () => {
    const fake = fakeAutotask(tables());
    fake.before = ({ path }) => (path === 'ContractServiceUnits/query' ? refuse('no') : null);
    expect((await failing(fake.api.lines([agreement(10), agreement(11)], signal))).code).toBe('psa.refused');
  });
});
