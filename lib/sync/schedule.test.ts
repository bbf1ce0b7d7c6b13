import { describe, expect, it } from 'vitest';
import type { Alarms } from '@/lib/platform/alarms';
import type { SyncRun } from '@/lib/store/contract';
import {
  ALARM,
  alarmFired,
  ensureAlarms,
  guardRun,
  nextDaily,
  nextMonthly,
  retryDelay,
  scheduleAfter,
} from './schedule';

const HOUR = 3_600_000;
const clock = (now: Date, random = 0.5) => ({ now: () => now.getTime(), random: () => random });
const NOON = new Date(2026, 10, 5, 12);

function fakeAlarms(): Alarms & { set_: Map<string, { when: number; everyMinutes: number | undefined }> } {
  const set_ = new Map<string, { when: number; everyMinutes: number | undefined }>();
  return {
    set_,
    get: async (name) => set_.get(name)?.when ?? null,
    async set(name, when, everyMinutes) {
      set_.set(name, { when, everyMinutes });
    },
    async clear(name) {
      set_.delete(name);
    },
  };
}

const run = (change: Partial<SyncRun> = {}): SyncRun => ({
  id: 'r',
  startedAt: NOON.getTime(),
  finishedAt: NOON.getTime(),
  state: 'done',
  stage: 'end',
  cursor: null,
  done: 0,
  total: null,
  failure: null,
  missing: [],
  updatedAt: NOON.getTime(),
  ...change,
});
const failed = (code: string) => run({ state: 'failed', failure: { code, sentence: '', nextStep: '' } });

describe('schedule', () => {
  it('plans the daily run a day after the last, give or take half an hour', () => {
    const last = NOON.getTime() - 2 * HOUR;
    expect(nextDaily(last, clock(NOON, 0)) - last).toBe(23.5 * HOUR);
    expect(nextDaily(last, clock(NOON, 0.99)) - last).toBeLessThan(24.5 * HOUR);
    expect(nextDaily(null, clock(NOON, 0))).toBe(NOON.getTime() + 60_000);
  });

  it.each([
    [new Date(2026, 10, 5), new Date(2026, 11, 1)],
    [new Date(2026, 11, 1, 7), new Date(2026, 11, 2)],
    [new Date(2026, 11, 31, 23), new Date(2027, 0, 1)],
    [new Date(2026, 10, 30, 23, 59), new Date(2026, 11, 1)],
  ])('plans the monthly run after %s for the 1st or 2nd', (now, day) => {
    expect(nextMonthly(clock(now))).toBe(
      new Date(day.getFullYear(), day.getMonth(), day.getDate(), 6, 30).getTime(),
    );
  });

  it('makes alarms that are missing and leaves those that are there', async () => {
    const alarms = fakeAlarms();
    await alarms.set(ALARM.daily, 42);
    await ensureAlarms(alarms, clock(NOON), null);
    expect(alarms.set_.get(ALARM.daily)?.when).toBe(42);
    expect(alarms.set_.has(ALARM.monthly)).toBe(true);
  });

  it('makes alarms anew that a clock since put back set too far off', async () => {
    const alarms = fakeAlarms();
    await ensureAlarms(alarms, clock(new Date(2027, 10, 5, 12)), new Date(2027, 10, 5).getTime());
    await ensureAlarms(alarms, clock(NOON), new Date(2027, 10, 5).getTime());
    expect(alarms.set_.get(ALARM.daily)?.when).toBeLessThanOrEqual(NOON.getTime() + 25 * HOUR);
    expect(alarms.set_.get(ALARM.monthly)?.when).toBe(new Date(2026, 11, 1, 6, 30).getTime());
  });

  it('fires once on the 1st, whatever minute is drawn for the successor', async () => {
    for (const random of [0, 0.5, 0.99]) {
      const alarms = fakeAlarms();
      await alarmFired(alarms, clock(new Date(2026, 11, 1, 6, 10), random), ALARM.monthly);
      const next = new Date(alarms.set_.get(ALARM.monthly)?.when ?? 0);
      expect([next.getMonth(), next.getDate()]).toEqual([11, 2]);
    }
  });

  it('sets the successor of an alarm that fired', async () => {
    const alarms = fakeAlarms();
    expect(await alarmFired(alarms, clock(NOON), ALARM.daily)).toBe('daily');
    expect(alarms.set_.get(ALARM.daily)?.when).toBe(NOON.getTime() + 24 * HOUR);
    expect(await alarmFired(alarms, clock(NOON), ALARM.monthly)).toBe('monthly');
    expect(await alarmFired(alarms, clock(NOON), ALARM.resume)).toBe('resume');
    expect(await alarmFired(alarms, clock(NOON), ALARM.retry)).toBe('retry');
    expect(await alarmFired(alarms, clock(NOON), 'vault')).toBeNull();
  });

  it('tries again after a failure, later each time, but not what only a person can mend', () => {
    expect(retryDelay([failed('network.unreachable')])).toBe(HOUR / 4);
    expect(retryDelay([failed('network.timeout'), failed('network.timeout'), run()])).toBe(HOUR / 2);
    expect(retryDelay(Array.from({ length: 20 }, () => failed('lmpi.service')))).toBe(6 * HOUR);
    for (const code of ['vault.locked', 'lmpi.secret-key', 'psa.keys', 'sync.not-connected'])
      expect(retryDelay([failed(code)])).toBeNull();
    expect(retryDelay([run()])).toBeNull();
  });

  it('tries again when one side did not answer although the other did', () => {
    const half = { ...failed('network.unreachable'), state: 'partial' as const };
    expect(retryDelay([half])).toBe(HOUR / 4);
    expect(retryDelay([half, half, run()])).toBe(HOUR / 2);
    expect(retryDelay([{ ...half, failure: null }])).toBeNull();
    expect(retryDelay([{ ...failed('psa.keys'), state: 'partial' }])).toBeNull();
  });

  it('plans what comes after a run', async () => {
    const alarms = fakeAlarms();
    await scheduleAfter(alarms, clock(NOON), [failed('network.timeout')]);
    expect(alarms.set_.get(ALARM.retry)?.when).toBe(NOON.getTime() + HOUR / 4);
    await scheduleAfter(alarms, clock(NOON), [run()]);
    expect(alarms.set_.has(ALARM.retry)).toBe(false);
    expect(alarms.set_.get(ALARM.daily)?.when).toBe(NOON.getTime() + 24 * HOUR);
  });

  it('keeps the resume alarm while a run is under way and no longer', async () => {
    const alarms = fakeAlarms();
    const guard = guardRun(alarms, clock(NOON), (work) => work);
    await guard(async () => {
      expect(alarms.set_.get(ALARM.resume)).toEqual({ when: NOON.getTime() + 30_000, everyMinutes: 0.5 });
    });
    expect(alarms.set_.size).toBe(0);
    await expect(guard(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(alarms.set_.size).toBe(0);
  });
});
