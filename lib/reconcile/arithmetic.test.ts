import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, type Decimal, multiply, subtract, sum } from '@/lib/model/decimal';
import type { Rule, Share } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';
import { counts, decimalOf, shuffled, splits } from '@/lib/model/split.testing';
import {
  book,
  feed,
  line,
  mapped,
  PRODUCT,
  service,
  serviceMapping,
  sharedAccount,
  usage,
} from './book.testing';
import { companyFigures } from './company';

type Book = ReturnType<typeof book>;
const expected = (given: Book, productId = PRODUCT) => companyFigures(given).expectedOf(productId);
const withSteps = ({ trace, ...rest }: ReturnType<typeof expected>) => ({ ...rest, trace: trace() });
const productOf = (at: number) => `connectwise:p${at + 1}`;
const rules: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant(NO_RULE),
  fc.record({
    allowance: counts,
    multiplier: fc.integer({ min: 1, max: 300 }).map((hundredths) => decimalOf(hundredths, 2)),
    minimum: counts,
    roundUp: fc.boolean(),
  }),
);
/** A vendor's report, of two services and up to three accounts: which, of what, how many. */
const rows = fc.array(
  fc.record({ account: fc.nat(2), service: fc.nat(1), used: fc.option(counts, { freq: 20 }) }),
  { minLength: 1, maxLength: 8 },
);
const usageOf = (list: readonly { account: number; service: number; used: Decimal | null }[]) =>
  list.map(({ account, service: of, used }, index) =>
    usage({ index, accountId: `v${account}`, serviceId: `s${of}`, used, provisioned: null }),
  );
const services = new Map(['s0', 's1'].map((id) => [id, service({ id, servicePlan: id })]));

describe('the arithmetic', () => {
  it('makes variances that add up to expected minus billed, in any order of rows and lines', () => {
    const some = fc.array(counts, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, some, fc.infiniteStream(fc.nat()), (used, billed, random) => {
        const reported = used.map((value, index) => usage({ index, used: value }));
        const lines = billed.map((value, index) => line({ id: `connectwise:l${index}`, quantity: value }));
        const straight = companyFigures(book({ usage: reported, lines })).badgeOfProduct(PRODUCT);
        const mixed = companyFigures(
          book({ usage: shuffled(reported, random), lines: shuffled(lines, random) }),
        ).badgeOfProduct(PRODUCT);
        expect(mixed).toEqual(straight);
        expect(straight.variance).toBe(subtract(sum(used), sum(billed)));
        expect(add(straight.variance as Decimal, straight.billed as Decimal)).toBe(straight.used);
      }),
    );
  });

  it('says the same in any order of rows, accounts and mappings, whatever their shares and rules', () => {
    fc.assert(
      fc.property(
        rows,
        splits,
        splits,
        rules,
        fc.infiniteStream(fc.nat()),
        (list, shares, feeds, rule, random) => {
          const given = book({
            services,
            accounts: [mapped('v0'), sharedAccount('v1', ...shares), mapped('v2')],
            usage: usageOf(list),
            serviceMappings: ['s0', 's1'].map((id) =>
              serviceMapping({ id, feeds: feeds.map((share, at) => feed(productOf(at), { share, rule })) }),
            ),
          });
          const mixed = {
            ...given,
            accounts: shuffled(given.accounts, random),
            usage: shuffled(given.usage, random),
            serviceMappings: shuffled(given.serviceMappings, random),
          };
          for (const at of feeds.keys())
            expect(withSteps(expected(mixed, productOf(at)))).toEqual(
              withSteps(expected(given, productOf(at))),
            );
        },
      ),
    );
  });

  it('gives the companies of an account together what the account uses', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), splits, (used, shares) => {
        const given = book({
          accounts: [sharedAccount('v1', ...shares)],
          usage: used.map((value, index) => usage({ index, used: value })),
        });
        const parts = shares.map(
          (_, at) => expected({ ...given, companyId: `connectwise:c${at + 1}` }).quantity as Decimal,
        );
        expect(sum(parts)).toBe(sum(used));
      }),
    );
  });

  it('gives the products of a split service together what the company uses', () => {
    fc.assert(
      fc.property(counts, counts, splits, splits, (one, other, ofAccount, ofService) => {
        const feeds = ofService.map((share, at) => feed(productOf(at), { share }));
        const given = book({
          accounts: [mapped('v1'), sharedAccount('v2', ...ofAccount)],
          usage: [usage({ used: one }), usage({ index: 1, accountId: 'v2', used: other })],
          serviceMappings: [serviceMapping({ feeds })],
        });
        const whole = expected({ ...given, serviceMappings: [serviceMapping()] }).quantity;
        const parts = feeds.map(({ productId }) => expected(given, productId).quantity as Decimal);
        expect(sum(parts)).toBe(whole);
      }),
    );
  });

  it('gives each product of a replicated service the full count', () => {
    const all: Share = { kind: 'all' };
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 5 }), (used, products) => {
        const feeds = Array.from({ length: products }, (_, at) => feed(productOf(at), { share: all }));
        const given = book({ usage: [usage({ used })], serviceMappings: [serviceMapping({ feeds })] });
        for (const { productId } of feeds)
          expect(expected(given, productId)).toMatchObject({ quantity: used, ruled: false });
      }),
    );
  });

  it('splits before it multiplies: a doubled split is twice the split', () => {
    fc.assert(
      fc.property(counts, splits, (used, shares) => {
        const two = decimalOf(2);
        const fed = (rule: Rule) =>
          book({
            usage: [usage({ used })],
            serviceMappings: [
              serviceMapping({ feeds: shares.map((share, at) => feed(productOf(at), { share, rule })) }),
            ],
          });
        for (const at of shares.keys()) {
          const plain = expected(fed(NO_RULE), productOf(at)).quantity as Decimal;
          const doubled = expected(fed({ ...NO_RULE, multiplier: two }), productOf(at)).quantity;
          expect(doubled).toBe(multiply(plain, two));
        }
      }),
    );
  });

  it('calls used only what was counted', () => {
    fc.assert(
      fc.property(rows, rules, (list, rule) => {
        const given = book({
          services,
          accounts: ['v0', 'v1', 'v2'].map((id) => mapped(id)),
          usage: usageOf(list),
          before: { rowCount: 1, usage: [] },
          serviceMappings: [serviceMapping({ id: 's0', feeds: [feed(PRODUCT, { rule })] })],
        });
        const { quantity, ruled } = expected(given);
        const mine = list.filter(({ service: of }) => of === 0);
        if (mine.some(({ used }) => used === null)) expect(quantity).toBeNull();
        else if (!ruled) expect(quantity).toBe(sum(mine.flatMap(({ used }) => used ?? [])));
      }),
    );
  });
});
