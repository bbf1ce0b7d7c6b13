// @vitest-environment node
import { afterEach, expect, it } from 'vitest';
import { smallMsp } from './fixture.testing';
import { ask, errorsOf, type Loopback, startLoopback } from './loopback.testing';

const NOW = Date.parse('2026-11-20T09:00:00Z');
let loopback: Loopback;
let now = NOW;
afterEach(() => loopback.close());
const start = async (options: Parameters<typeof startLoopback>[1]) => {
  now = NOW;
  loopback = await startLoopback(smallMsp(), { now: () => now, ...options });
};
const get = (path: string) => ask(loopback, 'GET', path);
const used = async () =>
  ((await get('/ThresholdInformation')).body as { currentTimeframeRequestCount: number })
    .currentTimeframeRequestCount;

it('counts the requests of everybody in the last hour, and refuses all above the threshold', async () => {
  await start({ threshold: { requests: 20, timeframe: 60 } });
  await get('/Companies/1');
  await ask(loopback, 'GET', '/Companies/1', undefined, { secret: 'wrong' });
  await get('/zoneInformation?user=api%40acme.example');
  expect(await used()).toBe(2);
  expect((await get('/ThresholdInformation')).body).toEqual({
    externalRequestThreshold: 20,
    requestThresholdTimeframe: 60,
    currentTimeframeRequestCount: 3,
  });
  now += 30 * 60_000;
  loopback.rest.control.othersAsk(17);
  const refusal = await get('/Companies/1');
  expect([refusal.status, errorsOf(refusal).length]).toEqual([429, 1]);
  now += 30 * 60_000;
  expect(await used()).toBe(18);
});

it('is slow from half of the threshold on', async () => {
  const shares: number[] = [];
  await start({
    threshold: { requests: 10, timeframe: 60 },
    slowDown: (share) => {
      shares.push(share);
      return 0;
    },
  });
  for (let index = 0; index < 7; index += 1) await get('/Companies/1');
  expect(shares).toEqual([0.5, 0.6, 0.7]);
});

it('answers three requests at a time per endpoint, and refuses a fourth', async () => {
  await start({ latency: 60 });
  const statuses = async (...paths: string[]) =>
    (await Promise.all(paths.map(get))).map((reply) => reply.status);
  const four = await statuses('/Companies/1', '/Companies/2', '/companies/0', '/Companies/entityInformation');
  expect(four.sort()).toEqual([200, 200, 200, 429]);
  expect(await statuses('/Companies/1', '/Companies/1', '/Companies/1', '/Contracts/10')).toEqual([
    200, 200, 200, 200,
  ]);
  expect(Object.fromEntries(loopback.rest.mostAtOnce)).toEqual({ companies: 4, contracts: 1 });
});
