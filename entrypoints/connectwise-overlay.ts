import { ask, onEvent } from '@/lib/messaging/client';
import { furnitureSlot } from '@/lib/overlay/furniture-slot';
import { startOverlay } from '@/lib/overlay/overlay';
import { alive, panelOrigins, panelUrl } from '@/lib/platform/content';
import { addressesSlot } from '@/lib/psa/connectwise/addresses-slot';
import { createConnectWisePage } from '@/lib/psa/connectwise/page';
import { isCloudHost } from '@/lib/psa/hosts';

/** Run by the background in a frame whose address names agreements (connectwise.content.ts). */
export default defineUnlistedScript(() => {
  startOverlay({
    page: createConnectWisePage(document, window, addressesSlot.take()),
    ask,
    onEvent,
    panelUrl: panelUrl(),
    panelOrigins: panelOrigins(),
    openPanelInTab: isCloudHost(location.hostname) ? null : () => void ask('page.panel', {}),
    signal: new AbortController().signal,
    furniture: () => ask('page.script', { script: 'furniture' }).then(furnitureSlot.take),
    alive,
  });
});
