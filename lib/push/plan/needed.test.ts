import { expect, it } from 'vitest';
import { addDays } from '@/lib/model/calendar';
import { agreement, book, day, line } from '@/lib/reconcile/book.testing';
import { neededFor } from './needed';

const NOW = Date.UTC(2026, 10, 23, 12);
const TODAY = day('2026-11-23');
const given = book({
  day: TODAY,
  agreements: [
    agreement(),
    agreement({ id: 'connectwise:a2', recordId: 2 }),
    agreement({ id: 'connectwise:a3', recordId: 3, endDate: addDays(TODAY, -1) }),
  ],
  lines: [line()],
  linesReadAt: new Map([
    ['connectwise:a1', NOW],
    ['connectwise:a2', NOW - 60_000],
  ]),
});
const of = (at: number, lines = given.lines) =>
  neededFor({ ...given, lines }, line().productId, at).map(({ agreementId }) => agreementId);

it('reads agreements that were not read just before too: somebody may have added a row there', () => {
  expect(of(NOW)).toEqual(['connectwise:a1']);
  expect(of(NOW + 20 * 60_000)).toEqual(['connectwise:a1', 'connectwise:a2']);
});

it('reads rows of an agreement that ended since, and not those of long ago', () => {
  const ended = [line(), line({ id: 'connectwise:l3', agreementId: 'connectwise:a3' })];
  expect(of(NOW, ended)).toEqual(['connectwise:a1', 'connectwise:a3']);
  const later = neededFor({ ...given, lines: ended, day: addDays(TODAY, 400) }, line().productId);
  expect(later.map(({ agreementId }) => agreementId)).toEqual(['connectwise:a1']);
});
