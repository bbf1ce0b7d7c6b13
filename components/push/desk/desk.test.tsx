import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { anyStatus } from '@/components/shared/any-status.testing';
import { LiveRegion } from '@/components/shared/live-region';
import { fakeBackground, press, settle, show } from '@/components/shared/testing';
import type { PushOf } from '@/lib/messaging/protocol';
import { batch, item, line, plan } from '../fixtures.testing';
import { PushButtons } from './push-buttons';
import { PushDesk } from './push-desk';
import { usePushes } from './pushes';

const sheets = (): number => document.querySelectorAll('dialog.push-sheet').length;
const setSeen = (state: DocumentVisibilityState): void => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
};
afterEach(() => setSeen('visible'));

const Two = () => {
  const pushes = usePushes();
  return (
    <button type="button" onClick={() => pushes?.showBatch('b1')}>
      Batch
    </button>
  );
};

async function desk(wishes: (PushOf | null)[], takesWishes = true, first?: { batchId: string | null }) {
  const items = [item(1, 'done')];
  const background = fakeBackground({
    'status.get': () => anyStatus({}),
    'push.wish': () => ({ of: wishes.shift() ?? null }),
    'push.plan': () => plan([line('1')]),
    'push.batch': () => ({ batch: batch(items), items }),
    'push.batches': () => ({ batches: [] }),
    'push.verify': () => ({ entries: 0, broken: null }),
    'push.record': () => ({ entries: [], more: false }),
  });
  await show(
    background.link,
    <LiveRegion>
      <PushDesk takesWishes={takesWishes} first={first}>
        <Two />
        <PushButtons status={anyStatus({})} />
      </PushDesk>
    </LiveRegion>,
  );
  await settle();
  return background;
}

describe('what a row’s badge wishes for', () => {
  it('is asked when the panel opens, when it is seen again, and at each event of a push', async () => {
    const background = await desk([{ lineId: 'l1' }, null, { lineId: 'l2' }]);
    expect(sheets()).toBe(1);
    expect(background.inputsOf('push.plan')).toEqual([{ of: { lineId: 'l1' }, day: null }]);
    await act(() => document.dispatchEvent(new Event('visibilitychange')) as unknown as undefined);
    await settle();
    expect(background.inputsOf('push.wish')).toHaveLength(2);
    await background.tell({ event: 'push' });
    await settle();
    // Over what stands open: what was chosen there is not lost.
    expect(sheets()).toBe(2);
    expect(background.inputsOf('push.plan').at(-1)).toEqual({ of: { lineId: 'l2' }, day: null });
  });

  it('is left to the panel that is seen', async () => {
    setSeen('hidden');
    const background = await desk([{ lineId: 'l1' }]);
    expect(background.inputsOf('push.wish')).toHaveLength(0);
    setSeen('visible');
    await act(() => document.dispatchEvent(new Event('visibilitychange')) as unknown as undefined);
    await settle();
    expect(sheets()).toBe(1);
  });

  it('is not the review’s to take', async () => {
    const background = await desk([{ lineId: 'l1' }], false);
    await background.tell({ event: 'push' });
    expect(background.inputsOf('push.wish')).toHaveLength(0);
  });

  it('twice for the same opens one', async () => {
    const background = await desk([{ lineId: 'l1' }, { lineId: 'l1' }]);
    await background.tell({ event: 'push' });
    await settle();
    expect(sheets()).toBe(1);
  });
});

describe('screens of pushes', () => {
  it('stand over the page and close again', async () => {
    await desk([], false);
    await press('Batch');
    expect(sheets()).toBe(1);
    await press('Close');
    expect(sheets()).toBe(0);
  });

  it('a page may open with a batch, or with the record', async () => {
    await desk([], false, { batchId: 'b1' });
    expect(sheets()).toBe(1);
    await desk([], false, { batchId: null });
    expect(document.querySelector('dialog[aria-label=Pushes]')).not.toBeNull();
  });
});
