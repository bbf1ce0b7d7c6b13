import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { PushStatus } from '@/lib/model/push-journal';
import { PushLine } from './push-line';
import { fakeBackground, show, words } from './testing';

const FAILURE = { code: 'network', sentence: 'No network.', nextStep: 'Check it.' };
const batch = (change: Partial<NonNullable<PushStatus['batch']>> = {}): NonNullable<PushStatus['batch']> => ({
  id: 'b',
  kind: 'push',
  state: 'running',
  done: 12,
  total: 1050,
  because: null,
  ...change,
});

async function line(push: PushStatus) {
  const onOpen = vi.fn();
  const root = await show(fakeBackground({}).link, <PushLine push={push} onOpen={onOpen} />);
  const buttons = [...root.querySelectorAll('button')];
  return { buttons, said: buttons.map(words), onOpen };
}

describe('the line of a push', () => {
  it('is not there when there is nothing to say', async () => {
    expect((await line({ batch: null, needsPerson: 0, lookAt: null })).said).toEqual([]);
  });

  it('says how far it is, and leads to it', async () => {
    const { said, buttons, onOpen } = await line({ batch: batch(), needsPerson: 0, lookAt: null });
    expect(said).toEqual(['Pushing 12 of 1,050']);
    await act(() => buttons[0]?.click());
    expect(onOpen).toHaveBeenCalledWith('b');
  });

  it('says what holds it, in its words', async () => {
    const held = batch({ kind: 'undo', state: 'paused', because: FAILURE });
    const { said, buttons } = await line({ batch: held, needsPerson: 0, lookAt: null });
    expect(said).toEqual(['Undo paused, 12 of 1,050 done']);
    expect(buttons[0]?.title).toBe('No network.');
  });

  it('says what is to be looked at, and leads to all of them', async () => {
    const { said, buttons, onOpen } = await line({
      batch: batch({ kind: 'correction', total: 12 }),
      needsPerson: 2,
      lookAt: null,
    });
    expect(said).toEqual(['Correcting 12 of 12', '2 lines to look at']);
    await act(() => buttons[1]?.click());
    expect(onOpen).toHaveBeenCalledWith(null);
  });

  it('leads to the push that holds the newest of them', async () => {
    const { buttons, onOpen } = await line({ batch: null, needsPerson: 1, lookAt: 'b7' });
    await act(() => buttons[0]?.click());
    expect(onOpen).toHaveBeenCalledWith('b7');
  });
});
