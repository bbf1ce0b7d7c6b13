import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import { psaOfKey } from '@/lib/model/keys';
import { PSA_KINDS } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { SERVICE } from '@/lib/reconcile/book.testing';
import { disconnect } from './connect';
import { AUTOTASK_FORM, connectingContext, SITE_FORM, ZONE } from './connect.testing';
import { connectPsa } from './connect-psa';
import { company, seedAcme, type TestContext } from './context.testing';
import * as mapping from './mapping';
import { statusOf } from './status';

let context: TestContext;
const connectwise = (change: Partial<typeof SITE_FORM> = {}) =>
  connectPsa(context, { psa: 'connectwise', form: { ...SITE_FORM, ...change }, replace: true });
const autotask = () => connectPsa(context, { psa: 'autotask', form: AUTOTASK_FORM, replace: true });
const kept = () => PSA_KINDS.filter((kind) => context.secrets[kind]);
const psaIds = async () => {
  const { companies, products, agreements, agreementLines } = context.store;
  const records = await Promise.all([
    companies.all(),
    products.all(),
    agreements.all(),
    agreementLines.all(),
  ]);
  return records.flat().map(({ id }) => id);
};
const mappedIds = async () => [
  ...(await context.store.accountMappings.all()).flatMap(({ companies }) =>
    companies.map(({ companyId }) => companyId),
  ),
  ...(await context.store.serviceMappings.all()).flatMap(({ feeds }) =>
    feeds.map(({ productId }) => productId),
  ),
];

beforeEach(async () => {
  ({ context } = await connectingContext());
});

describe('connecting a PSA', () => {
  it('keeps what was looked up beside what was typed, and says which one it is', async () => {
    const enabled: string[] = [];
    context.enableSite = async (...site) => void enabled.push(site.join(' '));
    await autotask();
    expect(context.secrets).toEqual({
      autotask: { ...AUTOTASK_FORM, ...ZONE },
    });
    expect(enabled).toEqual(['autotask ww5.autotask.net']);
    expect((await statusOf(context)).psa).toMatchObject({ kind: 'autotask', connected: true });
    await disconnect(context, { what: 'psa' });
    expect((await statusOf(context)).psa).toMatchObject({ kind: 'autotask', connected: false });
    await disconnect(context, { what: 'everything' });
    expect((await statusOf(context)).psa).toMatchObject({ kind: null, connected: false });
  });

  it('is known of keys that were kept before a PSA was named beside them', async () => {
    await context.vault.write('connectwise', SITE_FORM);
    expect((await statusOf(context)).psa.kind).toBe('connectwise');
    await context.store.settings.set('connection.psaSystem', 'na.myconnectwise.net acme');
    await context.vault.remove('connectwise');
    expect((await statusOf(context)).psa).toMatchObject({ kind: 'connectwise', connected: false });
  });
});

describe('connecting another PSA', () => {
  beforeEach(async () => {
    await connectwise();
    await seedAcme(context);
    await mapping.matchByEqualNames(context);
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
  });

  it('replaces the first one, with what it brought and what was mapped to it', async () => {
    context.events = [];
    await autotask();
    expect(kept()).toEqual(['autotask']);
    expect([await psaIds(), await mappedIds()]).toEqual([[], []]);
    expect(context.events).toContainEqual({ event: 'changed' });
    expect(await context.store.vendorAccounts.count()).toBe(1);
  });

  it.each([
    { psa: 'autotask' as const, form: AUTOTASK_FORM },
    { psa: 'connectwise' as const, form: { ...SITE_FORM, company: 'other' } },
  ])(
    'asks first where something is mapped, and changes nothing until it is agreed to: $psa',
    async (form) => {
      const before = [kept(), await psaIds(), await mappedIds()];
      const code = (thrown: unknown) => (thrown as FailureError).failure.code;
      expect(await connectPsa(context, form).catch(code)).toBe('psa.another');
      expect([kept(), await psaIds(), await mappedIds()]).toEqual(before);
      await connectPsa(context, { ...form, replace: true });
      expect(await mappedIds()).toEqual([]);
    },
  );

  it('takes no more answers of the first one, once its keys are gone and before its records are', async () => {
    const seen: unknown[] = [];
    context.dropPsaAnswers = () => void seen.push(kept());
    const { commit } = context.store;
    context.store.commit = (changes) => {
      if (changes.remove) seen.push('erased');
      return commit(changes);
    };
    await autotask();
    expect(seen).toEqual([[], 'erased']);
    await disconnect(context, { what: 'psa' });
    expect(seen).toEqual([[], 'erased', [], 'erased']);
  });

  it('changes nothing when the new keys are refused', async () => {
    const refused = new FailureError({ code: 'psa.keys', sentence: 'Wrong.', nextStep: 'Check.' });
    context.psaWith = () => ({ authenticate: () => Promise.reject(refused) }) as unknown as PsaApi;
    await expect(autotask()).rejects.toBe(refused);
    expect(kept()).toEqual(['connectwise']);
    expect((await psaIds()).length).toBe(4);
  });

  it('changes nothing, and asks nobody, while the vault is locked', async () => {
    const locked = new FailureError({ code: 'vault.locked', sentence: 'Locked.', nextStep: 'Unlock.' });
    let asked = 0;
    context.vault.read = () => Promise.reject(locked);
    context.completePsa = async (_kind, form) => {
      asked += 1;
      return form;
    };
    await expect(autotask()).rejects.toBe(locked);
    expect([asked, kept(), (await psaIds()).length]).toEqual([0, ['connectwise'], 4]);
  });

  it('ends with the keys of one, when two forms are sent at once', async () => {
    await Promise.all([autotask(), connectwise({ company: 'other' })]);
    expect(kept()).toHaveLength(1);
    const { kind } = (await statusOf(context)).psa;
    expect(kept()).toEqual([kind]);
    expect(await psaIds()).toEqual([]);
  });

  it('erases what was seen on pages of the first one, without keys of it', async () => {
    await disconnect(context, { what: 'everything' });
    const seen = company('connectwise:page:acme', 'Acme', null);
    const own = { ...company('autotask:page:acme', 'Acme', null), psa: 'autotask' as const };
    await context.store.companies.put(seen, own);
    await autotask();
    expect(await psaIds()).toEqual([own.id]);
  });
});

/** Every write of the background, in order; the one of number `last`, and all after it, never happen. */
function mortal(alive: TestContext, last: number): TestContext {
  let count = 0;
  const step =
    <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> => {
      count += 1;
      return count > last ? Promise.reject(new Error('killed')) : work(...given);
    };
  const { store, vault, sync } = alive;
  return {
    ...alive,
    vault: { ...vault, write: step(vault.write) as typeof vault.write, remove: step(vault.remove) },
    sync: { ...sync, cancel: step(sync.cancel) },
    enableSite: step(alive.enableSite),
    disableSites: step(alive.disableSites),
    store: {
      ...store,
      commit: step(store.commit),
      settings: { ...store.settings, set: step(store.settings.set) as typeof store.settings.set },
      accountMappings: { ...store.accountMappings, delete: step(store.accountMappings.delete) },
      serviceMappings: { ...store.serviceMappings, put: step(store.serviceMappings.put) },
      mappingChanges: { ...store.mappingChanges, delete: step(store.mappingChanges.delete) },
    },
  };
}

describe('a worker that is killed while another PSA is being connected', () => {
  const OTHERS = [
    { psa: 'autotask' as const, form: AUTOTASK_FORM, replace: true },
    { psa: 'connectwise' as const, form: { ...SITE_FORM, company: 'other' }, replace: true },
  ];
  const isOld = (credentials: unknown) =>
    (credentials as { company?: string } | undefined)?.company === 'acme';

  /** How it stands after a death before write number `last` + 1, and whether it got to the end. */
  async function killedAt(last: number, other: (typeof OTHERS)[number]): Promise<boolean> {
    ({ context } = await connectingContext());
    await connectwise();
    await seedAcme(context);
    await mapping.matchByEqualNames(context);
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
    return connectPsa(mortal(context, last), other).then(
      () => true,
      () => false,
    );
  }

  it.each(OTHERS)('never leaves keys beside records or mappings that are not theirs: $psa', async (other) => {
    let deaths = 0;
    for (let last = 0; !(await killedAt(last, other)); last += 1) {
      deaths += 1;
      expect(kept().length, `death ${last}`).toBeLessThanOrEqual(1);
      const [kind] = kept();
      if (kind && !isOld(context.secrets[kind]))
        expect([await psaIds(), await mappedIds()], `death ${last}`).toEqual([[], []]);
    }
    expect(deaths).toBeGreaterThan(8);
    expect([kept(), await psaIds(), await mappedIds()]).toEqual([[other.psa], [], []]);
  });

  it.each(OTHERS)('can be followed by connecting again, either of them: $psa', async (other) => {
    const old = { psa: 'connectwise' as const, form: SITE_FORM, replace: true };
    for (const then of [other, old]) {
      for (let last = 0; !(await killedAt(last, other)); last += 1) {
        await connectPsa(context, then);
        expect(kept(), `death ${last}`).toEqual([then.psa]);
        const strangers = (await psaIds()).filter((id) => then === other || psaOfKey(id) !== then.psa);
        expect(strangers, `death ${last}`).toEqual([]);
        if (then === other) expect(await mappedIds(), `death ${last}`).toEqual([]);
        expect((await statusOf(context)).psa).toMatchObject({ kind: then.psa, connected: true });
      }
    }
  });
});
