import { z } from 'zod';
import type { Decimal } from '@/lib/model/decimal';
import { count, integerOrNull, looseText, text, textOrNull } from './fields';
import { reasons } from './summary';
import type {
  LmpiLicence,
  LmpiSubscription,
  RowProblem,
  SubscriptionDetail,
  SubscriptionList,
} from './types';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** It becomes part of a path: nothing but a GUID may, in lower case (lmpi.md 4). */
const guid = text
  .refine((value) => GUID.test(value), { message: 'is not a GUID' })
  .transform((value) => value.toLowerCase());
const flag = z.boolean().nullish().catch(null);

const subscription = z
  .object({
    subscription_id: guid,
    customer_id: guid,
    service_plan_id: looseText,
    name: looseText,
    enabled: flag,
  })
  .transform(
    (raw): LmpiSubscription => ({
      subscriptionId: raw.subscription_id,
      customerId: raw.customer_id,
      servicePlanId: raw.service_plan_id === '' ? null : raw.service_plan_id.toLowerCase(),
      name: raw.name,
      enabled: raw.enabled ?? null,
    }),
  );

const list = z.object({
  paging: z.object({ total: integerOrNull, limit: integerOrNull, page: integerOrNull }).nullish(),
  subscriptions: z.array(z.unknown()),
});

/** A page of subscriptions, each once (lmpi.md 3.3); one without its ids is a problem. Null: not such a list. */
export function readSubscriptions(body: unknown): SubscriptionList | null {
  const parsed = list.safeParse(body);
  if (!parsed.success) return null;
  const found = new Map<string, LmpiSubscription>();
  const problems: RowProblem[] = [];
  for (const [index, raw] of parsed.data.subscriptions.entries()) {
    const result = subscription.safeParse(raw);
    if (result.success) found.set(result.data.subscriptionId, result.data);
    else problems.push({ index, sentence: `A subscription cannot be used: ${reasons(result.error)}.` });
  }
  const paging = parsed.data.paging ?? { total: null, limit: null, page: null };
  return {
    subscriptions: [...found.values()],
    problems,
    records: parsed.data.subscriptions.length,
    paging,
  };
}

/** Named field by field: an activation code has no way in, after answer.ts has dropped it already. */
const licence = z
  .object({ product_id: textOrNull, units: count, start_charge_date: textOrNull, enabled: flag })
  .transform(
    (raw): LmpiLicence => ({
      productCode: raw.product_id,
      units: raw.units,
      startChargeDate: raw.start_charge_date,
      enabled: raw.enabled ?? null,
    }),
  );
const detail = z.object({
  subscription_id: guid,
  name: looseText,
  enabled: flag,
  licenses: z.array(licence),
});

/** Null: not a subscription, or one whose units are no counts (lmpi.md 3.4). */
export function readSubscription(body: unknown): SubscriptionDetail | null {
  const parsed = detail.safeParse(body);
  if (!parsed.success) return null;
  const { subscription_id, name, enabled, licenses } = parsed.data;
  return { subscriptionId: subscription_id, name, enabled: enabled ?? null, licences: licenses };
}

/**
 * The seats of a subscription: those of its first licence, as the vendor's own example reads them (lmpi.md 3.4). A suite
 * carries a licence for each of its products with the same seats, so that a sum would count every seat several times.
 * Null: switched off, without a licence, or without a number.
 */
export function seatsOf({ enabled, licences }: SubscriptionDetail): {
  units: Decimal;
  startChargeDate: string | null;
} | null {
  const [first] = licences;
  if (!first || first.units === null || enabled === false || first.enabled === false) return null;
  return { units: first.units, startChargeDate: first.startChargeDate };
}
