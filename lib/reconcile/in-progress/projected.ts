import { add, compare, type Decimal, higher, subtract } from '@/lib/model/decimal';
import type { InProgress } from '@/lib/model/in-progress';
import type { Basis, UsageRow } from '@/lib/model/records';

/**
 * Our reading of a month that is not over, in this one place. Nobody reports what is used before the month ends, so that
 * the row of last month is taken again, with what is provisioned now:
 * - Provisioned is the highest of the month (lmpi.md 5.2), so that a reduction counts from the next month on.
 * - Used stays, unless all that was provisioned was used (or more): who is full and gets more seats is taken to fill
 *   them, and used grows by as much.
 * - Used that is not reported stays so, and what is provisioned counts in its place, as in a report.
 * - A new subscription, which has no row, counts where what is provisioned is counted, and nowhere else.
 * `null`: in doubt, and then there is no figure. The same row as it was: nothing is new.
 */
export function projectedRow(rows: readonly UsageRow[], record: InProgress, basis: Basis): UsageRow | null {
  const [row, ...others] = rows;
  if (others.length > 0) return null;
  if (!row) return record.before === null && basis !== 'used' ? newRow(record) : null;
  if (row.provisioned === null || record.before === null) return null;
  // Last month's report was corrected since the month in progress was read, or is another one.
  if (compare(row.provisioned, record.before) !== 0) return null;
  const provisioned = higher(row.provisioned, record.provisioned);
  const grown = subtract(provisioned, row.provisioned);
  return { ...row, provisioned, used: usedSoFar(row.used, row.provisioned, grown) };
}

const usedSoFar = (used: Decimal | null, before: Decimal, grown: Decimal): Decimal | null =>
  used !== null && compare(used, before) >= 0 ? add(used, grown) : used;

const newRow = ({ month, accountId, serviceId, provisioned }: InProgress): UsageRow => ({
  ...{ month, accountId, serviceId, provisioned, used: null },
  ...{ runId: '', index: 0, customer: '', city: '', state: '' },
});
