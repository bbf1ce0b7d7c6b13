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

describe('trouble', () => {
  it('withdraws rights by area', async () => {
    const { control } = loopback.rest;
    control.withdraw('agreements-edit');
    expect((await get('/finance/agreements/10/additions')).status).toBe(200);
    expect((await ask(loopback, 'DELETE', '/finance/agreements/10/additions/101')).status).toBe(403);
    control.withdraw('companies');
    expect((await get('/company/companies/count')).status).toBe(403);
    control.grant('companies');
    expect((await get('/company/companies/count')).status).toBe(200);
  });

  it('limits the rate and says when to come back', async () => {
    loopback.rest.control.set({ rateLimit: { requests: 2, windowMs: 60_000, retryAfter: 9 } });
    const replies = [await get('/system/info'), await get('/system/info'), await get('/system/info')];
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 429]);
    expect(replies[2]?.headers.get('retry-after')).toBe('9');
  });

  it('loses the answer of a write that took effect, and nothing of one that did not', async () => {
    const path = '/finance/agreements/10/additions/101';
    const patch = () => ask(loopback, 'PATCH', path, [{ op: 'replace', path: 'quantity', value: 30 }]);
    const quantity = async () => ((await get(path)).body as CwRecord).quantity;
    loopback.rest.control.fault({ path, kind: 'reset', times: 1 });
    await expect(patch()).rejects.toThrow();
    expect(await quantity()).toBe(25);
    loopback.rest.control.fault({ path, kind: 'lost', times: 1 });
    await expect(patch()).rejects.toThrow();
    expect(await quantity()).toBe(30);
    expect(loopback.rest.writes).toHaveLength(1);
  });

  it('is slow on demand, and by method', async () => {
    loopback.rest.control.fault({ path: /companies$/, method: 'GET', kind: 'slow', delay: 1 });
    expect((await get('/company/companies')).status).toBe(200);
    expect(loopback.rest.log.at(-1)?.fault).toBe('slow');
    expect((await get('/procurement/catalog')).status).toBe(200);
    expect(loopback.rest.log.at(-1)?.fault).toBeNull();
  });
});
