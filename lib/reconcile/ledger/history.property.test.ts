import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/lib/model/calendar';
import { groupOf, missingLines } from '../billed';
import { PRODUCT } from '../book.testing';
import { indexedBook } from '../indexed-book';
import { at, daysFrom, type Event, FIRST, Psa, Recorder } from './history.testing';
import { pastBook, pastsOf } from './past';

/** Over a leap day and the end of its month; few days, each looked at, so that each boundary is met often. */
const LAST = addDays(FIRST, 16);
const DAYS = daysFrom(FIRST, LAST);
const anyDay = fc.integer({ min: 0, max: DAYS.length - 1 }).map((nr) => DAYS[nr] ?? FIRST);
const event: fc.Arbitrary<Event> = fc.record({
  day: anyDay,
  after: fc.boolean(),
  line: fc.integer({ min: 1, max: 4 }),
  what: fc.constantFrom('add', 'add', 'quantity', 'quantity', 'words', 'cancel', 'delete'),
  value: fc.integer({ min: 0, max: 60 }),
});
/** Now and then, or day by day from a day on; the last of them may be long ago. */
const readings = fc.oneof(
  fc.uniqueArray(anyDay, { minLength: 1, maxLength: 12 }),
  fc
    .record({ from: anyDay, days: fc.integer({ min: 1, max: 16 }) })
    .map(({ from, days }) => DAYS.filter((day) => day >= from && day <= addDays(from, days))),
);

interface Seen {
  day: Day;
  /** The last change of each line that was there. */
  lines: Map<number, { changed: Day; effective: Day | null; cancelled: Day | null }>;
}

function play(events: readonly Event[], readOn: ReadonlySet<Day>) {
  const psa = new Psa();
  const recorder = new Recorder();
  const seen: Seen[] = [];
  for (const day of DAYS) {
    const ofDay = events.filter((one) => one.day === day);
    for (const one of ofDay) if (!one.after) psa.happen(one);
    if (readOn.has(day)) {
      recorder.replace(psa.read(day), at(day));
      const here = [...psa.lines].filter(([, { deletedOn }]) => !deletedOn);
      seen.push({
        day,
        lines: new Map(
          here.map(([nr, { changed, now }]) => [
            nr,
            { changed: changed.at(-1) ?? day, effective: now.effectiveDate, cancelled: now.cancelledDate },
          ]),
        ),
      });
    }
    for (const one of ofDay) if (one.after) psa.happen(one);
    psa.endOf(day);
  }
  return { psa, recorder, seen };
}

/** Whether anybody who saw only what was read can know a line at the end of a day: said without the code's own records. */
function isKnowable(nr: number, day: Day, seen: readonly Seen[]): boolean {
  const later = seen.filter((reading) => reading.day > day);
  // A reading after the day that saw it unchanged since.
  if (later.some(({ lines }) => (lines.get(nr)?.changed ?? '9') <= day)) return true;
  // Once it is seen to be gone it stays so.
  const firstSeen = seen.find(({ lines }) => lines.has(nr));
  if (!firstSeen) return true;
  const gone = seen.find((reading) => reading.day > firstSeen.day && !reading.lines.has(nr));
  if (gone && day >= gone.day) return true;
  // What was read on the day on which it was made, and had been changed again by the next reading, is not known to have
  // stood at the end of any day: its dates are nobody's word.
  const stood = later.find(({ day: read, lines }) => (lines.get(nr)?.changed ?? read) < read);
  const near = stood ?? seen.findLast(({ lines }) => lines.has(nr));
  const { effective, cancelled } = near?.lines.get(nr) ?? { effective: null, cancelled: null };
  return (effective !== null && day < effective) || (cancelled !== null && day > cancelled);
}

const OVER = DAYS.filter((day) => day < LAST);

describe('what was billed in the past', () => {
  it('is the truth at the end of every day of which it says a number', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), readings, (events, readOn) => {
        const { psa, recorder } = play(events, new Set(readOn));
        const pasts = pastsOf(recorder.lines, recorder.changes);
        for (const day of OVER) {
          const { book, gapOf } = pastBook(recorder.book(LAST), pasts, day);
          if (gapOf(PRODUCT)) continue;
          expect(groupOf(indexedBook(book), PRODUCT, missingLines(book)).billed, day).toBe(psa.billed(day));
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('is unknown where nobody could know it, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), readings, (events, readOn) => {
        const { recorder, seen } = play(events, new Set(readOn));
        const pasts = pastsOf(recorder.lines, recorder.changes);
        const lastRead = seen.at(-1)?.day ?? FIRST;
        for (const day of OVER) {
          const gap = pastBook(recorder.book(LAST), pasts, day).gapOf(PRODUCT);
          const knowable = day < lastRead && [1, 2, 3, 4].every((nr) => isKnowable(nr, day, seen));
          expect({ day, unknown: gap !== null }).toEqual({ day, unknown: !knowable });
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
