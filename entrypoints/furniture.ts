import { Furniture } from '@/lib/overlay/furniture';
import { furnitureSlot } from '@/lib/overlay/furniture-slot';

/** Run by the background in a frame that shows an agreement page: badges do not wait for its weight. */
export default defineUnlistedScript(() => furnitureSlot.leave(Furniture));
