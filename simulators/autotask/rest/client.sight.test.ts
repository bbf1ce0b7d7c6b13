// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUNDLE, type Client, SERVICE, startClient, today } from './client.testing';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.close());

describe('sight', () => {
  it('tells units, price, the days of all periods and what is posted, with two requests', async () => {
    await client.terms();
    const before = client.rest.log.length;
    expect(await client.sight()).toEqual([
      {
        ...{ lineId: 'autotask:101', productId: SERVICE, quantity: '20', included: '0', unitPrice: '3.1' },
        ...{ billable: 'Billable', from: '2026-10-01', to: '2026-12-31', version: null },
        postedTo: '2026-10-31',
        periods: [
          { from: '2026-11-01', to: '2026-11-30', quantity: '20' },
          { from: '2026-12-01', to: '2026-12-31', quantity: '20' },
        ],
      },
    ]);
    expect(client.rest.log.length - before).toBe(2);
    expect(await client.sight(BUNDLE)).toMatchObject([
      { lineId: 'autotask:bundle:101', quantity: '3', unitPrice: '8' },
    ]);
    expect(await client.sight('autotask:502')).toMatchObject([{ quantity: null, from: null, periods: [] }]);
    expect(await client.sight('autotask:503')).toEqual([]);
  });

  it('finds rows that name their line alone', async () => {
    for (const row of client.rest.state.contractServiceUnits) row.serviceID = null;
    expect(await client.unitsOn(SERVICE, today)).toBe('20');
  });

  it('of two periods that begin together and differ is no sight', async () => {
    const row = client.rest.state.contractServiceUnits[1];
    if (!row) throw new Error('no row');
    client.rest.control.add('contractServiceUnits', { ...row, id: 9999, units: 21 });
    await expect(client.sight()).rejects.toMatchObject({ failure: { code: 'psa.unreadable' } });
  });

  it('of services that nobody may see is no empty one', async () => {
    client.rest.state.contractServices.length = 0;
    client.rest.state.contractServiceUnits.length = 0;
    expect(await client.sight()).toEqual([]);
    client.rest.state.contracts.length = 0;
    await expect(client.sight()).rejects.toMatchObject({ failure: { code: 'psa.right' } });
  });
});

describe('terms', () => {
  it('are the contract as it is now, and say nothing that Autotask does not', async () => {
    client.rest.control.edit('contracts', 10, { contractName: 'Renamed' });
    expect(await client.terms()).toMatchObject({
      agreement: { name: 'Renamed' },
      prorates: null,
      nextInvoice: null,
    });
  });

  it('a contract that is gone is null; one that is hidden, or wrong keys, are not', async () => {
    client.rest.control.remove('contracts', 10);
    expect(await client.terms()).toMatchObject({ agreement: null });
    client.rest.state.contracts.length = 0;
    await expect(client.terms()).rejects.toMatchObject({ failure: { code: 'psa.right' } });
    client.rest.control.revokeKeys(true);
    await expect(client.terms()).rejects.toMatchObject({ failure: { code: 'psa.keys' } });
  });
});
