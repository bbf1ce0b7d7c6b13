import type { Keyboard } from '../keyboard';
import { literally } from '../panel';
import type { ruledWorld } from '../ruled';
import type { World } from '../world';

/** Where the steps of the mapping by keyboard take place. */
export interface Place {
  world: World;
  keys: Keyboard;
  /** Two lines of one company, the services that feed them, and an account of nobody. */
  chosen: ReturnType<typeof ruledWorld>;
}

export const named = (before: string, name: string, after = ''): RegExp =>
  new RegExp(`^${before}${literally(name)}${after}`);

export function truthOf({ world }: Place, trap: string, at = 0) {
  const found = world.sims.msp.truth.accounts.filter((account) => account.trap === trap)[at];
  if (!found) throw new Error(`The generator made no account of "${trap}"`);
  return found;
}

export async function accountOf({ world }: Place, customerId: string | null) {
  const { accounts } = await world.ask('mapping.overview', {});
  const found = accounts.find(({ id }) => id === customerId?.toLowerCase());
  if (!found) throw new Error(`No vendor account ${customerId}`);
  return found;
}

export const companiesOf = async (place: Place, customerId: string | null) =>
  (await accountOf(place, customerId)).companies.map(({ name }) => name);

/** The account's row alone in the list: by the search, as somebody would who knows whom they want. */
export async function look({ keys }: Place, name: string): Promise<void> {
  await keys.goTo(/^Search vendor accounts$/, 'Shift+Tab');
  await keys.write(name);
}
