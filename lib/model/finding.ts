import type { Day, Month } from './calendar';
import type { Decimal } from './decimal';
import type { FindingClass } from './finding-classes';
import type { Stamped } from './stamped';

/** Something that is not as it should be in one customer's bill, or in what the bill is compared with. */
export interface Finding {
  /**
   * `findingId(class, ...)` of the records it is about. The month is not part of it: what is still there next month is
   * the same finding.
   */
  id: string;
  class: FindingClass;
  /** The customer; '' and null where it is about none, or about an account that is mapped to nobody. */
  companyId: string | null;
  companyName: string;
  /** The PSA's product; null where none is concerned. */
  productId: string | null;
  productName: string;
  /** The agreement of the line that a push would change, or that is to be looked at; null: on none. */
  agreementId: string | null;
  agreementName: string;
  agreementType: string;
  /** The line to be shown in the PSA. */
  lineId: string | null;
  /** The vendor account or service to be mapped or looked at. */
  accountId: string | null;
  serviceId: string | null;
  /** What the row is called where company and product do not say it: an account's, a service's or a report's name. */
  subject: string;
  /** Null: the class has no such number, or it is not known. */
  expected: Decimal | null;
  billed: Decimal | null;
  /** expected - billed: positive is under-billed. */
  variance: Decimal | null;
  used: Decimal | null;
  provisioned: Decimal | null;
  unit: string;
  unitPrice: Decimal | null;
  /** variance x unit price: of one billing cycle, exact. Null: no price, or no variance. */
  money: Decimal | null;
  /** The same in a year, exact; null where the billing cycle is not known, or the line bills once. */
  moneyPerYear: Decimal | null;
  /** Months of a billing cycle; null: not known. */
  cycleMonths: number | null;
  /** Lines compared together. */
  lines: number;
  month: Month;
  /** The month was not over when its report was made. */
  provisional: boolean;
  /** One plain sentence that says what is the matter, without the money. */
  sentence: string;
}

/** What a person has decided about a finding. */
export type Decision =
  | { kind: 'open' }
  /** It is right, and mine to fix. It stays so until the bill says it, and is what a push starts from. */
  | { kind: 'accepted' }
  /** Not now: until the end of that day, or until the difference grows. One that turns round is of another class, and so another finding. */
  | { kind: 'snoozed'; reason: string; until: Day };

export interface FindingNote {
  text: string;
  /** ms since the epoch. */
  at: number;
}

/** What is kept of a finding: when it was seen, and what a person said of it. */
export interface FindingRecord extends Stamped {
  /** The finding's id. */
  id: string;
  decision: Decision;
  /** The variance when it was decided, so that a snooze ends when it grows. */
  decidedOn: Decimal | null;
  notes: FindingNote[];
  firstSeenAt: number;
  /** When it was found no more; null: it is there. */
  resolvedAt: number | null;
  /** When it came back after it was resolved, or why a snooze ended early; null: never. */
  reopened: { at: number; because: 'came back' | 'grew' } | null;
  /** As it was last seen: what was resolved is shown from this. */
  last: Finding;
}

/** Any two findings about the same records and of the same class are one. */
export const findingId = (kind: FindingClass, ...records: (string | null)[]): string =>
  JSON.stringify([kind, ...records]);
