import { worldSlot } from '@/lib/platform/world-slot';
import type { Addresses } from './addresses';

/** Where the script of every frame leaves how addresses are read, so that the overlay's need not carry it too. */
export const addressesSlot = worldSlot<Addresses>('autotask addresses');
