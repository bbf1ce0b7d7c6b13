import { match } from '@/lib/matching/match';
import type { Dataset } from '../data/dataset';
import type { Decider } from './system';

const decider = (name: string, nameAlone: boolean): Decider => ({
  name,
  decide: (accounts, companies) =>
    match({ accounts, companies, claimed: new Map() }, { nameAlone }).map(
      ({ accountId, outcome, candidates }) => ({
        accountId,
        ranked: candidates,
        automatic: outcome === 'automatic',
      }),
    ),
});

/** The matcher of the product, as the panel asks it; nothing is mapped yet. */
export const ours = decider('Seatcheck', false);

/**
 * On lists of names alone the product decides nothing by itself. What its rules would decide were a name enough tells
 * more of them.
 */
const oursByName = decider('Seatcheck, were a name enough', true);

export const oursFor = ({ evidence }: Pick<Dataset, 'evidence'>): Decider =>
  evidence === 'names' ? oursByName : ours;
