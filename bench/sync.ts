import { addMonths, lastClosedMonth, type Month, today } from '@/lib/model/calendar';
import type { Simulator } from '@/simulators/simulator';
import type { Simulators } from '@/simulators/world';
import { type BenchPsa, PSAS } from './psa';
import { replay, type Sent } from './replay';
import type { Result } from './result';
import { connectLmpi, connectPsa, inWorld, synced } from './world';

const MONTHS = 24;
/** Of whom the generator makes about 1,000 agreements. */
const CUSTOMERS = 730;

/**
 * The first sync of 1,000 agreements and 24 months against the same requests from a bare loop, one run for each PSA.
 */
export async function measureSync(psas: readonly BenchPsa[] = Object.values(PSAS)): Promise<Result[]> {
  const results: Result[] = [];
  for (const psa of psas) results.push(...(await firstSync(psa)));
  return results;
}

const firstSync = (psa: BenchPsa): Promise<Result[]> =>
  inWorld({ customers: CUSTOMERS, months: MONTHS }, async (world) => {
    const { simulators, door } = world;
    const sent = { lmpi: noted(simulators.lmpi), psa: noted(simulators[psa.kind]) };
    await connectLmpi(world);
    const started = Date.now();
    await connectPsa(world, psa);
    const took = (await synced(door)) - started;
    const requests = [...sent.lmpi.splice(0), ...withBodies(sent.psa.splice(0), simulators)];
    const newest = lastClosedMonth(today(new Date()));
    const months = Array.from({ length: MONTHS }, (_, back): Month => addMonths(newest, -back));
    const ofPsa = requests.filter(({ headers }) => headers.host !== simulators.lmpi.hosts[0]).length;
    const bare = await replay(simulators, requests, months);
    const agreements = psa.sizes(simulators.msp).size;
    const result = { budget: null, readings: 1, failed: 0 };
    const note = `${agreements} agreements; requests: ${ofPsa} to ${psa.name}, ${requests.length} in all`;
    return [
      { ...result, name: `${psa.name}: first sync, ${CUSTOMERS} customers`, value: took, unit: 'ms', note },
      { ...result, name: `${psa.name}: the same from a bare loop`, value: bare, unit: 'ms', note: '' },
      { ...result, name: `${psa.name}: sync against bare loop`, value: took / bare, unit: 'ratio', note: '' },
    ];
  });

/** What the simulator gets from now on. */
function noted(simulator: Simulator): Sent[] {
  const sent: Sent[] = [];
  const { handle } = simulator;
  simulator.handle = (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    sent.push({ method, url, headers: { ...headers } });
    return handle.call(simulator, request, response);
  };
  return sent;
}

/** Autotask's questions stand in bodies, which only its own log has. */
function withBodies(sent: readonly Sent[], { autotask: { rest } }: Simulators): Sent[] {
  const logged = Map.groupBy(rest.log, ({ method, path }) => `${method} ${path}`);
  return sent.map((one) => {
    const path = one.url.split('?')[0];
    const entry = logged.get(`${one.method} ${path}`)?.shift();
    return entry && one.method === 'POST' ? { ...one, body: JSON.stringify(entry.body) } : one;
  });
}
