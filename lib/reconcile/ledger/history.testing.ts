import { addDays, type Day } from '@/lib/model/calendar';
import { isNegative, subtract, sum, ZERO } from '@/lib/model/decimal';
import type { LineChange } from '@/lib/model/ledger';
import type { AgreementLine } from '@/lib/model/records';
import { agreement, book, day, dec, line } from '../book.testing';
import { dayAfter } from './days';
import { lostOf, recordedOf } from './record';

/** A PSA over many days, kept day by day: what it says now, and what it said at the end of each day. */
export const FIRST = day('2024-02-21');

/** What happens to a line on a day. `after`: after the project has read on that day. */
export interface Event {
  day: Day;
  after: boolean;
  line: number;
  what: 'add' | 'quantity' | 'words' | 'cancel' | 'delete';
  value: number;
}

interface Kept {
  now: AgreementLine;
  /** Days on which it was changed, the first of which it was made on. */
  changed: Day[];
  deletedOn: Day | null;
  /** It was read at least once, and since it was last taken up after its end. */
  wasRead: boolean;
}

export const at = (on: Day): number => new Date(`${on}T09:00:00`).getTime();

export class Psa {
  readonly lines = new Map<number, Kept>();
  /** By day and line: as it was at the day's end. */
  readonly ends = new Map<Day, Map<number, AgreementLine>>();

  happen({ day: on, line: nr, what, value }: Event): void {
    const kept = this.lines.get(nr);
    if (what === 'add') {
      if (kept) return;
      const effectiveDate = addDays(on, (value % 5) - 2);
      const made = line({ id: `connectwise:${nr}`, recordId: nr, quantity: dec(value), effectiveDate });
      this.lines.set(nr, { now: made, changed: [on], deletedOn: null, wasRead: false });
      return;
    }
    if (!kept || kept.deletedOn) return;
    // What nobody ever read leaves no trace when it goes; nor does that it billed again after the end that was read.
    if (what === 'delete') {
      if (kept.wasRead) kept.deletedOn = on;
      return;
    }
    kept.changed.push(on);
    if (what === 'cancel' && kept.now.cancelledDate && kept.now.cancelledDate < on) kept.wasRead = false;
    if (what === 'quantity') kept.now = { ...kept.now, quantity: dec(value) };
    if (what === 'words') kept.now = { ...kept.now, description: `said ${value}` };
    // Nobody ends a line so that a month that was over is told otherwise.
    if (what === 'cancel') kept.now = { ...kept.now, cancelledDate: addDays(on, value % 3) };
  }

  endOf(on: Day): void {
    const here = [...this.lines].filter(([, { deletedOn }]) => !deletedOn);
    this.ends.set(on, new Map(here.map(([nr, { now }]) => [nr, now])));
  }

  read(on: Day): AgreementLine[] {
    return [...this.lines.values()].flatMap((kept) => {
      if (kept.deletedOn) return [];
      kept.wasRead = true;
      const unchangedSince = kept.changed.at(-1) ?? null;
      return [{ ...kept.now, unchangedSince, updatedAt: at(on) }];
    });
  }

  /** What was billed at the end of a day. */
  billed(on: Day) {
    const lines = [...(this.ends.get(on)?.values() ?? [])].filter(
      ({ effectiveDate, cancelledDate }) =>
        (!effectiveDate || effectiveDate <= on) && (!cancelledDate || on <= cancelledDate),
    );
    return sum(
      lines.map(({ quantity, lessIncluded }) => {
        const billed = subtract(quantity ?? ZERO, lessIncluded);
        return isNegative(billed) ? ZERO : billed;
      }),
    );
  }
}

/** The project: what it keeps of its readings, as lib/store does it. */
export class Recorder {
  lines: AgreementLine[] = [];
  changes: LineChange[] = [];
  readAt: number | null = null;

  replace(fresh: AgreementLine[], readAt: number): void {
    for (const before of this.lines) {
      const now = fresh.find(({ id }) => id === before.id) ?? null;
      const lost = lostOf({ before, now, readAt: this.readAt ?? before.updatedAt });
      const own = this.changes.filter(({ lineId }) => lineId === before.id);
      const { put, remove } = recordedOf(before, own, lost, readAt);
      const gone = new Set([...remove, ...put.map(({ id }) => id)]);
      this.changes = [...this.changes.filter(({ id }) => !gone.has(id)), ...put];
    }
    this.lines = fresh;
    this.readAt = readAt;
  }

  book(on: Day) {
    return book({
      day: on,
      lines: this.lines,
      agreements: [agreement({ id: 'connectwise:a1', startDate: null })],
      linesReadAt: this.readAt === null ? new Map() : new Map([['connectwise:a1', this.readAt]]),
    });
  }
}

/** First and last, and all between. */
export function daysFrom(from: Day, to: Day): Day[] {
  const all: Day[] = [];
  for (let on = from; on <= to; on = dayAfter(on)) all.push(on);
  return all;
}
