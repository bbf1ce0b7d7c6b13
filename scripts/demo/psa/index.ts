import type { PsaKind } from '@/lib/model/records';
import { AUTOTASK } from './autotask';
import { CONNECTWISE } from './connectwise';
import type { DemoPsa } from './demo-psa';

export type { DemoPsa, DemoRow, SeenRow } from './demo-psa';

export const PSAS: Record<PsaKind, DemoPsa> = { connectwise: CONNECTWISE, autotask: AUTOTASK };
