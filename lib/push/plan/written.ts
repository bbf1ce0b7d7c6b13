import { addDays, type Day } from '@/lib/model/calendar';
import { add, type Decimal } from '@/lib/model/decimal';
import type { PushWrite } from '@/lib/model/push';
import type { AgreementLine, LinePeriod } from '@/lib/model/records';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';
import { newLine } from './new-line';

/** The book as it will be once these were written, as far as the product goes that they are about. */
export function written(book: IndexedBook, productId: string, writes: readonly PushWrite[]): IndexedBook {
  const before = book.linesOfProduct.get(productId) ?? [];
  const after = writes.reduce((lines, write) => afterOne(lines, write, book.companyId), before);
  return { ...book, linesOfProduct: new Map(book.linesOfProduct).set(productId, after) };
}

function afterOne(lines: AgreementLine[], write: PushWrite, companyId: string): AgreementLine[] {
  if (write.kind === 'add line') {
    const { agreementId, productId, day, quantity, included, unitPrice } = write;
    const made = newLine(`added to ${agreementId}`, { agreementId, companyId, productId, like: lines });
    const own = { quantity, periods: null, lessIncluded: included, unitPrice, billable: 'Billable' as const };
    return [...lines, { ...made, ...own, effectiveDate: day, cancelledDate: null }];
  }
  if (write.kind === 'remove line') return lines.filter(({ id }) => id !== write.lineId);
  return lines.map((line) => (line.id === write.lineId ? changed(line, write) : line));
}

function changed(line: AgreementLine, write: Exclude<PushWrite, { kind: 'add line' | 'remove line' }>) {
  if (write.kind === 'set quantity') return { ...line, quantity: write.quantity };
  if (write.kind === 'end line') return { ...line, cancelledDate: write.lastDay };
  if (line.periods) return { ...line, periods: adjusted(line.periods, write.change, write.day) };
  return { ...line, quantity: line.quantity && add(line.quantity, write.change) };
}

/** A change inside a period splits it; all that come after count it too (autotask.md 4, "Recipe"). */
const adjusted = (periods: readonly LinePeriod[], change: Decimal, day: Day): LinePeriod[] =>
  periods.flatMap((period): LinePeriod[] => {
    if (period.to < day) return [period];
    const quantity = add(period.quantity, change);
    if (period.from >= day) return [{ ...period, quantity }];
    return [
      { ...period, to: addDays(day, -1) },
      { ...period, from: day, quantity },
    ];
  });
