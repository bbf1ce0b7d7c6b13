// @vitest-environment node
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW, SECRET, serve, smallMsp, TOKEN } from './fixture.testing';
import { send as signedSend } from './send.testing';
import { createLmpiSimulator, type LmpiSimulator } from './simulator';

let sim: LmpiSimulator;
let server: { url: string; close: () => Promise<void> };
beforeEach(async () => {
  sim = createLmpiSimulator(smallMsp(130), { now: () => NOW });
  server = await serve(sim);
});
afterEach(() => server.close());

const send = (method: string, uri: string, extra?: Parameters<typeof signedSend>[3]) =>
  signedSend(server.url, method, uri, extra);
const PLANS = '/LMPI/v3/me/serviceplans';
const DATES = 'created_start=2000-01-01T00:00:00Z&created_end=2026-11-04T00:00:00Z';

describe('letting in', () => {
  it.each([
    ['x-access-token', 400, 'MissingHeaderAccessToken'],
    ['x-posix-time', 400, 'MissingHeaderPosixTime'],
    ['x-signature', 400, 'MissingHeaderSignature'],
    ['x-traceid', 400, 'MissingHeaderTraceID'],
    ['content-type', 415, 'InvalidHeaderContentType'],
  ])('wants %s', async (name, status, subject) => {
    expect(await send('GET', PLANS, { headers: { [name]: null } })).toMatchObject({ status, subject });
  });

  it('refuses a stale time, a wrong signature and an unsigned query', async () => {
    const posix = { 'x-posix-time': String(NOW / 1000 - 901) };
    expect((await send('GET', PLANS, { headers: posix })).subject).toBe('AuthenticationFailurePosixTime');
    const edge = { 'x-posix-time': String(NOW / 1000 - 900) };
    expect((await send('GET', PLANS, { headers: edge })).subject).toBe('AuthenticationFailureSignature');
    const pathOnly = createHmac('sha256', SECRET)
      .update(`${NOW / 1000}GET/LMPI/v3/customers`)
      .digest('base64');
    const unsigned = await send('GET', `/LMPI/v3/customers?${DATES}`, {
      headers: { 'x-signature': pathOnly },
    });
    expect(unsigned).toMatchObject({ status: 401, subject: 'AuthenticationFailureSignature' });
    expect(sim.log.at(-1)).toMatchObject({ signatureOk: false, status: 401 });
  });

  it('labels every error, and some answers, text/html', async () => {
    const types = [];
    for (let turn = 0; turn < 3; turn += 1) types.push((await send('GET', PLANS)).type.split(';')[0]);
    expect(types).toEqual(['application/json', 'application/json', 'text/html']);
    expect((await send('GET', '/LMPI/v3/nothing')).type).toContain('text/html');
  });
});

describe('reading only', () => {
  it.each([
    ['POST', '/LMPI/v3/customers'],
    ['PUT', '/LMPI/v3/customers/1'],
    ['DELETE', '/LMPI/v3/reports/summary'],
    ['PATCH', PLANS],
  ])('refuses and counts %s %s', async (method, uri) => {
    expect(await send(method, uri, { body: '{}' })).toMatchObject({ status: 405, subject: 'WriteRefused' });
    expect(sim.writesAttempted).toBe(1);
  });

  it('answers 404 and 405 for what it does not have', async () => {
    expect((await send('GET', '/LMPI/v2/me/serviceplans')).status).toBe(404);
    expect((await send('GET', '/LMPI/v3/toString')).status).toBe(404);
    expect((await send('GET', '/LMPI/v3/reports/summary')).status).toBe(405);
    expect(sim.writesAttempted).toBe(0);
  });
});

it('keeps no secret in its state, which is plain JSON and can be taken over', async () => {
  sim.control.addFault({ path: /serviceplans$/i, times: 2, fault: { status: 503 } });
  await send('GET', PLANS);
  const kept = JSON.stringify(sim.state);
  expect(kept).not.toContain(TOKEN);
  expect(kept).not.toContain(SECRET);
  await server.close();
  sim = createLmpiSimulator(smallMsp(), { now: () => NOW, state: JSON.parse(kept) });
  server = await serve(sim);
  expect([(await send('GET', PLANS)).status, (await send('GET', PLANS)).status]).toEqual([503, 200]);
  expect(sim.log).toHaveLength(3);
});
