import type { Party } from '@/lib/matching/contract';
import { readSmallBusiness } from '../small-business/read';
import { type Dataset, onlyNamed } from './dataset';

/**
 * The hand-labelled small businesses, with all that their systems tell or with names only. Also in the closed
 * world some accounts have no company: such are among the labels. A group is a family of namesakes.
 */
export function readSmallBusinesses(evidence: Dataset['evidence']): Dataset {
  const { accounts, companies, truth, groupOf } = readSmallBusiness();
  const told = (party: Party) => (evidence === 'all' ? party : onlyNamed(party.id, party.name));
  const alone = accounts.filter(({ id }) => truth.get(id) === null).length;
  return {
    id: 'small-business',
    title: `Small businesses, ${evidence === 'all' ? 'names, places and domains' : 'names only'}`,
    evidence,
    trusted: true,
    accounts: accounts.map((account) => {
      const company = truth.get(account.id);
      const group = groupOf.get(account.id) ?? account.id;
      return { party: told(account), partners: new Set(company ? [company] : []), group };
    }),
    companies: companies.map(told),
    note: `labelled by hand; ${accounts.length} accounts, ${alone} of them without a company`,
  };
}
