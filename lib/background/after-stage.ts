import type { Store } from '@/lib/store/contract';
import type { StageName } from '@/lib/sync/transitions';
import { matchByEqualNames } from './mapping/equal-names';
import { replaceSeen } from './seen-on-page';

/** What hangs on the end of a sync's stages; doing it twice does no harm. */
export async function afterStage(store: Store, stage: StageName): Promise<void> {
  // Before names are matched: a company seen on a page and its record would be two of one name.
  if (stage === 'psa companies' || stage === 'psa products') await replaceSeen(store, Date.now());
  if (stage === 'psa companies' || stage === 'last month') await matchByEqualNames({ store, now: Date.now });
}
