import { createAutotaskSimulator } from './autotask';
import { createConnectWiseSimulator } from './connectwise';
import { createLmpiSimulator } from './lmpi/simulator';
import { generateMsp, type MspOptions } from './msp';
import { type SimulatorServer, serveSimulators } from './serve';

export const CONNECTWISE_HOST = 'na.myconnectwise.net';

/** The calendar day where the user is. */
export const localToday = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** An MSP with all services that serve it, on loopback: both PSAs have its books. */
export async function startSimulators(options: Partial<MspOptions> = {}) {
  const msp = generateMsp({ today: localToday(), ...options });
  const lmpi = createLmpiSimulator(msp);
  const connectwise = createConnectWiseSimulator(msp);
  const autotask = createAutotaskSimulator(msp);
  const all = [lmpi, connectwise, autotask];
  const server: SimulatorServer = await serveSimulators(all);
  return { msp, lmpi, connectwise, autotask, server, hosts: all.flatMap(({ hosts }) => hosts) };
}

export type Simulators = Awaited<ReturnType<typeof startSimulators>>;
