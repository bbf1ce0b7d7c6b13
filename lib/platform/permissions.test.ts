import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mayReach, requestHosts } from './permissions';

const permissions = vi.hoisted(() => ({ request: vi.fn(), contains: vi.fn() }));
vi.mock('./browser', () => ({ browser: { permissions } }));

const HOSTS = ['https://cw.example.com/*'];
beforeEach(() => {
  permissions.request.mockReset();
  permissions.contains.mockReset();
});

describe('mayReach', () => {
  it('asks for the host alone, whatever port and path', async () => {
    permissions.contains.mockResolvedValue(false);
    expect(await mayReach('https://cw.example.com:8443/v4/apis?x=1')).toBe(false);
    expect(permissions.contains).toHaveBeenCalledExactlyOnceWith({ origins: ['https://cw.example.com/*'] });
  });
});

describe('asking for hosts', () => {
  it('asks the browser before it returns', () => {
    permissions.request.mockReturnValue(new Promise(() => {}));
    void requestHosts(HOSTS);
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: HOSTS });
    expect(permissions.contains).not.toHaveBeenCalled();
  });

  it('passes the answer on', async () => {
    permissions.request.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    expect([await requestHosts(HOSTS), await requestHosts(HOSTS)]).toEqual([true, false]);
  });

  it('counts what is held when the browser does not let it ask', async () => {
    permissions.request.mockRejectedValue(new Error('not in the manifest'));
    permissions.contains.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    expect([await requestHosts(HOSTS), await requestHosts(HOSTS)]).toEqual([true, false]);
  });
});
