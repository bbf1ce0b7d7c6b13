import { ask, onEvent } from '@/lib/messaging/client';
import { alive, panelOrigins, panelUrl } from '@/lib/platform/content';
import type { PsaPage } from '@/lib/psa/contract';
import { isCloudHost } from '@/lib/psa/hosts';
import { furnitureSlot } from './furniture-slot';
import { startOverlay } from './overlay';

/** Draws on the page of this frame for as long as it lives. */
export function startHere(page: PsaPage): void {
  startOverlay({
    page,
    ask,
    onEvent,
    panelUrl: panelUrl(),
    panelOrigins: panelOrigins(),
    openPanelInTab: isCloudHost(location.hostname) ? null : () => void ask('page.panel', {}),
    signal: new AbortController().signal,
    furniture: () => ask('page.script', { script: 'furniture' }).then(furnitureSlot.take),
    alive,
  });
}
