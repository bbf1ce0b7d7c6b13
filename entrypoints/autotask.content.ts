import { ask } from '@/lib/messaging/client';
import { alive } from '@/lib/platform/content';
import { ADDRESSES } from '@/lib/psa/autotask/addresses';
import { addressesSlot } from '@/lib/psa/autotask/addresses-slot';
import { lookOut } from '@/lib/psa/autotask/lookout';

/** Runs in every frame and only looks at its address; what a contract's page needs is loaded there (design.md, 5). */
export default defineContentScript({
  // Every zone has a host of its own and the list grows; the maker's site and its help are no pages of the PSA
  // (autotask.md 1, "Hosts").
  matches: ['https://*.autotask.net/*'],
  excludeMatches: ['https://www.autotask.net/*', 'https://*.autotask.net/help/*'],
  allFrames: true,
  runAt: 'document_idle',
  main() {
    const ends = new AbortController();
    const found = async (): Promise<void> => {
      if (!alive()) return ends.abort();
      addressesSlot.leave(ADDRESSES);
      await ask('page.script', { script: 'autotask-overlay' });
    };
    lookOut(document, window, found, ends.signal);
  },
});
