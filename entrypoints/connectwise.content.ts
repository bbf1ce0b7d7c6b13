import { ask, onEvent } from '@/lib/messaging/client';
import { Furniture } from '@/lib/overlay/furniture';
import { startOverlay } from '@/lib/overlay/overlay';
import { alive, panelOrigins, panelUrl } from '@/lib/platform/content';
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
      signal: context.signal,
      furniture: () => Promise.resolve(Furniture),
      alive,
    });
  },
});
