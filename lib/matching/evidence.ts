import type { Evidence } from './contract';
import { nameReasons } from './name-reasons';
import type { Pair } from './pair';
import { placeReasons } from './place-reasons';

/** All reasons of a pair, the weightiest first; rivals before all, for they decide. */
export function evidenceOf(pair: Pair, rivals: readonly string[]): Evidence[] {
  const { account, company, name } = pair;
  const reasons = [...nameReasons(name, account.party.name, company.party.name), ...placeReasons(pair)];
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return [
    ...rivals.map((text): Evidence => ({ field: 'rival', favours: 'different', text })),
    ...reasons.map(
      ({ field, weight, text }): Evidence => ({ field, favours: weight > 0 ? 'same' : 'different', text }),
    ),
  ];
}
