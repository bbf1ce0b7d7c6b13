import type { Alarms } from '@/lib/platform/alarms';
import type { SyncRun } from '@/lib/store/contract';
import type { Reason } from './contract';
import { isKeysFailure } from './outcome';

export const ALARM = {
  daily: 'seatcheck-sync-daily',
  monthly: 'seatcheck-sync-monthly',
  retry: 'seatcheck-sync-retry',
  resume: 'seatcheck-sync-resume',
} as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const RETRY_AT_MOST = 6 * HOUR;

export interface Clock {
  now(): number;
  /** 0 to below 1: spreads the calls of many installations. */
  random(): number;
}

/** A day after `last`, give or take half an hour; soon when that has passed. A `last` in the future is now. */
export const nextDaily = (last: number | null, { now, random }: Clock): number =>
  Math.max(
    Math.min(last ?? 0, now()) + DAY + (random() - 0.5) * HOUR,
    now() + MINUTE + random() * 4 * MINUTE,
  );

/** In the morning of the 1st and again of the 2nd, where the user is: the month's report is new then. */
export function nextMonthly({ now, random }: Clock): number {
  const today = new Date(now());
  const at = (month: number, day: number): number =>
    new Date(today.getFullYear(), today.getMonth() + month, day, 6, random() * 60).getTime();
  return [at(0, 1), at(0, 2), at(1, 1)].find((when) => when > now()) ?? at(1, 2);
}

/**
 * Called at each start of the worker: makes what is missing and leaves what is there, unless it is further off than it
 * can have been set: then the clock was put back since, and it would not fire for as long.
 */
export async function ensureAlarms(alarms: Alarms, clock: Clock, lastEnd: number | null): Promise<void> {
  const isDue = async (name: string, atMost: number): Promise<boolean> => {
    const when = await alarms.get(name);
    return when === null || when > clock.now() + atMost;
  };
  if (await isDue(ALARM.daily, DAY + HOUR)) await alarms.set(ALARM.daily, nextDaily(lastEnd, clock));
  if (await isDue(ALARM.monthly, 32 * DAY)) await alarms.set(ALARM.monthly, nextMonthly(clock));
}

/** What to do when an alarm fires, its successor being set already; null: not an alarm of the sync. */
export async function alarmFired(
  alarms: Alarms,
  clock: Clock,
  name: string,
): Promise<Reason | 'resume' | null> {
  if (name === ALARM.resume) return 'resume';
  if (name === ALARM.retry) return 'retry';
  if (name === ALARM.daily) {
    await alarms.set(ALARM.daily, nextDaily(clock.now(), clock));
    return 'daily';
  }
  if (name !== ALARM.monthly) return null;
  // An hour on, past every minute that may be drawn for the day that it fired on.
  await alarms.set(ALARM.monthly, nextMonthly({ ...clock, now: () => clock.now() + HOUR }));
  return 'monthly';
}

/** After a run: the next daily one, and an earlier try when it failed. `runs` newest first. */
export async function scheduleAfter(alarms: Alarms, clock: Clock, runs: readonly SyncRun[]): Promise<void> {
  const [newest] = runs;
  await alarms.clear(ALARM.retry);
  if (!newest || newest.state === 'running') return;
  await alarms.set(ALARM.daily, nextDaily(newest.finishedAt, clock));
  const delay = retryDelay(runs);
  if (delay !== null) await alarms.set(ALARM.retry, clock.now() + delay);
}

/**
 * A quarter of an hour, doubled with each failure in a row; also when only one side failed as a whole: a computer that
 * wakes may find one service before the other. Null: only a person can help, or all is well.
 */
export function retryDelay([newest, ...before]: readonly SyncRun[]): number | null {
  if (!newest?.failure || newest.failure.code === 'sync.not-connected') return null;
  // Wrong keys stay wrong, and a locked vault is told by unlocking.
  if (isKeysFailure(newest.failure) || newest.failure.code === 'vault.locked') return null;
  const failed = before.findIndex((run) => run.failure === null);
  const inARow = failed === -1 ? before.length : failed;
  return Math.min(15 * MINUTE * 2 ** Math.min(inARow, 10), RETRY_AT_MOST);
}

/**
 * Around a run (`SyncDeps.guard`): the worker is held awake, and an alarm every half minute goes on with the run
 * should the worker die all the same.
 */
export const guardRun =
  (alarms: Alarms, clock: Clock, keepAlive: <T>(work: Promise<T>) => Promise<T>) =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    await alarms.set(ALARM.resume, clock.now() + MINUTE / 2, 0.5);
    try {
      return await keepAlive(work());
    } finally {
      await alarms.clear(ALARM.resume);
    }
  };
