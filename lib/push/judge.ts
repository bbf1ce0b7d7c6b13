import { dayLabel } from '@/lib/model/calendar';
import { add, ZERO } from '@/lib/model/decimal';
import { quantityOn } from '@/lib/model/line-day';
import type { LineSight, ProductSight, PushWrite } from '@/lib/model/push';
import { type Adjusted, elsewhere } from './elsewhere';

/** What reading a product back says of a write. */
export type Verdict =
  /** Nothing of it is there. */
  | { as: 'before' }
  /** It is there, once. `addedLineId`: the line that an `add line` made. */
  | { as: 'done'; addedLineId: string | null }
  /** It is there twice: the browser sent it again, or somebody did the same at the same moment. */
  | { as: 'twice'; addedLineId: string | null }
  /** Neither: `words` says what stands there instead, without a full stop. */
  | { as: 'other'; words: string };

/**
 * Judges one write by what stood there just before and what stands there now, on the same day (design.md, decision 10).
 * Lines of the product that it was not about may be others meanwhile: they are somebody else's.
 */
export function judge(write: PushWrite, before: ProductSight, after: ProductSight): Verdict {
  if (write.kind === 'add line') return judgeAdded(write, before, after);
  const [was, is] = [lineOf(before, write.lineId), lineOf(after, write.lineId)];
  if (write.kind === 'remove line') {
    if (was && !is) return done();
    return is && was && isSame(was, is) ? { as: 'before' } : other(was, is);
  }
  if (!was || !is) return other(was, is);
  if (write.kind === 'adjust units') return judgeAdjusted(write, was, is);
  const wanted = write.kind === 'set quantity' ? { quantity: write.quantity } : { to: write.lastDay };
  if (isAsWanted({ ...was, ...wanted }, is, write.kind === 'end line')) return done();
  return isSame(was, is) ? { as: 'before' } : other(was, is);
}

export const lineOf = (sight: ProductSight, lineId: string | null): LineSight | undefined =>
  sight.find((line) => line.lineId === lineId);

/** Its numbers of units alone tell: an adjustment splits periods, and with them days and prices (autotask.md 4). */
function judgeAdjusted(write: Adjusted, was: LineSight, is: LineSight): Verdict {
  const { change } = write;
  const [from, to] = [was.quantity ?? ZERO, is.quantity ?? ZERO];
  if (to === add(from, change)) {
    const words = elsewhere(write, was, is);
    return words === null ? done() : { as: 'other', words };
  }
  if (to === from) return { as: 'before' };
  if (to === add(from, add(change, change))) return { as: 'twice', addedLineId: null };
  return other(was, is);
}

/** Sent twice it makes two lines, or one with twice the quantity where the PSA adds it up. */
function judgeAdded(
  write: Extract<PushWrite, { kind: 'add line' }>,
  before: ProductSight,
  after: ProductSight,
): Verdict {
  const { quantity, included } = write;
  const news = after.filter(({ lineId }) => !lineOf(before, lineId));
  const alike = news.filter((line) => line.quantity === quantity && line.included === included);
  const ours = alike.filter((line) => lineDifference(asAdded(write, line), line) === null);
  const addedLineId = ours[0]?.lineId ?? news[0]?.lineId ?? null;
  if (news.length === 0) return { as: 'before' };
  if (ours.length === 1) return done(addedLineId);
  if (ours.length > 1) return { as: 'twice', addedLineId };
  const [first] = alike;
  const otherwise = first && lineDifference(asAdded(write, first), first);
  if (otherwise) return { as: 'other', words: `a new line stands there, with ${otherwise}` };
  if (news.length === 1 && news[0]?.quantity === add(quantity, quantity)) return { as: 'twice', addedLineId };
  const found = news.map((line) => line.quantity ?? 'no quantity').join(', ');
  return { as: 'other', words: `a new line with ${found} stands there instead of one with ${quantity}` };
}

/** What was shown of a line that is added: from which day it bills, that it does, and at what price where one was said. */
const asAdded = (
  { quantity, included, day, unitPrice }: Extract<PushWrite, { kind: 'add line' }>,
  is: LineSight,
): LineSight => ({
  ...is,
  quantity,
  included,
  unitPrice: unitPrice ?? is.unitPrice,
  billable: 'Billable',
  from: day,
});

const done = (addedLineId: string | null = null): Verdict => ({ as: 'done', addedLineId });

/** What a person was shown of it is as it should be. An ended line may have no quantity on the day asked about. */
function isAsWanted(wanted: LineSight, is: LineSight, mayLoseQuantity: boolean): boolean {
  const isQuantity =
    wanted.quantity === is.quantity ||
    (mayLoseQuantity && (wanted.quantity === null || is.quantity === null));
  return isQuantity && SHOWN.every((field) => wanted[field] === is[field]);
}

const SHOWN = ['included', 'unitPrice', 'billable', 'from', 'to'] as const;
/** A period that is posted meanwhile says nothing of a write. */
const isSame = (a: LineSight, b: LineSight): boolean =>
  a.quantity === b.quantity && a.version === b.version && SHOWN.every((field) => a[field] === b[field]);

const other = (was: LineSight | undefined, is: LineSight | undefined): Verdict => ({
  as: 'other',
  words: !is ? 'the line is gone' : was ? (lineDifference(was, is) ?? 'it is as before') : 'it is a new line',
});

/** In which fields one line is another than before, in words; null: in none. */
export function lineDifference(was: LineSight, is: LineSight): string | null {
  const parts = FIELDS.flatMap(([field, name]) =>
    was[field] === is[field] ? [] : [`${name} ${said(is[field])} instead of ${said(was[field])}`],
  );
  if (parts.length > 0) return parts.join(', ');
  return was.version === is.version ? null : 'its record was edited';
}

const said = (value: string | null): string => value ?? 'none';

const FIELDS = [
  ['quantity', 'quantity'],
  ['included', 'included'],
  ['unitPrice', 'price'],
  ['billable', 'billing'],
  ['from', 'first day'],
  ['to', 'last day'],
  ['postedTo', 'posted to'],
] as const satisfies (readonly [keyof LineSight, string])[];

/** What is another than what a plan rests on, in anything, in words without a full stop; null: nothing. */
export function differenceOf(basis: ProductSight, now: ProductSight): string | null {
  for (const was of basis) {
    const is = lineOf(now, was.lineId);
    if (!is) return 'a line is gone';
    const difference = lineDifference(was, is) ?? laterDifference(was, is);
    if (difference) return difference;
  }
  return now.some(({ lineId }) => !lineOf(basis, lineId)) ? 'there is a new line of this product' : null;
}

/** Whether rows that nothing is written to bill something else than before, now or later; as `differenceOf`. */
export function billsElse(basis: ProductSight, now: ProductSight): string | null {
  const asBefore = now.map((is) => {
    const was = lineOf(basis, is.lineId);
    // Their price, a text that was edited, a period that was posted change no quantity.
    return was ? { ...is, unitPrice: was.unitPrice, version: was.version, postedTo: was.postedTo } : is;
  });
  return differenceOf(basis, asBefore);
}

/** An adjustment changes all later periods alike: what they are to become was shown too. Days that one of them lacks tell nothing. */
function laterDifference({ periods: was }: LineSight, { periods: is }: LineSight): string | null {
  if (!was || !is) return null;
  const days = [...was, ...is].map(({ from }) => from).sort();
  for (const day of days) {
    const [before, now] = [was, is].map((periods) => quantityOn({ quantity: null, periods }, day));
    if (before != null && now != null && before !== now)
      return `${now} instead of ${before} from ${dayLabel(day)} on`;
  }
  return null;
}
