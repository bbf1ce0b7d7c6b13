import { z } from 'zod';
import { type Bytes, toBase64 } from './bytes';
import { dataKeyFromText } from './keys';
import type { SessionArea } from './session';

/** How long a vault stays unlocked, ms. */
export interface Deadlines {
  /** Since the user last did something. */
  idle: number;
  /** Since the passphrase was typed. */
  absolute: number;
}

export const DEFAULT_DEADLINES: Deadlines = { idle: 30 * 60_000, absolute: 12 * 60 * 60_000 };

const KEY = 'vault.lease';
const schema = z.strictObject({
  /** Which wrapping of the data key it was unlocked from; another one makes the lease void. */
  wrapping: z.string(),
  dataKey: z.string(),
  idleUntil: z.number(),
  absoluteUntil: z.number(),
});

/**
 * The unlocked data key of a vault with passphrase, in the session area and nowhere else, until a deadline.
 * Deadlines are times, compared at each use, because timers and alarms may be lost.
 */
export function createLease(session: SessionArea, now: () => number, deadlines: Deadlines) {
  async function current() {
    const lease = schema.safeParse(await session.get(KEY));
    if (!lease.success) return null;
    const { idleUntil, absoluteUntil } = lease.data;
    const time = now();
    // A deadline further off than it can have been set means that the clock was put back.
    const clockPutBack =
      idleUntil - time > 2 * deadlines.idle || absoluteUntil - time > 2 * deadlines.absolute;
    return time < idleUntil && time < absoluteUntil && !clockPutBack ? lease.data : null;
  }

  return {
    async grant(wrapping: string, raw: Bytes): Promise<void> {
      const time = now();
      await session.set(KEY, {
        wrapping,
        dataKey: toBase64(raw),
        idleUntil: time + deadlines.idle,
        absoluteUntil: time + deadlines.absolute,
      });
    },
    /** The raw data key, or null when there is none, a deadline has passed or it belongs to another wrapping. */
    async dataKey(wrapping: string): Promise<Bytes | null> {
      const lease = await current();
      return lease?.wrapping === wrapping ? dataKeyFromText(lease.dataKey) : null;
    },
    /** Moves the idle deadline only. */
    async touch(): Promise<void> {
      const lease = await current();
      if (lease) await session.set(KEY, { ...lease, idleUntil: now() + deadlines.idle });
    },
    /** Ends a lease whose deadline has passed; true when there was one. */
    async enforce(): Promise<boolean> {
      if ((await session.get(KEY)) === undefined || (await current())) return false;
      await session.remove(KEY);
      return true;
    },
    end: () => session.remove(KEY),
  };
}
