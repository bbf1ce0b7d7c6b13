// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, startLoopback } from '@/simulators/autotask/rest/loopback.testing';
import { generateMsp } from '@/simulators/msp';
import type { PsaApi } from '../../contract';
import { AUTOTASK_SERVICE } from '../service';
import { agreement, everything, failing, signal, whole } from './fake.testing';
import { createAutotaskApi } from './index';

const NOW = Date.UTC(2026, 10, 20, 12);
const msp = generateMsp({ seed: 5, customers: 500, months: 2, today: '2026-11-20' });
const { userName, secret, integrationCode } = msp.autotask;
let loopback: Loopback;
let apiAt: (now: () => number) => PsaApi;

beforeAll(async () => {
  // Answers take a while, so that requests can meet.
  loopback = await startLoopback(msp, { latency: 2, now: () => NOW });
  const form = { userName, secret, integrationCode };
  const credentials = await AUTOTASK_SERVICE.complete(form, loopback.http, signal);
  apiAt = (now) => createAutotaskApi({ credentials, http: loopback.http, now, sleep: async () => undefined });
});
afterAll(() => loopback.close());
const asked = (path: string) => loopback.rest.log.filter((one) => one.path.endsWith(path)).length;

describe('against the simulator', () => {
  it('several API objects together read the threshold once and keep to three at an endpoint', async () => {
    const apis = [1, 2, 3].map(() => apiAt(() => NOW));
    const ids = msp.autotask.contracts.slice(0, 60).map(({ id }) => id);
    const found = await Promise.all(
      apis.flatMap((api) => [
        api.lines(ids.slice(0, 30).map(agreement), signal),
        api.lines(ids.slice(30).map(agreement), signal),
      ]),
    );
    expect(found.flat().flatMap(({ lines }) => lines).length).toBeGreaterThan(100);
    expect(found.flat().flatMap(({ problems }) => problems)).toEqual([]);
    expect(asked('/ThresholdInformation')).toBe(1);
    const most = [...loopback.rest.mostAtOnce.values()];
    expect([Math.max(...most) > 1, Math.max(...most) <= 3]).toEqual([true, true]);
    expect(loopback.rest.log.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('a list goes on after its pages expired, and leaves nobody out', async () => {
    const api = apiAt(() => NOW);
    const first = await api.companies(everything);
    expect(first.next).not.toBeNull();
    loopback.rest.control.expirePages();
    const rest = await whole(async (request) =>
      api.companies({ ...request, cursor: request.cursor ?? first.next }),
    );
    const ids = [...first.items, ...rest].map(({ recordId }) => recordId);
    expect(ids).toEqual(msp.autotask.companies.map(({ id }) => id).toSorted((a, b) => a - b));
  });

  it('changes are asked for in a way that the service takes', async () => {
    const before = loopback.rest.log.length;
    const since = { ...everything, changedSince: NOW - 3 * 86_400_000 };
    const changed = await whole(apiAt(() => NOW).agreements, since);
    await whole(apiAt(() => NOW).products, since);
    expect(changed.length).toBeLessThan(msp.autotask.contracts.length);
    expect(loopback.rest.log.slice(before).filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('names the rights that were withdrawn', async () => {
    loopback.rest.control.withdraw('ContractServiceUnits', 'ServiceBundleServices');
    const { code, sentence } = await failing(apiAt(() => NOW).authenticate(signal));
    loopback.rest.control.grant('ContractServiceUnits', 'ServiceBundleServices');
    expect(code).toBe('psa.right');
    expect(sentence).toContain('(ContractServiceUnits), services of bundles (ServiceBundleServices).');
  });

  it('stops before others are refused, and goes on when the hour has moved on', async () => {
    loopback.rest.control.othersAsk(9_000);
    const later = apiAt(() => NOW + 600_000);
    expect(await failing(later.companies(everything))).toMatchObject({
      code: 'psa.rate-limit',
      sentence: expect.stringMatching(/^9,\d{3} of the 10,000 requests/),
    });
    loopback.rest.control.set({ now: () => NOW + 3_700_000 });
    const evenLater = apiAt(() => NOW + 3_700_000);
    expect((await evenLater.companies(everything)).items).toHaveLength(500);
    expect(loopback.rest.log.filter(({ status }) => status === 429)).toEqual([]);
  });

  it('takes revoked keys and an unknown user for what they are', async () => {
    loopback.rest.control.revokeKeys(true);
    expect((await failing(apiAt(() => NOW).companies(everything))).code).toBe('psa.keys');
    const form = { userName: 'nobody@msp.example', secret, integrationCode };
    for (const unknownUser of [500, 404] as const) {
      loopback.rest.control.set({ unknownUser });
      expect((await failing(AUTOTASK_SERVICE.complete(form, loopback.http, signal))).code).toBe('psa.user');
    }
  });
});
