import 'fake-indexeddb/auto';
import type { Finding } from '@/lib/model/finding';
import type { PsaKind } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { SERVICES } from '@/lib/psa/services';
import { startLoopback as autotaskLoopback } from '@/simulators/autotask/rest/loopback.testing';
import { startLoopback as connectwiseLoopback } from '@/simulators/connectwise/rest/loopback.testing';
import type { Msp } from '@/simulators/msp';
import type { PlantedMsp } from '@/simulators/msp/faults';
import { syncInto } from '../both-psas.testing';
import { type TestContext, testContext } from '../context.testing';
import { recheckGuards } from '../guard';
import { evaluation } from '../review/evaluate';
import { applyMappings } from './map.testing';

export const TODAY = '2026-11-20';
export const NOW = Date.UTC(2026, 10, 20, 12);

/** The planted MSP behind its simulators, read by the real clients and sync into a real store, and mapped. */
export async function plantedContext({ psa, msp, mappings }: PlantedMsp): Promise<TestContext> {
  const server = await serverOf[psa](msp);
  const context = await testContext();
  await syncInto(context, msp, server.api, NOW);
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

/** Everything that the review lists, before a person has decided anything. */
export const allFindings = async (context: TestContext): Promise<Finding[]> =>
  (await evaluation(context)).findings;
