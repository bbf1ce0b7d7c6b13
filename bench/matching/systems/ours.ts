import { match } from '@/lib/matching/match';
import type { Decider } from './system';

/** The matcher of the product, as the panel asks it; nothing is mapped yet. */
export const ours: Decider = {
  name: 'Seatcheck',
  decide: (accounts, companies) =>
    match({ accounts, companies, claimed: new Map() }).map(({ accountId, outcome, candidates }) => ({
      accountId,
      ranked: candidates,
      automatic: outcome === 'automatic',
    })),
};
