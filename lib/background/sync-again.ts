import type { Store } from '@/lib/store/contract';
import type { Reason, Sync } from '@/lib/sync/contract';

const AGAIN = 'sync.again';

/** The sync as the background steers it. */
export interface SyncControl extends Sync {
  /** Ends the run under way and keeps that one is wanted: the next `resume` starts it. */
  pause(): Promise<void>;
}

/**
 * A person's start while a run is under way is kept and follows when that run ends: keys that were connected in
 * the middle of a run would otherwise wait for tomorrow.
 */
export function withFollowUp(inner: Sync, settings: Store['settings']): SyncControl {
  const followUp = async (run: Awaited<ReturnType<Sync['start']>>): ReturnType<Sync['start']> => {
    let last = run;
    while (last !== null && last.state !== 'cancelled') {
      const reason = await settings.get<Reason>(AGAIN);
      if (!reason) break;
      await settings.set(AGAIN, null);
      last = await inner.start(reason);
    }
    return last;
  };
  const start: Sync['start'] = async (reason) => {
    const run = await inner.start(reason);
    if (run !== null) return followUp(run);
    if (reason !== 'user' && reason !== 'connected') return null;
    await settings.set(AGAIN, reason);
    // The other run may have ended before this was kept.
    const second = await inner.start(reason);
    if (second === null) return null;
    await settings.set(AGAIN, null);
    return followUp(second);
  };
  /** Also what was kept when the worker died, or when the vault was locked in the middle of a run. */
  const resume: Sync['resume'] = async () => {
    const run = await followUp(await inner.resume());
    const reason = run === null ? await settings.get<Reason>(AGAIN) : null;
    if (!reason) return run;
    await settings.set(AGAIN, null);
    return start(reason);
  };
  return {
    start,
    resume,
    async pause() {
      const { running } = await inner.status();
      await inner.cancel();
      if (running) await settings.set(AGAIN, 'user');
    },
    async cancel() {
      // The run first: it ends even when the store refuses to be told.
      await inner.cancel();
      await settings.set(AGAIN, null);
    },
    status: inner.status,
  };
}
