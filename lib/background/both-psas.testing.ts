import { createHttp } from '@/lib/http/http';
import { createLmpiClient } from '@/lib/lmpi/client';
import { psaKey } from '@/lib/model/keys';
import type { PsaKind, VendorAccount } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { localLocks } from '@/lib/store/locks';
import { createSync } from '@/lib/sync/runner';
import { serve } from '@/simulators/lmpi/fixture.testing';
import { createLmpiSimulator } from '@/simulators/lmpi/simulator';
import type { Msp } from '@/simulators/msp';
import { type TestContext, testContext } from './context.testing';
import { linkAccount, linkService } from './mapping';

/** A background that has read the MSP from LMPI and from one of its PSAs, with everything mapped that belongs together. */
export async function mappedContext(msp: Msp, psa: PsaKind, api: PsaApi, now: number): Promise<TestContext> {
  const context = await testContext();
  await syncInto(context, msp, api, now);
  await mapAll(context, msp, psa);
  context.figures.revision += 1;
  return context;
}

/** Reads what the services say at a later moment, and publishes it. */
export async function syncInto(context: TestContext, msp: Msp, api: PsaApi, now: number): Promise<void> {
  Object.assign(context, { now: () => now });
  const lmpi = await serve(createLmpiSimulator(msp, { now: () => now }));
  const { accessToken, secretKey } = msp.lmpi;
  const client = createLmpiClient({
    credentials: { accessToken, secretKey, apiUrl: lmpi.url },
    http: createHttp({ now: () => now, sleep: async () => undefined }),
    now: () => now,
  });
  const run = await createSync({
    store: context.store,
    lmpi: async () => client,
    psa: async () => api,
    now: () => now,
    newId: () => `run ${now}`,
    locks: localLocks(),
    notify: () => undefined,
  }).start('user');
  await lmpi.close();
  if (run?.state !== 'done' || run.missing.length > 0) throw new Error(JSON.stringify(run));
  await context.store.usage.publish();
  context.figures.revision += 1;
}

async function mapAll(
  context: TestContext,
  { truth, connectwise, autotask }: Msp,
  psa: PsaKind,
): Promise<void> {
  const accounts = await context.store.vendorAccounts.all();
  for (const { customerId, customerName, city, companyId } of truth.accounts) {
    if (companyId === null) continue;
    const isIt = (one: VendorAccount): boolean =>
      customerId === null
        ? one.customerId === null && one.name === customerName && one.city === city
        : one.id === customerId.toLowerCase();
    const account = accounts.find(isIt);
    if (account) await linkAccount(context, { accountId: account.id, companyId: psaKey(psa, companyId) });
  }
  const products: Record<PsaKind, Map<unknown, number>> = {
    connectwise: new Map(connectwise.catalog.map(({ identifier, id }) => [identifier, id])),
    autotask: new Map(autotask.services.map(({ externalID, id }) => [externalID, id])),
  };
  const services = await context.store.vendorServices.all();
  for (const { productName, servicePlan, unit, productId } of truth.services) {
    const service = services.find(
      (one) => one.productName === productName && one.servicePlan === servicePlan && one.unit === unit,
    );
    const product = products[psa].get(productId);
    if (service && product !== undefined)
      await linkService(context, { serviceId: service.id, productId: psaKey(psa, product) });
  }
}
