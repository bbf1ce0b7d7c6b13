import type { Day } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import type { Product } from '@/lib/model/records';
import type { PsaWrites } from '@/lib/psa/write-contract';
import type { CompanyBook } from '@/lib/reconcile/book';
import type { Place } from './needed';
import type { Fresh } from './overlay';

/** A product of a customer, and all that was read for it. */
export interface PlanInput {
  /** As it is kept; what was read just now is laid over it. */
  book: CompanyBook;
  /** What had to be read (`neededFor`), and came. */
  needed: readonly Place[];
  fresh: Fresh;
  /** Null: the PSA's catalogue, as it was read last, does not have it. */
  product: Pick<Product, 'id' | 'identifier' | 'description' | 'unitPrice' | 'inactive' | 'recordId'> | null;
  productId: string;
  writes: Pick<PsaWrites, 'ways' | 'describe'>;
  today: Day;
  /** A day from which it is to hold, besides the usual ones; null: none was asked for. */
  day: Day | null;
  findingId: string | null;
  /** Why something that had to be read was not; null: all was. */
  unread: Failure | null;
  /** Whether a push that is not over has the product on this agreement. */
  isTaken(agreementId: string, productId: string): boolean;
}
