import { describe, expect, it } from 'vitest';
import { cycleMonths } from '@/lib/model/cycle';
import { fakeAutotask, refuse, whole } from './fake.testing';
import { read, tables } from './lines.testing';

/** Contract 10 is billed monthly. */
const periodOf = async (periodType: number | null, change: object = {}) => {
  const Services = [{ id: 1, name: 'Email Security', unitPrice: 2.5, periodType }];
  const { first, fake } = await read({ ...tables(), Services, ...change });
  return {
    period: first.lines[0]?.pricePeriod,
    asked: fake.paths().filter((path) => path.includes('fields')),
  };
};

describe('what the price of a line is for', () => {
  it("is the period of its service, in the tenant's own words", async () => {
    expect((await periodOf(2)).period).toBe('Monthly');
  });

  it('is not known where service and contract differ, and both are named', async () => {
    const { period } = await periodOf(5);
    expect(period).toBe('Yearly service on a Monthly contract');
    expect(cycleMonths(period ?? '')).toBeNull();
  });

  it("is the service's alone where the price is the catalogue's", async () => {
    const ContractServices = [{ id: 101, contractID: 10, serviceID: 1 }];
    expect((await periodOf(5, { ContractServices })).period).toBe('Yearly');
  });

  it('is not guessed for a type without a label', async () => {
    const { period } = await periodOf(9);
    expect(period).toBe('Period type 9 service on a Monthly contract');
    const ContractServices = [{ id: 101, contractID: 10, serviceID: 1 }];
    const alone = (await periodOf(9, { ContractServices })).period;
    expect(alone).toBe('Period type 9');
    expect(cycleMonths(alone ?? '')).toBeNull();
  });

  it("is the contract's where the service has none, and no label is asked for", async () => {
    expect(await periodOf(null)).toEqual({ period: '', asked: [] });
  });

  it('asks for the labels once, of services and of bundles', async () => {
    const ServiceBundles = [{ id: 1, name: 'Workplace', unitPrice: 30, periodType: 5 }];
    const fields = (name: string) => `${name}/entityInformation/fields`;
    expect((await periodOf(2, { ServiceBundles })).asked.toSorted()).toEqual(
      ['ServiceBundles', 'Services'].map(fields),
    );
  });

  it('reads everything else where the labels may not be read', async () => {
    const fake = fakeAutotask({
      Services: [{ id: 1, name: 'Email Security', unitPrice: 2.5, periodType: 2 }],
    });
    fake.before = ({ path }) => (path.endsWith('/fields') ? refuse('No access.') : null);
    expect(await whole(fake.api.products)).toMatchObject([
      { id: 'autotask:1', pricePeriod: 'Period type 2' },
    ]);
  });
});
