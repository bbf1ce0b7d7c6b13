// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import type { PushWrite } from '@/lib/model/push';
import { dec } from '@/lib/reconcile/book.testing';
import { agreement, everything, fakeAutotask, signal, whole } from './fake.testing';
import { FIELDS } from './fields';
import {
  BundleUnitsBody,
  CompanyBody,
  ContractBody,
  ContractBundleBody,
  ContractServiceBody,
  MemberBody,
  ProductBody,
  ServiceUnitsBody,
} from './schemas';
import { loadSwagger, type Swagger } from './swagger.testing';

const swagger = loadSwagger();

const MODELS = {
  Companies: 'CompanyModel',
  Contracts: 'ContractModel',
  Services: 'ServiceModel',
  ServiceBundles: 'ServiceBundleModel',
  ServiceBundleServices: 'ServiceBundleServiceModel',
  ContractServices: 'ContractServiceModel',
  ContractServiceBundles: 'ContractServiceBundleModel',
  ContractServiceUnits: 'ContractServiceUnitModel',
  ContractServiceBundleUnits: 'ContractServiceBundleUnitModel',
} as const;
const BODIES = {
  Companies: CompanyBody,
  Contracts: ContractBody,
  Services: ProductBody,
  ServiceBundles: ProductBody,
  ServiceBundleServices: MemberBody,
  ContractServices: ContractServiceBody,
  ContractServiceBundles: ContractBundleBody,
  ContractServiceUnits: ServiceUnitsBody,
  ContractServiceBundleUnits: BundleUnitsBody,
} as const;
const entities = Object.keys(MODELS) as (keyof typeof MODELS)[];

const units = {
  contractID: 10,
  units: 4,
  startDate: '2026-11-01T00:00:00Z',
  endDate: '2026-11-30T00:00:00Z',
};
const tables = {
  Companies: [1, 2, 3].map((id) => ({ id, companyName: `C${id}`, isActive: true, city: 'Bonn' })),
  Contracts: [
    {
      ...{ id: 10, contractName: 'Care', companyID: 1, contractType: 7, contractPeriodType: 2, status: 1 },
      ...{ startDate: '2026-01-01T00:00:00Z', endDate: null, lastModifiedDateTime: '2026-11-01T00:00:00Z' },
    },
  ],
  Services: [{ id: 1, name: 'Email', unitPrice: 2.5, sku: 'A', lastModifiedDate: '2026-11-01T00:00:00Z' }],
  ServiceBundles: [{ id: 1, name: 'Work', unitPrice: 30, lastModifiedDate: '2026-11-01T00:00:00Z' }],
  ServiceBundleServices: [{ id: 1, serviceBundleID: 1, serviceID: 1 }],
  ContractServices: [{ id: 101, contractID: 10, serviceID: 1, unitPrice: 2.5 }],
  ContractServiceBundles: [{ id: 101, contractID: 10, serviceBundleID: 1, adjustedPrice: 27.5 }],
  ContractServiceUnits: [{ ...units, id: 1, contractServiceID: 101, serviceID: 1 }],
  ContractServiceBundleUnits: [{ ...units, id: 1, contractServiceBundleID: 101, serviceBundleID: 1 }],
};

/** Everything that the API asks for: rights, whole lists, changes, one contract, lines. */
async function exercised() {
  const fake = fakeAutotask(tables, 2);
  await fake.api.authenticate(signal);
  for (const changedSince of [null, Date.UTC(2026, 9, 1)]) {
    const request = { ...everything, changedSince };
    await whole(fake.api.companies, request);
    await whole(fake.api.products, request);
    const [first] = await whole(fake.api.agreements, request);
    if (!first) throw new Error('no agreement');
    const [read] = await fake.api.lines([first], signal);
    expect(read).toMatchObject({ problems: [], lines: [{}, {}] });
  }
  await fake.api.agreement(10, signal);
  return fake.sent.map((one) => ({ ...one, path: one.path.replace(/\/next$/, '') }));
}

const NOT_HERE = ', which is not here (SEATCHECK_SPECS names its folder)';

describe.skipIf(!swagger)(`the Swagger document${swagger ? '' : NOT_HERE}`, () => {
  const judge = swagger as Swagger;

  it('documents every request that the client makes', async () => {
    const sent = await exercised();
    for (const { method, path, headers, query } of sent)
      expect([path, ...judge.request(method, path, headers, query)]).toEqual([path]);
    expect(new Set(sent.map(({ path }) => path)).size).toBe(entities.length + 2);
    // `next` pages are asked like the first one.
    expect(sent.filter(({ url }) => url.pathname.endsWith('/next')).length).toBeGreaterThan(0);
  });

  it('documents every write, with its headers, and what is asked of rights before', async () => {
    const fake = fakeAutotask(tables, 2);
    fake.before = ({ path }) => {
      if (path.endsWith('/entityInformation')) return { status: 200, body: { info: { canCreate: true } } };
      return path.endsWith('Adjustments') ? { status: 200, body: { itemId: 5 } } : null;
    };
    const { writes } = fake.api;
    expect(await writes.missingRight(signal)).toBeNull();
    for (const product of ['', 'bundle:']) {
      const place = { agreementId: 'autotask:10', productId: `autotask:${product}1` };
      const day = '2026-11-01' as Day;
      const lineId = `autotask:${product}101`;
      const adjust: PushWrite = { ...place, kind: 'adjust units', lineId, change: dec(-2), day };
      const sight = await writes.sight(agreement(10), place.productId, day, signal);
      expect(await writes.send(adjust, sight, signal)).toEqual({ kind: 'accepted' });
      const like = { included: dec(0), unitPrice: dec(3), like: null };
      const added: PushWrite = { ...place, ...like, kind: 'add line', quantity: dec(2), day };
      expect(await writes.send(added, [], signal)).toEqual({ kind: 'accepted' });
    }
    const sent = fake.sent.filter(({ path }) => path.includes('Adjustments'));
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET ContractServiceAdjustments/entityInformation',
      ...['ContractServiceAdjustments', 'ContractServiceAdjustments'].map((path) => `POST ${path}`),
      ...['ContractServiceBundleAdjustments', 'ContractServiceBundleAdjustments'].map(
        (path) => `POST ${path}`,
      ),
    ]);
    for (const { method, path, headers, query, status, body } of fake.sent) {
      expect([path, ...judge.request(method, path, headers, query)]).toEqual([path]);
      expect([path, ...judge.reply(method, path, status, body)]).toEqual([path]);
    }
    expect(Object.keys(sent[1]?.query ?? {}).sort()).toEqual(
      ['contractID', 'contractServiceID', 'effectiveDate', 'unitChange'].sort(),
    );
  });

  it('documents every answer that the tests are made of', async () => {
    for (const { method, path, status, body } of await exercised())
      expect([path, ...judge.reply(method, path, status, body)]).toEqual([path]);
  });

  it('has every field that is asked for, or that tells of changes', () => {
    for (const entity of entities)
      expect([entity, ...FIELDS[entity].filter((field) => !judge.hasField(MODELS[entity], field))]).toEqual([
        entity,
      ]);
    expect(judge.hasField('ContractModel', 'lastModifiedDateTime')).toBe(true);
    expect(judge.hasField('ServiceModel', 'lastModifiedDate')).toBe(true);
    expect(judge.hasField('ServiceBundleModel', 'lastModifiedDate')).toBe(true);
  });

  it('knows what zone and threshold information say', () => {
    for (const field of ['zoneName', 'url', 'webUrl', 'ci'])
      expect(judge.hasField('ZoneInformationResultModel', field)).toBe(true);
    const zone = { zoneName: 'a', url: 'b', webUrl: 'c', ci: 1 };
    expect(judge.reply('GET', 'ZoneInformation', 200, zone)).toEqual([]);
    expect(judge.reply('GET', 'ZoneInformation', 500, { errors: ['no'] })).toEqual([]);
    // The document wants the keys here too; the service does not need them (autotask.md 4, "Base").
    expect(judge.request('GET', 'ZoneInformation', { Accept: 'application/json' }, null)).toEqual([
      'ApiIntegrationCode is missing',
      'UserName is missing',
      'Secret is missing',
    ]);
  });

  it('refuses what is not documented', () => {
    const keys = { UserName: 'a', Secret: 'b', ApiIntegrationCode: 'c' };
    const query = { maxRecords: 1, includeFields: ['id'], filter: [{ op: 'eq', field: 'id', value: 1 }] };
    expect(judge.request('POST', 'Contracts/query', keys, query)).toEqual([]);
    expect(judge.request('POST', 'Contracts/query', {}, query)).toHaveLength(3);
    expect(judge.request('POST', 'Contracts/query', keys, { ...query, filter: {} })).not.toEqual([]);
    expect(judge.request('POST', 'Contracts/query', keys, { ...query, pageSize: 5 })).not.toEqual([]);
    expect(judge.request('PUT', 'Contracts/query', keys, query)).not.toEqual([]);
    expect(judge.reply('POST', 'Contracts/query', 200, { items: [{ id: 'x' }] })).not.toEqual([]);
    expect(judge.reply('POST', 'Contracts/query', 200, { items: [{ quantity: 1 }] })).not.toEqual([]);
    expect(judge.reply('POST', 'Contracts/query', 418, {})).not.toEqual([]);
  });
});

describe('the fields asked for', () => {
  it('are those that the schemas read, and the id', () => {
    for (const entity of entities)
      expect([entity, ...FIELDS[entity].toSorted()]).toEqual([
        entity,
        ...[...new Set(['id', ...Object.keys(BODIES[entity].shape)])].toSorted(),
      ]);
  });
});
