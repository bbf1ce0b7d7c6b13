import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { anyStatus } from '@/components/shared/any-status.testing';
import { button, failing, press, settle, words } from '@/components/shared/testing';
import type { FindingItem } from '@/lib/messaging/protocol';
import { dec, finding } from './model/findings.testing';
import { ALL_OPEN } from './model/views';
import { focused, focusList, keys, openReview, rows, said } from './world.testing';

const named = (name: string, year: number, more: Partial<FindingItem> = {}): FindingItem =>
  finding(name, { companyName: name, moneyPerYear: dec(year), ...more });
const three = () => [named('Ash', 300), named('Beech', 200), named('Cedar', 100)];
const bottom = (): string => words(document.querySelector('.findings-bottom'));
describe('what comes by itself', () => {
  it('waits below the list: no row moves and no number changes before it is asked for', async () => {
    const { background, world } = await openReview(three());
    await focusList();
    await keys('j');
    world.items = [
      named('New', 9999),
      ...three()
        .slice(1)
        .map((item) => ({ ...item, used: dec(77) })),
    ];
    await background.tell({ event: 'changed' });
    await settle();
    expect(rows()).toEqual(['Ash', 'Beech', 'Cedar']);
    expect(focused()).toBe('Beech');
    expect(bottom()).toContain('1 new, 2 changed, 1 gone since this was shown.');
    expect(said()).toBe('1 new, 2 changed, 1 gone since this was shown.');
    await press('Show 1 new, 2 changed, 1 gone');
    expect(rows()).toEqual(['New', 'Beech', 'Cedar']);
    expect(bottom()).toBe('');
  });

  it('a decision made elsewhere is drawn in place', async () => {
    const { background, world } = await openReview(three(), {
      view: JSON.stringify({ ...ALL_OPEN, show: 'all' }),
    });
    world.items = three().map((item) =>
      item.id === 'Beech' ? { ...item, state: 'accepted', decision: { kind: 'accepted' } } : item,
    );
    await background.tell({ event: 'changed' });
    await settle();
    expect(rows()).toEqual(['Ash', 'Beech', 'Cedar']);
    expect(words(document.querySelector('[data-id=Beech] .finding-marks'))).toBe('Mine to fix');
    expect(bottom()).toBe('');
  });

  it('Refresh shows everything anew', async () => {
    const { background, world } = await openReview(three());
    world.items = [named('New', 9999), ...three()];
    await background.tell({ event: 'published' });
    await settle();
    expect(rows()).toEqual(['New', 'Ash', 'Beech', 'Cedar']);
  });

  it('thousands are not read again for each of one’s own decisions', async () => {
    vi.useFakeTimers();
    try {
      const { background } = await openReview(three());
      await focusList();
      const before = background.inputsOf('review.findings').length;
      for (let turn = 0; turn < 2; turn += 1) {
        await keys('a');
        await background.tell({ event: 'changed' });
      }
      expect(background.inputsOf('review.findings')).toHaveLength(before);
      await act(async () => {
        await vi.advanceTimersByTimeAsync(1500);
      });
      expect(background.inputsOf('review.findings')).toHaveLength(before + 1);
      expect(rows()).toEqual(['Cedar']);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('before there is a list', () => {
  const fail = { code: 'store', sentence: 'The database is blocked.', nextStep: 'Close other tabs.' };

  it('a failure, and the way to try again', async () => {
    const { background, world } = await openReview(three(), {
      answers: { 'review.findings': failing(fail) },
    });
    expect(words(document.querySelector('[role=alert]'))).toContain('The database is blocked.');
    delete background.answers['review.findings'];
    background.answers['review.findings'] = () => ({
      month: finding('1').month,
      day: '2026-11-28' as never,
      items: world.items,
      guards: [],
      companiesNotRead: 0,
      figuresMissing: 0,
      nothingYet: null,
      reportFetchedAt: null,
      linesReadAt: null,
    });
    await press('Try again');
    expect(rows()).toEqual(['Ash', 'Beech', 'Cedar']);
  });

  it('a later failure leaves the list and says so', async () => {
    const { background } = await openReview(three());
    background.answers['review.findings'] = failing(fail);
    await background.tell({ event: 'changed' });
    await settle();
    expect(rows()).toEqual(['Ash', 'Beech', 'Cedar']);
    expect(bottom()).toContain('The database is blocked.');
  });

  it('nothing to compare yet: why, and the next step', async () => {
    const nothingYet = 'There is no report of Oct 2026 yet. Press Sync now.';
    const { background } = await openReview([], { more: { nothingYet } });
    expect(words(document.querySelector('.sc-empty-title'))).toBe('There is no report of Oct 2026 yet.');
    expect(words(document.querySelector('.sc-empty-text'))).toBe('Press Sync now.');
    await press('Sync now');
    expect(background.inputsOf('sync.start')).toHaveLength(1);
  });

  it('nothing differs: how many were compared', async () => {
    await openReview([]);
    expect(words(document.querySelector('.sc-empty'))).toContain('Nothing differs');
    expect(words(document.querySelector('.sc-empty'))).toContain(
      '1,088 products compared, customer by customer: each is billed as expected.',
    );
  });

  it('locked, it goes on from what was read before', async () => {
    await openReview(three(), { answers: { 'status.get': () => anyStatus({ vault: 'locked' }) } });
    expect(rows()).toEqual(['Ash', 'Beech', 'Cedar']);
    expect(words(document.querySelector('.review-notices'))).toContain('Seatcheck is locked.');
  });

  it('companies that were not read are named, with the next step', async () => {
    await openReview(three(), { more: { companiesNotRead: 3 } });
    expect(words(document.querySelector('.finding-unread'))).toContain('3 customers are left out');
    expect(button('Sync now')).toBeTruthy();
  });

  it('differences that nobody can tell now are counted, and not taken for gone', async () => {
    await openReview([], { more: { figuresMissing: 2 } });
    expect(words(document.querySelector('.finding-unread'))).toBe(
      '2 differences that were found before have no figure now. They are not in the list and the totals, and come back when the report has one.',
    );
    expect(words(document.querySelector('.findings-none'))).not.toContain('Nothing differs');
  });
});
