import { describe, expect, it } from 'vitest';
import { failing, press, settle, words } from '@/components/shared/testing';
import { ITEM_STATES } from '@/lib/model/push-journal';
import { batch, dec, item, line, plan } from '../fixtures.testing';
import { openBatch, said, text } from '../push.testing';
import { all, buttonsOf, row, some } from './batch.testing';
import { againOf, againOfAll } from './next-steps';
import { batchText } from './text';

describe('a batch that runs', () => {
  it('shows how far it is and follows each event, one question at a time', async () => {
    let items = some(50, 3);
    const { background } = await openBatch({ 'push.batch': () => ({ batch: batch(items), items }) });
    expect(text('.push-batch-head')).toContain('3 of 50');
    expect(text('.push-batch-head')).toContain('By Robin Hale');
    expect(text('.push-batch-head')).toContain('It goes on when this is closed');
    expect(said()).toBe('Running: 3 of 50.');
    items = some(50, 12);
    await background.tell({ event: 'push' });
    await background.tell({ event: 'push' });
    await settle();
    expect(text('.push-batch-head')).toContain('12 of 50');
    expect(said()).toBe('12 of 50.');
    // What changed is drawn anew, what did not stays the same element.
    expect(document.querySelectorAll('.push-item[data-tone=done]')).toHaveLength(12);
  });

  it('many events while an answer is awaited are one more question', async () => {
    let answer: () => void = () => undefined;
    const items = some(2, 0);
    const { background } = await openBatch({
      'push.batch': () =>
        new Promise((done) => {
          answer = () => done({ batch: batch(items), items });
        }),
    });
    for (let event = 0; event < 5; event += 1) await background.tell({ event: 'push' });
    expect(background.inputsOf('push.batch')).toHaveLength(1);
    answer();
    await settle();
    answer();
    await settle();
    expect(background.inputsOf('push.batch')).toHaveLength(2);
  });

  it('pauses, goes on, and stops after it was said what that means', async () => {
    const items = some(10, 4);
    const { background } = await openBatch({ 'push.batch': () => ({ batch: batch(items), items }) });
    await press('Pause');
    expect(background.inputsOf('push.pause')).toEqual([{ batchId: 'b1' }]);
    await press('Stop…');
    expect(background.inputsOf('push.stop')).toEqual([]);
    expect(text('dialog dialog')).toContain('Of the 6 lines that are left, none other is begun.');
    await press('Stop');
    expect(background.inputsOf('push.stop')).toEqual([{ batchId: 'b1' }]);
    const paused = batch(items, { state: 'paused' });
    background.answers['push.batch'] = () => ({ batch: paused, items });
    await background.tell({ event: 'push' });
    await settle();
    expect(said()).toBe('Paused at 4 of 10.');
    await press('Go on');
    expect(background.inputsOf('push.goOn')).toEqual([{ batchId: 'b1' }]);
  });

  it('that is held says why, and when it goes on by itself', async () => {
    const because = { code: 'network.offline', sentence: 'There is no network.', nextStep: 'Look at it.' };
    const items = some(10, 4);
    const held = batch(items, { state: 'paused', because, retryAt: Date.now() + 110_000 });
    await openBatch({ 'push.batch': () => ({ batch: held, items }) });
    expect(text('.push-batch-head')).toContain('There is no network.');
    expect(text('.push-batch-head')).toMatch(/It goes on by itself at \d\d:\d\d, in 2 minutes/);
    expect(text('.push-batch-head')).not.toContain('It stays so');
    await press('Stop…');
    expect(text()).not.toContain('The line under way');
  });

  it('says that an order was not carried out', async () => {
    const items = some(3, 1);
    const gone = { code: 'push.gone', sentence: 'This push is over.', nextStep: 'Look at the record.' };
    await openBatch({ 'push.batch': () => ({ batch: batch(items), items }), 'push.pause': failing(gone) });
    await press('Pause');
    expect(text('[role=alert]')).toContain('This push is over.');
  });
});

describe('what came of a batch', () => {
  it('says for each state what it means and what to do next', async () => {
    const items = all();
    await openBatch({ 'push.batch': () => ({ batch: batch(items, { state: 'ended' }), items }) });
    expect(document.querySelectorAll('.push-item')).toHaveLength(ITEM_STATES.length);
    expect(Object.fromEntries(ITEM_STATES.map((state) => [state, buttonsOf(state)]))).toEqual({
      waiting: [],
      writing: [],
      done: ['Undo…'],
      refused: ['Plan again…'],
      changed: ['Plan again…'],
      'not done': ['Plan again…'],
      'done twice': ['Correct…', 'Look at it in ConnectWise', 'Settled…'],
      'half done': ['Undo what was done…', 'Look at it in ConnectWise', 'Settled…'],
      unclear: ['Look at it in ConnectWise', 'Settled…'],
      stopped: ['Plan again…'],
    });
    expect(words(row('done twice'))).toContain('ConnectWise counted it twice.');
    expect(said()).toMatch(/^Ended: 1 done, 1 refused/);
  });

  it('shows those alone that a person has to look at', async () => {
    const items = all();
    await openBatch({ 'push.batch': () => ({ batch: batch(items, { state: 'ended' }), items }) });
    await press('To look at 3');
    expect(document.querySelectorAll('.push-item')).toHaveLength(3);
  });

  it('leads to a correction and back, to an undo of a line, and of the whole', async () => {
    const items = all();
    const { background } = await openBatch({
      'push.batch': () => ({ batch: batch(items, { state: 'ended' }), items }),
      'push.plan': () => plan([line('1')], { kind: 'correction' }),
    });
    await press('Correct… Company 6, Guard seats');
    await settle();
    expect(background.inputsOf('push.plan')).toEqual([{ of: { correctItem: 'b1 0006' }, day: null }]);
    expect(text()).toContain('Correct what counted twice');
    await press('Back');
    await settle();
    await press('Undo… Company 2, Guard seats');
    await settle();
    await press('Back');
    await settle();
    await press('Undo 1 line…');
    await settle();
    await press('Back');
    await settle();
    await press('Plan 4 lines again…');
    expect(background.inputsOf('push.plan').slice(1)).toEqual([
      { of: { undoItem: 'b1 0002' }, day: null },
      { of: { undoBatch: 'b1' }, day: null },
      { of: { findingIds: ['f-3', 'f-4', 'f-5', 'f-9'] }, day: null },
    ]);
  });

  it('offers no undo of what was undone, or cannot be', async () => {
    const posted = { ...item(1, 'done').option, undo: { possible: false, words: 'Posted.' } };
    const items = [item(0, 'done', { undoneBy: 'b2 0000' }), item(1, 'done', { option: posted })];
    await openBatch({
      'push.batch': () => ({ batch: batch(items, { state: 'ended', undoable: 0 }), items }),
    });
    expect(text()).toContain('It was put back by a later batch.');
    expect([...document.querySelectorAll('button')].map(words)).toEqual(['Close', 'Copy as text']);
  });

  it('is told when it cannot be read', async () => {
    const gone = { code: 'push.gone', sentence: 'This push is not here.', nextStep: 'Look at the record.' };
    const { background } = await openBatch({ 'push.batch': failing(gone) });
    expect(text('[role=alert]')).toContain('This push is not here.');
    const items = some(1, 1);
    background.answers['push.batch'] = () => ({ batch: batch(items), items });
    await press('Try again');
    expect(text()).toContain('Push of 1 line');
  });
});

describe('what may be planned once more', () => {
  it('comes from the finding, else the row; of an undo from what it undoes', () => {
    const rowless = item(1, 'changed', { line: { ...item(1, 'changed').line, findingId: null } });
    expect(againOf('push', rowless)).toEqual({ lineId: 'l-1' });
    const added = { ...rowless.option, lineId: null };
    expect(againOf('push', { ...rowless, option: added })).toBeNull();
    const undone = item(1, 'changed', { line: { ...rowless.line, undoes: 'b0 0001' } });
    expect(againOf('undo', undone)).toEqual({ undoItem: 'b0 0001' });
    expect(againOf('correction', undone)).toEqual({ correctItem: 'b0 0001' });
    expect(againOf('push', item(1, 'done'))).toBeNull();
    expect(againOfAll([item(1, 'changed'), item(2, 'done')])).toBeNull();
  });
});

it('as text: what it is, what came of it, and each line', () => {
  const items = [
    item(1, 'done'),
    item(2, 'changed', { failure: { code: 'x', sentence: '45 now.', nextStep: '' } }),
    item(3, 'done', { option: { ...item(3, 'done').option, oldQuantity: null, newQuantity: dec(5) } }),
  ];
  const lines = batchText({ batch: batch(items, { state: 'ended' }), items }).split('\n');
  expect(lines[0]).toBe('Push of 3 lines in ConnectWise, na.myconnectwise.net, northwind');
  expect(lines[1]).toMatch(/^Confirmed on .* by Robin Hale\. Ended: 2 done, 1 changed meanwhile\.$/);
  expect(lines.slice(3)).toEqual([
    'Done: Company 1, Guard seats, Managed Services; 40 → 42 from 28 Nov 2026',
    'Changed meanwhile: Company 2, Guard seats, Managed Services; 40 → 42 from 28 Nov 2026; 45 now.',
    'Done: Company 3, Guard seats, Managed Services; new: 5 from 28 Nov 2026',
  ]);
});
