import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CONNECTWISE_HOST } from '@/simulators/world';
import { authenticate, connectConnectWise, connectLmpi, typeConnectWiseKeys } from './support/journey';
import { says, typedIn } from './support/refusals';
import { openWorld, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
afterEach(() => {
  const { control } = world.sims.connectwise.rest;
  control.clearFaults();
  control.revokeKeys(false);
  control.grant('companies', 'catalog', 'agreements');
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
    const connect = popup.getByRole('button', { name: 'Connect your PSA' });
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
