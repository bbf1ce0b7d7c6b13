import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBackground } from '@/components/shared/testing';
import type { ConnectDraft } from '@/lib/messaging/protocol';
import { DEFAULT_API_URL } from './address';
import { createDraftStore } from './use-draft';

const KEPT: ConnectDraft = {
  lmpi: { accessToken: 'token', secretKey: '', apiUrl: '' },
  psa: { connectwise: { company: 'northwind' }, autotask: {} },
  at: 'lmpi',
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function store(kept: ConnectDraft | null) {
  const background = fakeBackground({ 'draft.get': () => kept, 'draft.set': () => ({}) });
  const draft = createDraftStore(background.link);
  await vi.advanceTimersByTimeAsync(0);
  const sent = () =>
    background.inputsOf('draft.set').map((input) => (input as { draft: ConnectDraft }).draft);
  return { draft, sent };
}

describe('the draft', () => {
  it('is loaded as it was left, with the API URL filled in', async () => {
    const { draft } = await store(KEPT);
    expect(draft.loaded.value).toBe(true);
    expect(draft.draft.value.lmpi).toEqual({ accessToken: 'token', secretKey: '', apiUrl: DEFAULT_API_URL });
    expect(draft.draft.value.psa.connectwise.company).toBe('northwind');
  });

  it('is sent once typing pauses', async () => {
    const { draft, sent } = await store(null);
    draft.editLmpi({ accessToken: 'a' });
    await vi.advanceTimersByTimeAsync(100);
    draft.editLmpi({ accessToken: 'ab' });
    await vi.advanceTimersByTimeAsync(149);
    expect(sent()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent().map((one) => one.lmpi.accessToken)).toEqual(['ab']);
  });

  it('is sent at once on flush, and only when something is unsent', async () => {
    const { draft, sent } = await store(null);
    draft.flush();
    draft.editPsa('connectwise', { site: 'na' });
    draft.flush();
    draft.flush();
    await vi.advanceTimersByTimeAsync(500);
    expect(sent().map((one) => one.psa.connectwise.site)).toEqual(['na']);
  });

  it('sends nothing after a section was used and nothing else is typed', async () => {
    const { draft, sent } = await store(null);
    draft.editLmpi({ secretKey: 's' });
    draft.forget('lmpi');
    await vi.advanceTimersByTimeAsync(500);
    expect(draft.draft.value.lmpi.secretKey).toBe('');
    expect(sent()).toEqual([]);
  });

  it('tells another form at once, and no form twice', async () => {
    const { draft, sent } = await store(null);
    draft.goTo('connectwise');
    draft.goTo('connectwise');
    expect(sent().map(({ at }) => at)).toEqual(['connectwise']);
  });

  it('holds and sends nothing of what was typed after everything was erased', async () => {
    const { draft, sent } = await store(KEPT);
    draft.editLmpi({ secretKey: 's' });
    draft.clear();
    await vi.advanceTimersByTimeAsync(500);
    expect(sent()).toEqual([]);
    expect(JSON.stringify(draft.draft.value)).not.toMatch(/token"|northwind|"s"/);
  });

  it('keeps the other section when one was used', async () => {
    const { draft, sent } = await store(KEPT);
    draft.forget('lmpi');
    await vi.advanceTimersByTimeAsync(500);
    expect(sent()).toEqual([
      {
        lmpi: { accessToken: '', secretKey: '', apiUrl: DEFAULT_API_URL },
        psa: KEPT.psa,
        at: 'lmpi',
      },
    ]);
  });
});
