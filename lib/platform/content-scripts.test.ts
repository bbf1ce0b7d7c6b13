import { beforeEach, describe, expect, it, vi } from 'vitest';
import { disableHosts, enabledHosts, enableHost } from './content-scripts';

interface Script {
  id: string;
  matches: string[];
}
const registered: Script[] = [];
const contains = vi.hoisted(() => vi.fn(async () => true));
vi.mock('./browser', () => ({
  browser: {
    permissions: { contains },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: Script[]) => void registered.push(...scripts),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        const kept = registered.filter(({ id }) => !ids.includes(id));
        registered.splice(0, registered.length, ...kept);
      },
    },
  },
}));

const FILE = '/content-scripts/connectwise.js';
beforeEach(() => {
  registered.length = 0;
});

describe('content scripts on self-hosted sites', () => {
  it('run once on a host that was granted, until they are disabled', async () => {
    await enableHost('cw.example.com', FILE);
    await enableHost('cw.example.com', FILE);
    expect(registered).toMatchObject([{ matches: ['https://cw.example.com/*'], js: [FILE] }]);
    expect(await enabledHosts()).toEqual(['cw.example.com']);
    await disableHosts();
    expect(await enabledHosts()).toEqual([]);
  });

  it('are not run where the user has granted nothing', async () => {
    contains.mockResolvedValueOnce(false);
    await enableHost('cw.example.com', FILE);
    expect(registered).toEqual([]);
  });
});
