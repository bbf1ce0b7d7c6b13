import { seatsOf } from '@/lib/lmpi/subscriptions';
import type { LmpiSubscription, SubscriptionDetail } from '@/lib/lmpi/types';
import type { Month } from '@/lib/model/calendar';
import type { InProgress } from '@/lib/model/in-progress';
import type { Wanted } from './cursor';
import type { Known } from './known';
import { recordOf } from './record';

/** Details read in a run at most: each is a request of its own (lmpi.md 3.3). */
export const DETAILS_AT_MOST = 300;

export const wantedOf = (
  { customerId, subscriptionId, servicePlanId, name, enabled }: LmpiSubscription,
  isNew: boolean,
): Wanted[] =>
  servicePlanId === null || enabled === false
    ? []
    : [{ customerId, subscriptionId, planId: servicePlanId, name, isNew }];

/**
 * Those whose detail can tell something: of a known customer and service, and the only one of its plan there. Two
 * subscriptions to one plan are one row of the report, and nobody says which part of it each is.
 */
export function worthReading(found: readonly Wanted[], known: Known): { wanted: Wanted[]; leftOut: number } {
  const distinct = [...new Map(found.toReversed().map((one) => [one.subscriptionId, one])).values()];
  const byPlan = Map.groupBy(distinct.toReversed(), (one) => JSON.stringify([one.customerId, one.planId]));
  const worth = [...byPlan.values()].flatMap(([one, ...others]) =>
    one && others.length === 0 && placeOf(one, known) !== null ? [one] : [],
  );
  const wanted = worth.slice(0, DETAILS_AT_MOST);
  return { wanted, leftOut: worth.length - wanted.length };
}

/** Null: in doubt. */
function placeOf({ customerId, planId, isNew }: Wanted, known: Known) {
  const accountId = known.accountOfCustomer(customerId);
  const serviceId = accountId === null ? null : known.serviceOfPlan(accountId, planId);
  if (accountId === null || serviceId === null) return null;
  const { rows, provisioned } = known.lastMonth(accountId, serviceId);
  // A new one beside an old one: together they are more than either. A changed one that no row tells of: unknown.
  if (isNew ? rows > 0 : rows !== 1 || provisioned === null) return null;
  return { accountId, serviceId, before: isNew ? null : provisioned };
}

/** The record of a subscription; none when it was switched off, or has no seats. */
export function fromSubscription(
  wanted: Wanted,
  detail: SubscriptionDetail,
  known: Known,
  stamp: { month: Month; at: number },
): InProgress[] {
  const place = placeOf(wanted, known);
  const seats = seatsOf(detail);
  if (!place || !seats) return [];
  const { units: provisioned, startChargeDate } = seats;
  return [recordOf({ ...place, provisioned, from: 'subscription', startChargeDate }, stamp)];
}
