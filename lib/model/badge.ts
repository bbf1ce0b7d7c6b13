import type { Month } from './calendar';
import type { Decimal } from './decimal';

export type BadgeState = 'matched' | 'under-billed' | 'over-billed' | 'unknown' | 'failed';

/** One step of "why this number?", readable on its own. */
export interface TraceStep {
  label: string;
  value: string;
  /** Where the value comes from, with its date: "LMPI report, Oct 2026, fetched 3 Nov". */
  source: string;
}

/** What stands in a row. With a `reason` there is no figure and used, billed and variance are null. */
export interface Badge {
  state: BadgeState;
  used: Decimal | null;
  billed: Decimal | null;
  /** used - billed: positive is under-billed. */
  variance: Decimal | null;
  /** The words behind the number in the text: the basis the figure rests on. */
  basis: 'used' | 'provisioned' | 'used and provisioned';
  /** `used` is what a rule or a split made of the count, and must be called expected. */
  ruled: boolean;
  unit: string;
  month: Month | null;
  /** The month was not over when its report was made. */
  provisional: boolean;
  /** Why there is no figure, in a word or two: "unmapped", "no report", "ended 31 Oct". */
  reason: string | null;
  /** Lines compared together; 1 for a line on its own. */
  groupedLines: number;
  groupedAgreements: number;
  comparedWith: 'record' | 'page';
  trace: TraceStep[];
}

/** What a badge says, without why: for counting and comparing many. */
export type Figure = Omit<Badge, 'trace'>;

/** Used by the customer, mapped to a product, and on no row of the agreement. */
export interface UnplacedUsage {
  product: string;
  service: string;
  used: Decimal;
  /** `used` is what a rule or a split made of the count. */
  ruled: boolean;
  unit: string;
}
