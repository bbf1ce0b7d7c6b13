// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dec } from '@/lib/reconcile/book.testing';
import { BUNDLE, type Client, SERVICE, signal, startClient, today } from './client.testing';
import { loadContract } from './openapi.testing';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.close());

describe('an adjustment', () => {
  it('changes the units from the day on, with one request of exactly these fields', async () => {
    const [way, fromToday] = await client.waysOf(SERVICE);
    expect(await client.sendAll(fromToday?.writes(dec(23)) ?? [])).toEqual(['accepted']);
    expect(client.posted().map(({ body }) => body)).toEqual([
      {
        ...{ contractID: 10, contractServiceID: 101, unitChange: 3 },
        effectiveDate: '2026-11-20T00:00:00.000Z',
      },
    ]);
    expect(await client.unitsOn(SERVICE, '2026-11-19')).toBe('20');
    expect(await client.unitsOn(SERVICE, '2026-11-20')).toBe('23');
    expect(await client.unitsOn(SERVICE, '2026-12-31')).toBe('23');
    expect(way?.day).toBe('2026-11-01');
  });

  it('is described without a key', async () => {
    const [way] = await client.waysOf(SERVICE);
    const [write] = way?.writes(dec(18)) ?? [];
    if (!write) throw new Error('no write');
    expect(client.api.writes.describe(write, await client.sight())).toBe(
      'POST ContractServiceAdjustments: contractID 10, contractServiceID 101, unitChange -2 (20 now), effectiveDate 2026-11-01',
    );
  });

  it('of a bundle is one of its own kind, and the opposite one takes it back', async () => {
    const [way] = await client.waysOf(BUNDLE);
    const [write] = way?.writes(dec(5)) ?? [];
    if (write?.kind !== 'adjust units') throw new Error('no write');
    expect(await client.sendAll([write])).toEqual(['accepted']);
    expect(await client.unitsOn(BUNDLE, today)).toBe('5');
    expect(await client.sendAll([{ ...write, change: dec(-2) }])).toEqual(['accepted']);
    expect(await client.unitsOn(BUNDLE, today)).toBe('3');
    expect(client.posted().map(({ path }) => path)).toEqual(
      Array(2).fill('/ATServicesRest/V1.0/ContractServiceBundleAdjustments'),
    );
  });

  it('adds a service that is not there, and never one that is', async () => {
    const [way, ...others] = await client.waysOf('autotask:503');
    expect([way, ...others].map((one) => one?.day)).toEqual(['2026-11-01', '2026-11-20', '2026-12-01']);
    const writes = way?.writes(dec(4)) ?? [];
    expect(await client.sendAll(writes)).toEqual(['accepted']);
    expect(client.posted().at(-1)?.body).toEqual({
      ...{ contractID: 10, serviceID: 503, unitChange: 4, effectiveDate: '2026-11-01T00:00:00.000Z' },
    });
    expect(await client.sight('autotask:503')).toMatchObject([{ quantity: '4', unitPrice: '2' }]);
    expect(await client.sendAll(writes)).toEqual(['refused']);
    expect(client.posted()).toHaveLength(1);
  });

  it('of a line that is gone is not sent: Autotask would add it', async () => {
    const [way] = await client.waysOf(SERVICE);
    expect(await client.sendAll(way?.writes(dec(22)) ?? [], [])).toEqual(['refused']);
    expect(client.posted()).toEqual([]);
  });
});

const contract = loadContract();
describe.skipIf(!contract)('the Swagger document', () => {
  it('documents every write, and what is asked before', async () => {
    await client.api.writes.missingRight(signal);
    for (const product of [SERVICE, BUNDLE, 'autotask:503'])
      await client.sendAll((await client.waysOf(product))[0]?.writes(dec(30)) ?? []);
    const below = (path: string) => path.replace(/^\/ATServicesRest\/V1\.0/, '');
    expect(client.posted().map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { method, path, body } of client.posted()) {
      expect(contract?.request(method, below(path), [])).toEqual([]);
      expect(contract?.body(method, below(path), body)).toEqual([]);
    }
    expect(contract?.request('GET', '/ContractServiceAdjustments/entityInformation', [])).toEqual([]);
  });
});
