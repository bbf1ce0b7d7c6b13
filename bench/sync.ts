import { addMonths, lastClosedMonth, type Month, today } from '@/lib/model/calendar';
import { replay, type Sent } from './replay';
import type { Result } from './result';
import { connectConnectWise, connectLmpi, inWorld, synced } from './world';

/** The first sync of 500 customers and 24 months against the same requests from a bare loop, one run each. */
export async function measureSync(): Promise<Result[]> {
  return inWorld({ customers: 500, months: 24 }, async (world) => {
    const { simulators, door } = world;
    const sent: Sent[] = [];
    for (const simulator of [simulators.lmpi, simulators.connectwise]) {
      const { handle } = simulator;
      simulator.handle = (request, response) => {
        const { method = 'GET', url = '/', headers } = request;
        sent.push({ method, url, headers: { ...headers } });
        return handle.call(simulator, request, response);
      };
    }
    await connectLmpi(world);
    const started = Date.now();
    await connectConnectWise(world);
    const took = (await synced(door)) - started;
    const requests = sent.splice(0);
    const newest = lastClosedMonth(today(new Date()));
    const months = Array.from({ length: 24 }, (_, back): Month => addMonths(newest, -back));
    const bare = await replay(simulators, requests, months);
    const note = `${requests.length} requests: ${Math.round(took)} ms, bare ${Math.round(bare)} ms`;
    const result = { budget: null, readings: 1, failed: 0 };
    return [
      { ...result, name: 'First sync, 500 customers', value: took, unit: 'ms', note: '' },
      { ...result, name: 'The same from a bare loop', value: bare, unit: 'ms', note: '' },
      { ...result, name: 'Sync against bare loop', value: took / bare, unit: 'ratio', note },
    ];
  });
}
