import 'fake-indexeddb/auto';
import type { Finding } from '@/lib/model/finding';
import type { PsaKind } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { SERVICES } from '@/lib/psa/services';
import { companyFindings, vendorFindings } from '@/lib/reconcile/findings';
import { startLoopback as autotaskLoopback } from '@/simulators/autotask/rest/loopback.testing';
import { startLoopback as connectwiseLoopback } from '@/simulators/connectwise/rest/loopback.testing';
import type { Msp } from '@/simulators/msp';
import type { PlantedMsp } from '@/simulators/msp/faults';
import { openBooks } from '../books';
import { syncedContext } from '../both-psas.testing';
import type { TestContext } from '../context.testing';
import { recheckGuards, standingGuards } from '../guard';
import { driftsOf } from '../mapping/drift';
import { accountState } from '../mapping/state';
import { mappingWorld } from '../mapping/world';
import { applyMappings } from './map.testing';

export const TODAY = '2026-11-20';
export const NOW = Date.UTC(2026, 10, 20, 12);

/** The planted MSP behind its simulators, read by the real clients and sync into a real store, and mapped. */
export async function plantedContext({ psa, msp, mappings }: PlantedMsp): Promise<TestContext> {
  const server = await serverOf[psa](msp);
  const context = await syncedContext(msp, psa, server.api, NOW);
  await server.close();
  await applyMappings(context, psa, mappings);
  context.figures.revision += 1;
  await recheckGuards(context);
  return context;
}

interface Server {
  api: PsaApi;
  close(): Promise<void>;
}
const serverOf: Record<PsaKind, (msp: Msp) => Promise<Server>> = {
  async connectwise(msp) {
    const loopback = await connectwiseLoopback(msp);
    return { api: loopback.api(), close: loopback.close };
  },
  async autotask(msp) {
    const { http, close } = await autotaskLoopback(msp);
    const { userName, secret, integrationCode } = msp.autotask;
    const form = { userName, secret, integrationCode };
    const credentials = await SERVICES.autotask.complete(form, http, AbortSignal.timeout(10_000));
    return { api: SERVICES.autotask.api({ credentials, http, now: () => NOW }), close };
  },
};

/** Everything that the engine finds in the store. */
export async function allFindings(context: TestContext): Promise<Finding[]> {
  const { store } = context;
  const [books, world, usage] = [
    await openBooks(context, 'everything'),
    await mappingWorld(context),
    await store.usage.ofMonth((await openBooks(context)).month),
  ];
  const companies = new Set(
    books.accountMappings
      .filter((mapping) => accountState(mapping) === 'mapped')
      .flatMap((mapping) => mapping.companies.map(({ companyId }) => companyId)),
  );
  const found = vendorFindings({
    month: books.month,
    report: books.report,
    accounts: world.accounts,
    services: books.services,
    accountMappings: books.accountMappings,
    serviceMappings: books.serviceMappings,
    usage,
    companies: world.companies,
    companiesRead: true,
    drifts: driftsOf(world, { companies: true, products: true }),
    guards: await standingGuards(context),
  });
  for (const companyId of companies) found.push(...companyFindings(await books.ofCompany(companyId)));
  return found.map(({ finding }) => finding);
}
