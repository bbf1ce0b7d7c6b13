import type { AutotaskRest } from '@/simulators/autotask/rest/types';
import { AUTOTASK_HOST } from '@/simulators/autotask/ui/urls';
import { mapEverything as mapAll } from './autotask-mapping';
import { openWorld, syncEnds, type World, type WorldOptions } from './world';

export { AUTOTASK_HOST };

export interface AutotaskOptions extends Pick<WorldOptions, 'msp' | 'viewport' | 'profileDir'> {
  done?: 'connected' | 'synced' | 'mapped';
  /** False: goes on without PSA keys. */
  psaKeys?: boolean;
}

/** Autotask's REST service of a world. */
export function restOf({ sims }: Pick<World, 'sims'>): AutotaskRest {
  const { rest } = sims.autotask;
  if (!rest) throw new Error('The world has no REST service');
  return rest;
}

/** So high that all rows of any contract of a small MSP are in view: badges come to rows in view only. */
export const HIGH = { width: 1440, height: 4000 };

/** A world whose PSA is Autotask, connected by messages: the popup's form has tests of its own. */
export async function openAutotask(options: AutotaskOptions = {}): Promise<World> {
  const { done = 'mapped', psaKeys = true, ...given } = options;
  const world = await openWorld({ viewport: HIGH, ...given, done: 'nothing' });
  try {
    await connect(world, psaKeys);
    if (done === 'connected') return world;
    await syncEnds(world);
    await world.ask('data.publish', {});
    if (done === 'mapped') await mapAll(world);
    return world;
  } catch (error) {
    await world.close();
    throw error;
  }
}

async function connect({ ask, sims }: World, psaKeys: boolean): Promise<void> {
  const { lmpi, autotask } = sims.msp;
  const { accessToken, secretKey } = lmpi;
  await ask('lmpi.connect', { accessToken, secretKey, apiUrl: 'https://cspi.trendmicro.com' });
  if (!psaKeys) return;
  const { userName, secret, integrationCode } = autotask;
  await ask('psa.connect', { psa: 'autotask', form: { userName, secret, integrationCode } });
}
