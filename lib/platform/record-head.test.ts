import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordHead } from './record-head';

beforeEach(() => {
  fakeBrowser.reset();
});

describe("the record's head", () => {
  it('is kept, written over and erased, and nothing else is', async () => {
    expect(await recordHead.get()).toBeNull();
    await recordHead.set({ seq: 1, hash: 'a' });
    await recordHead.set({ seq: 2, hash: 'b' });
    expect(await recordHead.get()).toEqual({ seq: 2, hash: 'b' });
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toHaveLength(1);
    await recordHead.erase();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('that cannot be read is none', async () => {
    await fakeBrowser.storage.local.set({ 'push-record-head': { seq: 'one' } });
    expect(await recordHead.get()).toBeNull();
  });
});
