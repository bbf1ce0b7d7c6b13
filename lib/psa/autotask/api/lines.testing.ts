import { agreement, fakeAutotask, signal, type Tables } from './fake.testing';

export const period = (month: string, days: number) => ({
  startDate: `2026-${month}-01T00:00:00.000Z`,
  endDate: `2026-${month}-${days}T00:00:00.000Z`,
});
export const units = (
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
export const tables = (): Tables => ({
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
export const read = async (change: Tables = {}, ...ids: (number | null)[]) => {
  const fake = fakeAutotask({ ...tables(), ...change });
  const found = await fake.api.lines((ids.length > 0 ? ids : [10]).map(agreement), signal);
  return { fake, found, first: found[0] ?? { lines: [], problems: [] } };
};
