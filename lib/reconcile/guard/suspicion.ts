import type { Month } from '@/lib/model/calendar';
import type { GuardDecision, ReportGuard } from '@/lib/model/report-guard';
import { guardId } from './guard-id';
import { MOST_EVIDENCE } from './thresholds';

/** A guard with the accounts whose numbers it doubts. */
export interface Suspicion {
  guard: ReportGuard;
  accountIds: string[];
}

interface Recognised {
  kind: ReportGuard['kind'];
  month: Month | null;
  /** What makes it the same question as before. */
  by: readonly (string | number)[];
  sentence: string;
  nextStep: string;
  evidence: readonly string[];
  accountIds?: string[];
}

export function suspicion(
  { kind, month, by, sentence, nextStep, evidence, accountIds = [] }: Recognised,
  decisions: readonly GuardDecision[],
): Suspicion {
  const id = guardId(kind, month, by);
  const confirmedAt = decisions.find((decision) => decision.id === id)?.confirmedAt ?? null;
  const more = evidence.length - MOST_EVIDENCE;
  const lines = more > 0 ? [...evidence.slice(0, MOST_EVIDENCE), `and ${more} more`] : [...evidence];
  return { guard: { id, kind, month, sentence, nextStep, evidence: lines, confirmedAt }, accountIds };
}
