import type { Month } from './calendar';
import type { Decimal } from './decimal';
import type { Stamped } from './stamped';

/**
 * What is provisioned to an account of a vendor service in the month that is not over, as far as subscriptions and
 * transactions tell it (lmpi.md 3.3, 3.4, 3.8). Always provisional: nobody reports what is used before the month ends.
 */
export interface InProgress extends Stamped {
  /** Account and service. */
  id: string;
  month: Month;
  accountId: string;
  serviceId: string;
  provisioned: Decimal;
  /** What the last closed month said; null: nothing. */
  before: Decimal | null;
  from: 'subscription' | 'transaction';
  /** As the source writes it: from when on it is charged; null: it does not say. */
  startChargeDate: string | null;
  fetchedAt: number;
}
