import { describe, expect, it } from 'vitest';
import { createHttp, HTTP_DEFAULTS } from './http';
import { createLimiter } from './limiter';

const never = new AbortController().signal;

describe('three at once', () => {
  it('holds the fourth back until one is done', async () => {
    const finish: (() => void)[] = [];
    let most = 0;
    let open = 0;
    const http = createHttp({
      fetch: async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise<void>((resolve) => finish.push(resolve));
        open -= 1;
        return new Response('ok');
      },
    });
    const attempt = async () => ({ url: 'https://a.example/', method: 'GET' as const, headers: {} });
    const all = Array.from({ length: 10 }, () => http.send(attempt, { ...HTTP_DEFAULTS, signal: never }));
    for (let done = 0; done < 10; done += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      expect(open).toBe(Math.min(3, 10 - done));
      finish.shift()?.();
    }
    await Promise.all(all);
    expect(most).toBe(3);
  });

  it('passes a place on when its taker is cancelled in the same turn', async () => {
    const limiter = createLimiter(1);
    const leave = await limiter.enter(never);
    const controller = new AbortController();
    const second = limiter.enter(controller.signal).catch(() => 'cancelled');
    const third = limiter.enter(never);
    controller.abort();
    leave();
    expect(await second).toBe('cancelled');
    (await third)();
    (await limiter.enter(never))();
  });

  it('gives a place back once only', async () => {
    const limiter = createLimiter(1);
    const leave = await limiter.enter(never);
    leave();
    leave();
    await limiter.enter(never);
    const waiting = limiter.enter(AbortSignal.timeout(5)).catch(() => 'full');
    expect(await waiting).toBe('full');
  });
});
