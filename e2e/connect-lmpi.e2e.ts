import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LmpiControl } from '@/simulators/lmpi/control';
import { profileContains } from './support/browser';
import { authenticate, typeLmpiKeys } from './support/journey';
import { says, typedIn } from './support/refusals';
import { openWorld, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
afterEach(() => world.sims.lmpi.control.reset());

const MINUTE = 60_000;
const always = { times: 1000 };
const LMPI: [
  string,
  (lmpi: LmpiControl) => void,
  Partial<{ accessToken: string; secretKey: string }>,
  RegExp,
  RegExp,
][] = [
  [
    'a wrong token',
    () => {},
    { accessToken: 'not-the-token' },
    /does not know this access token/,
    /Check the access token/,
  ],
  [
    'a wrong secret key',
    () => {},
    { secretKey: 'not-the-key' },
    /secret key does not belong/,
    /Copy the secret key again/,
  ],
  [
    'a revoked token',
    (lmpi) => lmpi.revokeToken(),
    {},
    /does not know this access token/,
    /revoked has to be asked for again/,
  ],
  [
    'a token that is not set up',
    (lmpi) => lmpi.setToken('not set up'),
    {},
    /has not set it up/,
    /account manager or distributor/,
  ],
  [
    'an account that may not read reports',
    (lmpi) => lmpi.setMayReadReports(false),
    {},
    /may not read the usage report/,
    /MSP role/,
  ],
  [
    'a clock that is slow',
    (lmpi) => lmpi.setClockOffset(125 * MINUTE),
    {},
    /clock is 2 hours 5 minutes behind/,
    /automatically/,
  ],
  [
    'a clock that is fast',
    (lmpi) => lmpi.setClockOffset(-40 * MINUTE),
    {},
    /clock is 40 minutes ahead/,
    /automatically/,
  ],
  [
    'a service that is down',
    (lmpi) => lmpi.addFault({ ...always, fault: { status: 503 } }),
    {},
    /service failed/,
    /Try again later/,
  ],
  [
    'a network that is dead',
    (lmpi) => lmpi.addFault({ ...always, fault: 'reset' }),
    {},
    /cspi\.trendmicro\.com could not be reached/,
    /network connection, VPN and proxy/,
  ],
  [
    'a page of a proxy',
    (lmpi) => lmpi.addFault({ ...always, fault: 'html' }),
    {},
    /not the data that LMPI sends/,
    /proxy or a sign-in page/,
  ],
];

describe('LMPI keys', () => {
  it.each(LMPI)('are refused with words of their own: %s', async (_, prepare, wrong, sentence, nextStep) => {
    const keys = { ...world.sims.msp.lmpi, ...wrong };
    prepare(world.sims.lmpi.control);
    const popup = await world.popup();
    await typeLmpiKeys(popup, keys);
    await authenticate(popup);
    await says(popup, sentence, nextStep);
    expect(await typedIn(popup, 'Access token')).toBe(keys.accessToken);
    expect(await typedIn(popup, 'Secret key')).toBe(keys.secretKey);
    expect(world.sims.lmpi.writesAttempted).toBe(0);
    expect((await world.ask('status.get', {})).lmpi.connected).toBe(false);
    await popup.close();
  });

  it('wait in memory while they are copied from elsewhere, and nowhere on disk', async () => {
    const profileDir = mkdtempSync(join(tmpdir(), 'seatcheck-draft-'));
    const typed = { accessToken: 'typed-token-51c0', secretKey: 'typed-secret-9e77' };
    try {
      const other = await openWorld({ profileDir, simulators: world.sims });
      const first = await other.popup();
      await typeLmpiKeys(first, typed);
      await first.close();
      const second = await other.popup();
      await expect.poll(() => typedIn(second, 'Access token')).toBe(typed.accessToken);
      expect(await typedIn(second, 'Secret key')).toBe(typed.secretKey);
      await second.close();
      const { extensionId } = other.browser;
      await other.close();
      expect(profileContains(profileDir, extensionId)).not.toEqual([]);
      expect(profileContains(profileDir, typed.accessToken, typed.secretKey)).toEqual([]);
    } finally {
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
