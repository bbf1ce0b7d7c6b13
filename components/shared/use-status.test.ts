import { describe, expect, it } from 'vitest';
import { anyStatus } from './any-status.testing';
import { failing, fakeBackground } from './testing';
import { createStatusStore } from './use-status';

const LOST = { code: 'extension.unreachable', sentence: 'Gone.', nextStep: 'Reload.' };

describe('the status store', () => {
  it('asks at once and again at every event until its end', async () => {
    const background = fakeBackground({ 'status.get': () => anyStatus({ fresh: true }) });
    const end = new AbortController();
    const store = createStatusStore(background.link, end.signal);
    expect(store.loading.value).toBe(true);
    await store.reload();
    expect(store.status.value?.fresh).toBe(true);
    expect(store.loading.value).toBe(false);

    const before = background.asked.length;
    await background.tell({ event: 'status' });
    expect(background.asked.length).toBe(before + 1);
    end.abort();
    expect(background.listeners.size).toBe(0);
  });

  it('keeps the last status when a later question fails, and drops the failure when one succeeds', async () => {
    const background = fakeBackground({ 'status.get': () => anyStatus({}) });
    const store = createStatusStore(background.link, new AbortController().signal);
    await store.reload();
    background.answers['status.get'] = failing(LOST);
    await store.reload();
    expect(store.failure.value).toEqual(LOST);
    expect(store.status.value).not.toBeNull();
    background.answers['status.get'] = () => anyStatus({ phase: 'pending' });
    await store.reload();
    expect(store.failure.value).toBeNull();
    expect(store.status.value?.phase).toBe('pending');
  });

  it('follows many calls with one more question, whose answer is newer than all of them', async () => {
    let phase: 'ready' | 'pending' = 'ready';
    const background = fakeBackground({ 'status.get': () => anyStatus({ phase }) });
    const store = createStatusStore(background.link, new AbortController().signal);
    phase = 'pending';
    await Promise.all([store.reload(), store.reload(), store.reload()]);
    expect(store.status.value?.phase).toBe('pending');
    expect(background.asked.length).toBe(2);
  });
});
