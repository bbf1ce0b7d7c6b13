import type { Outcome } from './contract';
import { mayBeAutomatic } from './may-be-automatic';
import type { Pair } from './pair';
import { placesSupport } from './place-fit';

/**
 * From this score on a pair that may be automatic (`may-be-automatic.ts`) is automatic: the lowest band without a wrong
 * automatic company on the tune halves of bench/matching, open world (30 % of the true companies removed). What the
 * report halves say of it stands in accuracy.json.
 */
export const AUTOMATIC = 0.98;

/** Below this score no company of the book is meant: "none". */
export const WORTH_A_LOOK = 0.02;

/** A second candidate and those after it are listed from this score on. */
export const WORTH_LISTING = 0.002;

export function outcomeOf(best: Pair, score: number, nameAlone = false): Outcome {
  if (score < WORTH_A_LOOK) return 'none';
  const isEnough = nameAlone || isSupported(best);
  return score >= AUTOMATIC && isEnough && mayBeAutomatic(best) ? 'automatic' : 'suggested';
}

/**
 * Something besides the name agrees: the town, the postcode, or a domain that no other company has. A name alone is not
 * enough, for in the hand-labelled small businesses one in sixteen of the equal names is another firm's.
 */
const isSupported = ({ place, domain }: Pair): boolean =>
  placesSupport(place) || (domain.domains === 'same' && domain.sharers === 1);
