import { addressesSlot } from '@/lib/psa/autotask/addresses-slot';
import { autotaskHost } from '@/lib/psa/autotask/page';
import { hostSlot } from '@/lib/psa/page/host-slot';

/** Run by the background in a frame that may show contracts (autotask.content.ts), before the overlay. */
export default defineUnlistedScript(() =>
  hostSlot.leave(autotaskHost(document, window, addressesSlot.take())),
);
