import { startHere } from '@/lib/overlay/start-here';
import { createPsaPage } from '@/lib/psa/page/create-page';
import { hostSlot } from '@/lib/psa/page/host-slot';

/** Run by the background after the script of a PSA's own (connectwise-page.ts, autotask-page.ts) in the same frame. */
export default defineUnlistedScript(() => startHere(createPsaPage(document, window, hostSlot.take())));
