// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CwRecord } from '../../msp/types';
import { ask, type Loopback, startLoopback } from './loopback.testing';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());
const get = (path: string, change: Record<string, string | null> = {}) =>
  ask(loopback, 'GET', path, undefined, change);
const ids = (body: unknown): number[] => (body as CwRecord[]).map((record) => record.id);

describe('the door', () => {
  it('serves REST paths only', () => {
    const { handles } = loopback.rest;
    expect(handles('/login/companyinfo/acme')).toBe(true);
    expect(handles('/v4_6_release/apis/3.0/finance/agreements?page=1')).toBe(true);
    expect(handles('https://na.myconnectwise.net/v2025_1/apis/3.0/system/info')).toBe(true);
    expect(handles('/v2025_1/ConnectWise.aspx')).toBe(false);
    expect(handles('/v4_6_release/services/system_io/router/openrecord.rails')).toBe(false);
  });

  it('tells the code base without keys and null for an unknown company', async () => {
    const info = async (company: string) =>
      (await fetch(`${loopback.origin}/login/companyinfo/${company}`)).json();
    expect(await info('acme')).toMatchObject({ Codebase: 'v2025_1/', SiteUrl: 'api-na.myconnectwise.net' });
    expect(await info('acne')).toBeNull();
  });

  it('refuses wrong keys, a wrong client id and a wrong code base', async () => {
    expect((await get('/system/info')).status).toBe(200);
    expect((await get('/system/info', { authorization: null })).status).toBe(401);
    expect((await get('/system/info', { authorization: 'Basic !' })).status).toBe(401);
    const wrong = Buffer.from('acme+a:b').toString('base64');
    expect((await get('/system/info', { authorization: `Basic ${wrong}` })).status).toBe(404);
    expect(await get('/system/info', { clientid: null })).toMatchObject({
      status: 401,
      body: { message: expect.stringContaining('clientId') },
    });
    const { clientId } = loopback.rest.state;
    expect((await get(`/system/info?clientId=${clientId}`, { clientid: null })).status).toBe(200);
    expect((await fetch(`${loopback.origin}/v2019_1/apis/3.0/system/info`)).status).toBe(404);
  });

  it('lets no page in and logs no credential', async () => {
    const reply = await get('/finance/agreements', { origin: 'https://evil.example' });
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(reply.headers.get('x-cw-request-id')).toBeTruthy();
    const log = JSON.stringify(loopback.rest.log);
    for (const secret of ['priv-twø', 'Basic', loopback.rest.state.clientId])
      expect(log).not.toContain(secret);
    expect(loopback.rest.log.at(-1)).toMatchObject({ method: 'GET', status: 200, forwardOnly: false });
  });

  it('answers 404 and 405 with a body', async () => {
    expect(await get('/finance/nothing')).toMatchObject({ status: 404, body: { code: 'NotFound' } });
    expect(await get('/finance/agreements/999')).toMatchObject({ status: 404 });
    expect(await get('/finance/agreements/10/additions/104')).toMatchObject({ status: 404 });
    expect(await ask(loopback, 'DELETE', '/finance/agreements/10')).toMatchObject({
      status: 405,
      body: { code: 'MethodNotAllowed' },
    });
  });
});

describe('lists', () => {
  it('filters, sorts, narrows and counts', async () => {
    expect(
      ids((await get('/finance/agreements?conditions=company/id=1 and cancelledFlag=false')).body),
    ).toEqual([10, 11]);
    expect(ids((await get('/procurement/catalog?orderBy=price desc')).body)).toEqual([502, 501, 503]);
    expect((await get('/company/companies?conditions=id=1&fields=id,status/name')).body).toEqual([
      { id: 1, status: { name: 'Active' } },
    ]);
    expect((await get('/finance/agreements/10/additions/count?conditions=quantity>10')).body).toEqual({
      count: 2,
    });
  });

  it.each([
    'conditions=nothing=1',
    'fields=nothing',
    'orderBy=nothing',
    'orderBy=id sideways',
    'pageSize=0',
    'pageSize=1001',
    'page=0',
    'page=x',
    'limit=5',
    'childConditions=id=1',
  ])('refuses %s', async (query) => {
    expect((await get(`/finance/agreements?${query}`)).status).toBe(400);
  });

  it('links numbered pages both ways', async () => {
    const links = async (page: number) =>
      (
        await get(`/procurement/catalog?pageSize=1&page=${page}`, { host: 'api-na.myconnectwise.net' })
      ).headers.get('link') ?? '';
    const relations = (link: string) =>
      [...link.matchAll(/page=(\d)>; rel="(\w+)"/g)].map(([, page, name]) => `${name} ${page}`);
    expect(relations(await links(1))).toEqual(['next 2', 'last 3']);
    expect(relations(await links(2))).toEqual(['next 3', 'last 3', 'first 1', 'prev 1']);
    expect(relations(await links(3))).toEqual(['first 1', 'prev 2']);
  });

  it('goes forward by id, and takes no order then', async () => {
    const forward = { 'pagination-type': 'forward-only' };
    const first = await get('/procurement/catalog?pageSize=2', forward);
    expect([
      ids(first.body),
      /pageId=(\d+)[^>]*>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1],
    ]).toEqual([[501, 502], '502']);
    const last = await get('/procurement/catalog?pageSize=2&pageId=502&page=9', forward);
    expect([ids(last.body), last.headers.get('link')]).toEqual([[503], null]);
    expect((await get('/procurement/catalog?orderBy=id', forward)).status).toBe(400);
  });
});
