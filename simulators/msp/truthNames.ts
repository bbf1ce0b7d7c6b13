import type { Account, Company, ReportRow, Service } from './internal';
import type { Truth } from './types';

/** `byEqualName`: equal after normalisation and folding of white space, and unique on both sides. */
export const truthAccounts = (accounts: Account[], companies: Company[]): Truth['accounts'] => {
  const form = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const count = (names: string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(form(name), (counts.get(form(name)) ?? 0) + 1);
    return counts;
  };
  const vendor = count(accounts.map((account) => account.name));
  const psa = count(companies.map((company) => String(company.record.name)));
  return accounts.map((account) => ({
    customerId: account.customer?.customer_id ?? null,
    customerName: account.name,
    city: account.reported.city,
    state: account.reported.state,
    companyId: account.company?.record.id ?? null,
    companyName: account.company === null ? null : String(account.company.record.name),
    byEqualName:
      account.company !== null &&
      form(account.name) === form(String(account.company.record.name)) &&
      vendor.get(form(account.name)) === 1 &&
      psa.get(form(account.name)) === 1,
    trap: account.trap,
  }));
};

/** One entry per product name, plan and unit that stands in any report. */
export function truthServices(rows: ReportRow[]): Truth['services'] {
  const services = new Set<Service>();
  for (const row of rows) if (row.service && row.account) services.add(row.service);
  return [...services].map(({ productName, plan, unit, productId, trap }) => ({
    productName,
    servicePlan: plan,
    unit,
    productId,
    trap,
  }));
}
