import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lookOut } from './lookout';
import { APP, agreementHash, hashOf, stateOf } from './test-support/address';
import { bannerHtml } from './test-support/banner';

let end: AbortController;
let found: ReturnType<typeof vi.fn<() => Promise<void>>>;
const go = (address: string, event?: string): void => {
  window.history.replaceState(null, '', address);
  if (event) window.dispatchEvent(new Event(event));
};
const start = (): void => lookOut(document, window, found, end.signal);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  document.body.innerHTML = '';
  end = new AbortController();
  found = vi.fn(async () => undefined);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('lookOut', () => {
  it('finds an agreement at once, and then looks no more', async () => {
    go(APP + agreementHash(5));
    start();
    expect(found).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(5000);
    go(APP + agreementHash(6), 'hashchange');
    expect(found).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits on pages of other kinds until the address changes, told or not', async () => {
    go(APP + hashOf(stateOf('sr200', 0), 'ServiceBoard'));
    document.body.innerHTML = bannerHtml('Agreement - Managed Services');
    start();
    await vi.advanceTimersByTimeAsync(5000);
    expect(found).not.toHaveBeenCalled();
    go(APP + agreementHash(5), 'popstate');
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('goes by the banner where the address says nothing', async () => {
    go(APP);
    start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(found).not.toHaveBeenCalled();
    document.body.innerHTML = bannerHtml('Agreement - Managed Services');
    await vi.advanceTimersByTimeAsync(1000);
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('tries again when the script could not be had, one try at a time', async () => {
    let refuse: (reason: Error) => void = () => undefined;
    found.mockImplementationOnce(() => new Promise((_, reject) => (refuse = reject)));
    go(APP + agreementHash(5));
    start();
    await vi.advanceTimersByTimeAsync(3000);
    expect(found).toHaveBeenCalledTimes(1);
    refuse(new Error('the worker died'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(found).toHaveBeenCalledTimes(2);
  });

  it('has nothing on other pages of the site, and ends with the signal', async () => {
    go('/some/other/page.html');
    start();
    end.abort();
    go(APP + agreementHash(5), 'hashchange');
    await vi.advanceTimersByTimeAsync(5000);
    expect(found).not.toHaveBeenCalled();
  });
});
