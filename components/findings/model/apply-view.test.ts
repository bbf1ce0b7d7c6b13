// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingItem } from '@/lib/messaging/protocol';
import { add, compare, type Decimal, multiply, sum, ZERO } from '@/lib/model/decimal';
import { CLASS_FACTS, FINDING_CLASSES } from '@/lib/model/finding-classes';
import { perMonth } from '@/lib/model/money';
import { FINDING_GROUPS, FINDING_SORTS, type FindingView } from '@/lib/model/saved-view';
import { applyView, findingsOf } from './apply-view';
import { FIXERS, findingIndex } from './finding-index';
import { dec, finding, manyFindings } from './findings.testing';
import { groupAt, linesOf } from './lines';
import { SHOWS, stateCode } from './states';
import { ALL_OPEN } from './views';

const items = manyFindings(400);
const index = findingIndex(items);
const states = Uint8Array.from(items, ({ state }) => stateCode(state));

/** The same, written as a person would say it. */
const STATE_OF = { open: 'open', mine: 'accepted', snoozed: 'snoozed', resolved: 'resolved' } as const;
const size = (value: Decimal): Decimal => value.replace('-', '') as Decimal;
const passes: Record<string, (item: FindingItem, view: FindingView) => boolean> = {
  show: ({ state }, { show }) => show === 'all' || state === STATE_OF[show],
  classes: (item, { classes }) => classes.length === 0 || classes.includes(item.class),
  companies: ({ companyId }, view) =>
    view.companyIds.length === 0 || view.companyIds.includes(companyId ?? ''),
  products: ({ productId }, view) =>
    view.productIds.length === 0 || view.productIds.includes(productId ?? ''),
  types: (item, view) => view.agreementTypes.length === 0 || view.agreementTypes.includes(item.agreementType),
  fixer: (item, { fixedBy }) => fixedBy === null || CLASS_FACTS[item.class].fixedBy === fixedBy,
  threshold: ({ moneyPerYear }, { threshold }) =>
    threshold === null ||
    (moneyPerYear !== null && compare(size(moneyPerYear), multiply(threshold, dec(12))) >= 0),
};
const fits = (item: FindingItem, view: FindingView, but = ''): boolean =>
  Object.entries(passes).every(([key, pass]) => key === but || pass(item, view));
const naive = (view: FindingView): FindingItem[] => items.filter((item) => fits(item, view));

const some = <T>(all: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...all), { maxLength: most });
const views: fc.Arbitrary<FindingView> = fc.record({
  show: fc.constantFrom(...SHOWS),
  query: fc.constant(''),
  classes: some(FINDING_CLASSES, 6),
  companyIds: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    some([...index.companies.codeOf.keys()], 20),
  ),
  productIds: some([...index.products.codeOf.keys()], 3),
  agreementTypes: some([...index.agreementTypes.codeOf.keys()], 3),
  fixedBy: fc.option(fc.constantFrom(...FIXERS)),
  threshold: fc.option(fc.constantFrom(dec(0), dec(10), dec('49.995'), dec('0.001'), dec(700))),
  group: fc.constantFrom(...FINDING_GROUPS),
  sort: fc.record({ by: fc.constantFrom(...FINDING_SORTS), descending: fc.boolean() }),
});
const shownOf = (view: FindingView) => applyView(index, states, view, null);
const yearly = (of: readonly FindingItem[]): Decimal =>
  sum(of.flatMap(({ moneyPerYear }) => moneyPerYear ?? []));

describe('a view of the findings, against the same said plainly', () => {
  it('shows exactly those that every filter lets through, each once', () => {
    fc.assert(
      fc.property(views, (view) => {
        const ids = [...shownOf(view).shown].map((at) => items[at]?.id);
        expect(ids.toSorted()).toEqual(
          naive(view)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
    );
  });

  it('counts for each value of a filter what the others let through', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { facets } = shownOf(view);
        const without = (key: string): FindingItem[] => items.filter((item) => fits(item, view, key));
        FINDING_CLASSES.forEach((kind, code) => {
          expect(facets.classes[code]).toBe(without('classes').filter((item) => item.class === kind).length);
        });
        SHOWS.forEach((show, code) => {
          const { length } = without('show').filter((item) => fits(item, { ...view, show }));
          expect(facets.shows[code]).toBe(length);
        });
        const companies = without('companies');
        index.companies.values.forEach(({ id }, code) => {
          const { length } = companies.filter(({ companyId }) => (companyId ?? '') === id);
          expect(facets.companies[code]).toBe(length);
        });
        expect(facets.withoutThreshold.length).toBe(without('threshold').length);
      }),
      { numRuns: 40 },
    );
  });

  it('adds up to the cent, by figures', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { totals } = shownOf(view);
        const counted = naive(view).filter(({ state }) => state !== 'resolved' || view.show === 'resolved');
        const differing = counted.filter(({ variance }) => variance !== null && variance !== '0');
        const over = differing.filter(({ variance }) => variance?.startsWith('-'));
        const unbilled = differing.filter((item) => !over.includes(item) && item.billed === '0');
        const under = differing.filter((item) => !over.includes(item) && !unbilled.includes(item));
        for (const [side, of] of [
          [totals.under, under],
          [totals.over, over],
          [totals.unbilled, unbilled],
          [totals.net, differing],
        ] as const) {
          expect(side.count).toBe(of.length);
          expect(side.perYear).toBe(yearly(of));
          expect(side.perMonth).toBe(perMonth([yearly(of)]));
        }
        expect(totals.leftOut).toBe(differing.filter(({ moneyPerYear }) => moneyPerYear === null).length);
      }),
    );
  });

  it('sorts by the number, what has none last, and is the same for the same findings in another order', () => {
    fc.assert(
      fc.property(views, (view) => {
        const worths = [...shownOf({ ...view, sort: { by: 'worth', descending: true } }).shown].map(
          (at) => items[at]?.moneyPerYear ?? null,
        );
        const known = worths.filter((worth) => worth !== null);
        expect(worths.slice(0, known.length)).toEqual(known);
        for (const [at, worth] of known.slice(1).entries())
          expect(compare(size(known[at] ?? ZERO), size(worth))).toBeGreaterThanOrEqual(0);
      }),
    );
    const names = (of: readonly FindingItem[]) => {
      const other = findingIndex(of);
      return [...other.orderOf({ by: 'company', descending: false })].map((at) => of[at]?.companyName);
    };
    expect(names(items.toReversed())).toEqual(names(items));
  });

  it('groups every finding once, with sums that add up to the whole', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { shown } = shownOf(view);
        const { lines, groups, lineOf } = linesOf(index, shown, view, new Set());
        const listed = [...lines].filter((at) => at >= 0);
        expect(listed.toSorted()).toEqual([...shown].toSorted());
        for (const at of listed) expect(lines[lineOf[at] ?? -1]).toBe(at);
        if (view.group === 'none') return;
        expect(groups.reduce((count, { totals }) => count + totals.count, 0)).toBe(shown.length);
        const money = groups.reduce((total, { totals }) => add(total, totals.net.perYear), ZERO);
        const all = [...shown].flatMap((at) => items[at] ?? []).filter(({ variance }) => variance !== '0');
        expect(money).toBe(yearly(all));
        const folded = linesOf(index, shown, view, new Set(groups.map(({ key }) => key)));
        expect([...folded.lines].map(groupAt)).toEqual(groups.map((_, at) => at));
      }),
    );
  });
});

describe('the search', () => {
  const query = (text: string): (string | undefined)[] => {
    const found = findingsOf(few, text);
    return [...applyView(few, new Uint8Array(2), ALL_OPEN, found).shown].map((at) => few.items[at]?.id);
  };
  const few = findingIndex([
    finding('1', { companyName: 'Ødegård Legal', sentence: '17 used, 3 billed.' }),
    finding('2', { class: 'used on no agreement', productName: 'Mail filter', agreementName: '' }),
  ]);

  it('looks at company, product, agreement, kind of finding and sentence, in any order of words', () => {
    expect(query('odegard')).toEqual(['1']);
    expect(query('legal guard')).toEqual(['1']);
    expect(query('17')).toEqual(['1']);
    expect(query('no agreement')).toEqual(['2']);
    expect(query('mail')).toEqual(['2']);
    expect(query('nothing of that')).toEqual([]);
    expect(query(' . ')).toHaveLength(2);
  });
});

it('a threshold finer than any worth still cuts at the right place', () => {
  const at = findingIndex([finding('1', { moneyPerYear: dec(120) })]);
  const count = (threshold: Decimal) =>
    applyView(at, new Uint8Array(1), { ...ALL_OPEN, threshold }, null).shown.length;
  expect([count(dec(10)), count(dec('10.0001')), count(dec('9.9999'))]).toEqual([1, 0, 1]);
});
