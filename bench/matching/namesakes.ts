import { folded } from './data/clean';
import type { Account, Dataset } from './data/dataset';
import type { Judged } from './judged';

/**
 * Wrong automatic matches of two different companies with the very same name, case and punctuation aside. Where
 * only names are told no system can know, and equal names are to be matched (product.md): such mistakes are always
 * counted as wrong, and told apart from those that the matcher could have avoided.
 */
export function countNamesakes(
  { companies }: Dataset,
  accounts: readonly Account[],
  judged: readonly Judged[],
): number {
  const nameOf = new Map(companies.map(({ id, name }) => [id, folded(name)]));
  return judged.filter(({ account, companyId, automatic, place }) => {
    const name = accounts[account]?.party.name;
    return automatic && place !== 1 && companyId && name && nameOf.get(companyId) === folded(name);
  }).length;
}
