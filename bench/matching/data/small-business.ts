import type { Party } from '@/lib/matching/contract';
import { type LabelledFile, readSmallBusiness } from '../small-business/read';
import { type Dataset, onlyNamed } from './dataset';

const SETS = {
  pairs: { id: 'small-business', title: 'Small businesses', untuned: false },
  fresh: { id: 'small-business-fresh', title: 'Small businesses, fresh (never tuned on)', untuned: true },
};

/**
 * The hand-labelled small businesses, with all that their systems tell or with names only. Also in the closed
 * world some accounts have no company: such are among the labels. A group is a family of namesakes.
 */
export function readSmallBusinesses(file: LabelledFile, evidence: Dataset['evidence']): Dataset {
  const { accounts, companies, truth, groupOf } = readSmallBusiness(file);
  const { id, title, untuned } = SETS[file];
  const told = (party: Party) => (evidence === 'all' ? party : onlyNamed(party.id, party.name));
  const alone = accounts.filter(({ id }) => truth.get(id) === null).length;
  return {
    id,
    title: `${title}, ${evidence === 'all' ? 'names, places and domains' : 'names only'}`,
    evidence,
    trusted: true,
    untuned,
    accounts: accounts.map((account) => {
      const company = truth.get(account.id);
      const group = groupOf.get(account.id) ?? account.id;
      return { party: told(account), partners: new Set(company ? [company] : []), group };
    }),
    companies: companies.map(told),
    note: `labelled by hand; ${accounts.length} accounts, ${alone} of them without a company`,
  };
}
