import { addDays, type Day, dayLabel } from '@/lib/model/calendar';
import { compare, type Decimal } from '@/lib/model/decimal';
import { counted, figure } from '@/lib/model/figure';
import type { AgreementLine, Product } from '@/lib/model/records';
import { shownName } from '@/lib/model/shown-name';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';
import { billedOn, laterDays } from './billing';

/** What tells a row from others: product, description, first day. */
export function lineName(line: AgreementLine | null, { identifier }: Pick<Product, 'identifier'>): string {
  if (line === null) return `${shownName(identifier)}, a new row`;
  const { productIdentifier, description, effectiveDate } = line;
  const names = [...new Set([productIdentifier || identifier, description])]
    .filter(Boolean)
    .map(shownName)
    .join(', ');
  return effectiveDate === null ? names : `${names}, from ${dayLabel(effectiveDate)}`;
}

interface Written {
  /** As it will be. */
  book: IndexedBook;
  /** As it is now. */
  before: IndexedBook;
  productId: string;
  /** The row that changes; null: one is added. */
  line: AgreementLine | null;
  day: Day;
  expected: Decimal;
}

/** Days ahead: what ends or begins after the next quarter's invoices is a matter of its own time. */
const FORESEEN = 100;

/** What else bills the product, and whether it stays right by itself. */
export function noticesOf({ book, before, productId, line, day, expected }: Written): string[] {
  const contains = (line?.includes ?? []).filter((id) => id !== productId && book.feeding.has(id)).length;
  const { lines } = billedOn(book, productId, day);
  const others = lines.filter(({ id }) => id !== line?.id && !id.startsWith('added to ')).length;
  const beside = [
    ...(others === 1 ? ['Another row bills this product too, and is left as it is.'] : []),
    ...(others > 1 ? [`${others} other rows bill this product too, and are left as they are.`] : []),
    ...(contains > 0
      ? [
          `It is a bundle: the bill of ${counted(contains, 'other product')} that vendor services are mapped to changes with it.`,
        ]
      : []),
  ];
  const soon = addDays(day, FORESEEN);
  const isRight = (billed: Decimal | null): boolean => billed !== null && compare(billed, expected) === 0;
  for (const later of laterDays(book, productId, day)) {
    const { billed } = billedOn(book, productId, later);
    if (billed === null || isRight(billed)) continue;
    // However far off: what was set right for then, an adjustment from before it makes wrong again.
    if (later > soon && !isRight(billedOn(before, productId, later).billed)) continue;
    const words = `From ${dayLabel(later)} on ${figure(billed)} would be billed, because rows begin, end or change then: look at it again.`;
    return [...beside, words];
  }
  return beside;
}
