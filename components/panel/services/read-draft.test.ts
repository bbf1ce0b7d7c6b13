import { describe, expect, it } from 'vitest';
import { NO_RULE } from '@/lib/model/rule';
import { readNumber } from '../read-number';
import { feed } from '../world.testing';
import { type Draft, draftOf, withFeed, withoutProduct, withProduct, withSharing } from './draft';
import { readDraft } from './read-draft';
import { number } from './services.testing';

const two = (): Draft => draftOf({ basis: 'used', feeds: [feed('a'), feed('b')] });
const split = (part: string): Draft => withFeed(withSharing(two(), 'percent'), 'a', { part });

describe('a number as a person writes it', () => {
  it.each([
    ['10', '10'],
    [' 2.5 ', '2.5'],
    ['2,5', '2.5'],
    ['0,125', '0.125'],
    ['1000', '1000'],
    [',5', '0.5'],
  ])('reads %s', (text, value) => expect(readNumber(text)).toEqual({ ok: true, value }));
  it.each(['', 'ten', '1e3', '1.2.3', '1 000', '--1', '1,2,3'])('does not read "%s"', (text) =>
    expect(readNumber(text)).toMatchObject({ ok: false, fault: expect.stringContaining('not a number') }),
  );
  it.each(['1,000', '12,500', '1,000,000'])('does not guess what %s means', (text) =>
    expect(readNumber(text)).toMatchObject({ ok: false, fault: expect.stringContaining('two ways') }),
  );
});

describe('what can be kept', () => {
  it('is what was there, when nothing is written', () => {
    const feeds = [
      feed('a', {
        share: { kind: 'fixed', count: number('10') },
        rule: { ...NO_RULE, allowance: number('5'), multiplier: number('1.5'), roundUp: true },
      }),
      feed('b', { share: { kind: 'remainder' } }),
    ];
    expect(readDraft(draftOf({ basis: 'used', feeds })).feeds).toEqual(
      feeds.map(({ productId, share, rule }) => ({ productId, share, rule })),
    );
  });

  it('is a split with the last product taking the remainder', () => {
    expect(readDraft(split('60')).feeds?.map(({ share }) => share)).toEqual([
      { kind: 'percent', percent: '60' },
      { kind: 'remainder' },
    ]);
  });

  it('is everything for a product that is left alone', () => {
    const alone = withoutProduct(split('60'), 'b');
    expect(readDraft(alone).feeds?.map(({ share }) => share)).toEqual([{ kind: 'all' }]);
  });
});

describe('what cannot be kept says why', () => {
  it('a split that would invent seats', () => {
    expect(readDraft(split('120'))).toMatchObject({ feeds: null, fault: expect.stringMatching(/invented/) });
  });
  it('a split that would lose seats: the product that took the remainder is gone', () => {
    const three = withProduct(two(), { productId: 'c', identifier: 'SKU-c', description: '' });
    const parts = withFeed(withFeed(withSharing(three, 'fixed'), 'a', { part: '1' }), 'b', { part: '2' });
    expect(readDraft(parts).feeds).not.toBeNull();
    expect(readDraft(withoutProduct(parts, 'c'))).toMatchObject({
      feeds: null,
      fault: 'Nothing takes the remainder, so that seats would be lost.',
    });
  });
  it('a part that is missing, unreadable or below 0', () => {
    const partFault = (part: string) => readDraft(split(part)).faults.get('a')?.part;
    expect(partFault('')).toBe('Which percentage does it take?');
    expect(partFault('half')).toContain('not a number');
    expect(partFault('-1')).toBe('A share cannot be below 0.');
    expect(readDraft(split('half')).fault).toBeNull();
  });
  it('a rule with a number that makes no sense', () => {
    const draft = withFeed(two(), 'a', { rule: { allowance: '-1', multiplier: '0', minimum: 'x' } });
    expect(readDraft(draft).feeds).toBeNull();
    expect(readDraft(draft).faults.get('a')).toEqual({
      allowance: 'The allowance cannot be below 0.',
      multiplier: 'The multiplier must be above 0.',
      minimum: expect.stringContaining('not a number'),
    });
  });
  it('no product at all', () => {
    expect(readDraft(draftOf({ basis: 'used', feeds: [] })).fault).toContain('needs a product');
  });
});
