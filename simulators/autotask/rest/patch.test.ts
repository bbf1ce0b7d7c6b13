// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallMsp } from './fixture.testing';
import { ask, errorsOf, type Loopback, startLoopback } from './loopback.testing';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback(smallMsp(), { latency: 0 });
});
afterEach(() => loopback.close());
const unchanged = () => expect(loopback.rest.state).toEqual(smallMsp().autotask);

describe('PATCH', () => {
  const list = '/Contracts/10/Services';

  it('changes price and texts, below the contract only', async () => {
    const body = { id: 101, unitPrice: 4, invoiceDescription: 'New' };
    expect(await ask(loopback, 'PATCH', list, body)).toMatchObject({ status: 200, body: { itemId: 101 } });
    expect(loopback.rest.state.contractServices[0]).toMatchObject({
      unitPrice: 4,
      invoiceDescription: 'New',
    });
    expect(loopback.rest.writes).toMatchObject([{ kind: 'patch', lineId: 101, before: { unitPrice: 3.1 } }]);
    for (const path of [
      '/ContractServices',
      '/ContractServices/101',
      `${list}/101`,
      '/Contracts/10/ServiceUnits',
    ])
      expect((await ask(loopback, 'PATCH', path, body)).status).toBe(405);
    expect((await ask(loopback, 'POST', list, body)).status).toBe(405);
    expect((await ask(loopback, 'PATCH', '/Companies', { id: 1 })).status).toBe(405);
    expect((await ask(loopback, 'PATCH', '/Contracts/10/Nothing', body)).status).toBe(404);
  });

  it.each([
    { id: 101, units: 5 },
    { id: 101, serviceID: 502 },
    { id: 999, unitPrice: 4 },
    { id: 101, contractID: 11, unitPrice: 4 },
    { unitPrice: 4 },
  ])('refuses %j', async (body) => {
    const reply = await ask(loopback, 'PATCH', list, body);
    expect([reply.status, errorsOf(reply).length]).toEqual([500, 1]);
    unchanged();
  });
});
