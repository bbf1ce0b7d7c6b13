import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fetch } from './exchange';
import { build, codeOf, down, options, reply, serve } from './fake.testing';
import { createHttp } from './http';
import { cancelled } from './waiting';

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const hanging: Fetch = () => new Promise(() => undefined);
  const endless: Fetch = async () => new Response(new ReadableStream());

  it('gives up on headers after the connect time-out, also when fetch ignores the abort', async () => {
    const failing = codeOf(createHttp({ fetch: hanging }).send(build, options({ retries: 0 })));
    let settled = false;
    void failing.then(() => (settled = true));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await failing).toBe('network.timeout');
  });

  it('gives up on a body after the total time-out', async () => {
    const failing = codeOf(createHttp({ fetch: endless }).send(build, options({ retries: 0 })));
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await failing).toBe('network.timeout');
  });

  it('is cancelled at once while hanging, while waiting and while queued', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const http = createHttp({ fetch: hanging });
    const inFlight = [1, 2, 3].map(() => codeOf(http.send(build, options({ signal }))));
    const queued = codeOf(http.send(build, options({ signal })));
    const waiting = codeOf(
      createHttp({ fetch: serve(down).fetch, random: () => 1 }).send(build, options({ signal })),
    );
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await Promise.all([...inFlight, queued, waiting])).toEqual(Array(5).fill('cancelled'));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sends nothing for a signal that has already aborted', async () => {
    const { fetch, calls } = serve(reply(200));
    const sent = createHttp({ fetch }).send(build, options({ signal: AbortSignal.abort() }));
    expect(await codeOf(sent)).toBe(cancelled().failure.code);
    expect(calls).toHaveLength(0);
  });
});
