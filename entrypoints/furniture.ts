import { Furniture } from '@/lib/overlay/furniture';
import { leaveFurniture } from '@/lib/overlay/furniture-slot';

/** Run by the background in a frame that shows an agreement page: other pages never pay for its weight. */
export default defineUnlistedScript(() => leaveFurniture(Furniture));
