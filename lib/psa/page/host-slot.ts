import { worldSlot } from '@/lib/platform/world-slot';
import type { HostPage } from './host';

/** Where the script of a PSA's own leaves what the overlay, which is the same for all, draws on. */
export const hostSlot = worldSlot<HostPage>('host page');
