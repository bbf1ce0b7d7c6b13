import type { Day, Month } from './calendar';
import type { Decimal } from './decimal';
import type { Stamped } from './stamped';

/** One month of a customer and product. */
export interface LedgerMonth {
  month: Month;
  /** Null: not reported, or no report. */
  used: Decimal | null;
  provisioned: Decimal | null;
  /** What should have been billed, by today's mappings and rules; null with a `reason`. */
  expected: Decimal | null;
  /** On the last day of the month; of the month in progress: today. Null: not known, see `billedReason`. */
  billed: Decimal | null;
  /** Why expected or billed is null, in a word or two: "no report", "unknown before 3 Sep 2026". */
  reason: string | null;
  billedReason: string | null;
  /** expected - billed. */
  variance: Decimal | null;
  /** variance x price of that month's line, of a month (money.ts), rounded to cents; null: not known. */
  missed: Decimal | null;
  /** The month is not over. */
  provisional: boolean;
}

/** 24 closed months, oldest first, and the month in progress. */
export interface Ledger {
  companyId: string;
  companyName: string;
  productId: string;
  productName: string;
  unit: string;
  months: LedgerMonth[];
  /**
   * Sums of what was missed in the closed months where both sides are known: positive was not billed, negative billed
   * too much.
   */
  underBilled: Decimal;
  overBilled: Decimal;
  /** From when on quantities are known; null: nothing is. */
  billedKnownFrom: Day | null;
  /** Why nothing could be read from the PSA just now, a sentence; null: it was, or was not asked. */
  notRead: string | null;
}

/** What decides what a line bills on a day, and for how much. */
export interface BilledFacts {
  /** Null: nobody says. */
  quantity: Decimal | null;
  lessIncluded: Decimal;
  unitPrice: Decimal | null;
  /** What the unit price is for; '': the agreement's billing cycle. */
  pricePeriod: string;
  billable: 'Billable' | 'DoNotBill' | 'NoCharge';
  productId: string;
  /** Products that each unit bills as well. */
  includes: readonly string[];
  /** First and last day on which it bills, both included; null: open. */
  effectiveDate: Day | null;
  cancelledDate: Day | null;
}

/** A line as it was on record until it was seen to change: the project's own history of what is billed. */
export interface LineChange extends Stamped, BilledFacts {
  /** The line's id and `until`. */
  id: string;
  lineId: string;
  agreementId: string;
  companyId: string;
  /** First and last day at whose end it is known to have said so, both included. */
  since: Day;
  until: Day;
}

/** What changes of one line have in common begins their ids. */
export const changeId = (lineId: string, until: Day): string => `${lineId}@${until}`;
