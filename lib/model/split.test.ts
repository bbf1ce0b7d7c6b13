import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Decimal, multiply, subtract, sum, ZERO } from './decimal';
import type { Share } from './records';
import { allot, companiesFault, feedsFault, nextShare, splitFault, withoutShare } from './split';
import { counts, decimalOf, splits } from './split.testing';

const all: Share = { kind: 'all' };
const rest: Share = { kind: 'remainder' };
const fixed = (count: number): Share => ({ kind: 'fixed', count: decimalOf(count) });
const percent = (number: number): Share => ({ kind: 'percent', percent: decimalOf(number) });
const shared = (shares: readonly Share[]) => shares.map((share, id) => ({ id, share }));
const sharesOf = (targets: readonly { share: Share }[]): Share[] => targets.map(({ share }) => share);

describe('allot', () => {
  it.each([
    ['fixed numbers, and the rest', 42, [fixed(30), rest], ['30', '12']],
    ['a fixed number of fewer', 20, [fixed(30), rest], ['20', '0']],
    ['fixed numbers in turn', 20, [fixed(15), fixed(15), rest], ['15', '5', '0']],
    ['whole units of a percentage', 43, [percent(50), rest], ['21', '22']],
    ['the rest wherever it stands', 43, [rest, percent(33), percent(33)], ['15', '14', '14']],
    ['the full count to each', 42, [all, all], ['42', '42']],
    ['nothing', 0, [percent(50), fixed(0), rest], ['0', '0', '0']],
    ['a correction to the rest alone', -3, [percent(50), percent(25), rest], ['0', '0', '-3']],
    ['a correction beside fixed numbers', -3, [fixed(5), rest], ['0', '-3']],
  ] as const)('gives %s', (_, count, shares, parts) => {
    expect(allot(decimalOf(count), shares)).toEqual(parts);
  });

  it('takes a percentage of a fractional count exactly', () => {
    expect(allot(decimalOf(425, 1), [percent(50), rest])).toEqual(['21.25', '21.25']);
  });

  it('adds up to the count exactly, for every sound split', () => {
    const withCorrections = fc.oneof(
      counts,
      fc.integer({ min: -500, max: -1 }).map((units) => decimalOf(units, 1)),
    );
    fc.assert(
      fc.property(withCorrections, splits, (count, shares) => {
        expect(splitFault(shares)).toBeNull();
        expect(sum(allot(count, shares))).toBe(count);
      }),
    );
  });

  it('gives nobody more than was agreed, nor less than there is', () => {
    fc.assert(
      fc.property(counts, splits, (count, shares) => {
        let left: Decimal = count;
        allot(count, shares).forEach((part, at) => {
          expect(compare(part, ZERO)).toBeGreaterThanOrEqual(0);
          const share = shares[at];
          if (share?.kind === 'fixed') {
            expect([share.count, left]).toContain(part);
            expect(compare(part, share.count)).toBeLessThanOrEqual(0);
          }
          if (share?.kind === 'percent') {
            const exact = multiply(multiply(count, share.percent), decimalOf(1, 2));
            const lost = subtract(exact, part);
            expect(compare(lost, ZERO)).toBeGreaterThanOrEqual(0);
            expect(compare(lost, count.includes('.') ? ZERO : decimalOf(1))).toBeLessThanOrEqual(0);
            if (count.includes('.')) expect(part).toBe(exact);
            else expect(part).not.toContain('.');
          }
          if (share?.kind !== 'remainder') left = subtract(left, part);
        });
      }),
    );
  });

  it('gives each the full count when nothing is split', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 5 }), (count, targets) => {
        expect(new Set(allot(count, Array(targets).fill(all)))).toEqual(new Set([count]));
      }),
    );
  });
});

describe('splitFault', () => {
  it.each([
    ['The full count of one', [all, rest], /counted twice/],
    ['No remainder', [fixed(3), fixed(4)], /lost/],
    ['One fixed number alone', [fixed(3)], /lost/],
    ['Two remainders', [rest, rest], /Only one/],
    ['Numbers and percentages', [fixed(3), percent(4), rest], /not both/],
    ['A number below 0', [fixed(-1), rest], /below 0/],
    ['More than everything', [percent(60), percent(41), rest], /add up to 101/],
  ])('%s', (_, shares, fault) => {
    expect(splitFault(shares)).toMatch(fault);
  });

  it('allows everything, nothing, and what is left of 100 %', () => {
    for (const shares of [[], [all], [all, all], [rest], [percent(60), percent(40), rest]])
      expect(splitFault(shares)).toBeNull();
  });
});

describe('who may share', () => {
  const companies = (...shares: Share[]) => shares.map((share, at) => ({ companyId: `c${at}`, share }));
  const feeds = (...shares: Share[]) => shares.map((share, at) => ({ productId: `p${at}`, share }));

  it('companies only by a split, products also in full', () => {
    expect(companiesFault(companies(all))).toBeNull();
    expect(companiesFault(companies(fixed(3), rest))).toBeNull();
    expect(companiesFault(companies(all, all))).toMatch(/pay for all of it/);
    expect(companiesFault(companies(fixed(3), fixed(3)))).toMatch(/lost/);
    expect(feedsFault(feeds(all, all))).toBeNull();
    expect(feedsFault(feeds(all, rest))).toMatch(/twice/);
  });

  it('nobody twice', () => {
    const [one] = companies(rest);
    expect(companiesFault(one ? [one, { ...one, share: fixed(1) }] : [])).toMatch(/stands there twice/);
    const [feed] = feeds(all);
    expect(feedsFault(feed ? [feed, feed] : [])).toMatch(/stands there twice/);
  });
});

describe('a target that goes or comes', () => {
  it('leaves a sound split', () => {
    const replicated = fc.array(fc.constant(all), { maxLength: 4 });
    fc.assert(
      fc.property(fc.oneof(splits, replicated), fc.nat(), (shares, gone) => {
        const targets = shared(shares);
        const left = withoutShare(targets, ({ id }) => id === gone % Math.max(1, targets.length));
        expect(left).toHaveLength(Math.max(0, targets.length - 1));
        expect(splitFault(sharesOf(left))).toBeNull();
        const more = [...targets, { id: -1, share: nextShare(targets) }];
        expect(splitFault(sharesOf(more))).toBeNull();
      }),
    );
  });

  it('gives everything to one that is left alone, and the rest to the last one', () => {
    expect(sharesOf(withoutShare(shared([fixed(3), rest]), ({ id }) => id === 1))).toEqual([all]);
    const three = shared([fixed(3), fixed(4), rest]);
    expect(sharesOf(withoutShare(three, ({ id }) => id === 2))).toEqual([fixed(3), rest]);
    expect(sharesOf(withoutShare(three, ({ id }) => id === 0))).toEqual([fixed(4), rest]);
    expect(sharesOf(withoutShare(shared([all, all, all]), ({ id }) => id === 0))).toEqual([all, all]);
  });

  it('takes nothing from the others when it comes', () => {
    fc.assert(
      fc.property(counts, splits, (count, shares) => {
        const parts = allot(count, [...shares, nextShare(shared(shares))]);
        expect(parts).toEqual([...allot(count, shares), ZERO]);
      }),
    );
  });
});
