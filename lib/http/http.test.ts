import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import type { HttpAttempt, HttpReply } from './contract';
import { build, codeOf, down, options, reply, request, serve } from './fake.testing';
import { createHttp } from './http';

describe('sending', () => {
  it('sends no cookies, follows no redirect, keeps nothing in the cache', async () => {
    const { fetch, calls } = serve(reply(200, { date: 'Tue, 03 Nov 2026 10:00:00 GMT' }, 'hello'));
    const got = await createHttp({ fetch, now: () => 5 }).send(build, options());
    expect(calls[0]).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      method: 'GET',
    });
    expect(got).toMatchObject({ status: 200, text: 'hello', receivedAt: 5 });
    expect(got.serverTime).toBe(Date.UTC(2026, 10, 3, 10));
  });

  it('has no server time without a Date header', async () => {
    const got = await createHttp({ fetch: serve(reply(200)).fetch }).send(build, options());
    expect(got.serverTime).toBeNull();
  });
});

describe('a host that the browser does not let us reach', () => {
  it('is told as such and not asked again, and a dead network is told from it', async () => {
    const asked: string[] = [];
    const http = (may: boolean) =>
      createHttp({
        fetch: serve(down, down, down, down, down).fetch,
        random: () => 0,
        sleep: async () => undefined,
        mayReach: async (url) => asked.push(url) > 0 && may,
      });
    expect(await codeOf(http(false).send(build, options()))).toBe('permission.missing');
    expect(asked).toEqual([request.url]);
    expect(await codeOf(http(true).send(build, options()))).toBe('network.unreachable');
  });
});

describe('retrying', () => {
  const waits: number[] = [];
  const deps = { random: () => 0.5, sleep: async (ms: number) => void waits.push(ms) };
  beforeEach(() => {
    waits.length = 0;
  });

  it('builds each attempt anew and backs off exponentially with jitter', async () => {
    const { fetch } = serve(reply(500), down, reply(503), reply(200));
    const numbers: number[] = [];
    const attempt = async (number: number): Promise<HttpAttempt> => {
      numbers.push(number);
      return request;
    };
    expect((await createHttp({ ...deps, fetch }).send(attempt, options())).status).toBe(200);
    expect(numbers).toEqual([0, 1, 2, 3]);
    expect(waits).toEqual([500, 1000, 2000]);
  });

  it.each([400, 401, 403, 404, 405, 415, 304])('takes %d as an answer', async (status) => {
    const { fetch, calls } = serve(() => new Response(null, { status }), reply(200));
    expect((await createHttp({ ...deps, fetch }).send(build, options())).status).toBe(status);
    expect(calls).toHaveLength(1);
  });

  it('takes a 5xx for an answer where the caller knows it for one', async () => {
    const { fetch, calls } = serve(reply(503, {}, 'busy'), reply(500, {}, 'no such field'), reply(200));
    const isAnswer = ({ status }: HttpReply) => status === 500;
    const got = await createHttp({ ...deps, fetch }).send(build, options({ isAnswer }));
    expect([got.status, got.text, calls.length]).toEqual([500, 'no such field', 2]);
  });

  it('resolves with the last reply when the attempts are used up', async () => {
    const { fetch, calls } = serve(reply(502));
    expect((await createHttp({ ...deps, fetch }).send(build, options({ retries: 2 }))).status).toBe(502);
    expect(calls).toHaveLength(3);
  });

  it('fails with network.unreachable, naming the host only', async () => {
    const { fetch, calls } = serve(down);
    const sent = createHttp({ ...deps, fetch }).send(build, options({ retries: 1 }));
    await expect(sent).rejects.toMatchObject({
      failure: { code: 'network.unreachable', sentence: 'service.example could not be reached.' },
    });
    expect(calls).toHaveLength(2);
  });

  it('honours Retry-After in seconds, never sending before', async () => {
    const { fetch } = serve(
      reply(429, { 'retry-after': '7' }),
      reply(503, { 'retry-after': '60' }),
      reply(200),
    );
    expect((await createHttp({ ...deps, fetch }).send(build, options())).status).toBe(200);
    expect(waits).toEqual([7000, 60_000]);
  });

  it.each(['61', 'Tue, 03 Nov 2099 10:00:00 GMT', '9'.repeat(400)])(
    'does not ask again before a Retry-After that is too long to wait for (%s)',
    async (asked) => {
      const { fetch, calls } = serve(reply(429, { 'retry-after': asked }), reply(200));
      expect((await createHttp({ ...deps, fetch }).send(build, options())).status).toBe(429);
      expect([calls.length, waits]).toEqual([1, []]);
    },
  );

  it("honours Retry-After as a date, by the service's clock", async () => {
    const headers = { date: 'Tue, 03 Nov 2026 10:00:00 GMT', 'retry-after': 'Tue, 03 Nov 2026 10:00:09 GMT' };
    await createHttp({ ...deps, fetch: serve(reply(429, headers), reply(200)).fetch }).send(build, options());
    expect(waits).toEqual([9000]);
  });

  it('does not retry what fails while it is being built', async () => {
    const { fetch, calls } = serve(reply(200));
    const refuse = async (): Promise<HttpAttempt> => {
      throw new FailureError({ code: 'refused', sentence: '', nextStep: '' });
    };
    expect(await codeOf(createHttp({ ...deps, fetch }).send(refuse, options()))).toBe('refused');
    expect(calls).toHaveLength(0);
  });
});
