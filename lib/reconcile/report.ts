import type { TraceStep } from '@/lib/model/badge';
import { dayLabel, monthLabel, today } from '@/lib/model/calendar';
import type { MonthReport } from '@/lib/model/records';
import { companiesFault } from '@/lib/model/split';
import type { CompanyBook } from './book';
import { FAR_SMALLER } from './guard/thresholds';

/** Why there is no figure, with the step that says so. */
export interface Doubt {
  reason: string;
  step: TraceStep;
}

/**
 * What makes every figure of the company unknown in this month: "no report", "empty report", "ambiguous account", "not
 * reported", "report looks broken" of an account that lost its count with many others at once, and "split does not add
 * up" of an account that was kept so by an older version or an import.
 */
export function blockingReason(book: CompanyBook): Doubt | null {
  const { report, before } = book;
  if (!report)
    return { reason: 'no report', step: step('Report', `none for ${monthLabel(book.month)} yet`, 'LMPI') };
  if (report.rowCount === 0) {
    return { reason: 'empty report', step: step('Report', 'it has no rows at all', source(book)) };
  }
  for (const { account, mapping } of book.accounts) {
    const fault = companiesFault(mapping.companies);
    if (fault) return { reason: 'split does not add up', step: step(account.name, fault, 'the mapping') };
    if (book.ambiguousAccounts.has(account.id)) {
      const value = `several customers are called ${account.name}`;
      return { reason: 'ambiguous account', step: step('Vendor account', value, source(book)) };
    }
    if (book.doubtedAccounts?.has(account.id)) {
      const value = `${account.name} lost its count with many others at once`;
      return { reason: 'report looks broken', step: step('Vendor account', value, source(book)) };
    }
    if (book.accountsOfLostRows.has(account.id)) {
      const value = `a row of ${account.name} cannot be read`;
      return { reason: 'not reported', step: step('Vendor account', value, source(book)) };
    }
    const present = book.usage.some((row) => row.accountId === account.id);
    if (!present && (before === null || before.usage.some((row) => row.accountId === account.id))) {
      const value = `${account.name} is not in this report`;
      return { reason: 'no report', step: step('Vendor account', value, source(book)) };
    }
  }
  return null;
}

/**
 * Of an account and service without a row: whether the row is likely to be missing, and not to be 0. So it is when it
 * stood in the report of the month before, and this one is far smaller. "incomplete report".
 */
export function missingRow(book: CompanyBook, accountId: string, serviceId: string): Doubt | null {
  const { report, before } = book;
  if (!report || !before || report.rowCount >= before.rowCount * FAR_SMALLER) return null;
  if (!before.usage.some((row) => row.accountId === accountId && row.serviceId === serviceId)) return null;
  const value = `${report.rowCount} rows, ${before.rowCount} in the month before: a row may be missing`;
  return { reason: 'incomplete report', step: step('Report', value, source(book)) };
}

const sources = new WeakMap<MonthReport, string>();

/** Stands in every step: worked out once for a report. */
export function source({ report, month }: Pick<CompanyBook, 'report' | 'month'>): string {
  if (!report) return `LMPI, ${monthLabel(month)}`;
  const known = sources.get(report);
  if (known !== undefined) return known;
  const fetched = dayLabel(today(new Date(report.fetchedAt)));
  const said = `LMPI report, ${monthLabel(month)}${report.provisional ? ' (provisional)' : ''}, fetched ${fetched}`;
  sources.set(report, said);
  return said;
}

export const step = (label: string, value: string, from: string): TraceStep => ({
  label,
  value,
  source: from,
});
