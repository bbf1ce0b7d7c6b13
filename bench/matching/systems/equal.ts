import type { Party } from '@/lib/matching/contract';
import { cleaned } from '../data/clean';
import type { Decider } from './system';

/** The plain rule: cleaned names are equal, and unique on both sides. */
export const equal: Decider = {
  name: 'normalised equal',
  decide(accounts, companies) {
    const there = byCleaned(companies);
    const here = byCleaned(accounts);
    return accounts.map(({ id, name }) => {
      const form = cleaned(name);
      const found = there.get(form) ?? [];
      const unique = found.length === 1 && here.get(form)?.length === 1;
      return {
        accountId: id,
        ranked: found.map((company) => ({ companyId: company.id, score: unique ? 1 : 0.5 })),
        automatic: unique,
      };
    });
  },
};

const byCleaned = (parties: readonly Party[]) => Map.groupBy(parties, ({ name }) => cleaned(name));
