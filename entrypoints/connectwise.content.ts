import { ask } from '@/lib/messaging/client';
import { alive } from '@/lib/platform/content';
import { ADDRESSES } from '@/lib/psa/connectwise/addresses';
import { addressesSlot } from '@/lib/psa/connectwise/addresses-slot';
import { lookOut } from '@/lib/psa/connectwise/lookout';

/** Runs in every frame and only looks at its address; what an agreement page needs is loaded there (design.md, 5). */
export default defineContentScript({
  matches: ['https://*.myconnectwise.net/*'],
  allFrames: true,
  runAt: 'document_idle',
  main() {
    const ends = new AbortController();
    const found = async (): Promise<void> => {
      if (!alive()) return ends.abort();
      addressesSlot.leave(ADDRESSES);
      await ask('page.script', { script: 'connectwise-overlay' });
    };
    lookOut(document, window, found, ends.signal);
  },
});
