import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, sum, ZERO } from '@/lib/model/decimal';
import type { Basis } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';
import { type Draft, draftOf, withProduct, withSharing } from './draft';
import { previewOf } from './preview';
import { readDraft } from './read-draft';
import { number, usageOf } from './services.testing';

const all = { productId: 'a', share: { kind: 'all' as const }, rule: NO_RULE };

describe('what a rule makes of the figures', () => {
  it('shares each count first, then applies the rule of each product', () => {
    const preview = previewOf([usageOf('1', '60'), usageOf('2', '41')], 'used', [
      {
        productId: 'a',
        share: { kind: 'percent', percent: number('50') },
        rule: { ...NO_RULE, multiplier: number('2') },
      },
      { productId: 'b', share: { kind: 'remainder' }, rule: { ...NO_RULE, allowance: number('10') } },
    ]);
    expect(preview.rows.map(({ company, parts, expected }) => [company, parts, expected])).toEqual([
      ['Company 1', ['30', '30'], ['60', '20']],
      ['Company 2', ['20', '21'], ['40', '11']],
    ]);
    expect(preview.total).toEqual({ count: '101', parts: ['50', '51'], expected: ['100', '31'] });
  });

  it('falls back to the other figure and says so; without either there is no row', () => {
    const items = [usageOf('1', null, '7'), usageOf('2', null), usageOf('3', '5', '3')];
    const used = previewOf(items, 'used', [all]);
    expect(used.rows.map(({ count, fellBack }) => [count, fellBack])).toEqual([
      ['7', 'provisioned instead'],
      ['5', null],
    ]);
    expect([used.fellBack, used.notReported]).toEqual([1, 1]);
    const higher = previewOf(items, 'higher', [all]);
    expect(higher.rows.map(({ fellBack }) => fellBack)).toEqual(['provisioned only', null]);
  });

  it('keeps apart what is mapped to nobody, unless nothing is mapped yet', () => {
    const both = previewOf([usageOf('1', '5'), usageOf(null, '3')], 'used', [all]);
    expect([both.total.count, both.unmapped, both.nobody]).toEqual(['5', '3', false]);
    const none = previewOf([usageOf(null, '3')], 'used', [all]);
    expect([none.total.count, none.unmapped, none.nobody]).toEqual(['3', '0', true]);
  });
});

const counts = fc.oneof(
  fc.nat(5000).map(String),
  fc.nat(50000).map((n) => String(n / 100)),
);
const texts = fc.oneof(
  fc.nat(150).map(String),
  fc.nat(1000).map((n) => `${Math.floor(n / 10)},${n % 10}`),
);

it('adds up, whatever is written: parts that can be saved are the count, no more and no less', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 8 }),
      fc.array(texts, { minLength: 2, maxLength: 5 }),
      fc.constantFrom<Basis>('used', 'provisioned', 'higher'),
      fc.constantFrom('fixed' as const, 'percent' as const),
      (usage, parts, basis, sharing) => {
        let draft: Draft = draftOf({ basis, feeds: [] });
        for (const at of parts.keys())
          draft = withProduct(draft, { productId: `p${at}`, identifier: `P${at}`, description: '' });
        draft = withSharing(draft, sharing);
        draft = { ...draft, feeds: draft.feeds.map((feed, at) => ({ ...feed, part: parts[at] ?? '' })) };
        const { feeds, fault } = readDraft(draft);
        if (!feeds) {
          expect(fault).toMatch(/invented/);
          return;
        }
        const items = usage.map(([used, provisioned], at) => usageOf(String(at), used, provisioned));
        const preview = previewOf(items, basis, feeds);
        for (const row of [...preview.rows, preview.total]) expect(sum(row.parts)).toBe(row.count);
        for (const part of preview.rows.flatMap((row) => row.parts))
          expect(compare(part, ZERO)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
