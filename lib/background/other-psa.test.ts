import { beforeEach, describe, expect, it } from 'vitest';
import type { Input, MessageName, Output } from '@/lib/messaging/protocol';
import type { PsaKind } from '@/lib/model/records';
import { seedAcme, type TestContext, testContext } from './context.testing';
import { createHandlers } from './handlers';
import * as mapping from './mapping';

let context: TestContext;
const ask = <K extends MessageName>(name: K, input: Input<K>): Promise<Output<K>> =>
  createHandlers(
    async () => context,
    async () => undefined,
  )[name](input, {});
const row = {
  company: 'Acme',
  agreement: 'Managed Services',
  product: 'TM-WFS',
  description: null,
  quantity: null,
  effective: null,
  cancelled: null,
};
const rowsOf = (psa: PsaKind, company = 'Acme') =>
  ask('page.rows', { psa, screen: 'lines-search', rows: [{ ...row, company }] });
const agreementOf = (psa: PsaKind) =>
  ask('page.agreement', { psa, recordId: 1, names: [], companyName: null, rows: [], reread: false });

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
  await mapping.matchByEqualNames(context);
});

describe('a page of another PSA than the connected one', () => {
  beforeEach(() => context.vault.write('connectwise', { site: 'na.myconnectwise.net' }));

  it('says nothing, though a company there has the name of one that is known', async () => {
    expect(await rowsOf('autotask')).toEqual({ badges: [null], known: [null] });
    expect((await rowsOf('connectwise')).badges).not.toEqual([null]);
    expect(await agreementOf('autotask')).toEqual({ figures: null, reason: 'ConnectWise is connected' });
    expect((await agreementOf('connectwise')).figures).not.toBeNull();
  });

  it('adds nothing to the lists of what can be mapped', async () => {
    await rowsOf('autotask', 'Somebody');
    expect(await context.store.companies.count()).toBe(1);
    expect(await context.store.products.count()).toBe(1);
  });
});

it('pages of any PSA are remembered while none is connected', async () => {
  await rowsOf('autotask', 'Somebody');
  expect((await context.store.companies.all()).map(({ name }) => name)).toContain('Somebody');
});
