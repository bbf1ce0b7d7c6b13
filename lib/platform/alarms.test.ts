import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserAlarms } from './alarms';
import { keepAlive } from './keep-alive';

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('alarms', () => {
  it('are set, told and cleared', async () => {
    expect(await browserAlarms.get('daily')).toBeNull();
    const when = Date.now() + 3_600_000;
    await browserAlarms.set('daily', when, 30);
    expect(await browserAlarms.get('daily')).toBe(when);
    await browserAlarms.clear('daily');
    expect(await browserAlarms.get('daily')).toBeNull();
  });
});

describe('keep-alive', () => {
  it('calls the browser every 20 s until the work settles', async () => {
    vi.useFakeTimers();
    const call = vi.fn(async () => ({ os: 'linux', arch: 'x86-64' }));
    fakeBrowser.runtime.getPlatformInfo = call as never;
    let finish: (value: string) => void = () => undefined;
    const work = keepAlive(
      new Promise<string>((resolve) => {
        finish = resolve;
      }),
    );
    await vi.advanceTimersByTimeAsync(65_000);
    expect(call).toHaveBeenCalledTimes(3);
    finish('done');
    expect(await work).toBe('done');
    await vi.advanceTimersByTimeAsync(65_000);
    expect(call).toHaveBeenCalledTimes(3);
  });
});
