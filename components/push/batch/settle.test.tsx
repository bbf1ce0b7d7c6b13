import { describe, expect, it } from 'vitest';
import { button, failing, field, press, settle, words, type as write } from '@/components/shared/testing';
import { ITEM_STATES, type PushItem } from '@/lib/model/push-journal';
import { SEEN_FOR } from '../confirm/use-seen';
import { batch, item } from '../fixtures.testing';
import { openBatch, said, text, wait } from '../push.testing';
import { all, buttonsOf, row, some } from './batch.testing';
import { batchText } from './text';

describe('a line that has to be looked at', () => {
  const SETTLED = {
    by: { name: 'Robin Hale', told: 'page' as const },
    at: new Date(2026, 10, 28, 8, 40).getTime(),
  };
  const told = (items: PushItem[]) => ({
    batch: batch(items, { state: 'ended', endedAt: 1, needsPerson: 1 }),
    items,
    member: 'Robin Hale',
  });

  it('is settled after a question, by whom the PSA names, and says so then', async () => {
    let items = all();
    const { background } = await openBatch({ 'push.batch': () => told(items) });
    button('Settled… Company 8, Guard seats').focus();
    await press('Settled… Company 8, Guard seats');
    expect(text('dialog dialog')).toContain(
      'Company 8, Guard seats. Say so when you have looked at it in ConnectWise',
    );
    expect(field('Settled by').value).toBe('Robin Hale');
    // Nobody presses what they did not see come.
    await press('It is settled');
    expect(background.inputsOf('push.settle')).toEqual([]);
    await wait(SEEN_FOR);
    items = items.map((one) => (one.state === 'unclear' ? { ...one, settled: SETTLED, updatedAt: 99 } : one));
    await press('It is settled');
    await settle();
    expect(background.inputsOf('push.settle')).toEqual([{ itemId: 'b1 0008', by: '' }]);
    expect(document.querySelector('dialog dialog')).toBeNull();
    expect(words(row('unclear'))).toContain('Settled by Robin Hale, 28 Nov 2026 08:40.');
    expect(buttonsOf('unclear')).toEqual([]);
    expect(row('unclear').getAttribute('data-tone')).toBe('quiet');
    expect(button('To look at 2')).toBeDefined();
    // Where the button was.
    expect(document.activeElement).toBe(row('unclear'));
    expect(said()).toBe('Settled: Company 8, Guard seats.');
  });

  it('is settled by whoever is typed; what speaks against it is said', async () => {
    const items = all();
    const { background } = await openBatch({
      'push.batch': () => told(items),
      'push.settle': failing({ code: 'push.under-way', sentence: 'It is under way.', nextStep: 'Wait.' }),
    });
    button('Settled… Company 6, Guard seats').focus();
    await press('Settled… Company 6, Guard seats');
    await write('Settled by', 'Eve');
    await wait(SEEN_FOR);
    await press('It is settled');
    await settle();
    expect(background.inputsOf('push.settle')).toEqual([{ itemId: 'b1 0006', by: 'Eve' }]);
    expect(text('dialog dialog [role=alert]')).toContain('It is under way.');
    await press('Cancel');
    expect(document.activeElement).toBe(button('Settled… Company 6, Guard seats'));
  });

  it('when the last one is settled, all lines are shown again', async () => {
    let items = all().map((one) => (one.state === 'unclear' ? one : { ...one, settled: SETTLED }));
    const { background } = await openBatch({ 'push.batch': () => told(items) });
    await press('To look at 1');
    expect(document.querySelectorAll('.push-item')).toHaveLength(1);
    items = items.map((one) => ({ ...one, settled: SETTLED, updatedAt: 99 }));
    await background.tell({ event: 'push' });
    await settle();
    expect(document.querySelectorAll('.push-item')).toHaveLength(ITEM_STATES.length);
    expect(text()).not.toContain('To look at');
    // By mistake it may have been: it can be put right all the same.
    expect(buttonsOf('done twice')).toEqual(['Correct…']);
    expect(batchText({ batch: batch(items), items })).toMatch(
      /^Unclear: .*; Settled by Robin Hale, 28 Nov 2026 08:40$/m,
    );
  });

  it('stands in sight when the batch is opened after it is over', async () => {
    const shown: string[] = [];
    const { scrollIntoView } = Element.prototype;
    Element.prototype.scrollIntoView = function (this: Element) {
      shown.push(words(this.querySelector('.push-item-state')));
    };
    try {
      await openBatch({
        'push.batch': () => told([...some(40, 40), item(40, 'unclear'), item(41, 'unclear')]),
      });
      await openBatch({ 'push.batch': () => told(some(40, 40)) });
      const running = [item(0, 'unclear'), item(1, 'waiting')];
      await openBatch({ 'push.batch': () => ({ batch: batch(running), items: running }) });
    } finally {
      Element.prototype.scrollIntoView = scrollIntoView;
    }
    expect(shown).toEqual(['Unclear']);
  });
});
