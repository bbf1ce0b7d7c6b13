import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lookOut } from './lookout';
import { contractView, go, servicesPage, shell, UI, umbrella } from './test-support/address';
import { barHeader } from './test-support/headers';

let end: AbortController;
let found: ReturnType<typeof vi.fn<() => Promise<void>>>;
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
  it.each([
    ['the classic contract', contractView(5)],
    ['a contract’s services', servicesPage(5)],
    ['an umbrella contract', umbrella(5)],
    ['an organization', `${UI}/Mvc/CRM/AccountDetail.mvc?accountId=3`],
    ['an unknown page with a contract’s id', `${UI}/Mvc/Something/Page.mvc?contractID=5`],
  ])('finds %s at once, and then looks no more', async (_name, address) => {
    go(address);
    start();
    expect(found).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(found).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits in the shell for an umbrella contract, which comes without a reload', async () => {
    go(shell('my-workspace-and-queues', { url: UI }));
    start();
    await vi.advanceTimersByTimeAsync(5000);
    expect(found).not.toHaveBeenCalled();
    go(umbrella(5));
    await vi.advanceTimersByTimeAsync(600);
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('goes by the heading where the address says nothing, and only there', async () => {
    go(`${UI}/Mvc/Something/Page.mvc`);
    start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(found).not.toHaveBeenCalled();
    document.body.innerHTML = barHeader('Contract Search');
    await vi.advanceTimersByTimeAsync(1000);
    expect(found).toHaveBeenCalledTimes(1);
    go(`${UI}/Mvc/ServiceDesk/TicketDetail.mvc?ticketId=1`);
    start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('has nothing to do in framesets and on other hosts, not even later', () => {
    go(servicesPage(5).replace('ww5', 'webservices5'));
    start();
    go(contractView(5));
    const frameset = document.createElement('frameset');
    vi.spyOn(document, 'body', 'get').mockReturnValue(frameset as unknown as HTMLBodyElement);
    start();
    expect(found).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tries again when the script could not be had, and ends with the signal', async () => {
    found.mockRejectedValueOnce(new Error('the worker died'));
    go(servicesPage(5));
    start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(found).toHaveBeenCalledTimes(2);

    go(shell('dashboard', {}));
    start();
    end.abort();
    go(umbrella(5));
    await vi.advanceTimersByTimeAsync(5000);
    expect(found).toHaveBeenCalledTimes(2);
  });
});
