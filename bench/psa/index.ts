import type { PsaKind } from '@/lib/model/records';
import type { Msp } from '@/simulators/msp';
import { AUTOTASK } from './autotask';
import type { BenchPsa } from './bench-psa';
import { CONNECTWISE } from './connectwise';

export type { BenchPsa } from './bench-psa';

export const PSAS: Record<PsaKind, BenchPsa> = { connectwise: CONNECTWISE, autotask: AUTOTASK };

/** The agreement with exactly so many lines, else the nearest. */
export function agreementWith(psa: BenchPsa, msp: Msp, rows: number): { id: number; rows: number } {
  const [best] = [...psa.sizes(msp)].sort(([, a], [, b]) => Math.abs(a - rows) - Math.abs(b - rows));
  if (!best) throw new Error('There is no agreement.');
  return { id: best[0], rows: best[1] };
}
