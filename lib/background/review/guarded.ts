import type { ReportGuard } from '@/lib/model/report-guard';
import type { Context } from '../context';

// On this branch only, until lib/background/guard is on `next`.
export const guardsNow = async (_context: Context): Promise<ReportGuard[]> => [];
/** Throws FailureError `review.frozen` while a guard stands that nobody has confirmed. */
export const mustNotBeFrozen = async (_context: Context): Promise<void> => undefined;
