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

  it('says that the service did not answer when the signal is a time-out, wherever it waits', async () => {
    const http = createHttp({ fetch: hanging });
    const controller = new AbortController();
    const { signal } = controller;
    const inFlight = [1, 2, 3].map(() => codeOf(http.send(build, options({ signal }))));
    const queued = codeOf(http.send(build, options({ signal })));
    const waiting = codeOf(
      createHttp({ fetch: serve(reply(429, { 'retry-after': '30' })).fetch }).send(
        build,
        options({ signal }),
      ),
    );
    await vi.advanceTimersByTimeAsync(10);
    // As AbortSignal.timeout does, whose clock no test can wind on.
    controller.abort(new DOMException('', 'TimeoutError'));
    expect(await Promise.all([...inFlight, queued, waiting])).toEqual(Array(5).fill('network.timeout'));
    await expect(http.send(build, options({ signal }))).rejects.toMatchObject({
      failure: { sentence: 'The service did not answer in time.' },
    });
  });

  it('names the host that did not answer', async () => {
    const controller = new AbortController();
    const sent = createHttp({ fetch: hanging }).send(build, options({ signal: controller.signal }));
    const failing = expect(sent).rejects.toMatchObject({
      failure: { sentence: 'service.example did not answer in time.' },
    });
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new DOMException('', 'TimeoutError'));
    await failing;
  });

  it('sends nothing for a signal that has already aborted', async () => {
    const { fetch, calls } = serve(reply(200));
    const sent = createHttp({ fetch }).send(build, options({ signal: AbortSignal.abort() }));
    expect(await codeOf(sent)).toBe(cancelled().failure.code);
    expect(calls).toHaveLength(0);
  });
});
