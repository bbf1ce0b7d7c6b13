import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { button, failing, press, settle, type as write } from '@/components/shared/testing';
import type { PushPlan } from '@/lib/model/push';
import { remember, remembered } from '@/lib/platform/remember';
import { batch, item, line, plan, twoWays } from '../fixtures.testing';
import { openPlan, pressEscape, text, tick, wait } from '../push.testing';
import { readLimits } from './limits-dialog';
import { PUSHED_BY_KEY } from './use-pushed-by';
import { SEEN_FOR } from './use-seen';

const off = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';
const big = () => line('1', { options: twoWays('big', 40, 100), suggested: 'big now' });

async function openConfirm(made: PushPlan, answers: Parameters<typeof openPlan>[0] = {}) {
  const opened = await openPlan({
    'push.plan': () => made,
    'push.confirm': () => ({ batchId: 'b1' }),
    'push.batch': () => ({ batch: batch([item(1, 'waiting')]), items: [item(1, 'waiting')] }),
    ...answers,
  });
  await press(`Go on with ${made.lines.length} line${made.lines.length === 1 ? '' : 's'}…`);
  return opened;
}

beforeEach(() => remember(PUSHED_BY_KEY, ''));

describe('the question whether it shall be', () => {
  it('says in one sentence what will happen, has no button in focus, and waits before it can be pressed', async () => {
    const { background } = await openConfirm(plan([line('1'), line('2')]));
    expect(text('.push-sentence')).toBe(
      '2 quantities on 2 agreements of 2 customers in ConnectWise will be written; the next invoices change by +14.00.',
    );
    expect(document.activeElement?.tagName).toBe('H2');
    expect(off('Push 2 lines')).toBe(true);
    await press('Push 2 lines');
    expect(background.inputsOf('push.confirm')).toEqual([]);
    await wait(SEEN_FOR);
    expect(off('Push 2 lines')).toBe(false);
    await press('Push 2 lines');
    expect(background.inputsOf('push.confirm')).toEqual([
      {
        planId: 'plan',
        picks: [
          { itemId: '1', optionId: '1 now' },
          { itemId: '2', optionId: '2 now' },
        ],
        typed: null,
        by: '',
        note: false,
      },
    ]);
    await settle();
    expect(text()).toContain('Push of 1 line');
  });

  it('sends what was chosen and no more', async () => {
    const { background } = await openPlan({
      'push.plan': () => plan([line('1'), line('2')]),
      'push.confirm': () => ({ batchId: 'b1' }),
      'push.batch': () => new Promise(() => undefined),
    });
    await tick(/Write Company 1/);
    await press('Go on with 1 line…');
    await wait(SEEN_FOR);
    await press('Push 1 line');
    expect(background.inputsOf('push.confirm')).toMatchObject([
      { picks: [{ itemId: '2', optionId: '2 now' }] },
    ]);
  });

  it('asks who does it, proposes whom the page names, and remembers what was typed', async () => {
    const { background } = await openConfirm(plan([line('1')], { member: 'Robin Hale' }));
    expect(text()).toContain('ConnectWise says that Robin Hale is signed in.');
    await wait(SEEN_FOR);
    await press('Push 1 line');
    expect(background.inputsOf('push.confirm')).toMatchObject([{ by: '' }]);
    const second = await openConfirm(plan([line('1')]));
    await write('Pushed by', ' Kim ');
    await wait(SEEN_FOR);
    await press('Push 1 line');
    expect(second.background.inputsOf('push.confirm')).toMatchObject([{ by: 'Kim' }]);
    expect(await remembered(PUSHED_BY_KEY)).toBe('Kim');
  });

  it('above the limits has to be typed; limits are changed on the spot', async () => {
    const { background } = await openConfirm(plan([big()]));
    await wait(SEEN_FOR);
    expect(text('.push-much')).toContain('60 units');
    expect(off('Push 1 line')).toBe(true);
    await write('Type 1 line to confirm it', '2 lines');
    expect(off('Push 1 line')).toBe(true);
    await write('Type 1 line to confirm it', '1 Line ');
    expect(off('Push 1 line')).toBe(false);
    await press('Limits…');
    await write('Units by which one line may change', 'many');
    await press('Save');
    expect(background.inputsOf('push.setLimits')).toEqual([]);
    await write('Units by which one line may change', '');
    await press('Save');
    expect(background.inputsOf('push.setLimits')).toMatchObject([
      { limits: { unitsPerLine: null, moneyPerLine: 500 } },
    ]);
    expect(text('.push-limits')).toContain('Within the limits.');
    expect(off('Push 1 line')).toBe(false);
  });

  it('limits that another window has lowered since are asked for, and typed here', async () => {
    const limits = { ...plan([line('1')]).limits, unitsPerLine: 1 };
    await openConfirm(plan([line('1')]), {
      'push.confirm': failing({ code: 'push.typed', sentence: 'Above the limits.', nextStep: 'Type it.' }),
      'push.limits': () => limits,
    });
    expect(text('.push-limits')).toContain('Within the limits.');
    await wait(SEEN_FOR);
    await press('Push 1 line');
    await settle();
    expect(text('.push-much')).toContain('more than 1 a line');
    await write('Type 1 line to confirm it', '1 line');
    expect(off('Push 1 line')).toBe(false);
  });

  it('offers a note only where the PSA has a place for it', async () => {
    const { background } = await openConfirm(plan([line('1')], { notes: true }));
    await tick(/Leave a note/);
    await wait(SEEN_FOR);
    await press('Push 1 line');
    expect(background.inputsOf('push.confirm')).toMatchObject([{ note: true }]);
    await openConfirm(plan([line('1')]));
    expect(text()).not.toContain('Leave a note');
  });

  it('says before what cannot be undone', async () => {
    const [now, later] = twoWays('1', 40, 42);
    const posted = { possible: false, words: 'The period is posted.' };
    const options = now && later ? [{ ...now, undo: posted }, later] : [];
    await openConfirm(plan([line('1', { options })]));
    expect(text()).toContain('None of it can be undone from here.');
    expect(text('.push-chosen')).toContain('for good');
  });

  it('twice in a moment is once', async () => {
    const { background } = await openConfirm(plan([line('1')]), {
      'push.confirm': () => new Promise(() => undefined),
    });
    await wait(SEEN_FOR);
    await act(() => {
      button('Push 1 line').click();
      button('Push 1 line').click();
    });
    expect(background.inputsOf('push.confirm')).toHaveLength(1);
    // Nobody is told then that nothing was written.
    await pressEscape();
    expect(text('dialog dialog')).toBe('');
  });

  it('tells a failure, and reads the plan again when it is of no use any more', async () => {
    const old = { code: 'push.plan-old', sentence: 'The plan is too old.', nextStep: 'Read it again.' };
    const { background } = await openConfirm(plan([line('1')]), { 'push.confirm': failing(old) });
    await wait(SEEN_FOR);
    await press('Push 1 line');
    expect(text('[role=alert]')).toContain('The plan is too old.');
    await press('Read again');
    expect(background.inputsOf('push.plan')).toHaveLength(2);
    expect(text()).toContain('Correct the bill');
  });
});

it('limits are whole numbers, or money with a point, or nothing', () => {
  const texts = { unitsPerLine: '25', moneyPerLine: '99.50', linesPerBatch: '', moneyPerBatch: '-1' };
  expect(readLimits(texts)).toEqual({
    read: { unitsPerLine: 25, moneyPerLine: 99.5, linesPerBatch: null, moneyPerBatch: null },
    wrong: { moneyPerBatch: expect.any(String) },
  });
  expect(readLimits({ ...texts, moneyPerBatch: '', unitsPerLine: '2.5' }).wrong).toEqual({
    unitsPerLine: expect.any(String),
  });
});
