import type { Day } from '@/lib/model/calendar';
import type { Agreement, PsaKind } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import type { Clock, LoggedChange } from '@/lib/push/harness.testing';
import type { Network } from './transport.testing';

/** A PSA's simulator with some agreements of some products, for proving pushes on. */
export interface Stand {
  psa: PsaKind;
  network: Network;
  today: Day;
  /** A client of its own. */
  api(): PsaApi;
  agreements: Agreement[];
  /** Products that stand on each agreement, by its id, and one that stands on none. */
  products: Map<string, string[]>;
  absent: string;
  /** What the simulator's own log says was changed through REST, the oldest first. */
  log(): LoggedChange[];
  /** Somebody else's change of the product on the agreement, which no log of ours has. */
  disturb(agreementId: string, productId: string): void;
  /** What each line that bills anything on a day bills, by `placeOf` and its number, for comparing before and after. */
  books(day: Day): Map<string, string>;
}

export type MakeStand = (clock: Clock) => Promise<Stand>;
