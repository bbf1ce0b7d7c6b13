import { worldSlot } from '@/lib/platform/world-slot';
import type { Furniture } from './furniture';

/** Where the furniture script leaves its class. */
export const furnitureSlot = worldSlot<typeof Furniture>('furniture');
