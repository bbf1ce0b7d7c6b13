// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtRecord, generateMsp } from '../../msp';
import { COLLECTIONS, WITH_UDFS } from './entities';
import { type EntityName, FIELDS } from './fields';
import { smallMsp } from './fixture.testing';
import { ask, type Loopback, startLoopback } from './loopback.testing';
import { type Contract, loadContract } from './openapi.testing';

const contract = loadContract();
if (!contract) console.warn('Skipped: no Autotask Swagger document here (SEATCHECK_SPECS names its folder).');

const modelOf = (entity: string): string =>
  entity === 'Companies' ? 'CompanyModel' : `${entity.replace(/s$/, '')}Model`;
const ALL = { filter: [{ op: 'gte', field: 'id', value: 0 }], maxRecords: 500 };

describe.skipIf(!contract)('the Swagger document', () => {
  const judge = contract as Contract;
  let loopback: Loopback;
  beforeAll(async () => {
    loopback = await startLoopback(smallMsp(), { latency: 0 });
  });
  afterAll(() => loopback.close());

  /** Asks, and says what is not as documented: address, body or answer. */
  async function judged(method: string, path: string, body?: unknown, from = loopback): Promise<unknown[]> {
    const [plain = '', search = ''] = path.split('?');
    const reply = await ask(from, method, path, body);
    return [
      reply.status,
      ...judge.request(method, plain, [...new URLSearchParams(search).keys()]),
      ...(body === undefined ? [] : judge.body(method, plain, body)),
      ...judge.reply(method, plain, reply.status, reply.body),
    ];
  }

  it.each(Object.keys(FIELDS))('has exactly the fields of %s', (entity) => {
    const own = Object.keys(FIELDS[entity as EntityName]);
    const all = WITH_UDFS.has(entity as EntityName) ? [...own, 'userDefinedFields'] : own;
    expect(all.sort()).toEqual(judge.fieldsOf(modelOf(entity)).sort());
  });

  it.each(Object.keys(COLLECTIONS))('describes what %s answers', async (entity) => {
    const search = encodeURIComponent(JSON.stringify(ALL));
    expect(await judged('POST', `/${entity}/query`, ALL)).toEqual([200]);
    expect(await judged('GET', `/${entity}/query?search=${search}`)).toEqual([200]);
    expect(await judged('POST', `/${entity}/query`, { ...ALL, includeFields: ['id'] })).toEqual([200]);
    expect(await judged('POST', `/${entity}/query/count`, ALL)).toEqual([200]);
    expect(await judged('GET', `/${entity}/entityInformation`)).toEqual([200]);
    expect(await judged('GET', `/${entity}/entityInformation/fields`)).toEqual([200]);
    expect(await judged('POST', `/${entity}/query`, { maxRecords: 5 })).toEqual([500]);
    const id = loopback.rest.state[COLLECTIONS[entity as keyof typeof COLLECTIONS]][0]?.id;
    expect(await judged('GET', `/${entity}/${id}`)).toEqual([200]);
  });

  it('describes all else, writes and refusals among them', async () => {
    expect(await judged('GET', '/ThresholdInformation')).toEqual([200]);
    expect(await judged('GET', '/Version')).toEqual([200]);
    expect(await judged('GET', '/ZoneInformation?user=api%40acme.example')).toEqual([200]);
    expect(await judged('GET', '/ZoneInformation?user=nobody')).toEqual([500]);
    for (const child of ['Services', 'ServiceBundles', 'ServiceUnits', 'ServiceBundleUnits'])
      expect(await judged('GET', `/Contracts/10/${child}`)).toEqual([200]);
    const change = { unitChange: 1, effectiveDate: '2026-11-20T00:00:00.000Z' };
    const line = { ...change, contractServiceID: 101 };
    expect(await judged('POST', '/ContractServiceAdjustments', line)).toEqual([200]);
    expect(await judged('POST', '/Contracts/10/ServiceAdjustments', line)).toEqual([200]);
    const bundle = { ...change, contractServiceBundleID: 101 };
    expect(await judged('POST', '/ContractServiceBundleAdjustments', bundle)).toEqual([200]);
    expect(await judged('POST', '/Contracts/10/ServiceBundleAdjustments', bundle)).toEqual([200]);
    expect(await judged('PATCH', '/Contracts/10/Services', { id: 101, unitPrice: 2 })).toEqual([200]);
    expect(await judged('POST', '/ContractServiceAdjustments', change)).toEqual([500]);
    expect(judge.body('POST', '/ContractServiceAdjustments', { unitChange: '1' })).not.toEqual([]);
    expect(judge.reply('GET', '/ThresholdInformation', 200, { used: 1 })).not.toEqual([]);
  });

  it('describes a generated MSP, but for the half units that ConnectWise has in one line', async () => {
    const msp = generateMsp({ seed: 7, customers: 40, months: 1, today: '2026-11-20' });
    const halves: AtRecord[] = msp.autotask.contractServiceUnits.filter(
      (row) => !Number.isInteger(row.units),
    );
    expect(new Set(halves.map((row) => row.contractServiceID)).size).toBe(1);
    for (const row of halves) row.units = Math.floor(Number(row.units));
    const generated = await startLoopback(msp, { latency: 0 });
    for (const entity of Object.keys(COLLECTIONS))
      expect([entity, ...(await judged('POST', `/${entity}/query`, ALL, generated))]).toEqual([entity, 200]);
    await generated.close();
  }, 60_000);
});
