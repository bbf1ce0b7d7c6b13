import type { Day } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';
import type { LineSight, ProductSight, PushWrite } from '@/lib/model/push';
import type { Agreement, Product } from '@/lib/model/records';

/** How changes take effect on an agreement, as the PSA says now. */
export interface AgreementTerms {
  agreementId: string;
  /** As it is now; null: the PSA does not have it any more. */
  agreement: Agreement | null;
  /** Whether a change inside a period is charged by days; null: the PSA does not say. */
  prorates: boolean | null;
  /** The day of the next invoice; null: not said. */
  nextInvoice: Day | null;
}

/** What is to be changed, for the ways in which it can be. */
export interface WaySubject {
  terms: AgreementTerms;
  /** The product on this agreement. */
  sight: ProductSight;
  /** One of `sight`; null: a line is to be added. */
  line: LineSight | null;
  product: Pick<Product, 'id' | 'identifier' | 'unitPrice'>;
  /** The calendar day where the user is. */
  today: Day;
  /** A day that the person asked for besides the usual ones; null: none. */
  day: Day | null;
}

/** One way to bring the line to another quantity. */
export interface PushWay {
  id: string;
  label: string;
  day: Day;
  /** What it means on this agreement; `to` as in `writes`. */
  meaning(to: Decimal): string;
  prorated: boolean | null;
  /** How much of one cycle's price the next invoice bills of a change: days of days; null: not known. */
  share: { days: number; of: number } | null;
  undo(to: Decimal): { possible: boolean; words: string };
  notices(to: Decimal): string[];
  /** The quantity of the line on `day`, as a person sees it in the PSA; null: there is none. */
  from: Decimal | null;
  /** Why the line cannot be brought to `to` in this way: a number that the PSA does not take; null: it can. */
  cannot(to: Decimal): Failure | null;
  /** In the order in which they are to be sent. `to`: the line's whole quantity, included units with it. */
  writes(to: Decimal): PushWrite[];
}

/** Why there is no way: posted, cancelled, not a number that the PSA takes. Failure codes are `push.*`. */
export type Ways = { ways: PushWay[]; cannot: null } | { ways: []; cannot: Failure };

/** What came of one request. Only `unknown` leaves open whether it was done. */
export type WriteAnswer =
  | { kind: 'accepted' }
  /** The PSA said no, and changed nothing. */
  | { kind: 'refused'; failure: Failure }
  /** Too many requests: nothing was changed; `retryAfter` in ms, null: not said. */
  | { kind: 'busy'; failure: Failure; retryAfter: number | null }
  /** No answer, an answer that cannot be read, or a trouble of the service. */
  | { kind: 'unknown'; failure: Failure };

/** Writes to a PSA through its REST API. Held to by one suite for all PSAs (conformance/). */
export interface PsaWrites {
  /** Whether a line can be taken away (`remove line`); otherwise what was added is undone by the opposite change. */
  readonly removes: boolean;
  /** Fails as `PsaApi` does. */
  terms(agreements: readonly Agreement[], signal: AbortSignal): Promise<AgreementTerms[]>;
  /**
   * All lines of the product on the agreement, read from the PSA now, with their quantities on `day`. A line that cannot
   * be read makes it fail with `psa.unreadable`: nothing is written beside what nobody can see. Fails as `PsaApi` does.
   */
  sight(agreement: Agreement, productId: string, day: Day, signal: AbortSignal): Promise<ProductSight>;
  /** Asks nothing. The first way is the usual one. */
  ways(subject: WaySubject): Ways;
  /** What `send` sends, in words, without keys. `from`: what is there now. */
  describe(write: PushWrite, sight: ProductSight): string;
  /**
   * Sends one request, once: whatever happens it is not sent again from here. Throws only `cancelled`, and only while
   * nothing was sent. `before`: as re-read just before.
   */
  send(write: PushWrite, before: ProductSight, signal: AbortSignal): Promise<WriteAnswer>;
  /**
   * The right that is missing to write, as far as it can be told without writing; null: none that is known of. Fails as
   * `PsaApi` does.
   */
  missingRight(signal: AbortSignal): Promise<Failure | null>;
  /** Leaves a note on the record of the agreement's customer, once; null: the API has no place for one. */
  note: ((agreement: Agreement, text: string, signal: AbortSignal) => Promise<WriteAnswer>) | null;
}
