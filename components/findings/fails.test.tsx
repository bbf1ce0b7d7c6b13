import { describe, expect, it } from 'vitest';
import { failing, press, words } from '@/components/shared/testing';
import type { FindingItem } from '@/lib/messaging/protocol';
import { dec, finding } from './model/findings.testing';
import { bar, focused, focusList, keys, openReview, rows, said } from './world.testing';

const named = (name: string, year: number, more: Partial<FindingItem> = {}): FindingItem =>
  finding(name, { companyName: name, moneyPerYear: dec(year), ...more });

describe('what fails', () => {
  const refused = { code: 'store', sentence: 'It was not kept.', nextStep: 'Try again.' };

  it('a decision gives the row back and says why', async () => {
    await openReview([named('A', 3), named('B', 2), named('C', 1)], {
      answers: { 'review.decide': failing(refused) },
    });
    await focusList();
    await keys('a');
    expect(rows()).toEqual(['A', 'B', 'C']);
    expect(said()).toBe('It was not kept. Try again.');
    expect(words(document.querySelector('.findings-bottom'))).toContain('It was not kept.');
    expect(bar('undo')).toBe('');
    await press('Dismiss');
    expect(words(document.querySelector('.findings-bottom'))).toBe('');
  });

  it('what is to be shown in the PSA and cannot be says why, and what to do', async () => {
    const locked = {
      code: 'vault.locked',
      sentence: 'Seatcheck is locked.',
      nextStep: 'Type the passphrase.',
    };
    await openReview([named('A', 1, { agreementId: 'connectwise:a1' })], {
      answers: { 'review.show': failing(locked) },
    });
    await focusList();
    await keys('p');
    expect(said()).toBe('Seatcheck is locked. Type the passphrase.');
    expect(words(document.querySelector('.findings-bottom'))).toContain('Seatcheck is locked.');
    expect(focused()).toBe('A');
  });
});
