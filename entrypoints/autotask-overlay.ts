import { startHere } from '@/lib/overlay/start-here';
import { addressesSlot } from '@/lib/psa/autotask/addresses-slot';
import { createAutotaskPage } from '@/lib/psa/autotask/page';

/** Run by the background in a frame that may show contracts (autotask.content.ts). */
export default defineUnlistedScript(() =>
  startHere(createAutotaskPage(document, window, addressesSlot.take())),
);
