import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { anyStatus } from '@/components/shared/any-status.testing';
import { fakeBackground } from '@/components/shared/testing';
import type { MappingOverview } from '@/lib/messaging/protocol';
import type { Status } from '@/lib/model/status';
import { createOverviewStore } from './use-overview';
import { account, mapped, overviewOf } from './world.testing';

let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
});

/** A store whose questions wait until they are answered by hand. */
function open(status = signal<Status | null>(null)) {
  const waiting: ((answer: MappingOverview) => void)[] = [];
  const background = fakeBackground({
    'mapping.overview': () => new Promise<MappingOverview>((resolve) => waiting.push(resolve)),
  });
  const store = createOverviewStore(background.link, status, end.signal);
  const answer = async (overview: MappingOverview): Promise<void> => {
    waiting.shift()?.(overview);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const asked = () => background.inputsOf('mapping.overview').length;
  return { store, background, answer, asked };
}
const toMap = overviewOf({ accounts: [account('1')], services: [] });
const linked = overviewOf({ accounts: [mapped('1')], services: [] });

describe('the overview', () => {
  it('asks once more after an answer under way, however many changes come meanwhile', async () => {
    const { background, answer, asked, store } = open();
    await answer(toMap);
    for (let change = 0; change < 10; change += 1) await background.tell({ event: 'changed' });
    expect(asked()).toBe(2);
    await answer(toMap);
    expect(asked()).toBe(3);
    await answer(linked);
    expect(asked()).toBe(3);
    expect(store.overview.value?.accounts[0]?.mapping).toBe('mapped');
  });

  it('shows a change by hand although a sync tells of itself before the answer is there', async () => {
    const { background, answer, asked, store } = open();
    await answer(toMap);
    await background.tell({ event: 'changed' });
    // There are no services yet: the sync may bring some.
    await background.tell({ event: 'status' });
    await answer(linked);
    if (asked() === 3) await answer(linked);
    expect(store.overview.value?.accounts[0]?.mapping).toBe('mapped');
  });

  it('is shown once more after the sync that brought the companies, and not under work that was begun', async () => {
    const sync = (running: boolean): Status => {
      const all = anyStatus({});
      return { ...all, sync: { ...all.sync, running } };
    };
    const status = signal<Status | null>(sync(true));
    const { answer, asked } = open(status);
    await answer(overviewOf({ accounts: [account('1')] }));
    status.value = sync(false);
    expect(asked()).toBe(2);
    // Equal names were linked.
    await answer(overviewOf({ accounts: [mapped('1')] }));
    status.value = sync(true);
    status.value = sync(false);
    expect(asked()).toBe(2);
  });

  it('fills what is empty while a sync runs, and leaves the rest as it is', async () => {
    const { background, answer, store } = open();
    await answer(toMap);
    await background.tell({ event: 'status' });
    await answer(overviewOf({ accounts: [mapped('1'), account('2')] }));
    expect(store.overview.value?.accounts.map(({ mapping }) => mapping)).toEqual(['unmapped']);
    expect(store.overview.value?.services).toHaveLength(1);
  });
});
