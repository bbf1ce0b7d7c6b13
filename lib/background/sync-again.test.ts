import { describe, expect, it } from 'vitest';
import type { SyncRun } from '@/lib/store/contract';
import type { Sync } from '@/lib/sync/contract';
import { withFollowUp } from './sync-again';

const run = { state: 'done' } as SyncRun;

/** A sync of which one run at a time is under way, ended by hand. */
function scene() {
  const kept = new Map<string, unknown>();
  const settings = {
    get: async <T>(name: string) => kept.get(name) as T | undefined,
    set: async (name: string, value: unknown) => void kept.set(name, value),
  };
  const begun: string[] = [];
  const ends: ((run: SyncRun) => void)[] = [];
  let busy = false;
  const inner = {
    status: async () => ({ running: busy }),
    start: async (reason: string) => {
      if (busy) return null;
      busy = true;
      begun.push(reason);
      const ended = await new Promise<SyncRun>((resolve) => ends.push(resolve));
      busy = false;
      return ended;
    },
    resume: async () => null,
    cancel: async () => undefined,
  } as unknown as Sync;
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { sync: withFollowUp(inner, settings), begun, ends, settle };
}

describe('a start while a run is under way', () => {
  it('follows when that run ends, once', async () => {
    const { sync, begun, ends, settle } = scene();
    void sync.start('connected');
    await settle();
    expect(await sync.start('connected')).toBeNull();
    expect(await sync.start('user')).toBeNull();
    ends[0]?.(run);
    await settle();
    expect(begun).toEqual(['connected', 'user']);
    ends[1]?.(run);
    await settle();
    expect(begun).toHaveLength(2);
  });

  it('of an alarm does not', async () => {
    const { sync, begun, ends, settle } = scene();
    void sync.start('user');
    await settle();
    await sync.start('daily');
    ends[0]?.(run);
    await settle();
    expect(begun).toEqual(['user']);
  });

  it('is started by the next resume when the vault was locked in the middle of a run', async () => {
    const { sync, begun, ends, settle } = scene();
    void sync.start('connected');
    await settle();
    await sync.pause();
    ends[0]?.({ state: 'cancelled' } as SyncRun);
    await settle();
    void sync.resume();
    await settle();
    expect(begun).toEqual(['connected', 'user']);
    ends[1]?.(run);
    await settle();
    expect(await sync.resume()).toBeNull();
  });

  it('is not started by a resume when nothing was broken off', async () => {
    const { sync, begun } = scene();
    await sync.pause();
    expect(await sync.resume()).toBeNull();
    expect(begun).toEqual([]);
  });

  it('is forgotten by a cancel', async () => {
    const { sync, begun, ends, settle } = scene();
    void sync.start('user');
    await settle();
    await sync.start('user');
    await sync.cancel();
    ends[0]?.({ state: 'cancelled' } as SyncRun);
    await settle();
    expect(begun).toEqual(['user']);
  });
});
