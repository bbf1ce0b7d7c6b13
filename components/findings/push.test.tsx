import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, press, settle, words } from '@/components/shared/testing';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { ReportGuard } from '@/lib/model/report-guard';
import { dec, finding } from './model/findings.testing';
import { bar, focusList, keys, openReview, said } from './world.testing';

const named = (name: string, year: number, more: Partial<FindingItem> = {}): FindingItem =>
  finding(name, { companyName: name, moneyPerYear: dec(year), ...more });
const three = () => [named('A', 300), named('B', 200), named('C', 100, { class: 'overuse', variance: null })];
const guard: ReportGuard = {
  id: 'g',
  kind: 'accounts at zero',
  month: null,
  sentence: '38 of 52 accounts have no usage.',
  nextStep: 'Sync again.',
  evidence: [],
  confirmedAt: null,
};

function slots() {
  const asked: (readonly string[])[] = [];
  const opened: string[] = [];
  return {
    asked,
    opened,
    slots: {
      onPush: (ids: readonly string[]) => void asked.push(ids),
      onBatch: (id: string) => void opened.push(id),
    },
  };
}

describe('correcting from the review', () => {
  it('c starts from the row, the selection, or a group', async () => {
    const own = slots();
    await openReview(three(), { slots: own.slots });
    await focusList();
    await keys('c');
    await keys(' ', 'j', ' ', 'j', ' ', 'c');
    // What has no difference of its own is no part of it.
    expect(own.asked).toEqual([['A'], ['A', 'B']]);
    await keys('Escape', 'End', 'c');
    expect(own.asked).toHaveLength(2);
    expect(said()).toBe('It has no difference on the bill that could be corrected.');
  });

  it('c on the heading of a group takes what the group holds', async () => {
    const own = slots();
    await openReview([named('A', 300), named('A', 200, { id: 'A2', companyId: 'c-A' }), named('B', 1)], {
      slots: own.slots,
      view: JSON.stringify({ group: 'company' }),
    });
    await focusList();
    await keys('Home', 'c');
    expect(own.asked).toEqual([['A', 'A2']]);
  });

  it('the selection has a button for it, where there is something to correct', async () => {
    const own = slots();
    await openReview(three(), { slots: own.slots });
    await focusList();
    await keys('End', ' ');
    expect(bar('selection')).not.toContain('Correct');
    await keys('Home', ' ');
    await press('Correct… 2 selected findings');
    expect(own.asked).toEqual([['A']]);
  });

  it('several at once are held back while the data looks broken; one is the plan’s to hold', async () => {
    const own = slots();
    await openReview(three(), { slots: own.slots, more: { guards: [guard] } });
    await focusList();
    await keys(' ', 'j', ' ', 'c');
    expect(own.asked).toEqual([]);
    expect(said()).toContain('held back');
    expect(button('Correct… 2 selected findings').getAttribute('aria-disabled')).toBe('true');
    await keys('Escape', 'c');
    expect(own.asked).toEqual([['B']]);
  });

  it('what is mine to fix is corrected in one go', async () => {
    const own = slots();
    const mine = { state: 'accepted', decision: { kind: 'accepted' } } as const;
    await openReview([named('A', 3, mine), named('B', 2, mine), named('C', 1)], { slots: own.slots });
    await press('Mine to fix 2');
    expect(bar('mine')).toContain('2 findings listed are yours to fix.');
    await press('Correct all…');
    expect(own.asked).toEqual([['A', 'B']]);
  });

  it('a row and its detail say what became of the newest push, and lead to it', async () => {
    const own = slots();
    const push = { batchId: 'b7', words: 'Pushed 40 to 42 on 28 Nov 2026', needsPerson: false };
    await openReview([named('A', 3, { push })], { slots: own.slots });
    expect(words(document.querySelector('[data-id=A] .finding-marks'))).toContain(push.words);
    await act(() => document.querySelector<HTMLElement>('[data-id=A]')?.click());
    await settle();
    await press('Correct…');
    await press('Open the push');
    expect(own).toMatchObject({ asked: [['A']], opened: ['b7'] });
  });

  it('nothing of it is there where nothing is pushed from', async () => {
    await openReview(three(), { slots: {} });
    await focusList();
    await keys(' ', 'c');
    expect(bar('selection')).not.toContain('Correct');
  });
});
