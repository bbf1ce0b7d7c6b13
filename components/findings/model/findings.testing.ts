import type { FindingItem, ReviewFindings } from '@/lib/messaging/protocol';
import { type Day, toMonth } from '@/lib/model/calendar';
import { type Decimal, multiply, subtract, toDecimal } from '@/lib/model/decimal';
import { CLASS_FACTS, FINDING_CLASSES, type FindingClass } from '@/lib/model/finding-classes';

export const dec = (value: string | number): Decimal => {
  const decimal = toDecimal(value);
  if (decimal === null) throw new Error(`${value} is no decimal`);
  return decimal;
};
const OCTOBER = toMonth('2026-10');
if (!OCTOBER) throw new Error('no month');

/** An under-billed finding: 42 expected, 40 billed, at 3.50 a month each. */
export const finding = (id: string, more: Partial<FindingItem> = {}): FindingItem => ({
  id,
  class: 'under-billed',
  companyId: `c-${id}`,
  companyName: `Company ${id}`,
  productId: 'p-guard',
  productName: 'Guard seats',
  agreementId: `a-${id}`,
  agreementName: 'Managed Services',
  agreementType: 'Managed',
  lineId: `l-${id}`,
  accountId: null,
  serviceId: null,
  subject: '',
  expected: dec(42),
  billed: dec(40),
  variance: dec(2),
  used: dec(42),
  provisioned: dec(45),
  unit: 'Seats',
  unitPrice: dec('3.5'),
  money: dec(7),
  moneyPerYear: dec(84),
  cycleMonths: 1,
  lines: 1,
  month: OCTOBER,
  provisional: false,
  sentence: `42 used by Company ${id}, 40 billed.`,
  state: 'open',
  decision: { kind: 'open' },
  notes: 0,
  firstSeenAt: Date.UTC(2026, 10, 3),
  resolvedAt: null,
  reopened: null,
  soFar: null,
  ...more,
});

export const reviewOf = (items: FindingItem[], more: Partial<ReviewFindings> = {}): ReviewFindings => ({
  month: OCTOBER,
  day: '2026-11-28' as Day,
  items,
  guards: [],
  companiesNotRead: 0,
  figuresMissing: 0,
  nothingYet: null,
  reportFetchedAt: Date.now() - 3 * 86_400_000,
  linesReadAt: Date.now() - 2 * 3_600_000,
  ...more,
});

const FIRST = [
  'Harbour',
  'Mayhew',
  'Northwind',
  'Calder',
  'Ashby',
  'Pennine',
  'Quayside',
  'Thornton',
  'Vale',
  'Ødegård',
];
const SECOND = [
  'Architects',
  'Dental',
  'Logistics',
  'Legal',
  'Farms',
  'Motors',
  'Foods',
  'Clinic',
  'Studios',
  'Supplies',
];
const PRODUCTS = [
  'Guard seats',
  'Mail filter',
  'Server agent',
  'Mobile guard',
  'Cloud backup',
  'Web filter',
  'Device control',
];
const TYPES = ['Managed', 'Block time', 'Security bundle', 'Co-managed'];
const AGREEMENTS = ['Managed Services', 'Security', 'Monthly licences', 'Full care'];

/** A sequence that is the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Findings of all classes, worths and states, as an MSP of `count / 5` customers might have them. */
export function manyFindings(count: number, seed = 7): FindingItem[] {
  const next = numbers(seed);
  const upTo = (most: number): number => Math.floor(next() * most);
  const one = <T>(of: readonly T[]): T => of[upTo(of.length)] as T;
  const customers = Math.max(1, Math.ceil(count / 5));
  return Array.from({ length: count }, (_, at) => {
    const customer = upTo(customers);
    const name = `${FIRST[customer % 10]} ${SECOND[Math.floor(customer / 10) % 10]}${customer < 100 ? '' : ` ${Math.floor(customer / 100)}`}`;
    const product = upTo(PRODUCTS.length);
    const kind: FindingClass =
      next() < 0.6 ? one(FINDING_CLASSES.slice(0, 8)) : one(FINDING_CLASSES.slice(0, 18));
    const base = finding(String(at), {
      class: kind,
      companyId: `c${customer}`,
      companyName: name,
      productId: `p${product}`,
      productName: PRODUCTS[product] ?? '',
      agreementName: one(AGREEMENTS),
      agreementType: one(TYPES),
      firstSeenAt: Date.UTC(2026, upTo(11), 1 + upTo(28)),
      state: next() < 0.8 ? 'open' : one(['accepted', 'snoozed', 'resolved'] as const),
      reopened: next() < 0.04 ? 'came back' : null,
      notes: next() < 0.08 ? 1 : 0,
    });
    return figured(decided(base), upTo, next);
  });
}

function decided(item: FindingItem): FindingItem {
  if (item.state === 'accepted') return { ...item, decision: { kind: 'accepted' } };
  if (item.state === 'snoozed')
    return {
      ...item,
      decision: { kind: 'snoozed', reason: 'Waiting for the customer', until: '2026-12-05' as Day },
    };
  return item.state === 'resolved' ? { ...item, resolvedAt: Date.UTC(2026, 10, 20) } : item;
}

function figured(item: FindingItem, upTo: (most: number) => number, next: () => number): FindingItem {
  const label = CLASS_FACTS[item.class].label;
  if (!CLASS_FACTS[item.class].hasVariance) {
    const isAccount = item.class === 'account not mapped' || item.class === 'service not mapped';
    return {
      ...item,
      ...(isAccount
        ? {
            companyId: null,
            companyName: '',
            productId: null,
            productName: '',
            subject: item.companyName,
            accountId: item.class === 'account not mapped' ? `v${item.id}` : null,
            serviceId: item.class === 'service not mapped' ? `s${item.id}` : null,
            agreementId: null,
            agreementName: '',
            agreementType: '',
          }
        : {}),
      expected: null,
      billed: null,
      variance: null,
      unitPrice: null,
      money: null,
      moneyPerYear: null,
      sentence: `${label}: ${item.companyName}.`,
    };
  }
  const isOver = item.class === 'over-billed' || item.class === 'billed but not used';
  const isUnbilled = !isOver && item.class !== 'under-billed';
  const billed = isUnbilled ? 0 : 5 + upTo(90);
  const expected = item.class === 'billed but not used' ? 0 : isOver ? upTo(billed) : billed + 1 + upTo(12);
  const variance = subtract(dec(expected), dec(billed));
  const unitPrice = next() < 0.06 ? null : dec((150 + upTo(1800)) / 100);
  const money = unitPrice === null ? null : multiply(variance, unitPrice);
  const cycleMonths = next() < 0.04 ? null : next() < 0.15 ? 12 : 1;
  return {
    ...item,
    expected: dec(expected),
    used: dec(expected),
    billed: dec(billed),
    variance,
    unitPrice,
    money,
    cycleMonths,
    moneyPerYear: money === null || cycleMonths === null ? null : multiply(money, dec(12 / cycleMonths)),
    soFar:
      next() < 0.2
        ? {
            month: toMonth('2026-11') ?? item.month,
            expected: dec(expected + 3),
            variance: dec(expected + 3 - billed),
          }
        : null,
    sentence: `${expected} used by ${item.companyName}, ${billed} billed.`,
  };
}
