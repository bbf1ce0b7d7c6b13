// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, errorsOf, type Loopback, startLoopback } from './loopback.testing';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());
const get = (path: string, change: Record<string, string | null> = {}) =>
  ask(loopback, 'GET', path, undefined, change);

describe('the door', () => {
  it('serves REST addresses only', () => {
    const { handles, hosts } = loopback.rest;
    expect(handles('/ATServicesRest/V1.0/Companies/1')).toBe(true);
    expect(handles('https://webservices5.autotask.net/atservicesrest/v1.0/zoneInformation?user=a')).toBe(
      true,
    );
    expect(handles('https://ww5.autotask.net/ATServicesRest/V1.0/Companies/1')).toBe(false);
    expect(handles('https://webservices5.autotask.net/')).toBe(false);
    expect(handles('/Mvc/CRM/AccountDetail.mvc')).toBe(false);
    expect(hosts.slice(0, 2)).toEqual(['webservices.autotask.net', 'webservices5.autotask.net']);
  });

  it('tells the zone of a user without keys, on the host for any zone', async () => {
    const none = { host: 'webservices.autotask.net', apiintegrationcode: null, username: null, secret: null };
    const zone = await get('/zoneInformation?user=API%40acme.example', none);
    expect(zone).toMatchObject({
      status: 200,
      body: {
        url: 'https://webservices5.autotask.net/ATServicesRest/',
        webUrl: 'https://ww5.autotask.net/',
      },
    });
    const unknown = await get('/ZoneInformation?user=nobody%40acme.example', none);
    expect([unknown.status, errorsOf(unknown).length]).toEqual([500, 1]);
    expect((await get('/zoneInformation', none)).status).toBe(500);
    loopback.rest.control.set({ unknownUser: 404 });
    expect((await get('/zoneInformation?user=x', none)).text).toBe('null');
  });

  it.each<[string, Record<string, string | null>]>([
    ['no integration code', { apiintegrationcode: null }],
    ['a wrong integration code', { apiintegrationcode: 'X'.repeat(27) }],
    ['no user', { username: null }],
    ['a wrong secret', { secret: 'wrong' }],
    ['another zone', { host: 'webservices6.autotask.net' }],
    ['the host for any zone', { host: 'webservices.autotask.net' }],
  ])('answers %s with the same empty 401', async (_name, change) => {
    expect((await get('/Companies/1')).status).toBe(200);
    const reply = await get('/Companies/1', change);
    expect([reply.status, reply.text]).toEqual([401, '']);
    expect(reply.headers.get('www-authenticate')).toMatch(/^Basic /);
  });

  it('lets no page in, and logs no credential', async () => {
    const reply = await get('/Companies/1', { origin: 'https://ww5.autotask.net' });
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await ask(loopback, 'OPTIONS', '/Companies/query')).status).toBe(405);
    const log = JSON.stringify(loopback.rest.log);
    for (const secret of ['s3cret', 'api@acme', loopback.rest.state.integrationCode])
      expect(log).not.toContain(secret);
    loopback.rest.control.revokeKeys(true);
    expect((await get('/Companies/1')).status).toBe(401);
  });

  it('answers 404 with null for a record, and with a message for a path', async () => {
    expect(await get('/companies/0')).toMatchObject({
      status: 200,
      body: { item: { companyName: 'Acme IT' } },
    });
    const missing = await get('/Companies/99');
    expect([missing.status, missing.text]).toEqual([404, 'null']);
    expect(await get('/Tickets/1')).toMatchObject({ status: 404, body: { Message: expect.any(String) } });
    expect((await get('https://webservices5.autotask.net/ATServicesRest/V2.0/Companies/1')).status).toBe(404);
  });

  it('takes one right at a time away', async () => {
    loopback.rest.control.withdraw('ContractServiceUnits');
    const query = { filter: [{ op: 'gte', field: 'id', value: 0 }] };
    const reply = await ask(loopback, 'POST', '/ContractServiceUnits/query', query);
    expect([reply.status, errorsOf(reply).length]).toEqual([403, 1]);
    expect((await get('/Contracts/10/ServiceUnits')).status).toBe(403);
    expect((await ask(loopback, 'POST', '/Contracts/query', query)).status).toBe(200);
    loopback.rest.control.grant('ContractServiceUnits');
    expect((await ask(loopback, 'POST', '/ContractServiceUnits/query', query)).status).toBe(200);
  });

  it('fails as a test asks for', async () => {
    const { control } = loopback.rest;
    control.fault({ path: '/Companies', kind: 'status', status: 200, body: '{"errors":["odd"]}', times: 1 });
    expect(await get('/Companies/1')).toMatchObject({ status: 200, body: { errors: ['odd'] } });
    control.fault({ path: '/Companies', kind: 'status', status: 503, times: 1 });
    expect(await get('/Companies/1')).toMatchObject({ status: 503, body: { errors: [expect.any(String)] } });
    control.fault({ path: '/Companies', kind: 'reset', times: 1 });
    await expect(get('/Companies/1')).rejects.toThrow();
    expect((await get('/Companies/1')).status).toBe(200);
  });
});

describe('information', () => {
  it('names the fields with their picklists', async () => {
    const reply = await get('/Contracts/entityInformation/fields');
    const { fields } = reply.body as {
      fields: { name: string; picklistValues: { value: string; label: string }[] }[];
    };
    const labels = (name: string) =>
      fields.find((one) => one.name === name)?.picklistValues.map(({ value, label }) => `${value} ${label}`);
    expect(labels('contractType')).toContain('7 Recurring Service');
    expect(labels('status')).toEqual(['0 Inactive', '1 Active']);
    expect(labels('contractPeriodType')).toContain('2 Monthly');
    expect(await get('/ContractServiceAdjustments/entityInformation')).toMatchObject({
      body: { info: { canCreate: true, canQuery: false } },
    });
    expect((await get('/Version')).status).toBe(200);
  });
});
