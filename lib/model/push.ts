import type { Day, Month } from './calendar';
import type { Decimal } from './decimal';
import type { Failure } from './failure';
import type { LinePeriod, PsaKind } from './records';
import type { Stamped } from './stamped';

/**
 * One write to a PSA (design.md, decision 10). Ids are `psaKey`s. What a PSA does not have it never offers
 * (lib/psa/write-contract.ts, `ways`).
 */
export type PushWrite =
  /** ConnectWise: the quantity of an addition, absolute: sent twice it comes to the same. */
  | { kind: 'set quantity'; agreementId: string; productId: string; lineId: string; quantity: Decimal }
  /** Autotask: a signed whole number of units from a day on: sent twice it counts twice. */
  | {
      kind: 'adjust units';
      agreementId: string;
      productId: string;
      lineId: string;
      change: Decimal;
      day: Day;
    }
  /** Last day on which a line bills; null: open again. */
  | { kind: 'end line'; agreementId: string; productId: string; lineId: string; lastDay: Day | null }
  /** `like`: a line whose other fields (price, included units, texts) it takes over; null: the catalogue's. */
  | {
      kind: 'add line';
      agreementId: string;
      productId: string;
      quantity: Decimal;
      included: Decimal;
      day: Day;
      unitPrice: Decimal | null;
      like: string | null;
    }
  /** Takes a line away that a push has added. */
  | { kind: 'remove line'; agreementId: string; productId: string; lineId: string };

/** What a PSA says of one line at one moment: what a write rests on and is judged by. */
export interface LineSight {
  lineId: string;
  productId: string;
  /** On the day that was asked about; null: none. */
  quantity: Decimal | null;
  included: Decimal;
  unitPrice: Decimal | null;
  billable: 'Billable' | 'DoNotBill' | 'NoCharge';
  /** First and last day on which it bills; null: open. */
  from: Day | null;
  to: Day | null;
  /** Another text after each change of the record (ConnectWise: `_info.lastUpdated`); null: the PSA has none. */
  version: string | null;
  /** Where the PSA bills by periods: all that hold the day or come after it, for looking at other days. Left out: no periods. */
  periods?: LinePeriod[];
  /** Autotask: the last day that is approved and posted; null: none is, or the PSA does not say. */
  postedTo: Day | null;
}

/** All lines of one product on one agreement, in the order of their ids. */
export type ProductSight = LineSight[];

/** What of the next invoice is another after a push. */
export interface NextInvoice {
  /** Null: no price is known. */
  difference: Decimal | null;
  /** It is reckoned by days and may differ by the PSA's rounding. */
  about: boolean;
  /** "The invoice of 1 Dec 2026 bills 42 instead of 40." */
  words: string;
}

/** One way to do it: shown whole before anything is written, and nothing else is written. */
export interface PushOption {
  id: string;
  /** In a word or two: "In place", "From 1 Dec 2026". */
  label: string;
  agreementId: string;
  agreementName: string;
  /** Null: a line is added. */
  lineId: string | null;
  /** What tells the line from others: product, description, first day. */
  lineName: string;
  /** As the PSA's page shows it; null: there is no line yet. */
  oldQuantity: Decimal | null;
  newQuantity: Decimal;
  /** Of both quantities, included and not billed. */
  included: Decimal;
  unitPrice: Decimal | null;
  /** From which day on it bills so, and what this means on this agreement, a sentence. */
  day: Day;
  meaning: string;
  /** Null: the PSA does not say. */
  prorated: boolean | null;
  nextInvoice: NextInvoice;
  /** Whether and until when it can be undone, a sentence. */
  undo: { possible: boolean; words: string };
  /** What else is to be known before it is done, a sentence each. */
  notices: string[];
  writes: PushWrite[];
  /** What goes over the wire, one for each write, in words: "PATCH quantity 40 -> 42 of addition 345". */
  sends: string[];
  /** The product on this agreement when the plan was made. Another sight just before the write: nothing is written. */
  basis: ProductSight;
}

/** From which report rows a correction comes. */
export interface PushSource {
  month: Month;
  /** Null: no report was published. */
  reportRunId: string | null;
  reportFetchedAt: number | null;
  /** A sentence each: "Acme, Worry-Free Services, 42 seats used". */
  rows: string[];
}

/** A product on an agreement, as it was read for a plan: other rows that bill the same, bundles, where none stands yet. */
export interface RestsOn {
  agreementId: string;
  productId: string;
  /** The day that was asked about. */
  day: Day;
  basis: ProductSight;
}

/** What is to be corrected: a product of a customer. */
export interface PlannedLine {
  id: string;
  /** Null: it comes from a row's badge, or undoes something. */
  findingId: string | null;
  companyId: string;
  companyName: string;
  productId: string;
  productName: string;
  unit: string;
  expected: Decimal | null;
  billed: Decimal | null;
  variance: Decimal | null;
  /** The best first. Empty: `cannot` says why. */
  options: PushOption[];
  /** The option that is meant unless a person says another; null: a person has to choose. */
  suggested: string | null;
  /** Why nothing can be written, in words and with the next step; null: it can. */
  cannot: Failure | null;
  source: PushSource | null;
  /** All whose lines it is reckoned with, those that it writes included; left out: none. */
  restsOn?: RestsOn[];
  /** Of an undo: the item that is undone. */
  undoes: string | null;
}

/** Above these a push is confirmed by typing. Each may be null: no limit. */
export interface PushLimits {
  /** Units by which one line may change. */
  unitsPerLine: number | null;
  /** Money by which one line changes the next invoice, in the PSA's own currency. */
  moneyPerLine: number | null;
  linesPerBatch: number | null;
  moneyPerBatch: number | null;
}

export const DEFAULT_LIMITS: PushLimits = {
  unitsPerLine: 25,
  moneyPerLine: 500,
  linesPerBatch: 50,
  moneyPerBatch: 2500,
};

export type PushKind = 'push' | 'undo' | 'correction';

/** What would be written, kept until it is confirmed or too old. */
export interface PushPlan extends Stamped {
  id: string;
  kind: PushKind;
  psa: PsaKind;
  /** The installation, as the connection is labelled. */
  system: string;
  /** What tells it from others (`PsaService.systemOf`): ids are its own. */
  systemId: string;
  madeAt: number;
  /** The day on which the bill was compared. */
  today: Day;
  lines: PlannedLine[];
  limits: PushLimits;
  /** Why nothing at all can be written now; null: it can. */
  held: Failure | null;
  /** A note can be left on the PSA's record (`PsaWrites.note`). */
  notes: boolean;
  /** The member that the PSA's page named last, as a proposal for who pushes. */
  member: string | null;
  undoes: string | null;
}

/** ms that a plan may be confirmed after it was made. */
export const PLAN_HOLDS = 30 * 60_000;
