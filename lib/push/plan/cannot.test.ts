import { describe, expect, it } from 'vitest';
import { agreement, day, dec, product, usage } from '@/lib/reconcile/book.testing';
import { at, managed, own, P, scene } from './acme.testing';
import { units } from './memory-psa.testing';
import { TODAY, varianceOn } from './scene.testing';

describe('no row in effect', () => {
  const ended = at(1, { ...own, cancelledDate: day('2026-10-31') });

  it('offers to add the product at its catalogue price, and never by itself', () => {
    const { plan, psa, cache } = scene([ended, at(5, { productId: 'connectwise:8' })]);
    const made = plan();
    expect(made).toMatchObject({ suggested: null, cannot: null });
    expect(made.options[0]).toMatchObject({
      lineId: null,
      oldQuantity: null,
      newQuantity: '42',
      unitPrice: '4.25',
      agreementName: 'Managed Services',
    });
    for (const write of made.options[0]?.writes ?? []) psa.apply(write);
    expect(varianceOn(cache, psa, TODAY, P)).toBe('0');
  });

  it.each([
    ['an inactive product', { product: product({ id: P, inactive: true }) }, 'push.product-inactive'],
    ['a product that is gone', { product: null }, 'push.product-gone'],
    ['a product of a page', { product: product({ id: P, recordId: null }) }, 'push.page-only'],
  ])('offers nothing of %s', (_, more, code) => {
    expect(scene([ended]).plan(more).cannot?.code).toBe(code);
  });

  it('says so where the customer has no agreement in effect', () => {
    const over = agreement({ id: 'connectwise:1', endDate: day('2026-10-31') });
    expect(scene([at(1, own)], { agreements: [over] }).plan().cannot).toMatchObject({
      code: 'push.no-agreement',
      nextStep: 'Make or renew an agreement in the PSA, then start a sync.',
    });
  });

  it('leaves bundles alone', () => {
    const bundle = at(3, { productId: 'connectwise:99', includes: [P], quantity: dec(30) });
    expect(scene([bundle]).plan().cannot?.code).toBe('push.bundles-only');
  });
});

describe('what cannot be pushed says why, and what to do', () => {
  it.each([
    ['set to bill nothing', scene([at(1, { ...own, billable: 'DoNotBill' })]), {}, 'push.not-billable'],
    [
      'charged once',
      scene([at(1, { ...own, effectiveDate: day('2026-11-10'), cancelledDate: day('2026-11-30') })]),
      {},
      'push.one-time',
    ],
    ['unmapped', scene(undefined, { serviceMappings: [] }), {}, 'push.no-figure'],
    ['not read', scene(undefined, { agreementsComplete: false }), {}, 'push.no-figure'],
    ['without a quantity', scene([at(1, { ...own, quantity: null })]), {}, 'push.no-figure'],
    ['in another push', scene(), { isTaken: () => true }, 'push.line-taken'],
    [
      'not a whole number',
      scene(
        [at(1, { ...own, quantity: null, periods: [units(dec(40), '2026-11-01', '2026-12-31')] })],
        { usage: [usage({ used: dec('41.5') })] },
        'periods',
      ),
      {},
      'push.number',
    ],
    [
      'unread',
      scene(),
      { unread: { code: 'network.timeout', sentence: 'It did not answer.', nextStep: 'Wait.' } },
      'network.timeout',
    ],
  ])('%s', (_, { plan }, more, code) => {
    const made = plan(more);
    expect(made).toMatchObject({ cannot: { code }, options: [], suggested: null });
    expect(made.cannot?.sentence).toMatch(/\.$/);
    expect(made.cannot?.nextStep).toMatch(/\.$/);
  });

  it('posted', () => {
    const periods = [units(dec(40), '2026-11-01', '2026-11-30'), units(dec(40), '2026-12-01', '2026-12-31')];
    const { plan, psa } = scene([at(1, { ...own, quantity: null, periods })], {}, 'periods');
    psa.postedTo = day('2026-12-31');
    expect(plan().cannot?.code).toBe('push.posted');
    psa.postedTo = day('2026-11-30');
    expect(plan().options.map(({ day: from }) => from)).toEqual(['2026-12-01']);
  });

  it('an agreement that the PSA does not show: it may be hidden, and still be billed', () => {
    const other = agreement({ id: 'connectwise:2', recordId: 2 });
    const read = new Map([
      [managed.id, 0],
      [other.id, 0],
    ]);
    const { plan, psa } = scene(undefined, { agreements: [managed, other], linesReadAt: read });
    psa.agreements = [other];
    expect(plan().cannot).toMatchObject({
      code: 'push.agreement-gone',
      sentence: 'The PSA does not show the agreement Managed Services any more.',
    });
  });

  it('rows of an agreement that belongs to another customer now count for nothing', () => {
    const { plan, psa } = scene();
    psa.agreements = [{ ...managed, companyId: 'connectwise:c2' }];
    expect(plan()).toMatchObject({ billed: '0', cannot: { code: 'push.no-agreement' } });
  });

  it('a row that is gone since, where nothing else was looked at', () => {
    const other = agreement({ id: 'connectwise:2', recordId: 2 });
    const read = new Map([
      [managed.id, 0],
      [other.id, 0],
    ]);
    const { plan, psa } = scene(undefined, { agreements: [managed, other], linesReadAt: read });
    psa.lines = [];
    psa.agreements = [{ ...managed, cancelled: true }, other];
    expect(plan().cannot?.code).toBe('push.row-gone');
  });

  it('an agreement of a page', () => {
    const page = agreement({ id: 'connectwise:page:x', recordId: null });
    const made = scene([at(1, { ...own, agreementId: page.id })], { agreements: [page] });
    expect(made.plan({ fresh: { terms: new Map(), sights: new Map() } }).cannot?.code).toBe('push.page-only');
  });
});

it('a change inside a period that has begun counts for today, or is not offered', () => {
  const split = [
    units(dec(40), '2026-11-01', '2026-11-30'),
    units(dec(41), '2026-11-15', '2026-11-30'),
    units(dec(41), '2026-12-01', '2026-12-31'),
  ];
  const made = scene([at(1, { ...own, quantity: null, periods: split })], {}, 'periods').plan();
  expect(made.options.map(({ day: from }) => from)).toEqual(['2026-12-01']);
  expect(made.options[0]).toMatchObject({ oldQuantity: '41', newQuantity: '42' });
});
