import { PARTNER_NAME } from '../reports';
import type { LmpiCustomer } from '../types';
import type { ServiceNames } from './types';

export interface Counts {
  used: number | null;
  /** What is used, unless it is said. */
  provisioned?: number | null;
  /** In the months before; null: no row. What is used now, unless it is said. */
  before?: number | null;
  /** No row in `month`. */
  gone?: boolean;
}

/** A row of the report of `month` and later ones, and of the months before. */
export function addRows(
  summaries: Record<string, Record<string, unknown>[]>,
  month: string,
  { name, city, state }: LmpiCustomer,
  { productName, plan, unit }: ServiceNames,
  { used, provisioned = used, before = used ?? provisioned, gone = false }: Counts,
): void {
  for (const [one, rows] of Object.entries(summaries)) {
    const isNow = one >= month;
    if (isNow ? gone : before === null) continue;
    rows.push({
      customer: name,
      city,
      state,
      owned_by_vendor: PARTNER_NAME,
      created_by_vendor: PARTNER_NAME,
      product_name: productName,
      service_plan: plan,
      provisioned: isNow ? provisioned : before,
      used: isNow ? used : before,
      unit,
    });
  }
}
