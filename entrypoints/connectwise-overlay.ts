import { startHere } from '@/lib/overlay/start-here';
import { addressesSlot } from '@/lib/psa/connectwise/addresses-slot';
import { createConnectWisePage } from '@/lib/psa/connectwise/page';

/** Run by the background in a frame whose address names agreements (connectwise.content.ts). */
export default defineUnlistedScript(() =>
  startHere(createConnectWisePage(document, window, addressesSlot.take())),
);
