import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day } from '@/lib/model/calendar';
import { toDecimal, ZERO } from '@/lib/model/decimal';
import type { Agreement, AgreementLine, LinePeriod } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';
import type { CompanyBook } from '@/lib/reconcile/book';
import { agreement, book, feed, line, product, serviceMapping, usage } from '@/lib/reconcile/book.testing';
import { agreementNotInEffect } from '@/lib/reconcile/in-effect';
import { type Kind, MemoryPsa } from './memory-psa.testing';
import { planOn, TODAY, varianceOn } from './scene.testing';

const [BUNDLE, PRODUCT] = ['connectwise:77', 'connectwise:7'];
const PARENT = 'connectwise:1';
const dec = (value: number) => toDecimal(value) ?? ZERO;
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10) },
);
/** Days around today, on both sides of the ends of months. */
const days = fc.integer({ min: -70, max: 70 }).map((away) => addDays(TODAY, away));
const maybe = <T>(of: fc.Arbitrary<T>, none = 3) =>
  fc.oneof({ weight: none, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: of });

const agreements = fc.tuple(
  fc.record({ startDate: maybe(days), endDate: maybe(days), isCancelled: fc.constant(false) }),
  fc.record({ startDate: maybe(days), endDate: maybe(days), isCancelled: fc.boolean() }),
  fc.record({ startDate: maybe(days), endDate: maybe(days), isCancelled: fc.constant(false) }),
);
const aLine = fc.record({
  agreement: fc.integer({ min: 0, max: 2 }),
  isBundle: fc.oneof(
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  quantity: amount,
  included: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: amount }),
  from: maybe(days, 2),
  to: maybe(days),
  billable: fc.constantFrom(
    'Billable' as const,
    'Billable' as const,
    'Billable' as const,
    'DoNotBill' as const,
  ),
  turn: fc.integer({ min: 0, max: 27 }),
  more: fc.integer({ min: 0, max: 9 }),
});
type ALine = typeof aLine extends fc.Arbitrary<infer T> ? T : never;

const worlds = fc.record({
  agreements,
  lines: fc.array(aLine, { maxLength: 4 }),
  /** Changed, gone and new in the PSA since the last sync. */
  since: fc.record({ quantity: fc.option(amount), isGone: fc.boolean(), news: fc.option(aLine) }),
  used: amount,
  roundUp: fc.boolean(),
  asked: fc.option(days),
});

const asAgreement = (
  at: number,
  given: { startDate: Day | null; endDate: Day | null; isCancelled: boolean },
): Agreement =>
  agreement({
    id: `connectwise:${at + 1}`,
    recordId: at + 1,
    parentAgreementId: at === 2 ? PARENT : null,
    startDate: given.startDate,
    endDate: given.endDate,
    cancelled: given.isCancelled,
  });

/** October to January, and in November another number from some day on. */
function periodsOf({ quantity, more, turn }: ALine): LinePeriod[] {
  const split = addDays('2026-11-02' as Day, turn);
  const month = (from: string, to: string, units: number): LinePeriod => ({
    from: from as Day,
    to: to as Day,
    quantity: dec(units),
  });
  return [
    month('2026-10-01', '2026-10-31', quantity),
    month('2026-11-01', '2026-11-30', quantity),
    ...(more % 3 === 0 ? [month(split, '2026-11-30', quantity + more)] : []),
    month('2026-12-01', '2026-12-31', quantity + more),
    month('2027-01-01', '2027-01-31', quantity + more),
  ];
}

function asLine(kind: Kind, at: number, given: ALine): AgreementLine {
  const isPeriods = kind === 'periods';
  return line({
    id: `connectwise:${at + 1}`,
    agreementId: `connectwise:${given.agreement + 1}`,
    productId: given.isBundle ? BUNDLE : PRODUCT,
    includes: given.isBundle ? [PRODUCT] : [],
    quantity: isPeriods ? null : dec(given.quantity),
    periods: isPeriods ? periodsOf(given) : null,
    lessIncluded: isPeriods ? ZERO : dec(given.included),
    billable: isPeriods ? 'Billable' : given.billable,
    effectiveDate: isPeriods ? null : given.from,
    cancelledDate: isPeriods ? null : given.to,
  });
}

function bookOf(kind: Kind, world: typeof worlds extends fc.Arbitrary<infer T> ? T : never): CompanyBook {
  const lines = world.lines.map((one, at) => asLine(kind, at, one));
  return book({
    day: TODAY,
    agreements: world.agreements.map((one, at) => asAgreement(at, one)),
    lines,
    linesReadAt: new Map(world.agreements.map((_, at) => [`connectwise:${at + 1}`, 0])),
    usage: [usage({ used: dec(world.used) })],
    serviceMappings: [
      serviceMapping({ feeds: [feed(PRODUCT, { rule: { ...NO_RULE, roundUp: world.roundUp } })] }),
    ],
  });
}

/** The PSA as it is now: something of it is another than what was read last. */
function psaOf(
  kind: Kind,
  cache: CompanyBook,
  since: { quantity: number | null; isGone: boolean; news: ALine | null },
) {
  const [first, ...rest] = cache.lines;
  const changed =
    first && since.quantity !== null && kind === 'rows' ? { ...first, quantity: dec(since.quantity) } : first;
  const lines = [...(changed && !since.isGone ? [changed] : []), ...rest];
  // Beside a row that was known, on an agreement that is not over: elsewhere nobody looks.
  const place = cache.agreements.find(({ id }) => id === first?.agreementId);
  if (since.news && first && place && agreementNotInEffect({ ...place, startDate: null }, TODAY) === null)
    lines.push({
      ...asLine(kind, 20, since.news),
      agreementId: first.agreementId,
      productId: first.productId,
      includes: first.includes,
    });
  return new MemoryPsa(kind, lines, [...cache.agreements]);
}

it.each<Kind>(['rows', 'periods'])(
  'a plan that was written comes to what is expected, whichever of its options was chosen: %s',
  (kind) => {
    let options = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(worlds, (world) => {
        const cache = bookOf(kind, world);
        const plan = planOn(cache, psaOf(kind, cache, world.since), {
          productId: PRODUCT,
          product: product({ id: PRODUCT }),
          day: world.asked,
        });
        expect(plan.cannot === null).toBe(plan.options.length > 0);
        seen.add(plan.cannot?.code ?? 'can');
        for (const option of plan.options) {
          options += 1;
          const psa = psaOf(kind, cache, world.since);
          expect(option.basis).toEqual(
            psa
              .sight(option.agreementId, PRODUCT, option.day)
              .map(({ periods, ...one }) =>
                periods ? { ...one, periods: periods.filter(({ to }) => to >= option.day) } : one,
              ),
          );
          for (const write of option.writes) psa.apply(write);
          expect(varianceOn(cache, psa, option.day, PRODUCT)).toBe(ZERO);
          const later = option.day > TODAY ? option.day : TODAY;
          expect(varianceOn(cache, psa, later, PRODUCT)).toBe(ZERO);
          const here = option.lineId === null ? null : option.oldQuantity;
          if (here !== null && option.writes.length === 1)
            expect(option.writes[0]?.kind).toBe(kind === 'rows' ? 'set quantity' : 'adjust units');
        }
        const now = varianceOn(cache, psaOf(kind, cache, world.since), TODAY, PRODUCT);
        if (plan.cannot?.code === 'push.right-already' && world.asked === null) expect(now).toBe(ZERO);
        if (plan.suggested !== null) expect(plan.options.map(({ id }) => id)).toContain(plan.suggested);
      }),
      { numRuns: 800 },
    );
    expect(options).toBeGreaterThan(300);
    expect(seen.size).toBeGreaterThan(5);
    // A row with one quantity bills the same on every day: a way of it that does not add up would be a defect.
    if (kind === 'rows') expect(seen).not.toContain('push.changes-inside');
  },
);
