import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LmpiControl } from '@/simulators/lmpi/control';
import { CONNECTWISE_HOST } from '@/simulators/world';
import { profileContains } from './support/browser';
import {
  authenticate,
  connectConnectWise,
  connectLmpi,
  typeConnectWiseKeys,
  typeLmpiKeys,
} from './support/journey';
import { openWorld, type World } from './support/world';

/** Longer than all retries of one request may take. */
const PATIENCE = 45_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
afterEach(() => {
  world.sims.lmpi.control.reset();
  const { control } = world.sims.connectwise.rest;
  control.clearFaults();
  control.revokeKeys(false);
  control.grant('companies', 'catalog', 'agreements');
});

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

async function says(popup: Page, sentence: RegExp, nextStep: RegExp): Promise<void> {
  const alert = popup.getByRole('alert').filter({ hasText: sentence });
  await alert.waitFor({ timeout: PATIENCE });
  expect(await alert.innerText()).toMatch(nextStep);
}

const typedIn = (popup: Page, label: string) => popup.getByLabel(label, { exact: true }).inputValue();

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

describe('ConnectWise keys', () => {
  beforeAll(async () => {
    const popup = await world.popup();
    await connectLmpi(popup, world.sims.msp);
    await popup.close();
  });

  /** Where the popup opens again once LMPI is connected. */
  async function form(): Promise<Page> {
    const popup = await world.popup();
    const connect = popup.getByRole('button', { name: 'Connect ConnectWise' });
    const heading = popup.getByRole('heading', { name: 'Connect ConnectWise' });
    await connect.or(heading).first().waitFor();
    if (await connect.isVisible()) await connect.click();
    await heading.waitFor();
    return popup;
  }

  type Rest = World['sims']['connectwise']['rest']['control'];
  type Keys = World['sims']['msp']['connectwise'];
  const CONNECTWISE: [string, (rest: Rest) => void, Partial<Keys>, RegExp, RegExp][] = [
    [
      'an unknown company',
      () => {},
      { company: 'nosuchcompany' },
      /does not know the company "nosuchcompany"/,
      /sign-in page/,
    ],
    [
      'a wrong public key',
      () => {},
      { publicKey: 'wrongpublic' },
      /does not accept the public and private key/,
      /API Members/,
    ],
    [
      'a wrong private key',
      () => {},
      { privateKey: 'wrongprivate' },
      /does not accept the public and private key/,
      /API Members/,
    ],
    [
      'a wrong client ID',
      () => {},
      { clientId: 'wrong-client' },
      /does not accept the client ID/,
      /developer\.connectwise\.com/,
    ],
    [
      'a right that is missing',
      (rest) => rest.withdraw('agreements'),
      {},
      /lacks a right: Finance > Agreements \(Inquire: All\)/,
      /Security Roles/,
    ],
    [
      'two rights that are missing',
      (rest) => rest.withdraw('companies', 'catalog'),
      {},
      /lacks 2 rights: Companies > Company Maintenance.*Procurement > Product Catalog/,
      /Security Roles/,
    ],
    [
      'a site that is down',
      (rest) => rest.fault({ path: /./, kind: 'status', status: 503 }),
      {},
      /problem of its own|cannot be reached/,
      /Try again later|Check the internet/,
    ],
    [
      'a sign-in page',
      (rest) => rest.fault({ path: /apis/, kind: 'html' }),
      {},
      /cannot read|does not answer like a ConnectWise site/,
      /proxy or a sign-in page|Check the site/,
    ],
  ];

  it.each(CONNECTWISE)(
    'are refused with words of their own: %s',
    async (_, prepare, wrong, sentence, nextStep) => {
      const keys = { ...world.sims.msp.connectwise, ...wrong };
      prepare(world.sims.connectwise.rest.control);
      const popup = await form();
      await typeConnectWiseKeys(popup, keys, CONNECTWISE_HOST);
      await authenticate(popup);
      await says(popup, sentence, nextStep);
      expect(await typedIn(popup, 'Company')).toBe(keys.company);
      expect(await typedIn(popup, 'Private key')).toBe(keys.privateKey);
      expect((await world.ask('status.get', {})).psa.connected).toBe(false);
      await popup.close();
    },
  );

  it('that are right connect, and the popup then says what is still missing', async () => {
    const popup = await form();
    await connectConnectWise(popup, world.sims.msp, CONNECTWISE_HOST);
    await popup.close();
    const status = await world.ask('status.get', {});
    expect(status).toMatchObject({ lmpi: { connected: true }, psa: { connected: true }, vault: 'unlocked' });
    expect(JSON.stringify(status)).not.toContain(world.sims.msp.connectwise.privateKey);
    const again = await world.popup();
    await again.getByText('Map at least one vendor service to a product.').waitFor({ timeout: 30_000 });
    await again.close();
  });
});
