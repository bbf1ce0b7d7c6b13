import { describe, expect, it } from 'vitest';
import type { Rule, Share } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';
import {
  ALL,
  badge,
  book,
  dec,
  feed,
  figures,
  fixed,
  line,
  mapped,
  PRODUCT,
  percent,
  REST,
  SERVICE,
  service,
  serviceMapping,
  sharedAccount,
  usage,
} from './book.testing';
import { companyFigures } from './company';

const OTHER = 'connectwise:p2';
const rule = (change: Partial<Rule>): Rule => ({ ...NO_RULE, ...change });
const ruled = (change: Partial<Rule>) => [serviceMapping({ feeds: [feed(PRODUCT, { rule: rule(change) })] })];
const split = (mine: Share, other: Share, change: Partial<Rule> = {}) => [
  serviceMapping({
    feeds: [feed(PRODUCT, { share: mine, rule: rule(change) }), feed(OTHER, { share: other })],
  }),
];
/** The steps between the report and the bill, and what the rules do there. */
const NOT_BETWEEN = /^(Worry|Vendor account|Product|Agreement line|Billed|Variance|Unit price|Money)/;
const steps = (given: Parameters<typeof badge>[0]) =>
  badge(given)
    .trace.filter(({ label }) => !NOT_BETWEEN.test(label))
    .map(({ label, value, source }) => `${label}: ${value} (${source})`);
const none = (reason: string) => ({ used: null, billed: null, variance: null, state: 'unknown', reason });

describe('a service that feeds several products', () => {
  it('gives each the full count, and says so', () => {
    const serviceMappings = split(ALL, ALL);
    const all = companyFigures(book({ serviceMappings }));
    expect([all.expectedOf(PRODUCT), all.expectedOf(OTHER)]).toMatchObject([
      { quantity: '42', ruled: false },
      { quantity: '42', ruled: false },
    ]);
    expect(steps({ serviceMappings })).toEqual([
      'Replicated: 42 (the full count to each of 2 products)',
      'Expected: 42 Seats (after the steps above)',
    ]);
  });

  it.each([
    [fixed(30), REST, '30', '12', 'fixed 30 of 42 to this product'],
    [percent(25), REST, '10', '32', '25 % of 42 to this product'],
    [REST, fixed(2), '40', '2', 'the remainder of 42 to this product'],
  ] as const)('splits the count: %j', (mine, other, used, rest, said) => {
    const serviceMappings = split(mine, other);
    const all = companyFigures(book({ serviceMappings }));
    expect(all.expectedOf(PRODUCT)).toMatchObject({ quantity: used, ruled: true });
    expect(all.expectedOf(OTHER)).toMatchObject({ quantity: rest, ruled: true });
    expect(steps({ serviceMappings })[0]).toBe(`Split: ${used} (${said})`);
  });

  it('has nothing to split where the report has no row', () => {
    const given = { serviceMappings: split(fixed(30), REST), usage: [usage({ serviceId: 'another' })] };
    expect(badge(given)).toMatchObject({ used: '0', ruled: false });
    expect(steps(given).map((said) => said.split(' (')[0])).toEqual(['Expected: 0 Seats']);
  });

  it('splits what all accounts of the company count together, before the rule', () => {
    const accounts = [mapped('v1'), sharedAccount('v2', fixed(8), REST)];
    const rows = [usage(), usage({ index: 1, accountId: 'v2', used: dec(20) })];
    const serviceMappings = split(percent(50), REST, { allowance: dec(5), multiplier: dec(2) });
    expect(steps({ accounts, usage: rows, serviceMappings })).toEqual([
      'Service total: 50 (Worry-Free Services · WFBSS-Full)',
      'Split: 25 (50 % of 50 to this product)',
      'Allowance: 20 (25, of which the first 5 are free)',
      'Multiplier: 40 (20 x 2)',
      'Expected: 40 Seats (after the steps above)',
    ]);
  });

  it.each([
    ['no remainder', [feed(PRODUCT, { share: fixed(30) }), feed(OTHER, { share: fixed(12) })]],
    ['all and the rest', [feed(PRODUCT), feed(OTHER, { share: REST })]],
    ['a fixed number alone', [feed(PRODUCT, { share: fixed(30) })]],
    ['the same product twice', [feed(PRODUCT), feed(PRODUCT)]],
  ])('gives no figure when the split does not add up: %s', (_, feeds) => {
    const broken = badge({ serviceMappings: [serviceMapping({ feeds })] });
    expect(figures(broken)).toEqual(none('split does not add up'));
    expect(broken.trace[0]).toMatchObject({
      label: 'Worry-Free Services · WFBSS-Full',
      source: 'the mapping',
    });
  });
});

describe('a rule', () => {
  it.each([
    ['Allowance: 37 (42, of which the first 5 are free)', { allowance: dec(5) }, '37'],
    ['Multiplier: 46.2 (42 x 1.1)', { multiplier: dec('1.1') }, '46.2'],
    ['Minimum: 50 (42, but at least 50)', { minimum: dec(50) }, '50'],
  ])('is a step of the trace: %s', (said, change, used) => {
    const given = { serviceMappings: ruled(change) };
    expect(badge(given)).toMatchObject({ used, ruled: true, basis: 'used' });
    expect(steps(given)).toEqual([said, `Expected: ${used} Seats (after the steps above)`]);
  });

  it('rounds up at the end, when chosen', () => {
    const given = { serviceMappings: ruled({ multiplier: dec('1.1'), roundUp: true }) };
    expect(steps(given).slice(1)).toEqual([
      'Rounded up: 47 (46.2 to whole units)',
      'Expected: 47 Seats (after the steps above)',
    ]);
  });

  it('that changes nothing leaves the figure used', () => {
    const given = { serviceMappings: ruled({ minimum: dec(10), roundUp: true }) };
    expect(badge(given)).toMatchObject({ used: '42', ruled: false });
    expect(steps(given)).toEqual(['Expected: 42 Seats (sum of the report rows above)']);
  });

  it('is applied once to all accounts of a company', () => {
    const given = {
      accounts: [mapped('v1'), mapped('v2', 'Acme Two')],
      usage: [usage({ used: dec(6) }), usage({ index: 1, accountId: 'v2', used: dec(7) })],
      serviceMappings: ruled({ allowance: dec(10) }),
    };
    expect(badge(given).used).toBe('3');
    expect(steps(given)[0]).toBe('Service total: 13 (Worry-Free Services · WFBSS-Full)');
  });

  it('holds a minimum only where the report has a row', () => {
    const serviceMappings = ruled({ minimum: dec(5) });
    const elsewhere = usage({ serviceId: 'another' });
    expect(badge({ serviceMappings, usage: [elsewhere] })).toMatchObject({ used: '0', ruled: false });
    expect(badge({ serviceMappings, usage: [usage({ used: dec(0) })] })).toMatchObject({
      used: '5',
      ruled: true,
    });
    // One of the accounts has a row; and a company's part of 0 is still of a row.
    const two = [mapped('v1'), mapped('v2', 'Acme Two')];
    const rows = [usage({ used: dec(3) }), { ...elsewhere, index: 1, accountId: 'v2' }];
    expect(badge({ serviceMappings, accounts: two, usage: rows }).used).toBe('5');
    expect(badge({ serviceMappings, accounts: [sharedAccount('v1', fixed(0), REST)] }).used).toBe('5');
  });

  it('is not applied to what is not known', () => {
    const serviceMappings = ruled({ minimum: dec(5) });
    const silent = usage({ used: null, provisioned: null });
    expect(figures(badge({ serviceMappings, usage: [silent] }))).toEqual(none('not reported'));
    expect(figures(badge({ serviceMappings, report: null }))).toEqual(none('no report'));
    expect(figures(badge({ serviceMappings, usage: [] }))).toEqual(none('no report'));
  });

  it.each([{ multiplier: dec(0) }, { allowance: dec(-1) }, { minimum: dec(-1) }])(
    'gives no figure when it is not valid: %j',
    (change) => {
      const broken = badge({ serviceMappings: ruled(change) });
      expect(figures(broken)).toEqual(none('rule not valid'));
      expect(broken.trace[0]).toMatchObject({ source: 'the mapping' });
      // Another product of the same service has its own rule.
      const beside = [serviceMapping({ feeds: [feed(OTHER, { rule: rule(change) }), feed(PRODUCT)] })];
      expect(badge({ serviceMappings: beside }).used).toBe('42');
    },
  );

  it('says also then what the figure rests on', () => {
    const given = { serviceMappings: ruled({ multiplier: dec(2) }), usage: [usage({ used: null })] };
    expect(badge(given)).toMatchObject({ used: '100', basis: 'provisioned', ruled: true });
  });
});

describe('several services of one product', () => {
  const second = 's2';
  const given = {
    services: new Map([
      [SERVICE, service()],
      [second, service({ id: second, servicePlan: 'Plus' })],
    ]),
    usage: [usage(), usage({ index: 1, serviceId: second, used: dec(8) })],
  };

  it('are added, each after its own rule', () => {
    const doubled = serviceMapping({
      id: second,
      feeds: [feed(PRODUCT, { rule: rule({ multiplier: dec(2) }) })],
    });
    const both = { ...given, serviceMappings: [serviceMapping(), doubled] };
    expect(badge(both)).toMatchObject({ used: '58', ruled: true });
    expect(steps(both)).toEqual([
      'Multiplier: 16 (8 x 2)',
      'Expected: 58 Seats (sum of 2 vendor services, each after its steps above)',
    ]);
  });

  it('have no sum when one of them has no figure', () => {
    const broken = serviceMapping({ id: second, feeds: [feed(PRODUCT, { share: fixed(1) })] });
    expect(figures(badge({ ...given, serviceMappings: [serviceMapping(), broken] }))).toEqual(
      none('split does not add up'),
    );
  });
});

describe('an agreement', () => {
  it('calls its total expected when a rule made a part of it', () => {
    const lines = [line(), line({ id: 'connectwise:l2', productId: OTHER, quantity: dec(10) })];
    const { totalOf } = companyFigures(book({ lines, serviceMappings: split(fixed(30), REST) }));
    expect(totalOf('connectwise:a1')).toMatchObject({ used: '42', billed: '50', ruled: true });
    const plain = companyFigures(book({ lines, serviceMappings: split(ALL, ALL) }));
    // Each row is what was used, and the sum of both is not.
    expect(lines.map((each) => plain.badgeOf(each).ruled)).toEqual([false, false]);
    expect(plain.totalOf('connectwise:a1')).toMatchObject({ used: '84', ruled: true });
  });

  it('says of what stands on no line that a rule made it', () => {
    const used = companyFigures(book({ lines: [], serviceMappings: ruled({ multiplier: dec(2) }) }));
    expect(used.unplaced(() => 'TM-WFS')).toEqual([
      { product: 'TM-WFS', service: '', used: '84', ruled: true, unit: 'Seats' },
    ]);
    const free = companyFigures(book({ lines: [], serviceMappings: ruled({ allowance: dec(50) }) }));
    expect(free.unplaced(() => 'TM-WFS')).toEqual([]);
  });
});
