import type { Month } from '@/lib/model/calendar';
import { type CallDeps, type CallOptions, createCall } from './call';
import { type CustomersQuery, readCustomersPage } from './customers';
import { firstPosition, windowOf } from './customers-cursor';
import { queryOf } from './query';
import { getRequest, reportRequest } from './request';
import { readCustomers, readProducts, readServicePlans } from './schemas';
import { readSubscription, readSubscriptions } from './subscriptions';
import { readSummary } from './summary';
import { readTransactions } from './transactions';
import type {
  CustomerList,
  CustomersPage,
  LmpiProduct,
  LmpiServicePlan,
  SubscriptionDetail,
  SubscriptionList,
  SubscriptionsQuery,
  Summary,
  Transactions,
} from './types';

/**
 * Reads LMPI. Every method throws FailureError `lmpi.*` (errors.ts, failures.ts; the x-traceid as reference),
 * `network.*` or `cancelled`.
 */
export interface LmpiClient {
  /** Proves the keys with one signed read, then the right to reports with one signed report of `month`. */
  authenticate(month: Month, signal: AbortSignal): Promise<Summary>;
  servicePlans(signal: AbortSignal): Promise<LmpiServicePlan[]>;
  products(signal: AbortSignal): Promise<LmpiProduct[]>;
  /** One page of all customers; `page` from 1, `limit` 1-100 (lmpi.md 2.1). */
  customers(query: { page: number; limit: number }, signal: AbortSignal): Promise<CustomerList>;
  /** Page by page until `next` is null; a killed worker goes on from the last `next`. */
  customersPage(cursor: string | null, signal: AbortSignal): Promise<CustomersPage>;
  summary(month: Month, signal: AbortSignal): Promise<Summary>;
  transactions(month: Month, signal: AbortSignal): Promise<Transactions>;
  /** One page of the subscriptions of all customers that were created, or modified, within a window. */
  subscriptions(query: SubscriptionsQuery, signal: AbortSignal): Promise<SubscriptionList>;
  /** Both ids are GUIDs, as the list has them. */
  subscription(customerId: string, subscriptionId: string, signal: AbortSignal): Promise<SubscriptionDetail>;
}

export type LmpiClientDeps = CallDeps;

/** The credentials' `apiUrl` is as `normaliseApiUrl` gives it. */
export function createLmpiClient(deps: LmpiClientDeps): LmpiClient {
  const now = deps.now ?? Date.now;
  const call = createCall(deps);

  const servicePlans = async (options: CallOptions): Promise<LmpiServicePlan[]> =>
    (await call.read(getRequest('/LMPI/v3/me/serviceplans'), readServicePlans, options)).value;

  const customers = async (query: CustomersQuery, signal: AbortSignal): Promise<CustomerList> => {
    const { from, to, page, limit } = query;
    const dates = queryOf({ created_start: from, created_end: to, page, limit });
    return (await call.read(getRequest(`/LMPI/v3/customers${dates}`), readCustomers, { signal })).value;
  };

  const report = (name: 'summary' | 'transactions', month: Month) =>
    reportRequest(`/LMPI/v3/reports/${name}`, {
      report_cycle_year: month.slice(0, 4),
      report_cycle_month: month.slice(5),
      language_code: 'en-US',
    });

  const summary = async (month: Month, options: CallOptions): Promise<Summary> => {
    const read = (body: unknown) => readSummary(body, month);
    const { value, traceId, clockSkew } = await call.read(report('summary', month), read, options);
    return { month, ...value, traceId, fetchedAt: now(), clockSkew };
  };

  return {
    async authenticate(month, signal) {
      // Somebody is waiting for the answer.
      const options = { signal, retries: 1 };
      await servicePlans(options);
      return summary(month, options);
    },
    servicePlans: (signal) => servicePlans({ signal }),
    async products(signal) {
      return (await call.read(getRequest('/LMPI/v3/partners/product'), readProducts, { signal })).value;
    },
    customers: (query, signal) => customers({ ...windowOf(firstPosition(now())), ...query }, signal),
    customersPage: (cursor, signal) => readCustomersPage(cursor, now(), (query) => customers(query, signal)),
    summary: (month, signal) => summary(month, { signal }),
    async transactions(month, signal) {
      const read = (body: unknown) => readTransactions(body, month);
      const { value, traceId } = await call.read(report('transactions', month), read, { signal });
      return { month, ...value, traceId, fetchedAt: now() };
    },
    async subscriptions({ changed, from, to, page, limit }, signal) {
      const dates = queryOf({ [`${changed}_start`]: from, [`${changed}_end`]: to, page, limit });
      const request = getRequest(`/LMPI/v2.5/customers/subscriptions${dates}`);
      return (await call.read(request, readSubscriptions, { signal })).value;
    },
    async subscription(customerId, subscriptionId, signal) {
      const request = getRequest(`/LMPI/v3/customers/${customerId}/subscriptions/${subscriptionId}`);
      return (await call.read(request, readSubscription, { signal })).value;
    },
  };
}
