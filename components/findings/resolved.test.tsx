import { describe, expect, it } from 'vitest';
import type { FindingItem } from '@/lib/messaging/protocol';
import { dec, finding } from './model/findings.testing';
import { ALL_OPEN } from './model/views';
import { bar, focusList, keys, openReview, rows, said } from './world.testing';

const named = (name: string, year: number, more: Partial<FindingItem> = {}): FindingItem =>
  finding(name, { companyName: name, moneyPerYear: dec(year), ...more });
const three = () => [named('A', 300), named('B', 200), named('C', 100)];

describe('a decision on what is resolved', () => {
  it('decides nothing on what is resolved, and says so', async () => {
    const view = JSON.stringify({ ...ALL_OPEN, show: 'all' });
    const done = { state: 'resolved' as const };
    const { background } = await openReview([named('A', 2, done), named('B', 1)], { view });
    await focusList();
    await keys('a');
    expect(said()).toBe('It is resolved, so that there is nothing to decide.');
    await keys('s');
    expect(document.querySelector('dialog,[role=dialog]')).toBeNull();
    expect(background.inputsOf('review.decide')).toEqual([]);
    await keys({ key: 'a', ctrlKey: true }, 'a');
    expect(said()).toBe('Accepted as mine to fix: B, Guard seats.');
    expect(background.inputsOf('review.decide')).toEqual([
      { decisions: [{ findingId: 'B', decision: { kind: 'accepted' } }] },
    ]);
  });

  it('says of how many it decided when others were resolved meanwhile', async () => {
    await openReview(three(), {
      answers: { 'review.decide': () => ({ before: [{ findingId: 'B', decision: { kind: 'open' } }] }) },
    });
    await focusList();
    await keys('x', { key: 'ArrowDown', shiftKey: true }, 'a');
    expect(said()).toBe('Accepted as mine to fix: B, Guard seats. 1 is resolved meanwhile.');
  });

  it('says that nothing was decided when it was resolved meanwhile, and offers no undo', async () => {
    await openReview(three(), { answers: { 'review.decide': () => ({ before: [] }) } });
    await focusList();
    await keys('a');
    expect(said()).toBe('Nothing was decided: 1 is resolved meanwhile.');
    expect(bar('undo')).toBe('');
    expect(rows()).toContain('A');
  });
});
