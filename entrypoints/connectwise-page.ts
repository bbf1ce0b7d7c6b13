import { addressesSlot } from '@/lib/psa/connectwise/addresses-slot';
import { connectWiseHost } from '@/lib/psa/connectwise/page';
import { hostSlot } from '@/lib/psa/page/host-slot';

/** Run by the background in a frame whose address names agreements (connectwise.content.ts), before the overlay. */
export default defineUnlistedScript(() =>
  hostSlot.leave(connectWiseHost(document, window, addressesSlot.take())),
);
