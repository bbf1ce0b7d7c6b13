import type { TraceStep } from '@/lib/model/badge';
import type { Day, Month } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { Decision, Finding, FindingNote } from '@/lib/model/finding';
import type { ReportGuard } from '@/lib/model/report-guard';

/** What the review works with, as the background tells it. */

/** What is provisioned so far in the month that is not over, beside what the bill says. Always provisional. */
export interface SoFar {
  month: Month;
  /** What would be expected if nothing changed any more. */
  expected: Decimal;
  /** expected - billed today; null: billed is not known. */
  variance: Decimal | null;
}

/** A product of a customer that comes to something else in the month that is not over. Always provisional. */
export interface SoFarItem {
  companyId: string;
  companyName: string;
  productId: string;
  productName: string;
  unit: string;
  /** By the report of the last closed month. */
  before: Decimal;
  /** What would be expected if nothing changed any more. */
  expected: Decimal;
  /** What is provisioned now; null: of one service it is not reported. */
  provisioned: Decimal | null;
  /** Of today, and expected - billed; null: not known. */
  billed: Decimal | null;
  variance: Decimal | null;
}

export interface MonthSoFar {
  month: Month;
  /** When LMPI was asked, ms since the epoch; null: nothing was told of this month yet. */
  fetchedAt: number | null;
  items: SoFarItem[];
}

export interface FindingItem extends Finding {
  /** `resolved`: it was found no more; what is shown is how it was last. */
  state: 'open' | 'accepted' | 'snoozed' | 'resolved';
  decision: Decision;
  notes: number;
  firstSeenAt: number;
  resolvedAt: number | null;
  reopened: 'came back' | 'grew' | null;
  soFar: SoFar | null;
  /** The newest push of it; left out: none. */
  push?: FindingPush;
}

/** What became of the newest push of a finding. */
export interface FindingPush {
  batchId: string;
  /** "Pushed 40 to 42 on 28 Nov 2026, from 1 Dec 2026". */
  words: string;
  needsPerson: boolean;
}

/** Of an answer that is too long for one message. */
export interface RestOfFindings {
  /** Names the answer, as it was when it was given. */
  answer: string;
  /** How many findings there are in all. */
  all: number;
}

export interface ReviewFindings {
  /** The month of the figures, and the day on which the bill is compared. */
  month: Month;
  day: Day;
  /** The first of them; the others are asked for with `review.more`. */
  items: FindingItem[];
  /** Left out: these are all. */
  rest?: RestOfFindings;
  guards: ReportGuard[];
  /** Mapped companies of which not all agreements and lines were read, so that nothing is said of their bills. */
  companiesNotRead: number;
  /** Differences found before, of which there is no figure now: neither listed nor resolved until there is one again. */
  figuresMissing: number;
  /** Why there is nothing to compare yet, a sentence; null: there is. */
  nothingYet: string | null;
  /** When the report was fetched, and when the oldest of the lines was read, ms since the epoch; null: never. */
  reportFetchedAt: number | null;
  linesReadAt: number | null;
}

export interface FindingWhy {
  finding: FindingItem;
  /** Report row, vendor account, rule, expected, line, billed, variance, money: each with its source and date. */
  steps: TraceStep[];
  notes: FindingNote[];
}

/** What one customer used and is billed in a month: for the customer to read, without anything of others. */
export interface EvidenceSheet {
  companyId: string;
  companyName: string;
  month: Month;
  day: Day;
  provisional: boolean;
  /** When the sheet's figures were worked out, ms since the epoch. */
  madeAt: number;
  products: EvidenceProduct[];
}

export interface EvidenceProduct {
  productId: string;
  name: string;
  description: string;
  unit: string;
  /** Null with a reason. */
  used: Decimal | null;
  expected: Decimal | null;
  billed: Decimal | null;
  variance: Decimal | null;
  reason: string | null;
  /** How expected comes from what was used, a sentence or more; '': it is what was used. */
  rule: string;
  /** What the vendor reports, a row each; of an account that companies share, this one's part alone. */
  usage: {
    account: string;
    service: string;
    used: Decimal | null;
    provisioned: Decimal | null;
    unit: string;
  }[];
  /** What the bill says, a line each. */
  lines: {
    agreement: string;
    /** False: it is set to bill nothing, so that its quantity is not billed. */
    isBillable: boolean;
    quantity: Decimal | null;
    included: Decimal;
    billed: Decimal | null;
    unitPrice: Decimal | null;
    from: Day | null;
    to: Day | null;
  }[];
  /** Unit price of the line that would change, and variance x price; null: not known. */
  unitPrice: Decimal | null;
  money: Decimal | null;
  /** "a month", "a quarter", "once"; '' where the cycle is not known. */
  per: string;
}
