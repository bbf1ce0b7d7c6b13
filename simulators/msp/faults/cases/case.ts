import type { PsaKind } from '@/lib/model/records';
import type { Planter } from '../planter';

/** Plants one fault, or something that looks like one. Each call finds a place and numbers of its own. */
export interface Case {
  /** What is planted. */
  how: string;
  /** Absent: every PSA has it. */
  psa?: PsaKind;
  plant(planter: Planter): void;
}
