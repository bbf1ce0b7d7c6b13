import type { Sleep } from '@/lib/http/waiting';
import { failures } from './failures';

/** What ThresholdInformation says: requests of all integrations to one database (autotask.md 4, "Limits"). */
export interface Threshold {
  threshold: number;
  /** Minutes. */
  timeframe: number;
  used: number;
}

/** Where Autotask itself begins to slow down. */
const SLOW_FROM = 0.5;
/** At 1 Autotask refuses everybody, so Seatcheck stops before. */
const STOP_AT = 0.9;
/** Milliseconds before each request, at SLOW_FROM and at STOP_AT. */
const PAUSE = { least: 500, most: 2_000 };
/** How long a reading holds: ms, and requests of our own. */
const HOLDS = { calm: { time: 300_000, sent: 200 }, busy: { time: 60_000, sent: 50 } };

export interface PaceParts {
  /** Null: the service does not say. */
  read(signal: AbortSignal): Promise<Threshold | null>;
  /** ms since the epoch. */
  now: () => number;
  sleep: Sleep;
}

/** Keeps the number of requests below what Autotask allows. One per database, shared by all that ask it. */
export interface Pace {
  /**
   * Before each request: reads the threshold when it is not known or old, waits where half is used, and throws
   * FailureError `psa.rate-limit` where nine tenths are.
   */
  before(parts: PaceParts, signal: AbortSignal): Promise<void>;
  /** A request goes out. */
  sent(): void;
}

export function createPace(): Pace {
  let known: { said: Threshold | null; at: number } | null = null;
  let sent = 0;
  let reading: Promise<void> | null = null;

  const used = (): number => (known?.said?.used ?? 0) + sent;
  /** Part of the threshold that is used; 0 where nobody says. */
  const share = (): number => (known?.said ? used() / known.said.threshold : 0);

  function isOld(now: number): boolean {
    if (known === null) return true;
    const holds = share() < SLOW_FROM ? HOLDS.calm : HOLDS.busy;
    // The clock may have been put back.
    return Math.abs(now - known.at) >= holds.time || sent >= holds.sent;
  }

  async function read(parts: PaceParts, signal: AbortSignal): Promise<void> {
    const said = await parts.read(signal);
    known = { said, at: parts.now() };
    sent = 0;
  }

  return {
    async before(parts, signal) {
      while (isOld(parts.now())) {
        if (reading) {
          // Another's reading: when it fails, this one tries by itself.
          await reading.catch(() => undefined);
          continue;
        }
        reading = read(parts, signal).finally(() => {
          reading = null;
        });
        await reading;
      }
      const part = share();
      if (known?.said && part >= STOP_AT)
        throw failures.nearLimit(used(), known.said.threshold, known.said.timeframe);
      if (part >= SLOW_FROM) await parts.sleep(pauseAt(part), signal);
    },
    sent() {
      sent += 1;
    },
  };
}

/** Grows evenly from SLOW_FROM to STOP_AT. */
export const pauseAt = (part: number): number =>
  Math.round(PAUSE.least + ((part - SLOW_FROM) / (STOP_AT - SLOW_FROM)) * (PAUSE.most - PAUSE.least));
