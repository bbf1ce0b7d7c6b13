import { cleaned } from '../data/clean';
import { equal } from './equal';
import { type Decider, withIds } from './system';
import { trigrams } from './trigrams';

/** Until the matcher lands: equal names are automatic, all others are ranked by their 3-grams. */
export const ours: Decider = {
  name: 'ours (baseline)',
  decide(accounts, companies) {
    const rank = trigrams.over(companies.map(({ name }) => cleaned(name)));
    return equal.decide(accounts, companies).map((verdict, index) => {
      const ranked = withIds(rank(cleaned(accounts[index]?.name ?? '')), companies);
      return { ...verdict, ranked: verdict.automatic ? verdict.ranked : ranked };
    });
  },
};
