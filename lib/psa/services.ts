import type { PsaKind } from '@/lib/model/records';
import { AUTOTASK_SERVICE } from './autotask/service';
import { CONNECTWISE_SERVICE } from './connectwise/service';
import type { PsaService } from './system';

/** How the background works with each PSA. Heavy: for the background alone. */
export const SERVICES: Record<PsaKind, PsaService> = {
  connectwise: CONNECTWISE_SERVICE,
  autotask: AUTOTASK_SERVICE,
};

/** The only PSA there was when kept settings did not name one yet. */
export const KIND_BEFORE_KINDS: PsaKind = 'connectwise';
