import type { PsaKind } from '@/lib/model/records';
import { AUTOTASK } from './autotask/system';
import { CONNECTWISE } from './connectwise/system';
import type { PsaSystem } from './system';

/** What the screens say of each PSA. Without zod and without its API: for popup and panel. */
export const SYSTEMS: Record<PsaKind, PsaSystem> = { connectwise: CONNECTWISE, autotask: AUTOTASK };
