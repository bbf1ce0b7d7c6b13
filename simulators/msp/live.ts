import { shiftMonths } from './dates';
import type { Account, ReportRow } from './internal';
import type { Prng } from './prng';
import { mixedCase } from './services';
import type { LmpiServicePlan, LmpiSubscription } from './types';

/** What stands at the vendor on the generator's day: subscriptions, and the licence changes of the month so far. */
export interface Live {
  subscriptions: LmpiSubscription[];
  transactions: Record<string, unknown>[];
}

interface LiveContext {
  /** Of its own, so that nothing else of the MSP changes with it. */
  random: Prng;
  today: string;
  plans: LmpiServicePlan[];
  /** Rows of the last closed month: what was provisioned then still is, unless it was changed since. */
  rows: ReportRow[];
}

/**
 * One subscription for each row of the last closed month whose customer stands in the customers list, and a few new
 * ones. About one in twelve was changed since the 1st, with the transaction that says so (lmpi.md 3.3, 3.4, 3.8).
 */
export function liveOf({ random, today, plans, rows }: LiveContext): Live {
  const live: Live = { subscriptions: [], transactions: [] };
  const month = shiftMonths(today, 0);
  for (const row of rows) {
    const { account, service, provisioned } = row;
    const plan = plans.find(({ name, product }) => name === service?.plan && product === service.productName);
    if (!account?.customer || !service || !plan || row.unusable || row.written.provisioned == null) continue;
    const before = provisioned ?? 0;
    const change = random.chance(1 / 12) ? random.pick([-2, -1, 1, 2, 3, 5, 8]) : 0;
    const units = Math.max(1, before + change);
    const since = `${shiftMonths(today, -random.int(2, 20))}-0${random.int(1, 9)}`;
    const changed = units === before ? since : within(random, today);
    live.subscriptions.push(subscriptionOf(random, account, plan, { units, created: since, changed }));
    if (units !== before)
      live.transactions.push(transactionOf(random, account, row, { before, units, month }));
  }
  const [newcomer, other] = [...new Set(rows.flatMap(({ account }) => account ?? []))].filter(isPlain);
  for (const account of [newcomer, other]) {
    const plan =
      account &&
      plans.find(({ name }) => !rows.some((row) => row.account === account && row.service?.plan === name));
    if (!account || !plan || plan.version === 'trial') continue;
    const created = within(random, today);
    live.subscriptions.push(subscriptionOf(random, account, plan, { units: 12, created, changed: created }));
  }
  return live;
}

const isPlain = (account: Account): boolean => account.trap === null && account.customer !== null;

/** A day of this month, up to today. */
const within = (random: Prng, today: string): string =>
  `${today.slice(0, 8)}${String(random.int(1, Math.max(1, Number(today.slice(8)) - 1))).padStart(2, '0')}`;

function subscriptionOf(
  random: Prng,
  account: Account,
  plan: LmpiServicePlan,
  { units, created, changed }: { units: number; created: string; changed: string },
): LmpiSubscription {
  const place = random.int(0, 2);
  // A suite carries a licence for each of its products, with the same seats.
  const codes = random.chance(0.1) ? [plan.product_code, random.key(9).toUpperCase()] : [plan.product_code];
  return {
    subscription_id: mixedCase(random.guid(), place),
    name: plan.name,
    enabled: true,
    is_auto_renewal: plan.auto_renewal,
    auto_renewal_month: 1,
    service_plan_id: mixedCase(plan.service_plan_id.toLowerCase(), place + 1),
    customer_id: mixedCase(account.customer?.customer_id.toLowerCase() ?? '', place),
    created: `${created}T08:30:00Z`,
    modified: `${changed}T09:15:00Z`,
    licenses: codes.map((product_id) => ({
      ac_code: `${random.key(4)}-${random.key(5)}-${random.key(5)}`.toUpperCase(),
      product_id,
      license_start_date: `${created}T08:30:00Z`,
      license_expiration_date: `${shiftMonths(created, 12)}-01T08:30:00Z`,
      start_charge_date: `${changed}T09:15:00Z`,
      grace_period: 1,
      units,
      enabled: true,
    })),
  };
}

/** Numbers are strings, and one key has a stray space (lmpi.md 3.8). */
function transactionOf(
  random: Prng,
  account: Account,
  { service }: ReportRow,
  { before, units, month }: { before: number; units: number; month: string },
): Record<string, unknown> {
  return {
    type: 'License Change',
    vendor_company_name: 'Meridian Lane IT',
    created_by: 'm.reyes',
    customer_company: account.reported.customer,
    product_name: service?.productName ?? '',
    version: service?.version === 'trial' ? 'Trial' : 'Full',
    previous_units_allocated: String(before),
    units_allocated: String(units),
    change_units: String(units - before),
    unit: 'unit(s)',
    [random.chance(0.5) ? 'previous_start_charge _date' : 'previous_start_charge_date']:
      `${shiftMonths(`${month}-01`, -1)}-01`,
    new_start_charge_date: `${month}-01`,
  };
}
