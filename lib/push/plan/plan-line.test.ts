import { describe, expect, it } from 'vitest';
import { ZERO } from '@/lib/model/decimal';
import { NO_RULE } from '@/lib/model/rule';
import { agreement, day, dec, feed, product, serviceMapping, usage } from '@/lib/reconcile/book.testing';
import { at, managed, own, P, quantities, scene } from './acme.testing';
import { withoutContained } from './in-bundles';
import { TODAY, varianceOn } from './scene.testing';

describe('one row in effect', () => {
  it('is brought to what is expected in its usual way, with all that has to be shown', () => {
    const { plan, psa } = scene();
    psa.nextInvoice = day('2026-12-01');
    const made = plan();
    const [option] = made.options;
    expect(made).toMatchObject({
      cannot: null,
      expected: '42',
      billed: '40',
      variance: '2',
      productName: 'Worry-Free Services',
    });
    expect(made.suggested).toBe(option?.id);
    expect(option).toMatchObject({
      label: 'In place',
      lineId: 'connectwise:1',
      lineName: 'TM-WFS, Worry-Free Services, from 1 Jan 2020',
      oldQuantity: '40',
      newQuantity: '42',
      day: TODAY,
      notices: [],
      sends: ['PATCH /finance/agreements/1/additions/1: quantity 40 to 42'],
      nextInvoice: {
        difference: '7',
        about: false,
        words: 'The invoice of 1 Dec 2026 bills 42 instead of 40.',
      },
    });
    expect(option?.basis).toMatchObject([{ lineId: 'connectwise:1', quantity: '40' }]);
    expect(made.source).toMatchObject({ month: '2026-10', reportRunId: 'r1' });
    expect(made.source?.rows.join('; ')).toMatch(/Acme.*42/);
  });

  it('keeps its included units, which are not billed', () => {
    const { plan } = scene([at(1, { ...own, quantity: dec(50), lessIncluded: dec(10) })]);
    expect(plan().options[0]).toMatchObject({ oldQuantity: '50', newQuantity: '52', included: '10' });
    expect(plan().options[0]?.nextInvoice.difference).toBe('7');
  });

  it('takes a fraction where the PSA does, and a rule may round it', () => {
    const half = { usage: [usage({ used: dec('41.5') })] };
    expect(scene(undefined, half).plan().options[0]?.newQuantity).toBe('41.5');
    const roundUp = [serviceMapping({ feeds: [feed(P, { rule: { ...NO_RULE, roundUp: true } })] })];
    expect(scene(undefined, { ...half, serviceMappings: roundUp }).plan().options[0]?.newQuantity).toBe('42');
  });

  it('names what others wrote without what would turn the figures after it around', () => {
    const names = { agreements: [{ ...managed, name: '\u202eManaged\nServices' }] };
    expect(scene(undefined, names).plan().options[0]?.agreementName).toBe('Managed Services');
  });

  it('can go down to nothing', () => {
    const made = scene(undefined, { usage: [usage({ used: ZERO })] }).plan();
    expect(made.options[0]).toMatchObject({ oldQuantity: '40', newQuantity: '0' });
    expect(made.options[0]?.nextInvoice.difference).toBe('-140');
  });

  it('is judged by what the PSA says now, and not by what was read before', () => {
    const { cache, plan, psa } = scene();
    psa.lines = cache.lines.map((one) => ({ ...one, quantity: dec(41) }));
    expect(plan()).toMatchObject({ billed: '41', options: [{ oldQuantity: '41', newQuantity: '42' }, {}] });
    psa.lines = [...cache.lines, at(2, { ...own, quantity: dec(1) })];
    expect(plan()).toMatchObject({ billed: '41', suggested: null });
    psa.lines = cache.lines.map((one) => ({ ...one, quantity: dec(42) }));
    expect(plan().cannot).toMatchObject({ code: 'push.right-already', nextStep: 'Nothing has to be done.' });
  });
});

describe('several rows', () => {
  const twins = [at(1, { ...own, quantity: dec(10) }), at(2, { ...own, quantity: dec(25) })];

  it('have a person choose; the largest stands first, and each takes what the others do not bill', () => {
    const { plan, psa, cache } = scene(twins);
    const made = plan();
    expect(made.suggested).toBeNull();
    expect(quantities(made).filter(([, label]) => label === 'In place')).toEqual([
      ['connectwise:2', 'In place', '25', '32'],
      ['connectwise:1', 'In place', '10', '17'],
    ]);
    expect(made.options[0]?.notices).toContain('Another row bills this product too, and is left as it is.');
    for (const write of made.options[0]?.writes ?? []) psa.apply(write);
    expect(varianceOn(cache, psa, TODAY, P)).toBe('0');
  });

  it('are compared over all agreements, children too', () => {
    const child = agreement({
      id: 'connectwise:2',
      recordId: 2,
      name: 'Site',
      parentAgreementId: 'connectwise:1',
    });
    const lines = [
      at(1, { ...own, quantity: dec(30) }),
      at(2, { ...own, quantity: dec(5), agreementId: child.id }),
    ];
    const read = new Map([
      [managed.id, 0],
      [child.id, 0],
    ]);
    const made = scene(lines, { agreements: [managed, child], linesReadAt: read }).plan();
    expect(
      made.options.filter(({ label }) => label === 'In place').map(({ newQuantity }) => newQuantity),
    ).toEqual(['37', '12']);
  });

  it('count bundles as they are', () => {
    const bundle = at(3, { productId: 'connectwise:99', includes: [P], quantity: dec(30) });
    const made = scene([at(1, { ...own, quantity: dec(10) }), bundle]).plan();
    expect(made).toMatchObject({
      billed: '40',
      options: [{ lineId: 'connectwise:1', newQuantity: '12' }, {}],
    });
    expect(made.suggested).toBe(made.options[0]?.id);
  });

  it('of a bundle change what it contains, which is not planned beside it', () => {
    const bundle = at(3, { productId: 'connectwise:99', includes: [P], quantity: dec(30) });
    const mappings = [serviceMapping({ feeds: [feed(P), feed('connectwise:99')] })];
    const { cache, plan } = scene([at(1, own), bundle], { serviceMappings: mappings });
    const ofBundle = plan({ productId: 'connectwise:99', product: product({ id: 'connectwise:99' }) });
    expect(ofBundle.options[0]?.notices).toContain(
      'It is a bundle: the bill of 1 other product that vendor services are mapped to changes with it.',
    );
    const both = [plan(), ofBundle].map((line) => ({ line, book: cache }));
    expect(withoutContained(both).map(({ cannot }) => cannot?.code ?? null)).toEqual([
      'push.bundle-first',
      null,
    ]);
    expect(withoutContained(both.slice(0, 1))[0]?.cannot).toBeNull();
  });

  it('of which one is set to bill nothing leave one to be changed', () => {
    const made = scene([at(1, own), at(2, { ...own, quantity: dec(99), billable: 'DoNotBill' })]).plan();
    expect(made.options.map(({ lineId }) => lineId)).not.toContain('connectwise:2');
    expect(made.suggested).toBe(made.options[0]?.id);
  });

  it('cannot be put right by one where the others bill too much alone', () => {
    const made = scene([at(1, { ...own, quantity: dec(50) }), at(2, { ...own, quantity: dec(45) })]).plan();
    expect(made.cannot).toMatchObject({
      code: 'push.others-bill-more',
      nextStep: 'Lower or end one of them in the PSA, then make the plan again.',
    });
    const one = scene([at(1, { ...own, quantity: dec(50) }), at(2, { ...own, quantity: dec(30) })]).plan();
    expect(one.cannot).toBeNull();
    expect(one.options.map(({ lineId }) => lineId)).toEqual(Array(one.options.length).fill('connectwise:1'));
  });
});

describe('later days', () => {
  const ending = at(1, { ...own, cancelledDate: day('2026-11-30') });
  const begins = (quantity: number) =>
    at(2, { ...own, quantity: dec(quantity), effectiveDate: day('2026-12-01') });

  it('on which it is billed as expected already need nothing, unless another day is asked for', () => {
    const { plan } = scene([ending, begins(42)]);
    expect(plan().cannot).toMatchObject({
      code: 'push.right-later',
      sentence: 'It is billed as expected from 1 Dec 2026 on.',
    });
    expect(plan({ day: day('2026-11-24') }).options[0]).toMatchObject({
      lineId: 'connectwise:1',
      newQuantity: '42',
    });
  });

  it('on which a row begins are told, and that row is offered too', () => {
    const made = scene([ending, begins(40)]).plan();
    expect(made.suggested).toBeNull();
    expect(made.options.map(({ lineId, day: from }) => [lineId, from])).toEqual(
      expect.arrayContaining([
        ['connectwise:1', TODAY],
        ['connectwise:2', '2026-12-01'],
      ]),
    );
    expect(made.options[0]?.notices).toContain(
      'From 1 Dec 2026 on 40 would be billed, because rows begin, end or change then: look at it again.',
    );
  });

  it('alone are never meant by themselves', () => {
    const made = scene([begins(40)]).plan();
    expect(made).toMatchObject({ suggested: null, cannot: null });
    expect(made.options[0]).toMatchObject({ lineId: 'connectwise:2', day: '2026-12-01', newQuantity: '42' });
  });
});
