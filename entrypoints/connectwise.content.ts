import { ask, onEvent } from '@/lib/messaging/client';
import { takeFurniture } from '@/lib/overlay/furniture-slot';
import { startOverlay } from '@/lib/overlay/overlay';
import { alive, mayFramePanel, panelOrigins, panelUrl } from '@/lib/platform/content';
import { createConnectWisePage } from '@/lib/psa/connectwise/page';

/** Runs in every frame; each decides from its own document whether it has anything to do (design.md, decision 5). */
export default defineContentScript({
  matches: ['https://*.myconnectwise.net/*'],
  allFrames: true,
  runAt: 'document_idle',
  main(context) {
    startOverlay({
      page: createConnectWisePage(document, window),
      ask,
      onEvent,
      panelUrl: panelUrl(),
      panelOrigins: panelOrigins(),
      openPanelInTab: mayFramePanel(location.hostname) ? null : () => void ask('page.panel', {}),
      signal: context.signal,
      furniture: () => ask('page.furniture', {}).then(takeFurniture),
      alive,
    });
  },
});
