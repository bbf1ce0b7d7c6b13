import type { Account, Dataset } from './data/dataset';
import { chosen, stableHash } from './random';

const LEAST_TIMES = 5;
/** Open-world decisions of the report half that are made at least: as many as the aim speaks of. */
export const LEAST_DECISIONS = 2000;
export const REMOVED = 0.3;

export type World = 'closed' | 'open';
export const WORLDS: readonly World[] = ['closed', 'open'];
export type Half = 'tune' | 'report';

/** By the group alone, so neither order nor number of accounts moves one to the other half. */
export const halfOf = ({ group }: Account): Half => (stableHash(group) % 2 === 0 ? 'tune' : 'report');

export const inHalf = ({ accounts, untuned }: Dataset, half: Half): Account[] =>
  accounts.filter((account) => (untuned ? 'report' : halfOf(account)) === half);

/**
 * Ids of the companies that are not there, one set for each time the world is played. Closed: every account's
 * company is there. Open: 30 % of the true companies are not, of both halves, so "no such company" is the answer;
 * played with five seeds or more, until there are enough decisions.
 */
export function absences(dataset: Dataset, world: World): ReadonlySet<string>[] {
  if (world === 'closed') return [new Set()];
  const partners = [...new Set(dataset.accounts.flatMap((account) => [...account.partners]))].sort();
  const times = Math.max(LEAST_TIMES, Math.ceil(LEAST_DECISIONS / inHalf(dataset, 'report').length));
  const count = Math.round(partners.length * REMOVED);
  return Array.from({ length: times }, (_, seed) => new Set(chosen(partners, count, seed + 1)));
}
