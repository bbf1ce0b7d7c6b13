import { describe, expect, it } from 'vitest';
import type { AgreementLine, LinePeriod } from '@/lib/model/records';
import { agreement, book, day, dec, feed, line, service, serviceMapping, usage } from './book.testing';
import { companyFigures } from './company';

const [MAIL, ENDPOINT, BUNDLE] = ['autotask:1', 'autotask:2', 'autotask:bundle:1'];
const NAMES: Record<string, string> = { [MAIL]: 'Mail', [ENDPOINT]: 'Endpoint', [BUNDLE]: 'Secure Seat' };

const period = (from: string, to: string, units: number | string): LinePeriod => ({
  from: day(from),
  to: day(to),
  quantity: dec(units),
});
const november = (units: number | string) => [period('2026-11-01', '2026-11-30', units)];

const sold = (productId: string, change: Partial<AgreementLine> = {}): AgreementLine =>
  line({
    id: `autotask:l-${productId}`,
    psa: 'autotask',
    productId,
    productIdentifier: NAMES[productId] ?? '',
    quantity: null,
    periods: november(10),
    includes: productId === BUNDLE ? [MAIL, ENDPOINT] : [],
    effectiveDate: null,
    ...change,
  });

/** Mail is used 42 times and endpoints 30 times; `fed`: the products that a service is mapped to. */
const opened = (fed: string[], lines: AgreementLine[], change: Partial<Parameters<typeof book>[0]> = {}) =>
  companyFigures(
    book({
      services: new Map(fed.map((id) => [`s-${id}`, service({ id: `s-${id}` })])),
      serviceMappings: fed.map((id) =>
        serviceMapping({ id: `s-${id}`, feeds: [feed(id, { name: NAMES[id] ?? '' })] }),
      ),
      usage: fed.map((id, index) => usage({ index, serviceId: `s-${id}`, used: dec(id === MAIL ? 42 : 30) })),
      lines,
      ...change,
    }),
  );

describe('billed', () => {
  it('adds the units of every bundle that contains the product to its own lines', () => {
    const lines = [sold(MAIL, { periods: november(5) }), sold(BUNDLE, { periods: november('37') })];
    const { badgeOfProduct } = opened([MAIL], lines);
    expect(badgeOfProduct(MAIL)).toMatchObject({
      used: '42',
      billed: '42',
      state: 'matched',
      groupedLines: 2,
    });
    const steps = badgeOfProduct(MAIL).trace.filter(({ label }) => label === 'Agreement line');
    expect(steps.map(({ value }) => value)).toEqual([
      'quantity 5 from 1 Nov to 30 Nov 2026',
      'bundle Secure Seat, units 37 from 1 Nov to 30 Nov 2026, contains this service',
    ]);
  });

  it('takes the units of the day compared', () => {
    const periods = [
      period('2026-10-01', '2026-10-31', 7),
      ...november(10),
      period('2026-11-20', '2026-11-30', 12),
    ];
    const on = (text: string) =>
      opened([MAIL], [sold(MAIL, { periods })], { day: day(text) }).badgeOfProduct(MAIL);
    expect(on('2026-10-31').billed).toBe('7');
    expect(on('2026-11-19').billed).toBe('10');
    expect(on('2026-11-30').billed).toBe('12');
  });

  it('says why a line has no units on the day', () => {
    const on = (text: string, periods: LinePeriod[]) => {
      const mail = sold(MAIL, { periods });
      return opened([MAIL], [mail], { day: day(text) }).badgeOf(mail);
    };
    const gap = [period('2026-09-01', '2026-09-30', 7), ...november(10)];
    expect(on('2026-08-31', gap)).toMatchObject({ reason: 'starts 1 Sep', used: null, billed: null });
    expect(on('2026-12-01', gap)).toMatchObject({ reason: 'ended 30 Nov', used: null, billed: null });
    expect(on('2026-10-15', gap)).toMatchObject({ reason: 'no quantity', used: null, billed: null });
    expect(on('2026-11-15', [])).toMatchObject({ reason: 'no quantity', used: null, billed: null });
    expect(on('2026-11-15', gap)).toMatchObject({ reason: null, billed: '10' });
  });

  it('has no sum where a bundle in effect has no units', () => {
    const lines = [sold(MAIL), sold(BUNDLE, { periods: [] })];
    expect(opened([MAIL], lines).badgeOfProduct(MAIL)).toMatchObject({ reason: 'no quantity', billed: null });
    const over = [sold(MAIL), sold(BUNDLE, { periods: [period('2026-09-01', '2026-09-30', 3)] })];
    expect(opened([MAIL], over).badgeOfProduct(MAIL)).toMatchObject({ billed: '10', groupedLines: 1 });
  });

  it('counts a service once that a bundle names twice', () => {
    const lines = [sold(BUNDLE, { includes: [MAIL, MAIL, BUNDLE] })];
    expect(opened([MAIL], lines).badgeOfProduct(MAIL)).toMatchObject({ billed: '10', groupedLines: 1 });
    expect(opened([BUNDLE], lines).badgeOfProduct(BUNDLE)).toMatchObject({ billed: '10', groupedLines: 1 });
  });
});

describe('the badge of a bundle', () => {
  const bundle = sold(BUNDLE);

  it('is the comparison of its own product where that is mapped', () => {
    expect(opened([BUNDLE], [bundle]).badgeOf(bundle)).toMatchObject({ used: '30', billed: '10' });
    const beside = opened([BUNDLE, MAIL], [bundle, sold(MAIL)]);
    expect(beside.badgeOf(bundle)).toMatchObject({ used: '30', billed: '10' });
    expect(beside.badgeOf(sold(MAIL))).toMatchObject({ used: '42', billed: '20' });
  });

  it('shows no number beside that of a service which stands on no line of its own, or it would stand nowhere', () => {
    const matched = sold(BUNDLE, { periods: november(30) });
    const { badgeOf, unplaced } = opened([BUNDLE, MAIL], [matched]);
    expect(unplaced((id) => NAMES[id] ?? '')).toEqual([]);
    expect(badgeOf(matched)).toMatchObject({ state: 'unknown', used: null, billed: null });
    expect(badgeOf(matched).trace.map(({ label, value }) => [label, value])).toEqual([
      ['Secure Seat', '30 used, 30 billed: matched'],
      ['Mail', '42 used, 30 billed: under-billed by 12'],
    ]);
  });

  it('is that of its only mapped service, compared with the other lines of it', () => {
    const { badgeOf, badgeOfProduct } = opened([MAIL], [sold(MAIL), bundle]);
    expect(badgeOf(bundle)).toMatchObject({ used: '42', billed: '20', groupedLines: 2 });
    expect(badgeOf(bundle)).toEqual(badgeOfProduct(MAIL));
  });

  it('shows no number for several, and each of them in the trace', () => {
    const endpoints = sold(ENDPOINT, { periods: november(20) });
    const badge = opened([MAIL, ENDPOINT], [bundle, endpoints]).badgeOf(bundle);
    expect(badge).toMatchObject({ reason: 'bundle of 2 services', used: null, billed: null, variance: null });
    expect(badge.trace).toEqual([
      { label: 'Mail', value: '42 used, 10 billed: under-billed by 32', source: 'Oct 2026' },
      {
        label: 'Endpoint',
        value: '30 used, 30 billed: matched',
        source: 'Oct 2026, 2 lines compared together',
      },
    ]);
  });

  it('says what all of its services lack', () => {
    const none = opened([MAIL, ENDPOINT], [bundle], { report: null });
    expect(none.badgeOf(bundle)).toMatchObject({ reason: 'no report', used: null });
    const unread = opened([MAIL, ENDPOINT], [bundle], { agreementsComplete: false });
    expect(unread.badgeOf(bundle)).toMatchObject({ reason: 'agreements not read', used: null });
  });

  it('is unmapped where nothing in it is mapped, or the company is not', () => {
    expect(opened([], [bundle]).badgeOf(bundle)).toMatchObject({ reason: 'unmapped' });
    const nobody = opened([MAIL, ENDPOINT], [bundle], { accounts: [] });
    expect(nobody.badgeOf(bundle)).toMatchObject({ reason: 'unmapped' });
  });

  it('says why it is not in effect', () => {
    const over = sold(BUNDLE, { periods: [period('2026-09-01', '2026-09-30', 3)] });
    for (const fed of [[MAIL], [MAIL, ENDPOINT], [BUNDLE]])
      expect(opened(fed, [over]).badgeOf(over)).toMatchObject({ reason: 'ended 30 Sep', used: null });
    const ended = opened([MAIL, ENDPOINT], [bundle], { agreements: [agreement({ status: 'Inactive' })] });
    expect(ended.badgeOf(bundle).reason).toBe('agreement inactive');
  });
});

describe('an agreement with bundles', () => {
  const lines = [sold(MAIL, { periods: november(30) }), sold(BUNDLE)];

  it('leaves nothing on no row that a bundle in effect bills', () => {
    expect(opened([MAIL, ENDPOINT], lines).unplaced((id) => NAMES[id] ?? '')).toEqual([]);
    const over = [sold(BUNDLE, { periods: [period('2026-09-01', '2026-09-30', 3)] })];
    expect(opened([MAIL], over).unplaced((id) => NAMES[id] ?? '')).toMatchObject([
      { product: 'Mail', used: '42' },
    ]);
  });

  it('adds each product once to its total, through bundles too', () => {
    const total = opened([MAIL, ENDPOINT], lines).totalOf('connectwise:a1');
    expect(total).toMatchObject({ used: '72', billed: '50', variance: '22', groupedLines: 2, reason: null });
    expect(opened([MAIL, ENDPOINT], [sold(BUNDLE)]).totalOf('connectwise:a1')).toMatchObject({
      used: '72',
      billed: '20',
      groupedLines: 1,
    });
  });
});
