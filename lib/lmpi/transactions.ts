import { z } from 'zod';
import { type Month, monthLabel } from '@/lib/model/calendar';
import { signedCount, text, textOrNull } from './fields';
import { reasons } from './summary';
import type { RowProblem, Transaction } from './types';

const row = z.object({
  type: text,
  customer_company: text,
  product_name: text,
  version: text,
  unit: text,
  previous_units_allocated: signedCount,
  units_allocated: signedCount,
  change_units: signedCount,
  previous_start_charge_date: textOrNull,
  new_start_charge_date: textOrNull,
});

const report = z.object({ transaction: z.array(z.unknown()) });

/** The rows of a transactions report (lmpi.md 3.8). Null: not such a report. */
export function readTransactions(
  body: unknown,
  month: Month,
): { transactions: Transaction[]; problems: RowProblem[] } | null {
  const parsed = report.safeParse(body);
  if (!parsed.success) return null;
  const transactions: Transaction[] = [];
  const problems: RowProblem[] = [];
  for (const [index, raw] of parsed.data.transaction.entries()) {
    const result = row.safeParse(withoutStraySpaces(raw));
    if (result.success) transactions.push({ index, ...named(result.data) });
    else {
      const place = `Row ${index + 1} of the ${monthLabel(month)} transactions`;
      problems.push({ index, sentence: `${place} cannot be used: ${reasons(result.error)}.` });
    }
  }
  return { transactions, problems };
}

const named = (data: z.infer<typeof row>): Omit<Transaction, 'index'> => ({
  type: data.type,
  customer: data.customer_company,
  productName: data.product_name,
  version: data.version,
  unit: data.unit,
  previousUnits: data.previous_units_allocated,
  units: data.units_allocated,
  changeUnits: data.change_units,
  previousStartChargeDate: data.previous_start_charge_date,
  newStartChargeDate: data.new_start_charge_date,
});

/** One key is printed as "previous_start_charge _date". */
function withoutStraySpaces(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key.replace(/\s+/gu, ''), value]));
}
