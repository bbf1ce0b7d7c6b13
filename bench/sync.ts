import { addMonths, lastClosedMonth, type Month, today } from '@/lib/model/calendar';
import type { Simulator } from '@/simulators/simulator';
import { type BenchPsa, PSAS } from './psa';
import { replay, type Sent } from './replay';
import type { Result } from './result';
import { connectLmpi, connectPsa, inWorld, synced } from './world';

const MONTHS = 24;
/** Of whom the generator makes about 1,000 agreements. */
const CUSTOMERS = 730;

/**
 * The first sync of 1,000 agreements and 24 months, one run for each PSA; where the requests can be sent again, against
 * a bare loop of them.
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
    const { lmpi, psa: own } = sent;
    const requests = [...lmpi.splice(0), ...own.splice(0)];
    const ofPsa = requests.filter(({ headers }) => headers.host !== simulators.lmpi.hosts[0]).length;
    const agreements = psa.sizes(simulators.msp).size;
    const result = { budget: null, readings: 1, failed: 0 };
    const note = `${agreements} agreements; requests: ${ofPsa} to ${psa.name}, ${requests.length} in all`;
    const name = `${psa.name}: first sync, ${CUSTOMERS} customers`;
    const results: Result[] = [{ ...result, name, value: took, unit: 'ms', note }];
    if (!psa.isRepeatable) return results;
    const newest = lastClosedMonth(today(new Date()));
    const months = Array.from({ length: MONTHS }, (_, back): Month => addMonths(newest, -back));
    const bare = await replay(simulators, requests, months);
    return [
      ...results,
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
