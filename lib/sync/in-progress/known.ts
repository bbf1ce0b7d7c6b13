import type { Transaction } from '@/lib/lmpi/types';
import { addMonths, type Month } from '@/lib/model/calendar';
import { type Decimal, sum } from '@/lib/model/decimal';
import { equalForm } from '@/lib/model/names';
import type { UsageRow, VendorService } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';
import { createJoiner } from '../join';
import { reportKey } from '../keys';

/** What is known before the month in progress is read: to whom and to what its records belong. */
export interface Known {
  /** The account whose customer_id this is; null: nobody's. */
  accountOfCustomer(customerId: string): string | null;
  /** The account that a transaction names; null: nobody's, or it may be several's. */
  accountOfName(name: string): string | null;
  /** The service of the account with this plan: the one it had last month, else the only one with it. Null: in doubt. */
  serviceOfPlan(accountId: string, planId: string): string | null;
  /** The only service of the account last month that fits the transaction. Null: none, or several. */
  serviceOfTransaction(accountId: string, transaction: Transaction): string | null;
  lastMonth(accountId: string, serviceId: string): { rows: number; provisioned: Decimal | null };
}

/** Names a unit without saying which: the vendor's transactions are in "unit(s)" where its reports say "Seats". */
const ANY_UNIT = /^(units?|unit\(s\))?$/;

export async function readKnown(store: Store, month: Month): Promise<Known> {
  const last = addMonths(month, -1);
  const [accounts, answers, services, reports] = await Promise.all([
    store.vendorAccounts.all(),
    store.accountJoins.all(),
    store.vendorServices.all(),
    store.usage.reports(),
  ]);
  const ofLast = reports.filter((report) => report.month === last);
  const newest = ofLast.find(({ published }) => !published) ?? ofLast[0];
  const rows = newest ? await store.usage.ofReport(last, newest.runId) : [];
  const rowsOf = Map.groupBy(rows, ({ accountId }) => accountId ?? '');
  const join = createJoiner(accounts, answers);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const byService = new Map(services.map((service) => [service.id, service]));
  const byPlan = Map.groupBy(services, ({ servicePlanId }) => servicePlanId ?? '');

  const servicesOf = (accountId: string): VendorService[] => {
    const ids = new Set((rowsOf.get(accountId) ?? []).map(({ serviceId }) => serviceId));
    return [...ids].flatMap((id) => byService.get(id) ?? []);
  };
  return {
    accountOfCustomer: (customerId) => (byId.get(customerId)?.customerId === customerId ? customerId : null),
    accountOfName(name) {
      const joined = join(reportKey(name, '', ''));
      if (joined.kind === 'ambiguous' || !byId.has(joined.accountId)) return null;
      return joined.accountId;
    },
    serviceOfPlan(accountId, planId) {
      const own = servicesOf(accountId).filter(({ servicePlanId }) => servicePlanId === planId);
      return only(own.length > 0 ? own : (byPlan.get(planId) ?? []))?.id ?? null;
    },
    serviceOfTransaction: (accountId, transaction) =>
      only(servicesOf(accountId).filter((service) => fits(service, transaction)))?.id ?? null,
    lastMonth(accountId, serviceId) {
      const own = (rowsOf.get(accountId) ?? []).filter((row) => row.serviceId === serviceId);
      return { rows: own.length, provisioned: provisionedOf(own) };
    },
  };
}

function provisionedOf(rows: readonly UsageRow[]): Decimal | null {
  const known = rows.flatMap(({ provisioned }) => provisioned ?? []);
  return rows.length > 0 && known.length === rows.length ? sum(known) : null;
}

function fits(service: VendorService, { productName, unit, version }: Transaction): boolean {
  if (fold(service.productName) !== fold(productName)) return false;
  if (!ANY_UNIT.test(fold(unit)) && fold(service.unit) !== fold(unit)) return false;
  const [itsVersion, said] = [service.version?.toLowerCase() ?? '', fold(version)];
  return itsVersion === '' || said === '' || itsVersion === said;
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);
const fold = (text: string): string => equalForm(text).toLocaleLowerCase('en');
