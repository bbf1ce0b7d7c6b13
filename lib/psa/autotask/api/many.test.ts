import { describe, expect, it } from 'vitest';
import { agreement, fakeAutotask, signal } from './fake.testing';

describe('many contracts', () => {
  const CONTRACTS = 1_000;
  const SERVICES = 4;
  const MONTHS = ['08', '09', '10', '11', '12'];

  it('are read with few requests', async () => {
    const ids = Array.from({ length: CONTRACTS }, (_, at) => at + 1);
    const ContractServices = ids.flatMap((contractID) =>
      Array.from({ length: SERVICES }, (_, at) => ({ id: contractID * 10 + at, contractID, serviceID: at })),
    );
    const ContractServiceUnits = ContractServices.flatMap(({ id, contractID, serviceID }) =>
      MONTHS.map((month, at) => ({
        ...{ id: id * 10 + at, contractID, contractServiceID: id, serviceID, units: at },
        ...{ startDate: `2026-${month}-01T00:00:00Z`, endDate: `2026-${month}-30T00:00:00Z` },
      })),
    );
    const Services = Array.from({ length: SERVICES }, (_, id) => ({ id, name: `S${id}` }));
    const fake = fakeAutotask({ ContractServices, ContractServiceUnits, Services });
    const { linesAtOnce } = fake.api;
    let lines = 0;
    for (let at = 0; at < CONTRACTS; at += linesAtOnce) {
      const found = await fake.api.lines(ids.slice(at, at + linesAtOnce).map(agreement), signal);
      lines += found.flatMap((one) => one.lines.filter(({ periods }) => periods?.length === 4)).length;
    }
    expect(lines).toBe(CONTRACTS * SERVICES);
    // August is over before the window begins. Ten times: a page of services, one of bundles, four or five of units; names once, the threshold once.
    expect(fake.sent.length).toBeLessThanOrEqual(10 * (1 + 1 + 5) + 2);
  });
});
