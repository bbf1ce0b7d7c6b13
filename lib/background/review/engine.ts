import type { TraceStep } from '@/lib/model/badge';
import type { Finding } from '@/lib/model/finding';
import type { CompanyBook } from '@/lib/reconcile/book';

export interface Found {
  finding: Finding;
  /** Worked out only when somebody asks. */
  why(): TraceStep[];
}

// On this branch only, until lib/reconcile/findings is on `next`.
export const companyFindings = (_book: CompanyBook): Found[] => [];
