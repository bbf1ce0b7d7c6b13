// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS } from './fields';
import { ask, errorsOf, itemsOf, type Loopback, startLoopback } from './loopback.testing';

const ALL = [{ op: 'gte', field: 'id', value: 0 }];
let loopback: Loopback;
beforeAll(async () => {
  loopback = await startLoopback();
});
afterAll(() => loopback.close());
const query = (entity: string, body: unknown) => ask(loopback, 'POST', `/${entity}/query`, body);
const found = async (entity: string, ...filter: unknown[]) =>
  itemsOf(await query(entity, { filter, includeFields: ['id'] })).map((item) => item.id);
const services = (op: string, field: string, value?: unknown) => found('Services', { op, field, value });

describe('filters', () => {
  it.each<[string, string, unknown, number[]]>([
    ['eq', 'name', 'e-mail FILTERING', [503]],
    ['noteq', 'id', 503, [501, 502, 504]],
    ['gt', 'unitPrice', 2, [501, 502]],
    ['gte', 'unitPrice', '3.1', [501, 502]],
    ['lt', 'ID', 502, [501]],
    ['lte', 'id', 502, [501, 502]],
    ['beginsWith', 'name', 'endpoint', [501, 502]],
    ['endsWith', 'sku', '3', [503]],
    ['contains', 'Name', 'filter', [503, 504]],
    ['exist', 'externalID', undefined, [501, 502, 503, 504]],
    ['notExist', 'url', undefined, [501, 502, 503, 504]],
    ['in', 'id', [501, 504, 9], [501, 504]],
    ['notIn', 'id', [501, 504], [502, 503]],
    ['eq', 'isActive', false, [504]],
  ])('%s on %s', async (op, field, value, ids) => {
    expect(await services(op, field, value)).toEqual(ids);
  });

  it('groups with and and or, and joins the top level with and', async () => {
    const either = {
      op: 'or',
      items: [
        { op: 'eq', field: 'id', value: 501 },
        {
          op: 'and',
          items: [
            { op: 'gt', field: 'id', value: 502 },
            { op: 'eq', field: 'unitPrice', value: 2 },
          ],
        },
      ],
    };
    expect(await found('Services', either)).toEqual([501, 503, 504]);
    expect(await found('Services', either, { op: 'eq', field: 'isActive', value: true })).toEqual([501, 503]);
  });

  it('compares dates with and without Z', async () => {
    const held = (day: string) =>
      found(
        'ContractServiceUnits',
        { op: 'lte', field: 'startDate', value: day },
        { op: 'gte', field: 'endDate', value: day },
      );
    for (const day of ['2026-11-30', '2026-11-30T00:00:00', '2026-11-30T00:00:00.000Z'])
      expect(await held(day)).toEqual([9002]);
    expect(await found('Contracts', { op: 'eq', field: 'startDate', value: '2026-01-01' })).toHaveLength(3);
  });

  it.each<[string, unknown]>([
    ['no filter', {}],
    ['an empty filter', { filter: [] }],
    ['an unknown operator', { filter: [{ op: 'is', field: 'id', value: 1 }] }],
    ['an unknown field', { filter: [{ op: 'eq', field: 'nothing', value: 1 }] }],
    ['text for a number', { filter: [{ op: 'eq', field: 'id', value: 'x' }] }],
    ['null as a value', { filter: [{ op: 'eq', field: 'id', value: null }] }],
    ['a list for eq', { filter: [{ op: 'eq', field: 'id', value: [1] }] }],
    ['no list for in', { filter: [{ op: 'in', field: 'id', value: 1 }] }],
    ['an empty group', { filter: [{ op: 'or', items: [] }] }],
    ['501 values', { filter: [{ op: 'in', field: 'id', value: Array.from({ length: 501 }, (_, n) => n) }] }],
    [
      '501 alternatives',
      {
        filter: [
          { op: 'or', items: Array.from({ length: 501 }, (_, n) => ({ op: 'eq', field: 'id', value: n })) },
        ],
      },
    ],
    ['501 records', { filter: ALL, maxRecords: 501 }],
    ['no records', { filter: ALL, maxRecords: 0 }],
    ['an unknown property', { filter: ALL, pageSize: 5 }],
    ['an unknown field to include', { filter: ALL, includeFields: ['nothing'] }],
    ['no JSON', '{"filter":'],
  ])('refuses %s', async (_name, body) => {
    const reply = await query('Services', body);
    expect([reply.status, errorsOf(reply).length]).toEqual([500, 1]);
  });
});

describe('answers', () => {
  it('have every field, empty ones as null, or only those asked for in any case', async () => {
    const [whole] = itemsOf(await query('Companies', { Filter: ALL }));
    expect(Object.keys(whole ?? {})).toEqual([...Object.keys(FIELDS.Companies), 'userDefinedFields']);
    expect(whole).toMatchObject({ id: 0, webAddress: null });
    const narrow = itemsOf(await query('Companies', { FILTER: ALL, IncludeFields: ['ID', 'CompanyName'] }));
    expect(narrow[1]).toEqual({ id: 1, companyName: 'Ashdown Dental' });
  });

  it('count, and take a search in the address up to its length', async () => {
    const search = encodeURIComponent(JSON.stringify({ filter: ALL }));
    expect((await ask(loopback, 'GET', `/Services/query/count?search=${search}`)).body).toEqual({
      queryCount: 4,
    });
    expect((await ask(loopback, 'POST', '/Services/query/count', { filter: ALL })).body).toEqual({
      queryCount: 4,
    });
    expect(itemsOf(await ask(loopback, 'GET', `/Services/query?search=${search}`))).toHaveLength(4);
    expect((await ask(loopback, 'GET', '/Services/query')).status).toBe(500);
    const long = encodeURIComponent(
      JSON.stringify({
        filter: [{ op: 'in', field: 'id', value: Array.from({ length: 450 }, (_, n) => n) }],
      }),
    );
    expect((await ask(loopback, 'GET', `/Services/query?search=${long}`)).status).toBe(414);
  });

  it('list what is below a contract', async () => {
    expect(itemsOf(await ask(loopback, 'GET', '/Contracts/10/Services')).map((one) => one.id)).toEqual([
      101, 102,
    ]);
    expect(await ask(loopback, 'GET', '/Contracts/10/ServiceBundleUnits/9001')).toMatchObject({
      body: { item: { units: 3 } },
    });
    expect((await ask(loopback, 'GET', '/Contracts/11/Services/101')).text).toBe('null');
  });
});
