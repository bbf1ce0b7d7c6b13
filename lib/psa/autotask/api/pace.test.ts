import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { failing, signal } from './fake.testing';
import { createPace, pauseAt, type Threshold } from './pace';

let now = 0;
let reads = 0;
let waits: number[] = [];
const at = (used: number | null) => ({
  read: async (): Promise<Threshold | null> => {
    reads += 1;
    return used === null ? null : { threshold: 10_000, timeframe: 60, used };
  },
  now: () => now,
  sleep: async (ms: number) => void waits.push(ms),
});

beforeEach(() => {
  now = 1_000;
  reads = 0;
  waits = [];
});

describe('pace', () => {
  it('reads the threshold once for all that begin together, then after 200 requests or 5 minutes', async () => {
    const pace = createPace();
    await Promise.all([1, 2, 3].map(() => pace.before(at(100), signal)));
    expect(reads).toBe(1);
    for (let sent = 0; sent < 200; sent += 1) pace.sent();
    await pace.before(at(300), signal);
    expect(reads).toBe(2);
    now += 300_000;
    await pace.before(at(300), signal);
    expect([reads, waits]).toEqual([3, []]);
  });

  it('counts what it sent itself since, and reads more often when half is used', async () => {
    const pace = createPace();
    await pace.before(at(4_990), signal);
    for (let sent = 0; sent < 20; sent += 1) pace.sent();
    await pace.before(at(4_990), signal);
    expect([reads, waits]).toEqual([1, [504]]);
    for (let sent = 0; sent < 30; sent += 1) pace.sent();
    await pace.before(at(6_000), signal);
    now += 60_000;
    await pace.before(at(1_000), signal);
    expect([reads, waits]).toEqual([3, [504, 875]]);
  });

  it('stops at nine tenths, asks again after a minute, and goes on when others are done', async () => {
    const pace = createPace();
    expect((await failing(pace.before(at(9_000), signal))).code).toBe('psa.rate-limit');
    expect((await failing(pace.before(at(100), signal))).code).toBe('psa.rate-limit');
    expect(reads).toBe(1);
    now += 60_000;
    await pace.before(at(100), signal);
    expect(reads).toBe(2);
  });

  it('does not wait where nobody says, and reads again when the clock was put back', async () => {
    const pace = createPace();
    await pace.before(at(null), signal);
    now -= 400_000;
    await pace.before(at(null), signal);
    expect([reads, waits]).toEqual([2, []]);
  });

  it('passes the reading on to the next when its reader is cancelled', async () => {
    const pace = createPace();
    const broken = { ...at(1), read: () => Promise.reject(new Error('cancelled')) };
    const [first, second] = await Promise.allSettled([
      pace.before(broken, signal),
      pace.before(at(1), signal),
    ]);
    expect([first.status, second.status, reads]).toEqual(['rejected', 'fulfilled', 1]);
  });
});

describe('the pause', () => {
  it('grows from half a second to two, and never falls', () => {
    expect([pauseAt(0.5), pauseAt(0.9)]).toEqual([500, 2000]);
    const part = fc.double({ min: 0.5, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(Math.sign(pauseAt(a) - pauseAt(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
