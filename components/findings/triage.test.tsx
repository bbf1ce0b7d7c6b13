import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, press, settle, words, type as write } from '@/components/shared/testing';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { ReportGuard } from '@/lib/model/report-guard';
import { dec, finding } from './model/findings.testing';
import { bar, focused, focusList, keys, openReview, rows, said, selected } from './world.testing';

const named = (name: string, year: number, more: Partial<FindingItem> = {}): FindingItem =>
  finding(name, { companyName: name, moneyPerYear: dec(year), ...more });
const five = () => [named('A', 500), named('B', 400), named('C', 300), named('D', 200), named('E', 100)];
const shift = (key: string): KeyboardEventInit => ({ key, shiftKey: true });
const guard: ReportGuard = {
  id: 'g',
  kind: 'accounts at zero',
  month: null,
  sentence: '38 of 52 accounts have no usage.',
  nextStep: 'Sync again.',
  evidence: ['Acme: 42, then none'],
  confirmedAt: null,
};

describe('keys of the list', () => {
  it('is one stop for Tab; arrows, j, k, Home and End move', async () => {
    await openReview(five());
    expect(document.querySelectorAll('.finding-line[tabindex="0"]')).toHaveLength(1);
    await focusList();
    expect(focused()).toBe('A');
    await keys('j', 'ArrowDown');
    expect(focused()).toBe('C');
    await keys('k');
    expect(focused()).toBe('B');
    await keys('End');
    expect(focused()).toBe('E');
    await keys('ArrowDown');
    expect(focused()).toBe('E');
    await keys('Home');
    expect(focused()).toBe('A');
    expect(document.querySelectorAll('.finding-line[tabindex="0"]')).toHaveLength(1);
  });

  it('a accepts, and the next row has the focus', async () => {
    const { background } = await openReview(five());
    await focusList();
    await keys('j', 'a');
    expect(rows()).toEqual(['A', 'C', 'D', 'E']);
    expect(focused()).toBe('C');
    expect(background.inputsOf('review.decide')).toEqual([
      { decisions: [{ findingId: 'B', decision: { kind: 'accepted' } }] },
    ]);
    expect(said()).toBe('Accepted as mine to fix: B, Guard seats.');
  });

  it('accepting the last row leads to the one before it, and the very last to the list itself', async () => {
    await openReview([named('A', 2), named('B', 1)]);
    await focusList();
    await keys('End', 'a');
    expect(focused()).toBe('A');
    await keys('a');
    expect(rows()).toEqual([]);
    expect(document.activeElement?.className).toBe('findings');
  });

  it('u, Ctrl+Z and the button take the last decision back', async () => {
    const { background } = await openReview(five());
    await focusList();
    for (const back of ['u', { key: 'z', ctrlKey: true }]) {
      await keys('Home', 'a');
      expect(rows()).toEqual(['B', 'C', 'D', 'E']);
      await keys(back);
      expect(rows()).toEqual(['A', 'B', 'C', 'D', 'E']);
      expect(focused()).toBe('A');
    }
    await keys('a');
    expect(bar('undo')).toContain('Accepted as mine to fix: A, Guard seats');
    await press('Undo');
    expect(background.inputsOf('review.decide').at(-1)).toEqual({
      decisions: [{ findingId: 'A', decision: { kind: 'open' } }],
    });
    expect(bar('undo')).toBe('');
    await focusList();
    await keys('u');
    expect(said()).toBe('Nothing to undo.');
  });

  it('s asks for a reason, which is required, and an end', async () => {
    const { background } = await openReview(five());
    await focusList();
    await keys('s');
    expect(document.activeElement?.tagName).toBe('INPUT');
    await press('Snooze');
    expect(words(document.querySelector('dialog'))).toContain('Say why');
    expect(background.inputsOf('review.decide')).toHaveLength(0);
    await write('Reason', 'Waiting for the customer');
    await act(() => document.querySelectorAll<HTMLElement>('dialog input[type=radio]')[2]?.click());
    await press('Snooze');
    expect(background.inputsOf('review.decide')).toEqual([
      {
        decisions: [
          {
            findingId: 'A',
            decision: { kind: 'snoozed', reason: 'Waiting for the customer', until: expect.any(String) },
          },
        ],
      },
    ]);
    expect(rows()).toEqual(['B', 'C', 'D', 'E']);
    expect(focused()).toBe('B');
  });

  it('p shows the row in the PSA, n asks for a note, ? for the keys, / leads to the search', async () => {
    const { background } = await openReview(five());
    await focusList();
    await keys('p');
    expect(background.inputsOf('review.show')).toEqual([{ findingId: 'A' }]);
    await keys('n');
    const area = document.querySelector<HTMLTextAreaElement>('dialog textarea');
    expect(document.activeElement).toBe(area);
    await press('Add');
    expect(background.inputsOf('review.note')).toHaveLength(0);
    await act(() => {
      if (area) area.value = 'Two are interns.';
      area?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Add');
    expect(background.inputsOf('review.note')).toEqual([{ findingId: 'A', text: 'Two are interns.' }]);
    expect(words(document.querySelector('[data-id=A] .finding-marks'))).toBe('1 note');
    await focusList();
    await keys(shift('?'));
    expect(words(document.querySelector('dialog'))).toContain('Accept: mine to fix');
    await press('Close');
    await focusList();
    await keys('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
  });

  it('single letters do nothing outside the list', async () => {
    const { background } = await openReview(five());
    document.querySelector<HTMLElement>('input[type=search]')?.focus();
    await keys('a', 's', 'o');
    button('Refresh').focus();
    await keys('a', '?');
    expect(background.inputsOf('review.decide')).toHaveLength(0);
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('Enter opens why, with the focus in it; Escape leads back to the row', async () => {
    await openReview(five());
    await focusList();
    await keys('j', 'Enter');
    await new Promise((done) => setTimeout(done, 150));
    await settle();
    const detail = document.querySelector('.finding-detail');
    expect(words(detail)).toContain('Report row42 usedLMPI report, Oct 2026');
    expect(words(document.activeElement)).toBe('B, Guard seats');
    await keys('Escape');
    expect(document.querySelector('.finding-detail')).toBeNull();
    expect(focused()).toBe('B');
  });
});

describe('several at once', () => {
  it('Space and x select, Shift with arrows goes on from there, Ctrl+A takes all, Escape drops it', async () => {
    await openReview(five());
    await focusList();
    await keys(' ', 'j', 'j', 'x');
    expect(selected()).toEqual(['A', 'C']);
    await keys(shift('ArrowDown'), shift('J'));
    expect(selected()).toEqual(['C', 'D', 'E']);
    await keys(shift('ArrowUp'));
    expect(selected()).toEqual(['C', 'D']);
    expect(bar('selection')).toContain('2 selected, 41.67 a month together');
    await keys({ key: 'a', ctrlKey: true });
    expect(selected()).toHaveLength(5);
    await keys('Escape');
    expect(selected()).toEqual([]);
  });

  it('one key decides all that is selected, and one undo takes all back', async () => {
    const { background } = await openReview(five());
    await focusList();
    await keys('j', ' ', shift('ArrowDown'), 'a');
    expect(rows()).toEqual(['A', 'D', 'E']);
    expect(focused()).toBe('D');
    expect(said()).toBe('Accepted as mine to fix: 2 findings.');
    await keys('u');
    expect(rows()).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(background.inputsOf('review.decide')).toHaveLength(2);
  });

  it('another filter drops the selection: what is not seen is not acted upon', async () => {
    await openReview([...five(), named('F', 1, { state: 'snoozed' })]);
    await focusList();
    await keys(' ');
    await press('Snoozed 1');
    await press('Open 5');
    expect(selected()).toEqual([]);
  });

  it('is held back while the data looks broken, until somebody says that it is right', async () => {
    const { background, world } = await openReview(five(), { more: { guards: [guard] } });
    await focusList();
    await keys(' ', 'j', 'x', 'a');
    expect(background.inputsOf('review.decide')).toHaveLength(0);
    expect(said()).toContain('held back');
    expect(bar('selection')).toContain('held back');
    expect(button('Accept 2 selected findings').getAttribute('aria-disabled')).toBe('true');
    await keys('Escape', 'a');
    expect(background.inputsOf('review.decide')).toHaveLength(1);
    await press('Show the evidence (1 line)');
    expect(words(document.querySelector('.finding-guard'))).toContain('Acme: 42, then none');
    await press('It is right: go on');
    expect(background.inputsOf('guard.confirm')).toHaveLength(0);
    world.more = { guards: [{ ...guard, confirmedAt: 1 }] };
    await act(() => document.querySelector<HTMLElement>('dialog .sc-button[data-variant=primary]')?.click());
    await settle();
    expect(background.inputsOf('guard.confirm')).toEqual([{ guardId: 'g' }]);
    expect(document.querySelector('.finding-guard')).toBeNull();
    await focusList();
    await keys({ key: 'a', ctrlKey: true }, 'a');
    expect(background.inputsOf('review.decide')).toHaveLength(2);
  });
});
