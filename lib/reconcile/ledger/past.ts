import { type Day, today } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import { psaOfKey } from '@/lib/model/keys';
import type { BilledFacts, LineChange } from '@/lib/model/ledger';
import { type Agreement, type AgreementLine, PSA_KINDS } from '@/lib/model/records';
import { productsBilledBy } from '../billed-products';
import type { CompanyBook } from '../book';
import { periodReason } from '../in-effect';
import { agreementOn } from './agreement-on';
import { type LinePast, lineOn, notReadSince } from './line-on';
import { factsOf } from './segments';

/** Why what a product billed on a day is not known. */
export interface Gap {
  reason: string;
  /** The next day from which on this is known; null: nobody can tell. */
  from: Day | null;
}

/** A company's bill as it was at the end of a day. */
export interface PastBook {
  /** Lines and agreements as they were that day, as far as they are known. */
  book: CompanyBook;
  /** What keeps the billed quantity of a product from being known; null: nothing. */
  gapOf(productId: string): Gap | null;
}

/** Lines by id, with what the project recorded of them; also those that are gone. */
export function pastsOf(lines: readonly AgreementLine[], changes: readonly LineChange[]): LinePast[] {
  const byLine = Map.groupBy(changes, ({ lineId }) => lineId);
  const ordered = (id: string): LineChange[] =>
    (byLine.get(id) ?? []).toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const here = new Map(lines.map((line) => [line.id, line]));
  const gone = [...byLine].flatMap(([id, [first]]): LinePast[] =>
    here.has(id) || !first ? [] : [{ id, agreementId: first.agreementId, now: null, changes: ordered(id) }],
  );
  const present = lines.map(
    (now): LinePast => ({
      id: now.id,
      agreementId: now.agreementId,
      now,
      changes: ordered(now.id),
    }),
  );
  return [...present, ...gone];
}

/** `day` is over. `book`: of today. A line that was deleted before anybody read it is not known to have been there. */
export function pastBook(book: CompanyBook, pasts: readonly LinePast[], day: Day): PastBook {
  const readOn = readDays(book);
  const gaps: { gap: Gap; products: ReadonlySet<string> | null }[] = [];
  if (!book.agreementsComplete)
    gaps.push({ gap: { reason: 'agreements not read', from: null }, products: null });
  const states = new Map(
    book.agreements.map((one) => [one.id, agreementOn(one, day, book.day, readOn.get(one.id) ?? null)]),
  );
  for (const [id, { kind }] of states) {
    const read = readOn.get(id) ?? null;
    // Lines may have been added since.
    if (kind !== 'not in effect' && (read === null || day >= read))
      gaps.push({ gap: { reason: notReadSince(read), from: null }, products: null });
  }
  const lines: AgreementLine[] = [];
  for (const past of pasts) {
    const found = lineOn(past, { day, readOn: readOn.get(past.agreementId) ?? null });
    if (found.kind === 'gone') continue;
    const state = states.get(past.agreementId) ?? { kind: 'unknown', reason: 'agreement not known' };
    const products = productsOf(past, found.facts);
    if (state.kind === 'unknown' && mayBill(found.facts, day))
      gaps.push({ gap: { reason: state.reason, from: null }, products });
    if (state.kind === 'in effect' && found.kind === 'unknown')
      gaps.push({ gap: { reason: found.reason, from: found.from }, products });
    if (state.kind === 'in effect' && found.kind === 'known' && hasNoQuantity(found.facts, day))
      gaps.push({ gap: { reason: 'no quantity', from: null }, products });
    // Of an agreement that did not bill they still name the price.
    if (found.kind === 'known' || state.kind !== 'in effect') lines.push(lineThen(past, found.facts));
  }
  const agreements = book.agreements.map(
    (one): Agreement =>
      states.get(one.id)?.kind === 'in effect'
        ? { ...one, status: '', cancelled: false }
        : { ...one, cancelled: true },
  );
  const linesReadAt = new Map([...book.linesReadAt, ...agreements.map(({ id }) => [id, 0] as const)]);
  return {
    book: { ...book, day, lines, agreements, linesReadAt },
    gapOf: (productId) =>
      widest(gaps.filter(({ products }) => !products || products.has(productId)).map(({ gap }) => gap)),
  };
}

const mayBill = ({ quantity, billable, effectiveDate, cancelledDate }: BilledFacts, day: Day): boolean =>
  billable === 'Billable' && quantity !== ZERO && periodReason(effectiveDate, cancelledDate, day) === null;

const hasNoQuantity = (facts: BilledFacts, day: Day): boolean =>
  facts.quantity === null && mayBill(facts, day);

/** Days on which the lines of each agreement were last read. */
function readDays(book: CompanyBook): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const line of book.lines) {
    const seen = today(new Date(line.updatedAt));
    if (seen > (days.get(line.agreementId) ?? '')) days.set(line.agreementId, seen);
  }
  for (const [id, at] of book.linesReadAt) days.set(id, today(new Date(at)));
  return days;
}

/** One whose product was changed is unknown for all that it ever billed. */
const productsOf = ({ now, changes }: LinePast, facts: BilledFacts): ReadonlySet<string> =>
  new Set([facts, ...(now ? [now] : []), ...changes].flatMap(productsBilled));

const productsBilled = ({ productId, includes }: BilledFacts): string[] =>
  productsBilledBy({ productId, includes });

/** As a line without periods, which said the same on every day. */
function lineThen({ id, agreementId, now, changes }: LinePast, facts: BilledFacts): AgreementLine {
  return {
    id,
    psa: PSA_KINDS.find((kind) => kind === psaOfKey(id)) ?? PSA_KINDS[0],
    recordId: now?.recordId ?? null,
    agreementId,
    companyId: now?.companyId ?? changes[0]?.companyId ?? '',
    productIdentifier: now?.productIdentifier ?? '',
    description: now?.description ?? '',
    sequence: now?.sequence ?? null,
    unchangedSince: null,
    updatedAt: now?.updatedAt ?? 0,
    updatedBy: 'sync',
    periods: null,
    ...factsOf(facts),
    includes: [...facts.includes],
  };
}

/** The one that lasts longest: what nobody can tell, else what is known last. */
function widest(gaps: readonly Gap[]): Gap | null {
  return gaps.reduce<Gap | null>((worst, gap) => {
    if (worst === null) return gap;
    if (worst.from === null) return worst;
    return gap.from === null || gap.from > worst.from ? gap : worst;
  }, null);
}
