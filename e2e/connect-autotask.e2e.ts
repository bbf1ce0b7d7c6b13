import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONNECTWISE_HOST } from '@/simulators/world';
import { checkAccessibility } from './support/browser';
import { authenticate, connectLmpi, typeAutotaskKeys, typeConnectWiseKeys } from './support/journey';
import { says, typedIn } from './support/refusals';
import { openWorld, syncEnds, type World } from './support/world';

let world: World;
let popup: Page;
beforeAll(async () => {
  world = await openWorld({ msp: { customers: 12 } });
  popup = await world.popup();
  await connectLmpi(popup, world.sims.msp);
  await popup.getByRole('radio', { name: 'Autotask' }).check();
});
afterAll(() => world?.close());

const psa = async () => (await world.ask('status.get', {})).psa;
/** The PSAs that known companies and products are of. */
const known = async () => {
  const records = await Promise.all([world.ask('companies.list', {}), world.ask('products.list', {})]);
  return new Set(records.flatMap(({ items }) => items.map(({ id }) => id.split(':')[0])));
};

describe('Autotask keys', () => {
  it('wait in a form that opens again where it was left', async () => {
    const again = await world.popup();
    await again.getByRole('heading', { name: 'Connect Autotask' }).waitFor();
    expect(await again.getByRole('radio', { name: 'Autotask' }).isChecked()).toBe(true);
    await again.close();
  });

  it.each([
    ['an unknown user', { userName: 'nobody@nowhere.example' }, /knows no API user/, ['API user name']],
    [
      'a wrong secret',
      { secret: 'wrong' },
      /does not say which/,
      ['API user name', 'Secret', 'Tracking identifier'],
    ],
  ])('are refused with words of their own: %s', async (_, wrong, sentence, marked) => {
    const keys = { ...world.sims.msp.autotask, ...wrong };
    await typeAutotaskKeys(popup, keys);
    await authenticate(popup);
    await says(popup, sentence, /Copy .* again/);
    const labels = popup.locator('.sc-field[data-invalid] > label');
    expect(await labels.allInnerTexts()).toEqual(marked);
    expect(await typedIn(popup, 'Secret')).toBe(keys.secret);
    expect(await psa()).toMatchObject({ connected: false });
  });

  it('that are right connect, and everything is read', async () => {
    await typeAutotaskKeys(popup, world.sims.msp.autotask);
    await authenticate(popup);
    await popup.getByRole('heading', { name: /passphrase/i }).waitFor();
    await popup.getByRole('button', { name: 'Go on without' }).click();
    await syncEnds(world);
    expect(await psa()).toMatchObject({ kind: 'autotask', connected: true, failure: null });
    expect(JSON.stringify(await world.ask('status.get', {}))).not.toContain(world.sims.msp.autotask.secret);
    expect(await known()).toEqual(new Set(['autotask']));
  });

  it('give way to those of ConnectWise once the person has agreed, with all that they brought', async () => {
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Change Autotask' }).click();
    await popup.getByRole('radio', { name: 'ConnectWise' }).check();
    await typeConnectWiseKeys(popup, world.sims.msp.connectwise, CONNECTWISE_HOST);
    await authenticate(popup);
    await popup.getByText('Tick this to go on').waitFor();
    expect(await psa()).toMatchObject({ kind: 'autotask', connected: true });
    expect(await checkAccessibility(popup)).toEqual([]);
    await popup.getByRole('checkbox', { name: 'Replace Autotask with ConnectWise' }).check();
    await authenticate(popup);
    await popup.getByRole('button', { name: 'Change ConnectWise' }).waitFor();
    await syncEnds(world);
    expect(await psa()).toMatchObject({ kind: 'connectwise', connected: true, failure: null });
    expect(await known()).toEqual(new Set(['connectwise']));
  });
});
