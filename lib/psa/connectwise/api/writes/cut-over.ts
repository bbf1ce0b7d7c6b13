import { addDays, type Day, dayLabel } from '@/lib/model/calendar';
import type { LineSight } from '@/lib/model/push';
import { agreementNotInEffect } from '@/lib/reconcile/in-effect';
import type { PushWay, WaySubject } from '../../../write-contract';
import { jsonNumber, notANumber } from './number';
import { openStart, periodStart, rest } from './periods';

/**
 * History is kept by ending one addition and adding another (connectwise.md 4). Without proration an addition is billed in
 * full in every period that it touches, so that a change inside a period would bill both: it then begins with the next one.
 * One that has a last day already is not cut over: the new one would go on without it.
 */
export function cutOver(subject: WaySubject, line: LineSight): PushWay[] {
  const { terms, today, day } = subject;
  const next = openStart(terms, addDays(today, 1));
  const asked = day === null || day <= today ? null : mayBeInside(terms, day) ? day : openStart(terms, day);
  const days = [...new Set([next, asked])].filter((from) => from !== null);
  return days.filter((from) => mayBegin(subject, line, from)).map((from) => wayFrom(subject, line, from));
}

/** What was invoiced already is charged in full for the old row, and nobody says that its rest is taken off again. */
const mayBeInside = ({ prorates, nextInvoice }: WaySubject['terms'], day: Day): boolean =>
  prorates === true && (nextInvoice === null || day >= nextInvoice);

function mayBegin({ terms }: WaySubject, line: LineSight, day: Day): boolean {
  if (line.from !== null && line.from >= day) return false;
  if (line.to !== null) return false;
  return terms.agreement !== null && agreementNotInEffect(terms.agreement, day) === null;
}

const READING =
  'ConnectWise does not tell where its periods begin. We read: on the day of the month of the next invoice. If this agreement’s begin on another day, one of them would be billed for both rows.';

function wayFrom({ terms, day: asked }: WaySubject, line: LineSight, day: Day): PushWay {
  const { agreementId, prorates } = terms;
  const { productId, lineId } = line;
  const isWhole = day === periodStart(terms, day);
  const common = { agreementId, productId };
  const why =
    prorates === null
      ? 'Whether this agreement prorates is not said; if not'
      : 'This agreement does not prorate';
  const isMoved = asked !== null && asked !== day && !mayBeInside(terms, asked);
  const moved =
    prorates === true
      ? `That day may be invoiced already: the next invoice is of ${dayLabel(day)}, so the change begins with it.`
      : `${why}: inside a period both rows would be billed in full, so the change begins with the next period.`;
  return {
    id: `from ${day}`,
    label: `From ${dayLabel(day)}`,
    day,
    from: line.quantity,
    meaning: (to) =>
      `A new addition with ${to} begins on ${dayLabel(day)}, and this one ends the day before. ${
        isWhole
          ? 'Until then nothing changes.'
          : 'The agreement prorates: the period in which that day lies is charged by days.'
      }`,
    prorated: !isWhole,
    share: isWhole ? { days: 1, of: 1 } : rest(terms, day),
    undo: () => ({
      possible: true,
      words:
        'Can be undone: the new addition is taken away and this one goes on. Not once it was invoiced, if ConnectWise refuses it then.',
    }),
    notices: () => [
      ...(isMoved ? [moved] : []),
      ...(prorates === true ? [] : [READING]),
      'Two requests: the new addition first. Should ConnectWise refuse the second, both bill until you look at it.',
    ],
    cannot: (to) => (jsonNumber(to) === null ? notANumber(to) : null),
    // The new one first: a role that may not add is refused before anything was ended.
    writes: (to) => [
      {
        ...common,
        kind: 'add line',
        quantity: to,
        included: line.included,
        day,
        unitPrice: line.unitPrice,
        like: lineId,
      },
      { ...common, kind: 'end line', lineId, lastDay: addDays(day, -1) },
    ],
  };
}
